public import Domain

/// How far an interviewer's card has come.
public enum CardStanding: Equatable, Sendable {
    /// Being written on; how many criteria have a score or are said not to be assessable.
    case open(rated: Int)
    /// Handed in, and no longer to be changed.
    case sealed(Signature)
    /// Set aside for a conflict of interest, handed in or not; nil when nobody has recorded it but the interviewer is the
    /// responsible manager.
    case setAside(Signed<String>?)
}

extension Programme {
    /// How far a person's card for an applicant has come.
    ///
    /// A conflict that was declared late sets even a card that was handed in aside (requirements G).
    public func standing(of person: PersonID, on applicant: Applicant) -> CardStanding {
        let card = applicant.progress.cards[person]
        if let conflict = card?.conflict { return .setAside(conflict) }
        if hasConflict(person, with: applicant) { return .setAside(nil) }
        if let sealed = card?.sealed { return .sealed(sealed) }
        return .open(rated: card?.ratings.count ?? 0)
    }

    /// Whether a person is to say something about conflicts of interest before scoring an applicant.
    public func needsDeclaration(of person: PersonID, on applicant: Applicant) -> Bool {
        guard applicant.progress.cards[person]?.clearance == nil else { return false }
        return if case .open = standing(of: person, on: applicant) { true } else { false }
    }

    /// The members of an applicant's panel who have neither handed in nor declared a conflict of interest.
    public func awaitedMembers(of progress: Progress) -> [PersonID] {
        (progress.panel?.members ?? []).filter { member in
            let card = progress.cards[member]
            return card?.sealed == nil && card?.conflict == nil
        }
    }
}

extension Criterion {
    /// What a score on a scale looks like; nil when the levels do not say so score by score.
    public func level(of score: Int, on scale: ClosedRange<Int>) -> LocalizedText? {
        guard levels.count == scale.count, scale.contains(score) else { return nil }
        return levels[score - scale.lowerBound]
    }
}
