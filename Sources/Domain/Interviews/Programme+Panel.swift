extension Programme {
    /// The result of an applicant's panel from the cards that count; nil in a programme without a selection.
    ///
    /// Nothing may be shown of it while ``canSeeScores(of:)`` is false.
    public func panelResult(of applicant: Applicant) -> PanelResult? {
        guard let selection = settings.selection else { return nil }
        let progress = applicant.progress
        let scoring = (progress.panel?.members ?? []).count { progress.cards[$0]?.conflict == nil }
        return PanelResult(
            cards: countingCards(progress).map(\.card), criteria: selection.criteria.map(\.id),
            panelSize: max(scoring, selection.panelSize))
    }

    /// The cards that an applicant's result is made of, in the order of the panel.
    func countingCards(_ progress: Progress) -> [(member: PersonID, card: ScoreCard)] {
        (progress.panel?.members ?? []).compactMap { member in
            progress.cards[member].flatMap { $0.counts ? (member, $0) : nil }
        }
    }

    /// Whether an applicant may be ranked on what the panel has handed in: complete, or open to all and overridden.
    ///
    /// An override says that a card may be lacking for good; it never breaks the seal of one still being written.
    func isRankable(_ progress: Progress) -> Bool {
        isPanelComplete(progress) || progress.override != nil && isOpened(progress)
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

    /// Whether a person must not score an applicant: the responsible manager, the applicant in person, or somebody who
    /// declared a conflict.
    public func hasConflict(_ person: PersonID, with applicant: Applicant) -> Bool {
        if applicant.progress.cards[person]?.conflict != nil { return true }
        guard let listed = settings.person(person) else { return false }
        let application = applicant.application
        return listed.isSame(email: application[.managerEmail], name: application[.manager])
            || listed.isSame(email: application[.email], name: application.fullName)
    }
}

extension Person {
    /// Whether an e-mail address and a name mean this person; names, which many share, decide only without addresses.
    func isSame(email other: String, name otherName: String) -> Bool {
        if !other.isEmpty, !email.isEmpty { return other.lowercased() == email.lowercased() }
        return !otherName.isEmpty && SwedishCollation.key(otherName) == SwedishCollation.key(name)
    }
}
