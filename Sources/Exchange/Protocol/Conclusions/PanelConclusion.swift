import Domain
import JSON

/// What each opened panel arrived at: means, totals, and whether they meet the demands (S4-14, S4-18d).
enum PanelConclusion: ConclusionKind {
    static let name = "panel"

    static func conclusions(from programme: Programme, _ municipalities: [MunicipalityCode]) -> [Conclusion] {
        perApplicant(programme, municipalities) { applicant, _ in
            let progress = applicant.progress
            guard programme.isOpened(progress), let result = programme.panelResult(of: applicant) else { return nil }
            return { writer in
                let criteria = programme.settings.selection?.criteria ?? []
                writer.member("cards", programme.countingMembers(of: applicant)) { $0.string($1.rawValue) }
                writer.member("criteria", zip(criteria, result.criteria)) { writer, part in
                    writer.beginObject()
                    writer.member("criterion", part.0.id.rawValue)
                    writer.member("mean", part.1.mean)
                    writer.member("lowest", ifPresent: part.1.range?.lowerBound)
                    writer.member("highest", ifPresent: part.1.range?.upperBound)
                    writer.member("agreed", ifPresent: agreed(progress.consensus[part.0.id]?.value.rating))
                    writer.endObject()
                }
                writer.member("mean", result.mean)
                writer.member("scores", result.scoreCount)
                writer.member("scoresOfAll", result.fullCount)
                writer.member("complete", programme.isPanelComplete(applicant))
                writer.member("overridden", progress.override != nil)
                writer.member("meetsDemands", programme.shortfalls(result, of: applicant).isEmpty)
            }
        }
    }

    private static func agreed(_ rating: Rating?) -> String? {
        rating.map { $0.score.map(String.init) ?? "not-assessed" }
    }
}
