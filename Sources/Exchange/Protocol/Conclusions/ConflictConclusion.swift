import Domain
import JSON

/// Who declared a conflict of interest (jäv) with whom, and what became of the card (requirements G).
enum ConflictConclusion: ConclusionKind {
    static let name = "conflicts"

    static func conclusions(from programme: Programme, _ municipalities: [MunicipalityCode]) -> [Conclusion] {
        perApplicant(programme, municipalities) { applicant, _ in
            let declared = applicant.progress.cards.filter { $0.value.conflict != nil }.sorted { $0.key < $1.key }
            guard !declared.isEmpty else { return nil }
            return { writer in
                writer.member("declared", declared) { writer, card in
                    writer.beginObject()
                    writer.member("person", card.key.rawValue)
                    writer.member("cardHandedIn", card.value.sealed != nil)
                    writer.member("counts", programme.counts(card.key, for: applicant))
                    writer.endObject()
                }
            }
        }
    }
}
