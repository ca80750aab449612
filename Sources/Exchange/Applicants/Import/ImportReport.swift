public import Domain

/// Tells what an import does, line by line; the same text before and after it is done.
///
/// Persons with protected identity are not named (requirements G): their rows are told by line.
public struct ImportReport: Sendable {
    let path: String
    let file: ApplicantFile
    let plan: ImportPlan
    private let settings: ProgrammeSettings
    private let language: Language
    private let refusal: @Sendable (Refusal) -> String

    /// A report on a file, named as the person named it; `refusal` gives the words for what the rules refuse.
    public init(
        of plan: ImportPlan, file: ApplicantFile, path: String, settings: ProgrammeSettings, language: Language,
        refusal: @escaping @Sendable (Refusal) -> String
    ) {
        self.plan = plan
        self.file = file
        self.path = path
        self.settings = settings
        self.language = language
        self.refusal = refusal
    }

    /// What was found out about the file as a whole.
    public var remarks: [String] {
        var remarks = [path + ": " + format]
        if file.encoding == .windows1252 {
            remarks.append(
                say("\(path): inte UTF-8, läst som Windows-1252", "\(path): not UTF-8, read as Windows-1252"))
        }
        for note in file.notes { remarks.append(place(note.position) + note.text[language]) }
        if file.noteCount > file.notes.count {
            let rest = file.noteCount - file.notes.count
            remarks.append(say("\(path): och \(rest) tecken till", "\(path): and \(rest) more characters"))
        }
        for column in file.header.unknown {
            remarks.append(
                place(column.position)
                    + say(
                        "okänd kolumn \(quoted(column.heading)); dess texter sparas med \(people.swedish)",
                        "unknown column \(quoted(column.heading)); its texts are kept with the \(people.english)"))
        }
        for heading in file.header.unusedMappings {
            remarks.append(
                say(
                    "\(path): rubriken \(quoted(heading)) i mappningsfilen finns inte",
                    "\(path): there is no heading \(quoted(heading)), which the mapping file names"))
        }
        return remarks
    }

    private var people: LocalizedText {
        plan.purpose == .applications
            ? LocalizedText(sv: "ansökningarna", en: "applications")
            : LocalizedText(sv: "deltagarna", en: "participants")
    }

    /// What becomes of the rows, in the order of the file; rows that change nothing are only counted.
    public var lines: [String] { plan.lines.flatMap(lines) }

    /// The counts, in one sentence.
    public var summary: String {
        var parts = [
            say("\(plan.added) \(plan.added == 1 ? "ny" : "nya")", "\(plan.added) new"),
            say("\(plan.changed) \(plan.changed == 1 ? "ändrad" : "ändrade")", "\(plan.changed) changed"),
            say(
                "\(plan.unchanged) \(plan.unchanged == 1 ? "oförändrad" : "oförändrade")", "\(plan.unchanged) unchanged"
            ),
            say("\(plan.held) importeras inte", "\(plan.held) not imported"),
        ]
        if plan.duplicates > 0 {
            parts.append(
                say(
                    "\(plan.duplicates) tycks ha sökt flera gånger",
                    "\(plan.duplicates) \(plan.duplicates == 1 ? "seems" : "seem") to have applied more than once"))
        }
        if plan.late > 0 {
            parts.append(say("\(plan.late) sent \(plan.late == 1 ? "inkommen" : "inkomna")", "\(plan.late) late"))
        }
        return parts.joined(separator: ", ")
    }

    private func lines(of line: ImportLine) -> [String] {
        switch line.outcome {
        case .unchanged: []
        case .added(_, let code, _): ["+ " + subject(line, code)]
        case .changed(_, let code, let changes):
            ["~ " + subject(line, code)] + changes.map { "    " + text(of: $0, hidden: line.isProtected) }
        case .held(let problems): problems.map { "! " + place($0.position) + text(of: $0) }
        }
    }

    private func subject(_ line: ImportLine, _ code: MunicipalityCode) -> String {
        let name = line.isProtected ? say("skyddad identitet", "protected identity") : line.name
        var text = say("rad \(line.position.line): ", "line \(line.position.line): ") + name + ", " + municipality(code)
        if line.isLate { text += say(" – sent inkommen", " – late") }
        switch line.twin {
        case .row(let other)?:
            text += say(" – samma person som på rad \(other)", " – the same person as on line \(other)")
        case .applicant(let id, let other)?:
            text += say(
                " – har redan sökt i \(municipality(other)) (\(id.short.uppercased()))",
                " – has already applied in \(municipality(other)) (\(id.short.uppercased()))")
        case nil: break
        }
        return text
    }

    private func text(of change: FieldChange, hidden: Bool) -> String {
        let label = ApplicantColumn(field: change.field)?.heading[language] ?? say("Övriga kolumner", "Other columns")
        if hidden || change.field == .needs { return label }
        return label + ": " + shown(change.change.old, in: change.field) + " → "
            + shown(change.change.new, in: change.field)
    }

    /// A value as people read it; yes and no are kept in English.
    private func shown(_ value: String, in field: ApplicationField) -> String {
        guard [.managerToday, .managerConsent, .protected].contains(field) else { return quoted(value) }
        switch value {
        case "yes": return say("ja", "yes")
        case "no": return say("nej", "no")
        default: return quoted(value)
        }
    }

    func text(of problem: ImportProblem) -> String {
        if case .refused(let reason) = problem.reason { refusal(reason) } else { problem.text[language] }
    }

    private var format: String {
        let delimiter =
            switch file.dialect.delimiter {
            case .semicolon: say("semikolon", "semicolons")
            case .comma: say("komma", "commas")
            case .tab: say("tabb", "tabs")
            }
        let rows = plan.lines.count
        return say(
            "\(file.encoding.rawValue), \(delimiter) mellan fälten, \(rows) \(rows == 1 ? "rad" : "rader")",
            "\(file.encoding.rawValue), \(delimiter) between the fields, \(rows) \(rows == 1 ? "row" : "rows")")
    }

    private func municipality(_ code: MunicipalityCode) -> String { settings.municipality(code)?.name ?? code.rawValue }

    private func place(_ position: TextPosition) -> String { "\(path):\(position): " }

    private func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    /// A text on one line, short enough to compare at a glance.
    private func quoted(_ text: String) -> String {
        let line = FieldText.singleLine(text)
        let shown = line.count <= 60 ? line : line.prefix(59) + "…"
        return say("”\(shown)”", "“\(shown)”")
    }
}

extension ApplicantColumn {
    /// The column that fills a field; nil for the texts of unknown columns.
    init?(field: ApplicationField) {
        guard let column = ApplicantColumn.allCases.first(where: { $0.field == field }) else { return nil }
        self = column
    }
}
