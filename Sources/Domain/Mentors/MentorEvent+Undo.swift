extension MentorEvent {
    /// The fact that takes this one back.
    var inverse: MentorEvent {
        switch self {
        case .chosen(let id, let change): .chosen(id, change.inverse)
        case .session(let id, let number, let change): .session(id, number: number, change.inverse)
        case .premeeting(let id, let change): .premeeting(id, change.inverse)
        case .ceased(let id, let change): .ceased(id, change.inverse)
        }
    }

    /// The applicant that the fact is about.
    var applicant: ApplicantID {
        switch self {
        case .chosen(let id, _), .session(let id, _, _), .premeeting(let id, _), .ceased(let id, _): id
        }
    }
}

extension Programme {
    /// Refuses an inverse about a mentor whose starting point is no longer what stands there.
    func requireCurrent(_ event: MentorEvent, _ after: AfterDecision) throws(Refusal) {
        let stands =
            switch event {
            case .chosen(_, let change): after.mentor?.value == change.old
            case .session(_, let number, let change): after.mentorship.sessions[number]?.value == change.old
            case .premeeting(_, let change): after.mentorship.premeeting?.value == change.old
            case .ceased(_, let change): after.mentorship.ceased?.value == change.old
            }
        guard stands else { throw .changedSince("mentor") }
    }

    /// Refuses an inverse about a participant whose starting point is no longer what stands there.
    func requireCurrent(_ event: ParticipantEvent, _ participation: Participation) throws(Refusal) {
        switch event {
        case .attendance(_, let day, let change):
            guard participation.attendance[day]?.value == change.old else { throw .changedSince("attendance") }
        case .assignment(_, let occasion, let change):
            guard participation.assignments[occasion]?.value == change.old else {
                throw .changedSince("assignment-handed-in")
            }
        case .approval(_, let change):
            guard participation.approval?.value == change.old else { throw .changedSince("approval") }
        case .enrolment(_, let change):
            guard participation.enrolment?.value == change.old else { throw .changedSince("enrolment") }
        }
    }
}
