/// Who interviews an applicant, and when and where (S4-18c).
public struct Panel: Hashable, Sendable {
    /// The members; each scores alone.
    public let members: [PersonID]
    /// The day of the interview; nil until booked.
    public let day: Day?
    /// The time of the interview; nil until booked.
    public let time: ClockTime?
    /// Where; may be empty.
    public let place: String

    /// A panel.
    public init(members: [PersonID], day: Day? = nil, time: ClockTime? = nil, place: String = "") {
        self.members = members
        self.day = day
        self.time = time
        self.place = place
    }
}
