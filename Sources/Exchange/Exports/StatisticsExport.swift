import Domain
import JSON

/// How many came how far in the selection, by municipality, gender and department; small figures are kept back.
public struct StatisticsExport: Sendable {
    private let access: ExportAccess
    private let statistics: SelectionStatistics

    /// An export over the applicants that somebody may see.
    public init(_ access: ExportAccess) {
        self.access = access
        statistics = access.programme.statistics(of: access.municipalities)
    }

    /// A table for Excel: one row per group, an empty cell for a figure that is kept back.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        let headings = [access.say("Indelning", "By"), access.say("Grupp", "Group")] + statistics.stages.map(name)
        writer.write(headings.map { .text($0) })
        writer.write([.text(access.say("alla", "all")), .text(access.say("Alla", "All"))] + cells(statistics.totals))
        for table in statistics.tables {
            for row in table.rows {
                writer.write([.text(name(table.dimension)), .text(name(row.group))] + cells(row.counts))
            }
        }
        return writer.bytes
    }

    /// An object with `leastCell`, `municipalities`, `totals` and `tables`, each table with `by` and `rows`; a row has
    /// `group` (the code of a municipality, or the text of the applications), or `kind` `small` or `unstated`, and
    /// `counts` by step, `null` for a figure that is kept back.
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-statistics")
        writer.member("version", 1)
        writer.member("programme", access.programme.settings.id)
        writer.member("municipalities", statistics.municipalities) { $0.string($1.rawValue) }
        writer.member("leastCell", statistics.minimum)
        write("totals", statistics.totals, to: &writer)
        writer.member("tables", statistics.tables) { writer, table in
            writer.beginObject()
            writer.member("by", table.dimension.rawValue)
            writer.member("rows", table.rows) { writer, row in
                writer.beginObject()
                switch row.group {
                case .municipality(let code): writer.member("group", code.rawValue)
                case .text(let text): writer.member("group", text)
                case .small: writer.member("kind", "small")
                case .unstated: writer.member("kind", "unstated")
                }
                write("counts", row.counts, to: &writer)
                writer.endObject()
            }
            writer.endObject()
        }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func write(_ key: String, _ counts: [Int?], to writer: inout JSONWriter) {
        writer.key(key)
        writer.beginObject()
        for (stage, count) in zip(statistics.stages, counts) {
            writer.key(stage.name)
            if let count { writer.int(count) } else { writer.null() }
        }
        writer.endObject()
    }

    private func cells(_ counts: [Int?]) -> [CSVCell] { counts.map { $0.map { .whole($0) } ?? .empty } }

    private func name(_ dimension: SelectionStatistics.Dimension) -> String {
        switch dimension {
        case .municipality: access.say("kommun", "municipality")
        case .gender: access.say("kön", "gender")
        case .department: access.say("förvaltning", "department")
        case .cohort: access.say("omgång", "cohort")
        }
    }

    private func name(_ group: SelectionStatistics.Group) -> String {
        switch group {
        case .municipality(let code): access.name(code)
        case .text(let text): text
        case .small: access.say("Små grupper", "Small groups")
        case .unstated: access.say("Inte angivet", "Not stated")
        }
    }

    private func name(_ stage: FunnelStage) -> String {
        switch stage {
        case .applied: access.say("Sökt", "Applied")
        case .eligible: access.say("Behöriga", "Eligible")
        case .selected: access.say("Utvalda", "Selected")
        case .passedTest: access.say("Godkänt test", "Passed the test")
        case .interviewed: access.say("Intervjuade", "Interviewed")
        case .meetsDemands: access.say("Når kraven", "Meet the demands")
        case .ranked: access.say("Rangordnade", "Ranked")
        case .admitted: access.say("Antagna", "Admitted")
        case .reserve: access.say("Reserver", "Reserves")
        case .enrolled: access.say("Inskrivna", "Enrolled")
        case .remaining: access.say("Kvar", "Remaining")
        case .approved: access.say("Godkända", "Approved")
        }
    }
}
