/// A day of the course as it concerns one participant.
public struct CourseDay: Equatable, Sendable {
    /// Which day of which occasion.
    public let id: AttendanceDay
    /// Its date.
    public let date: Day
    /// The occasion as it stands.
    public let occasion: Occasion
    /// What is recorded; nil while nothing is.
    public let attendance: Signed<Attendance>?

    /// Whether it counts into the attendance that is demanded: a day of the course, not a meeting beside it.
    public var counts: Bool { occasion.kind.isCourse }
}

/// An assignment as it concerns one participant (S2-8).
public struct CourseAssignment: Equatable, Sendable {
    /// The occasion that gave it.
    public let id: OccasionID
    /// The occasion as it stands.
    public let occasion: Occasion
    /// The day of the next course occasion; nil after the last.
    public let due: Day?
    /// That it was handed in; nil while it was not.
    public let handIn: Signed<HandIn>?
}

/// How far a requirement for approval is met.
public struct RequirementStanding: Equatable, Sendable {
    /// Whether it is met; what is not known yet is neither met nor missed.
    public enum State: Equatable, Sendable {
        case met
        case open
        /// Can no longer be met, whatever happens.
        case missed
    }

    /// Which requirement.
    public let requirement: ApprovalRequirement
    /// What there is: percent of days in all, assignments, minutes, or meetings.
    public let have: Int
    /// What is demanded, in the same unit.
    public let needed: Int
    /// Out of how much.
    public let total: Int
    /// Whether that will do.
    public let state: State
}

/// How far a participant has come.
public struct CourseProgress: Equatable, Sendable {
    /// The days that concern the participant, in order of time.
    public let days: [CourseDay]
    /// The assignments, in order of time.
    public let assignments: [CourseAssignment]
    /// The time spent with the mentor, in minutes.
    public let mentorMinutes: Int
    /// What approval demands and how that stands; only what is demanded.
    public let requirements: [RequirementStanding]

    /// The demanded requirements that are not met.
    public var unmet: [ApprovalRequirement] { requirements.filter { $0.state != .met }.map(\.requirement) }

    /// The days of the course until today of which something is recorded, and of how many.
    public func recorded(on today: Day) -> (days: Int, of: Int) {
        let past = days.filter { $0.counts && $0.date <= today }
        return (past.count { $0.attendance != nil }, past.count)
    }

    /// The attendance so far in percent of days: what was attended and how many recorded days it is out of; days left out
    /// by the programme's rule are in neither.
    public func attended(_ settings: ApprovalSettings) -> (share: Int, days: Int) {
        var (share, count) = (0, 0)
        for day in days where day.counts {
            guard let attendance = day.attendance?.value else { continue }
            if attendance.presence == .excused, settings.excused == .leftOut { continue }
            share += attendance.counted(settings)
            count += 1
        }
        return (share, count)
    }
}

extension Attendance {
    /// How much of the day counts, in percent.
    func counted(_ settings: ApprovalSettings) -> Int {
        presence == .excused && settings.excused == .present ? 100 : share
    }
}
