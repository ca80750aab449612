/// What a participant must have done to be approved, and what is registered then (S4-3, requirements F).
public struct ApprovalSettings: Equatable, Sendable {
    /// How a day counts on which a participant was absent with leave.
    public enum ExcusedDay: String, CaseIterable, Sendable {
        /// Neither for nor against: the day is left out of the sum.
        case leftOut = "left-out"
        case absent
        case present
    }

    /// The least share of the course days, in percent; nil when none is demanded.
    public var attendancePercent: Int?
    /// The least share of the assignments, in percent; nil when none is demanded.
    public var assignmentsPercent: Int?
    /// The least hours with the mentor; nil when none are demanded.
    public var mentorHours: Int?
    /// Whether participant and mentor must both have been at the pre-meeting.
    public var premeeting: Bool
    /// How a day of absence with leave counts.
    public var excused: ExcusedDay
    /// The competence that is registered for who is approved; nil where it is written for each.
    public var competence: LocalizedText?

    /// The requirements for approval; none by default.
    public init(
        attendancePercent: Int? = nil, assignmentsPercent: Int? = nil, mentorHours: Int? = nil,
        premeeting: Bool = false, excused: ExcusedDay = .leftOut, competence: LocalizedText? = nil
    ) {
        self.attendancePercent = attendancePercent
        self.assignmentsPercent = assignmentsPercent
        self.mentorHours = mentorHours
        self.premeeting = premeeting
        self.excused = excused
        self.competence = competence
    }
}
