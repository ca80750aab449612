extension Programme {
    /// The result of an applicant's panel from the cards that count; nil in a programme without a selection.
    ///
    /// Nothing may be shown of it to somebody for whom ``canSeeScores(of:actor:)`` is false.
    public func panelResult(of applicant: Applicant) -> PanelResult? {
        guard let selection = settings.selection else { return nil }
        let progress = applicant.progress
        let members = progress.panel?.members ?? []
        let cards = members.compactMap { progress.cards[$0] }.filter(\.counts)
        return PanelResult(
            cards: cards, criteria: selection.criteria.map(\.id), panelSize: max(members.count, selection.panelSize))
    }

    /// Whether the whole panel has handed in and every criterion is scored by everybody who counts.
    ///
    /// A criterion that somebody could not assess leaves the panel incomplete: missing is not zero (requirements G).
    public func isPanelComplete(_ progress: Progress) -> Bool {
        guard let selection = settings.selection, let members = progress.panel?.members else { return false }
        let cards = members.compactMap { progress.cards[$0] }.filter(\.counts)
        guard cards.count >= selection.panelSize, isOpened(progress) else { return false }
        return cards.allSatisfy { card in selection.criteria.allSatisfy { card.ratings[$0.id]?.score != nil } }
    }

    /// Whether all cards are opened: every member has handed in or stepped aside (requirements G, H 6).
    public func isOpened(_ progress: Progress) -> Bool {
        guard let members = progress.panel?.members, !members.isEmpty else { return false }
        return members.allSatisfy { member in
            progress.cards[member].map { $0.sealed != nil || $0.conflict != nil } ?? false
        }
    }

    /// Whether somebody may see an applicant's scores, totals and any order derived from them.
    ///
    /// Until all of the panel have handed in, nobody sees another's scores, not even as part of a mean.
    public func canSeeScores(of progress: Progress) -> Bool { isOpened(progress) }

    /// Whether a result reaches what the programme demands.
    public func meetsDemand(_ result: PanelResult) -> Bool {
        guard let demand = settings.selection?.demand else { return true }
        if let least = demand.mean {
            guard let mean = result.mean, least.isMet(by: mean) else { return false }
        }
        if let least = demand.perCriterion {
            // A criterion without any score is not below the demand; the incomplete panel has been overridden.
            guard result.criteria.allSatisfy({ $0.mean.map(least.isMet) ?? true }) else { return false }
        }
        return true
    }

    /// Whether a person must not score an applicant: the responsible manager, or somebody who declared a conflict.
    public func hasConflict(_ person: PersonID, with applicant: Applicant) -> Bool {
        if applicant.progress.cards[person]?.conflict != nil { return true }
        guard let listed = settings.person(person) else { return false }
        let managerEmail = applicant.application[.managerEmail].lowercased()
        if !managerEmail.isEmpty { return managerEmail == listed.email.lowercased() }
        let manager = applicant.application[.manager]
        return !manager.isEmpty && SwedishCollation.key(manager) == SwedishCollation.key(listed.name)
    }
}
