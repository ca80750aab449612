public import Domain
import JSON

/// How many became managers, at each point in time, with the denominator; small municipalities are counted together.
public struct OutcomeExport: Sendable {
    private let access: ExportAccess
    private let municipality: MunicipalityCode?
    private let summary: OutcomeSummary
    /// The cohorts one by one, where there are several.
    private let cohorts: [(id: CohortID, summary: OutcomeSummary)]

    /// An export of what somebody may follow up, or of one municipality of it.
    public init(_ access: ExportAccess, only municipality: MunicipalityCode? = nil, on today: Day) {
        self.access = access
        self.municipality = municipality
        summary = access.programme.outcomes(for: access.actor, on: today, in: municipality)
        let ids = access.tellsCohorts ? access.programme.settings.cohorts.map(\.id) : []
        cohorts = ids.map { id in
            (id, access.programme.outcomes(for: access.actor, on: today, in: municipality, of: id))
        }
    }

    /// A table for Excel: a row per point in time and group of municipalities.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        let headings = [
            access.say("Månader efter slutet", "Months after the end"), access.say("Dag", "Day"),
            access.say("Kommuner", "Municipalities"), access.say("Deltagare", "Participants"),
            access.say("Har blivit chef", "Have become managers"), access.say("Okänt om chef", "Manager unknown"),
            access.say("Kvar i sin kommun", "With their municipality"),
            access.say("I en annan av kommunerna", "With another of them"), access.say("Har slutat", "Have left"),
            access.say("Okänd arbetsgivare", "Employer unknown"),
        ]
        writer.write(headings.map { .text($0) })
        for (index, point) in summary.points.prefix(summary.reached).enumerated() {
            let before: [CSVCell] = [point.months.map { .whole($0) } ?? .empty, .day(point.day)]
            let all = access.say("Alla", "All")
            writer.write(before + [.text(all)] + cells(summary.totals?[index]))
            for group in summary.groups {
                let names = group.municipalities.map(access.name).joined(separator: ", ")
                writer.write(before + [.text(names)] + cells(group.counts[index]))
            }
        }
        // Each from the end of its own course, so that the days differ.
        for (id, summary) in cohorts {
            for (index, point) in summary.points.prefix(summary.reached).enumerated() {
                let before: [CSVCell] = [point.months.map { .whole($0) } ?? .empty, .day(point.day)]
                writer.write(before + [.text(access.name(id))] + cells(summary.totals?[index]))
            }
        }
        return writer.bytes
    }

    private func cells(_ count: OutcomeCount?) -> [CSVCell] {
        guard let count else { return Array(repeating: .empty, count: 7) }
        return [
            count.participants, count.managers, count.unknownManagers, count.stayed, count.moved, count.left,
            count.unknownEmployers,
        ].map { .whole($0) }
    }

    /// An object with `end`, `participants`, `leftBefore`, `leastCell`, `points` (each with `months`, `null` for today,
    /// `day`, `total` and `groups`) where there are several cohorts `cohorts` with
    /// the same of each, and, where it has been stated, `need`. A total is `null` where it is kept back.
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-outcomes")
        writer.member("version", 1)
        writer.member("programme", access.programme.settings.id)
        writer.member("end", summary.end.description)
        writer.member("participants", summary.participants)
        writer.member("leftBefore", summary.leftBefore)
        writer.member("leastCell", summary.minimum)
        writer.member("points", Array(summary.points.prefix(summary.reached).enumerated())) { writer, entry in
            writer.beginObject()
            writer.key("months")
            if let months = entry.element.months { writer.int(months) } else { writer.null() }
            writer.member("day", entry.element.day.description)
            writer.key("total")
            write(summary.totals?[entry.offset], to: &writer)
            writer.member("groups", summary.groups) { writer, group in
                writer.beginObject()
                writer.member("municipalities", group.municipalities) { $0.string($1.rawValue) }
                writer.key("count")
                write(group.counts[entry.offset], to: &writer)
                writer.endObject()
            }
            writer.endObject()
        }
        if access.tellsCohorts { writer.member("cohorts", cohorts) { write($1.id, $1.summary, to: &$0) } }
        write(access.programme.needAndSupply(for: access.actor, in: municipality), to: &writer)
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func write(_ cohort: CohortID, _ summary: OutcomeSummary, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("cohort", cohort.rawValue)
        writer.member("end", summary.end.description)
        writer.member("participants", summary.participants)
        writer.member("leftBefore", summary.leftBefore)
        writer.member("points", Array(summary.points.prefix(summary.reached).enumerated())) { writer, entry in
            writer.beginObject()
            writer.key("months")
            if let months = entry.element.months { writer.int(months) } else { writer.null() }
            writer.member("day", entry.element.day.description)
            writer.key("total")
            write(summary.totals?[entry.offset], to: &writer)
            writer.endObject()
        }
        writer.endObject()
    }

    private func write(_ count: OutcomeCount?, to writer: inout JSONWriter) {
        guard let count else { return writer.null() }
        writer.beginObject()
        writer.member("participants", count.participants)
        writer.member("managers", count.managers)
        writer.member("managersUnknown", count.unknownManagers)
        writer.member("stayed", count.stayed)
        writer.member("moved", count.moved)
        writer.member("left", count.left)
        writer.member("employersUnknown", count.unknownEmployers)
        writer.endObject()
    }

    private func write(_ need: NeedAndSupply?, to writer: inout JSONWriter) {
        guard let need else { return }
        writer.member("need", need.rows) { writer, row in
            writer.beginObject()
            writer.member("municipality", row.municipality.rawValue)
            writer.key("perYear")
            if let stated = row.need { writer.int(stated.perYear) } else { writer.null() }
            if let year = row.need?.lastYear { writer.member("lastYear", year) }
            writer.member("participants", row.participants)
            writer.endObject()
        }
    }
}
