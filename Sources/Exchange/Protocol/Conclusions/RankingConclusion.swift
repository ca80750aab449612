import Domain
import JSON

/// Each municipality's ranking as it stands: order, shared places, ties, and what is in the way.
enum RankingConclusion: ConclusionKind {
    static let name = "ranking"

    static func conclusions(from programme: Programme, _ municipalities: [MunicipalityCode]) -> [Conclusion] {
        municipalities.map { code in
            let table = programme.rankingTable(code)
            return Conclusion(name, code) { writer in
                writer.member("version", table.version)
                writer.member("handedIn", table.submitted != nil)
                writer.member("seats", table.seats)
                writer.member("rows", table.rows) { writer, row in
                    writer.beginObject()
                    writer.member("applicant", row.applicant.description)
                    writer.member("place", row.place)
                    writer.member("reserve", ifPresent: table.reserve(row))
                    writer.member("mean", row.result.mean)
                    writer.member("tied", row.isTied)
                    writer.member("placedByHand", row.placement != nil)
                    writer.endObject()
                }
                writer.member("unsettledTies", table.unresolvedTies)
                writer.member("incompletePanels", table.incomplete)
                writer.member("earlierVersions", programme.record(code).ranking.earlier.map(\.ranking.version)) {
                    $0.int($1)
                }
            }
        }
    }
}
