extension Programme {
    /// The result of an applicant's panel from the cards that count; nil in a programme without a selection.
    ///
    /// Nothing may be shown of it while ``canSeeScores(of:_:)`` is false.
    public func panelResult(of applicant: Applicant) -> PanelResult? {
        guard let selection = settings.selection else { return nil }
        let members = applicant.progress.panel?.members ?? []
        let scoring = members.count { !hasConflict($0, with: applicant) }
        return PanelResult(
            cards: countingCards(of: applicant).map(\.card), criteria: selection.criteria.map(\.id),
            panelSize: max(scoring, selection.panelSize))
    }

    /// Whether a member's card counts: handed in, and not set aside for a conflict of interest.
    ///
    /// A conflict that shows later sets the card aside the moment it shows, also where nobody has declared it yet: when
    /// the interviewer turns out to be the responsible manager (requirements G).
    public func counts(_ person: PersonID, for applicant: Applicant) -> Bool {
        let progress = applicant.progress
        guard progress.panel?.members.contains(person) == true,
            progress.cards[person]?.sealed != nil
        else { return false }
        return !hasConflict(person, with: applicant)
    }

    /// The members whose cards count, in the order of the panel.
    public func countingMembers(of applicant: Applicant) -> [PersonID] {
        (applicant.progress.panel?.members ?? []).filter { counts($0, for: applicant) }
    }

    /// The cards that an applicant's result is made of, in the order of the panel.
    func countingCards(of applicant: Applicant) -> [(member: PersonID, card: ScoreCard)] {
        countingMembers(of: applicant).compactMap { member in
            applicant.progress.cards[member].map { (member, $0) }
        }
    }

    /// Members whose card was handed in and who have turned out to be the responsible manager since, without anybody
    /// having recorded it.
    public func unrecordedConflicts(of applicant: Applicant) -> [PersonID] {
        let progress = applicant.progress
        return (progress.panel?.members ?? []).filter { member in
            guard let card = progress.cards[member], card.sealed != nil, card.conflict == nil else { return false }
            return hasConflict(member, with: applicant)
        }
    }

    /// Whether an applicant may be ranked on what the panel has handed in: complete, or open to all and overridden.
    ///
    /// An override says that a card may be lacking for good; it never breaks the seal of one still being written, and
    /// never covers a conflict of interest that nobody has recorded.
    func isRankable(_ applicant: Applicant) -> Bool {
        guard isOpened(applicant.progress) else { return false }
        if isPanelComplete(applicant) { return true }
        return applicant.progress.override != nil && unrecordedConflicts(of: applicant).isEmpty
    }

    /// Whether the whole panel has handed in and every criterion is scored by everybody who counts.
    ///
    /// A criterion that somebody could not assess leaves the panel incomplete: missing is not zero (requirements G).
    public func isPanelComplete(_ applicant: Applicant) -> Bool {
        guard isOpened(applicant.progress), let selection = settings.selection else { return false }
        let cards = countingCards(of: applicant)
        guard cards.count >= selection.panelSize else { return false }
        return cards.allSatisfy { _, card in selection.criteria.allSatisfy { card.rating(of: $0.id)?.score != nil } }
    }

    /// Whether all cards are opened: every member has handed in or stepped aside (requirements G, H 6).
    public func isOpened(_ progress: Progress) -> Bool { progress.isOpened }

    /// Whether somebody may see an applicant's scores and totals.
    ///
    /// Until all of the panel have handed in, nobody sees another's scores, not even as part of a mean. After that the
    /// panel does, and those who read the ranking.
    public func canSeeScores(of applicant: Applicant, _ actor: Actor) -> Bool {
        let isMember = applicant.progress.panel?.members.contains(actor.id) == true
        return isOpened(applicant.progress) && (isMember || actor.readsRanking(of: municipality(of: applicant.id)))
    }

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

extension Progress {
    /// Whether anybody has scored, noted or stepped aside; a declaration of no conflict by itself holds nothing up.
    public var holdsMarks: Bool { cards.values.contains { $0.isBegun || $0.sealed != nil || $0.conflict != nil } }

    /// Whether every member has handed in or stepped aside.
    var isOpened: Bool {
        guard let members = panel?.members, !members.isEmpty else { return false }
        return members.allSatisfy { member in
            cards[member].map { $0.sealed != nil || $0.conflict != nil } ?? false
        }
    }
}

extension Person {
    /// Whether an e-mail address and a name mean this person; names, which many share, decide only without addresses.
    func isSame(email other: String, name otherName: String) -> Bool {
        if !other.isEmpty, !email.isEmpty { return other.lowercased() == email.lowercased() }
        return !otherName.isEmpty && SwedishCollation.key(otherName) == SwedishCollation.key(name)
    }
}
