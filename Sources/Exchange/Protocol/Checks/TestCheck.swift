import Domain

/// A test is passed exactly when its result reaches the programme's mark; a missing one has no result.
enum TestCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .testRecorded(_, let change) = event, let result = change.new, let score = result.score,
            let test = programme.settings.selection?.test
        else { return nil }
        if let maximum = test.maximum, !(0...maximum).contains(score) {
            return Discrepancy(expected: "a result of 0 to \(maximum)", found: "\(score)")
        }
        guard result.outcome != .missing else {
            return Discrepancy(expected: "no result of a missing test", found: "\(score)")
        }
        guard let mark = test.passMark, (result.outcome == .passed) != (score >= mark) else { return nil }
        return Discrepancy(
            expected: "\"\(score >= mark ? "passed" : "failed")\" for \(score), as the mark is \(mark)",
            found: "\"\(result.outcome.rawValue)\"")
    }
}
