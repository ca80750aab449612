import Domain

/// A score lies on the programme's scale.
enum RatingCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        let rating: Rating?
        switch event {
        case .ratingGiven(_, _, _, let change): rating = change.new
        case .consensusRecorded(_, _, let change): rating = change.new?.rating
        case .panel(.ratingAmended(_, _, _, let change, _)): rating = change.new
        default: return nil
        }
        guard let score = rating?.score, let scale = programme.settings.selection?.scale, !scale.contains(score) else {
            return nil
        }
        return Discrepancy(expected: "a score of \(scale.lowerBound) to \(scale.upperBound)", found: "\(score)")
    }
}
