extension MentorEvent {
    /// The fact that takes this one back.
    var inverse: MentorEvent {
        switch self {
        case .chosen(let id, let change): .chosen(id, change.inverse)
        }
    }

    /// The applicant that the fact is about.
    var applicant: ApplicantID {
        switch self {
        case .chosen(let id, _): id
        }
    }
}
