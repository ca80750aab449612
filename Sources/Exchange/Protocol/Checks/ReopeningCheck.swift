import Domain

/// A ranking that is opened again gets the next version.
enum ReopeningCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .rankingReopened(let version, _) = event, case .municipality(let code) = scope else { return nil }
        let ranking = programme.record(code).ranking
        guard let submitted = ranking.submitted else {
            return Discrepancy(expected: "a ranking that had been handed in", found: "a draft")
        }
        guard version == submitted.version + 1 else {
            return Discrepancy(expected: "version \(submitted.version + 1)", found: "version \(version)")
        }
        return nil
    }
}
