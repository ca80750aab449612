public import Domain
import JSON

/// What is given out about some people, with everything masked that is not of the classes that were recorded.
public struct DisclosureExport: Sendable {
    private let disclosure: Disclosure
    private let access: ExportAccess
    private let people: [(Applicant, MunicipalityCode)]
    /// Those whom somebody may have named; nobody where nothing is masked.
    private let names: NamesInText
    private let places: [ApplicantID: Int]

    /// The file that goes with a disclosure that has been recorded.
    public init(_ disclosure: Disclosure, _ access: ExportAccess) {
        self.disclosure = disclosure
        self.access = access
        let programme = access.programme
        people = disclosure.applicants.compactMap { id in
            guard let applicant = programme.applicant(id), let code = programme.municipality(of: id),
                access.municipalities.contains(code)
            else { return nil }
            return (applicant, code)
        }
        let rows = Set(people.map(\.1)).flatMap { programme.rankingTable($0).rows }
        places = Dictionary(rows.map { ($0.applicant, $0.place) }, uniquingKeysWith: { first, _ in first })
        let isMasking = !disclosure.classes.contains(.protected)
        let known = isMasking ? programme.municipalities.values.flatMap(\.applicants) : []
        names = NamesInText(known.flatMap { DisclosureExport.texts(naming: $0) })
    }

    /// What finds somebody in a text; shorter ones are everyday words as often as they are names.
    private static func texts(naming applicant: Applicant) -> [String] {
        var texts = IdentifyingTexts()
        texts.learn(applicant.application)
        return texts.texts.filter { $0.count > 3 }
    }

    /// A piece of what is known, and whether it may be read.
    private struct Field {
        let name: String
        let heading: String
        let text: String
        /// The same in words, for people.
        let cell: String
        let isMasked: Bool
    }

    /// A table for Excel: a row each, a word in place of what is masked.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        let rows = people.map { fields(of: $0.0) }
        writer.write(
            [CSVCell.text(access.say("Kommun", "Municipality"))] + (rows.first ?? []).map { .text($0.heading) })
        for (row, person) in zip(rows, people) {
            let cells = row.map { field in
                CSVCell.text(field.isMasked ? access.say("(dolt)", "(masked)") : field.cell)
            }
            writer.write([CSVCell.text(access.name(person.1))] + cells)
        }
        return writer.bytes
    }

    /// An object with `recipient`, `basis`, `classes` and `applicants`, each with `fields` and the names of what is
    /// `masked`.
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-disclosure")
        writer.member("version", 1)
        writer.member("programme", access.programme.settings.id)
        writer.member("recipient", disclosure.recipient)
        writer.member("basis", disclosure.basis)
        writer.member("classes", disclosure.classes) { $0.string($1.rawValue) }
        writer.member("applicants", people) { writer, person in
            let fields = fields(of: person.0)
            writer.beginObject()
            writer.member("municipality", person.1.rawValue)
            writer.key("fields")
            writer.beginObject()
            for field in fields where !field.isMasked && !field.text.isEmpty { writer.member(field.name, field.text) }
            writer.endObject()
            writer.member("masked", fields.filter(\.isMasked)) { $0.string($1.name) }
            writer.endObject()
        }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func fields(of applicant: Applicant) -> [Field] {
        let columns = ApplicantColumn.used(in: access.programme.settings)
        let own = Set(DisclosureExport.texts(naming: applicant).map { $0.lowercased() })
        // What fits nowhere else in an application has a column in no list, and is the person's all the same.
        let named = columns.compactMap { column in column.field.map { ($0, column.heading) } }
        let written = (named + [(.extra, OwnColumn.extra.heading)]).map { field, heading in
            let cell = access.written(field, in: applicant.application)
            return Field(
                name: field.rawValue, heading: heading[access.language],
                text: withoutNames(applicant.application[field], field, except: own),
                cell: withoutNames(cell, field, except: own), isMasked: isMasked(field, applicant))
        }
        return written + results(of: applicant)
    }

    /// What somebody has written may name other applicants, who have not been asked about.
    private func withoutNames(_ text: String, _ field: ApplicationField, except own: Set<String>) -> String {
        guard field.isLong else { return text }
        return names.replacing(in: text, with: access.say("[dolt namn]", "[name masked]"), except: own)
    }

    /// What is empty is not masked: that something is hidden says that there is something.
    private func isMasked(_ field: ApplicationField, _ applicant: Applicant) -> Bool {
        let fieldClass = field.fieldClass(isProtected: applicant.isProtected)
        if disclosure.classes.contains(fieldClass) {
            return fieldClass == .needs && !access.tellsNeeds(of: applicant)
        }
        return !applicant.application.isEmpty(field)
    }

    /// Test, scores and place, as far as the panel's cards are open.
    private func results(of applicant: Applicant) -> [Field] {
        guard access.programme.settings.uses(.selection) else { return [] }
        let test = applicant.progress.test?.value
        let place = places[applicant.id].map { "\($0)" }
        let isMasked = !disclosure.classes.contains(.results)
        return [
            Field(
                name: "test", heading: access.say("Test", "Test"), text: test?.outcome.rawValue ?? "",
                cell: test.map { word($0.outcome) } ?? "", isMasked: isMasked && test != nil),
            Field(
                name: "place", heading: access.say("Plats i rangordningen", "Place in the ranking"),
                text: place ?? "", cell: place ?? "", isMasked: isMasked && place != nil),
        ]
    }

    private func word(_ outcome: TestOutcome) -> String {
        switch outcome {
        case .awaiting: access.say("inväntas", "awaited")
        case .passed: access.say("godkänt", "passed")
        case .failed: access.say("underkänt", "failed")
        case .missing: access.say("saknas", "missing")
        }
    }
}
