/// What is known of somebody who takes part in the course.
public struct Participation: Equatable, Sendable {
    /// The days of which something is recorded.
    public internal(set) var attendance: [AttendanceDay: Signed<Attendance>]
    /// The assignments handed in, by the occasion that gave them.
    public internal(set) var assignments: [OccasionID: Signed<HandIn>]
    /// Whether the participant is approved; nil until decided.
    public internal(set) var approval: Signed<Approval>?
    /// How somebody without a seat takes part; nil for everybody else.
    public internal(set) var enrolment: Signed<Enrolment>?

    /// What is known, as a snapshot restores it; nothing by default.
    public init(
        attendance: [AttendanceDay: Signed<Attendance>] = [:], assignments: [OccasionID: Signed<HandIn>] = [:],
        approval: Signed<Approval>? = nil, enrolment: Signed<Enrolment>? = nil
    ) {
        self.attendance = attendance
        self.assignments = assignments
        self.approval = approval
        self.enrolment = enrolment
    }
}

extension Participation {
    mutating func apply(_ event: ParticipantEvent, _ signature: Signature) {
        switch event {
        case .attendance(_, let day, let change): attendance[day] = change.new.map { Signed($0, signature) }
        case .assignment(_, let occasion, let change):
            assignments[occasion] = change.new.map { Signed($0, signature) }
        case .approval(_, let change): approval = change.new.map { Signed($0, signature) }
        case .enrolment(_, let change): enrolment = change.new.map { Signed($0, signature) }
        }
    }
}
