import Domain
import JSON

/// The applicants that somebody may see, in the order of municipality and registration.
///
/// Of a protected identity nothing is told but municipality, stage and that it is protected (requirements G).
public struct ApplicantExport: Sendable {
    private let access: ExportAccess

    /// An export of what somebody may see.
    public init(_ access: ExportAccess) { self.access = access }

    /// A table for Excel, with headings that an import knows again.
    public var csv: [UInt8] {
        let language = access.language
        var writer = CSVWriter()
        let columns = ApplicantColumn.used(in: access.programme.settings)
        let headings =
            columns.map(\.heading) + [.extra, .stage, .id].map { (own: OwnColumn) in own.heading }
        writer.write(headings.map { CSVCell.text($0[language]) })
        each { applicant, municipality in
            var cells = columns.map { column in
                guard let field = column.field else { return CSVCell.text(access.name(municipality)) }
                return .text(text(of: field, applicant, municipality))
            }
            cells.append(.text(text(of: .extra, applicant, municipality)))
            cells.append(.text(stageName(access.programme.stage(of: applicant, in: municipality))))
            cells.append(.text(applicant.id.description))
            writer.write(cells)
        }
        return writer.bytes
    }

    /// An object with `applicants`: `id`, `municipality` (code), `stage`, `flags`, and the fields that are not empty by
    /// their names (`firstName`, …); yes and no as `true` and `false`.
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-applicants")
        writer.member("version", 1)
        writer.member("programme", access.programme.settings.id)
        writer.key("applicants")
        writer.beginArray()
        let duplicates = access.programme.duplicates(knownTo: access.actor).ids
        each { applicant, municipality in
            writer.beginObject()
            writer.member("id", applicant.id.description)
            writer.member("municipality", municipality.rawValue)
            writer.member("stage", access.programme.stage(of: applicant, in: municipality).rawValue)
            let flags = access.programme.flags(of: applicant, duplicates: duplicates)
            writer.member("flags", applicant.isProtected ? [.protected] : flags) { $0.string($1.exportName) }
            for field in ApplicationField.allCases {
                if field.isYesNo {
                    guard let answer = visible(field, applicant) ? applicant.application.answer(field) : nil else {
                        continue
                    }
                    writer.member(field.rawValue, answer)
                } else {
                    // A wish stands there as the format has it, not as people write it.
                    let text =
                        field == .cohortWish && visible(field, applicant)
                        ? applicant.application[field] : text(of: field, applicant, municipality)
                    if !text.isEmpty, !applicant.isProtected { writer.member(field.rawValue, text) }
                }
            }
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func each(_ body: (Applicant, MunicipalityCode) -> Void) {
        for municipality in access.municipalities {
            for applicant in access.programme.record(municipality).applicants { body(applicant, municipality) }
        }
    }

    private func visible(_ field: ApplicationField, _ applicant: Applicant) -> Bool {
        field == .protected || !applicant.isProtected
    }

    private func text(of field: ApplicationField, _ applicant: Applicant, _ municipality: MunicipalityCode) -> String {
        // In the last name, so that the row cannot be mistaken for a new applicant by an import, which asks for both.
        if applicant.isProtected, field == .lastName { return access.protectedName }
        guard visible(field, applicant) else { return "" }
        if field == .needs, !access.tellsNeeds(of: applicant) { return "" }
        return access.written(field, in: applicant.application)
    }

    private func stageName(_ stage: Stage) -> String {
        switch stage {
        case .new: access.say("ny", "new")
        case .test: access.say("test", "test")
        case .interview: access.say("intervju", "interview")
        case .ranking: access.say("rangordning", "ranking")
        case .admitted: access.say("antagen", "admitted")
        case .ended: access.say("avslutad", "ended")
        }
    }
}

extension ApplicationFlag {
    fileprivate var exportName: String {
        switch self {
        case .late: "late"
        case .duplicate: "duplicate"
        case .duplicateElsewhere: "duplicate-elsewhere"
        case .completionAsked: "completion-asked"
        case .incomplete: "incomplete"
        case .managerToday: "manager-today"
        case .notPermanent: "not-permanent"
        case .consentRefused: "consent-refused"
        case .protected: "protected"
        }
    }
}
