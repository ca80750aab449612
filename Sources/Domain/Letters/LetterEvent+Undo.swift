extension LetterEvent {
    /// The fact that takes this one back.
    var inverse: LetterEvent {
        switch self {
        case .sent(let id, let kind, let change): .sent(id, kind, change.inverse)
        case .templateSet(let key, let change): .templateSet(key, change.inverse)
        }
    }

    /// The applicant that the fact is about; nil for a template.
    var applicant: ApplicantID? {
        switch self {
        case .sent(let id, _, _): id
        case .templateSet: nil
        }
    }

    /// Whose the fact is to take back.
    var permitted: [Role] {
        switch self {
        case .sent: Permission.writeLetters
        case .templateSet: Permission.editTemplates
        }
    }

    /// Whether somebody has acted on a letter, so that it cannot be said not to have been sent.
    func isActedOn(_ after: AfterDecision) -> Bool {
        guard case .sent(_, let kind, let change) = self, change.new == nil else { return false }
        switch kind {
        case .admitted: return after.mentor != nil
        case .notAdmitted, .managerOfNotAdmitted: return after.followUp != nil
        case .reserve, .offer, .managerOfAdmitted, .managerOfReserve, .mentor, .enrolled, .certificate: return false
        }
    }
}
