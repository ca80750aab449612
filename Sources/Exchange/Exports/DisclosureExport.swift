public import Domain
import JSON

/// What is given out about some people, with everything masked that is not of the classes that were recorded.
public struct DisclosureExport: Sendable {
    private let disclosure: Disclosure
    private let access: ExportAccess

    /// The file that goes with a disclosure that has been recorded.
    public init(_ disclosure: Disclosure, _ access: ExportAccess) {
        self.disclosure = disclosure
        self.access = access
    }

    /// A piece of what is known, and whether it may be read.
    private struct Field {
        let name: String
        let heading: String
        let text: String
        let isMasked: Bool
    }

    /// A table for Excel: a row each, a word in place of what is masked.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        let rows = people.map { fields(of: $0, $1) }
        writer.write(
            [CSVCell.text(access.say("Kommun", "Municipality"))] + (rows.first ?? []).map { .text($0.heading) })
        for (row, person) in zip(rows, people) {
            let cells = row.map { field in
                CSVCell.text(field.isMasked ? access.say("(dolt)", "(masked)") : field.text)
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
            let fields = fields(of: person.0, person.1)
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

    private var people: [(Applicant, MunicipalityCode)] {
        disclosure.applicants.compactMap { id in
            guard let applicant = access.programme.applicant(id), let code = access.programme.municipality(of: id),
                access.municipalities.contains(code)
            else { return nil }
            return (applicant, code)
        }
    }

    private func fields(of applicant: Applicant, _ municipality: MunicipalityCode) -> [Field] {
        let columns = ApplicantColumn.used(in: access.programme.settings)
        let others = namesOfOthers(than: applicant)
        let written = columns.compactMap { column -> Field? in
            guard let field = column.field else { return nil }
            return Field(
                name: field.rawValue, heading: column.heading[access.language],
                text: withoutNames(applicant.application[field], field, others),
                isMasked: isMasked(field, applicant))
        }
        return written + results(of: applicant, municipality)
    }

    /// What somebody has written may name other applicants, who have not been asked about.
    private func withoutNames(_ text: String, _ field: ApplicationField, _ others: NamesInText?) -> String {
        guard field.isLong, let others else { return text }
        return others.replacing(in: text, with: access.say("[dolt namn]", "[name masked]"))
    }

    /// Who else is known by name; nil where nothing has been written or nothing is masked.
    private func namesOfOthers(than applicant: Applicant) -> NamesInText? {
        let isWritten = ApplicationField.allCases.contains { $0.isLong && !applicant.application.isEmpty($0) }
        guard isWritten, !disclosure.classes.contains(.protected) else { return nil }
        var own = IdentifyingTexts()
        own.learn(applicant.application)
        let ownTexts = Set(own.texts)
        let texts = access.programme.municipalities.values.flatMap(\.applicants).flatMap { other -> [String] in
            guard other.id != applicant.id else { return [] }
            var texts = IdentifyingTexts()
            texts.learn(other.application)
            return texts.texts.filter { $0.count > 3 && !ownTexts.contains($0) }
        }
        return NamesInText(texts)
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
    private func results(of applicant: Applicant, _ municipality: MunicipalityCode) -> [Field] {
        guard access.programme.settings.uses(.selection) else { return [] }
        let test = applicant.progress.test?.value
        let row = access.programme.rankingTable(municipality).rows.first { $0.applicant == applicant.id }
        let isMasked = !disclosure.classes.contains(.results)
        return [
            Field(
                name: "test", heading: access.say("Test", "Test"), text: test?.outcome.rawValue ?? "",
                isMasked: isMasked && test != nil),
            Field(
                name: "place", heading: access.say("Plats i rangordningen", "Place in the ranking"),
                text: row.map { "\($0.place)" } ?? "", isMasked: isMasked && row != nil),
        ]
    }
}
