import Domain
import JSON

/// How each application stands against what the programme demands of one (S4-4, S4-12) and how the first selection and the
/// test went.
enum ChecklistConclusion: ConclusionKind {
    static let name = "eligibility"

    static func conclusions(from programme: Programme, _ municipalities: [MunicipalityCode]) -> [Conclusion] {
        perApplicant(programme, municipalities) { applicant, _ in
            { writer in
                let progress = applicant.progress
                for (verdict, key) in [(Verdict.met, "met"), (.notMet, "notMet"), (.unknown, "unknown")] {
                    let items = (programme.settings.selection?.eligibility ?? []).map(\.id).filter {
                        (progress.eligibility[$0]?.value.verdict ?? .unknown) == verdict
                    }
                    writer.member(key, items) { $0.string($1.rawValue) }
                }
                writer.member("missingFields", programme.missingFields(applicant.application)) {
                    $0.string($1.rawValue)
                }
                writer.member("late", programme.isLate(applicant.application))
                writer.member("consent", ifPresent: programme.consentToApply(applicant)?.rawValue)
                writer.member("consultation", ifPresent: progress.consents[.consultation]?.value.answer.rawValue)
                if let first = progress.firstSelection?.value { writer.member("selected", first.isSelected) }
                if let test = progress.test?.value {
                    writer.member("test", test.outcome.rawValue)
                    writer.member("testScore", ifPresent: test.score)
                    writer.member("testDay", ifPresent: test.day?.description)
                }
            }
        }
    }
}
