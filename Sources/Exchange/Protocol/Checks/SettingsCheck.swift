import Domain

/// Settings are corrected as long as nothing that has been decided rests on them.
///
/// Only as far as the protocol tells what rests on them: not of municipalities that it leaves out, nor of scores, approvals
/// and evaluations that it does not tell.
enum SettingsCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .settings(.corrected(let correction, _)) = event, let refusal = programme.refusal(of: correction)
        else { return nil }
        let name = correction.key.kind.rawValue + (correction.key.code.map { " " + $0 } ?? "")
        guard case .settings(.rests(_, on: let ground)) = refusal else {
            return Discrepancy(expected: "\"\(name)\" as the programme was founded", found: "a correction of it")
        }
        return Discrepancy(
            expected: "\"\(name)\" as it was, since something decided (\(ground.rawValue)) rests on it",
            found: "a correction of it")
    }
}
