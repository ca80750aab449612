extension Event {
    /// Whether the fact concerns an applicant: is about the person, or names the person among others.
    ///
    /// Facts about seats stand in the programme's journal and belong to the history of those whom they name all the same.
    public func concerns(_ id: ApplicantID) -> Bool {
        switch self {
        case .rankingSubmitted(_, _, let entries): entries.contains { $0.applicant == id }
        case .lot(.announced(let lot)): lot.participants.contains(id)
        case .lot(.drawn(_, let draw, _)): draw.order.contains(id)
        case .seat(.offerRecorded(_, let change)): [change.old?.applicant, change.new?.applicant].contains(id)
        case .admissionDecided(let change, _):
            [change.old, change.new].compactMap { $0 }.flatMap(\.municipalities).contains {
                $0.admitted.contains(id) || $0.reserves.contains(id)
            }
        case .cohort(let event): event.concerns(id)
        case .erasure(let event): event.erased == id
        case .disclosure(.recorded(let disclosure)): disclosure.applicants.contains(id)
        default: applicant == id
        }
    }
}

extension Event {
    /// The applicant about whom something has been decided, where the fact changes nothing but that: nobody has come or gone,
    /// no application reads otherwise, and no rule is another.
    public var decided: ApplicantID? {
        switch self {
        case .eligibilityAssessed, .firstSelectionMade, .testRecorded, .consentRecorded, .withdrawalRecorded, .panelSet,
            .ratingGiven, .evidenceNoted, .cardSealed, .conflictDeclared, .consensusRecorded,
            .incompletePanelOverridden, .panel, .screening, .followUp, .letter, .access:
            applicant
        // What else may be about somebody moves others too, or is too rare to be worth an exception.
        default: nil
        }
    }
}
