/// Where a programme that was cloned came from (S1-11).
public struct ProgrammeOrigin: Hashable, Sendable {
    /// The id of the programme that it was cloned from.
    public let programme: String
    /// How many records that programme's own journal had.
    public let records: Int
    /// The digest of the last of them, by which anybody can tell what was cloned.
    public let head: String
    /// What was decided for the earlier programme and has to be decided again, by name.
    public let undecided: [String]

    /// An origin.
    public init(programme: String, records: Int, head: String, undecided: [String]) {
        self.programme = programme
        self.records = records
        self.head = head
        self.undecided = undecided
    }
}
