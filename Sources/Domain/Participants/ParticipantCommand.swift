/// What can be asked for about those who take part in the course.
public enum ParticipantCommand: Equatable, Sendable {
    /// What is known of somebody on a day, nil for nothing; `seen` is what the person saw recorded.
    case recordAttendance(ApplicantID, AttendanceDay, Attendance?, seen: Attendance?)
    /// Everybody of whom nothing is recorded on a day was there; what was reported beforehand stands (requirements G).
    /// Nil for all municipalities that the person records for.
    case markAllPresent(AttendanceDay, in: MunicipalityCode?)
    /// An assignment has been handed in, nil for not; `seen` is what the person saw recorded.
    case recordAssignment(ApplicantID, OccasionID, HandIn?, seen: HandIn?)
    /// Approved with a described competence, an empty one for the programme's own description; the reason is demanded
    /// where a requirement is not met.
    case approve(ApplicantID, competence: String, on: Day?, reason: String, seen: Approval?)
    /// Not approved.
    case decline(ApplicantID, on: Day?, reason: String, seen: Approval?)
    /// The competence of somebody approved is described otherwise.
    case describe(ApplicantID, competence: String, seen: Approval?)
    /// What somebody needs because of a disability (S0-10); `seen` is the text that the person saw.
    case setNeeds(ApplicantID, String, seen: String)
    /// Who takes part where nobody is selected.
    case enrolment(EnrolmentCommand)

    /// The participant it is about; nil when it is about all.
    public var applicant: ApplicantID? {
        switch self {
        case .recordAttendance(let id, _, _, _), .recordAssignment(let id, _, _, _), .approve(let id, _, _, _, _),
            .decline(let id, _, _, _), .describe(let id, _, _), .setNeeds(let id, _, _):
            id
        case .enrolment(let command): command.applicant
        case .markAllPresent: nil
        }
    }
}

/// What has been recorded about those who take part in the course; all of it in the municipality's scope.
public enum ParticipantEvent: Equatable, Sendable {
    case attendance(ApplicantID, AttendanceDay, Change<Attendance?>)
    case assignment(ApplicantID, OccasionID, Change<HandIn?>)
    case approval(ApplicantID, Change<Approval?>)
    case enrolment(ApplicantID, Change<Enrolment?>)

    /// The fact that takes this one back.
    public var inverse: ParticipantEvent {
        switch self {
        case .attendance(let id, let day, let change): .attendance(id, day, change.inverse)
        case .assignment(let id, let occasion, let change): .assignment(id, occasion, change.inverse)
        case .approval(let id, let change): .approval(id, change.inverse)
        case .enrolment(let id, let change): .enrolment(id, change.inverse)
        }
    }

    /// The participant that the fact is about.
    public var applicant: ApplicantID {
        switch self {
        case .attendance(let id, _, _), .assignment(let id, _, _), .approval(let id, _), .enrolment(let id, _): id
        }
    }
}

/// Why something about a participant was refused.
public enum ParticipantRefusal: Equatable, Sendable {
    /// The person does not take part on that day.
    case notTakingPart(Day)
    /// The occasion is not for this participant.
    case notInvited
    /// The occasion has no such day.
    case noSuchDay(Int, of: Int)
    /// Nobody can have been there yet.
    case dayAhead(Day)
    /// Nobody who takes part that day is the person's to record.
    case nobodyThere(Day)
    /// Something is recorded of everybody already.
    case allRecorded
    /// A part of a day is 1 to 99 percent of it.
    case notAPart(Int)
    /// The occasion gives no assignment.
    case noAssignment
    /// The course goes on until that day.
    case courseNotOver(Day)
    /// These requirements are not met; a reason is needed to approve all the same.
    case requirementsNotMet([ApprovalRequirement])
    /// The participant is not approved.
    case notApproved
    /// Something about who takes part.
    case enrolment(EnrolmentRefusal)
}
