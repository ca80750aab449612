import Domain
import JSON

/// The rankings that somebody may see, best first, with the scores that they rest on.
///
/// A protected identity is not named, and scores of a panel that has not handed in stay sealed (requirements G).
public struct RankingExport: Sendable {
    private let access: ExportAccess
    private let municipalities: [MunicipalityCode]
    private static let decimals = 2

    /// An export of what somebody may see.
    public init(_ access: ExportAccess) {
        self.access = access
        municipalities = access.municipalities.filter { access.actor.readsRanking(of: $0) }
    }

    /// A table for Excel: one row per ranked applicant.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        let criteria = access.programme.settings.selection?.criteria ?? []
        let before =
            [
                access.say("Kommun", "Municipality"), access.say("Version", "Version"), access.say("Läge", "State"),
                access.say("Plats", "Place"), access.say("Reserv", "Reserve"), access.say("Namn", "Name"),
            ] + (access.tellsCohorts ? [access.say("Omgång", "Cohort")] : [])
        let after = [
            access.say("Medel", "Mean"), access.say("Antal poäng", "Scores"), access.say("Av", "Of"),
            access.say("Spridning", "Spread"), access.say("Delad plats", "Shared place"),
            access.say("Flyttad från", "Moved from"), access.say("Skäl", "Reason"),
        ]
        writer.write((before + criteria.map { $0.name[access.language] } + after).map { .text($0) })
        for municipality in municipalities {
            let table = access.programme.rankingTable(municipality)
            for row in table.rows { writer.write(cells(row, table, criteria.count)) }
        }
        return writer.bytes
    }

    private func cells(_ row: RankingRow, _ table: RankingTable, _ criteria: Int) -> [CSVCell] {
        let reserve = table.reserve(row)
        let result = visibleResult(row)
        var cells: [CSVCell] = [
            .text(access.name(table.municipality)), .whole(table.version),
            .text(table.submitted == nil ? access.say("utkast", "draft") : access.say("inlämnad", "submitted")),
            reserve == nil ? .whole(row.place) : .empty, reserve.map { .text("R\($0)") } ?? .empty,
            .text(name(row.applicant)),
        ]
        if access.tellsCohorts { cells.append(.text(access.name(access.programme.cohort(of: row.applicant)))) }
        for index in 0..<criteria {
            let mean = result.flatMap { $0.criteria.indices.contains(index) ? $0.criteria[index].mean : nil }
            cells.append(mean.map { .mean($0, decimals: Self.decimals) } ?? .empty)
        }
        cells.append(result?.mean.map { .mean($0, decimals: Self.decimals) } ?? .empty)
        cells += [result?.scoreCount, result?.fullCount, result?.spread].map { $0.map { .whole($0) } ?? .empty }
        cells.append(.text(row.isTied ? access.say("ja", "yes") : ""))
        cells.append(row.placement.map { .whole($0.value.from) } ?? .empty)
        cells.append(.text(row.placement?.value.reason ?? ""))
        return cells
    }

    /// An object with `rankings`, one per municipality: `municipality`, `seats`, `version`, `submitted`, `incomplete` and
    /// `rows`, each with `applicant`, `position`, `place`, `reserve` (from the first reserve on), `name` (unless
    /// protected), `criteria` and `mean` to three decimals (`null` where there is none), `scores`, `scoresOfAll`,
    /// `spread`, `tied`, `moved` and, where there are several cohorts and it is decided, `cohort`.
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-ranking")
        writer.member("version", 1)
        writer.member("programme", access.programme.settings.id)
        writer.member("rankings", municipalities) { writer, municipality in
            write(access.programme.rankingTable(municipality), to: &writer)
        }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func write(_ table: RankingTable, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("municipality", table.municipality.rawValue)
        writer.member("seats", table.seats)
        writer.member("version", table.version)
        writer.member("submitted", ifPresent: table.submitted?.signature.at.description)
        writer.member("incomplete", table.incomplete) { $0.string($1.description) }
        writer.member("rows", table.rows) { writer, row in write(row, table, to: &writer) }
        writer.endObject()
    }

    private func write(_ row: RankingRow, _ table: RankingTable, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("applicant", row.applicant.description)
        writer.member("position", row.position)
        writer.member("place", row.place)
        writer.member("reserve", ifPresent: table.reserve(row))
        if access.programme.applicant(row.applicant)?.isProtected == false {
            writer.member("name", name(row.applicant))
        }
        if let result = visibleResult(row) {
            writer.key("criteria")
            writer.beginObject()
            let criteria = access.programme.settings.selection?.criteria ?? []
            for (criterion, part) in zip(criteria, result.criteria) {
                writer.key(criterion.id.rawValue)
                write(part.mean, to: &writer)
            }
            writer.endObject()
            writer.key("mean")
            write(result.mean, to: &writer)
            writer.member("scores", result.scoreCount)
            writer.member("scoresOfAll", result.fullCount)
            writer.member("spread", result.spread)
        }
        writer.member("tied", row.isTied)
        if access.tellsCohorts {
            writer.member("cohort", ifPresent: access.programme.cohort(of: row.applicant)?.rawValue)
        }
        if let placement = row.placement?.value {
            writer.key("moved")
            writer.beginObject()
            writer.member("from", placement.from)
            writer.member("to", placement.to)
            writer.member("reason", placement.reason)
            writer.endObject()
        }
        writer.endObject()
    }

    private func write(_ mean: Mean?, to writer: inout JSONWriter) {
        if let mean { writer.raw(mean.rounded(decimals: 3, sign: ".").utf8) } else { writer.null() }
    }

    private func name(_ id: ApplicantID) -> String {
        guard let applicant = access.programme.applicant(id) else { return id.description }
        return access.programme.listName(of: applicant, protectedAs: access.protectedName)
    }

    /// What the panel arrived at, as far as it may be seen.
    private func visibleResult(_ row: RankingRow) -> PanelResult? {
        guard let progress = access.programme.applicant(row.applicant)?.progress else { return nil }
        return access.programme.isOpened(progress) ? row.result : nil
    }
}
