/// Who interviews an applicant, and when and where (S4-18c).
public struct Panel: Hashable, Sendable {
    /// The members; each scores alone.
    public let members: [PersonID]
    /// The day of the interview; nil until booked.
    public let day: Day?
    /// When the interview begins; nil until booked.
    public let time: ClockTime?
    /// When the interview ends; nil where nobody has said so, and then it is taken to last as long as interviews do.
    public let ends: ClockTime?
    /// Where; may be empty.
    public let place: String

    /// A panel.
    public init(
        members: [PersonID], day: Day? = nil, time: ClockTime? = nil, ends: ClockTime? = nil, place: String = ""
    ) {
        self.members = members
        self.day = day
        self.time = time
        self.ends = ends
        self.place = place
    }

    /// The same interview with other members.
    public func with(members: [PersonID]) -> Panel {
        Panel(members: members, day: day, time: time, ends: ends, place: place)
    }
}
