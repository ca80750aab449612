import Domain

/// A score that is amended was what the amendment says it was, on a card that had been handed in.
enum AmendmentCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .panel(.ratingAmended(let id, let person, let criterion, let change, _)) = event else { return nil }
        guard let card = programme.applicant(id)?.progress.cards[person], card.sealed != nil else {
            return Discrepancy(expected: "a card of \(person) that has been handed in", found: "none")
        }
        let old = card.rating(of: criterion)
        guard old == change.old else {
            return Discrepancy(expected: "a score that was \(name(old))", found: name(change.old))
        }
        return nil
    }

    private static func name(_ rating: Rating?) -> String {
        switch rating {
        case .score(let score): "\(score)"
        case .notAssessed: "not assessed"
        case nil: "none"
        }
    }
}
