extension FollowUpEvent {
    /// The fact that takes this one back.
    var inverse: FollowUpEvent {
        switch self {
        case .recorded(let id, let change): .recorded(id, change.inverse)
        }
    }

    /// The applicant that the fact is about.
    var applicant: ApplicantID {
        switch self {
        case .recorded(let id, _): id
        }
    }
}
