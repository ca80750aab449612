public import Domain

/// One row of an application file, its texts in the form that applications keep them.
public struct ApplicantRow: Equatable, Sendable {
    /// Where the row starts.
    public let position: TextPosition
    /// The municipality as written; empty when the row could not be read.
    public let municipality: CSVField
    /// The heading over the municipality; empty when the row could not be read.
    public let municipalityHeading: String
    /// The texts of the fields that the file has columns for; yes and no as `yes` and `no`, times as `2020-03-30 14:05`.
    public let texts: [ApplicationField: String]
    /// Why the row cannot be imported; empty for a good one.
    public let problems: [ImportProblem]

    /// The application that the row makes by itself.
    public var application: Application { Application(texts) }

    /// The application that the row makes in a programme, whose cohorts a wish is about.
    ///
    /// A wish that means none of them stays as it is written, and is refused with that.
    func application(in settings: ProgrammeSettings) -> Application {
        guard let wish = texts[.cohortWish], !wish.isEmpty else { return application }
        var application = application
        application[.cohortWish] =
            settings.hasCohorts ? CohortWish(written: wish, in: settings)?.text ?? wish : ""
        return application
    }

    init(unreadable problem: CSVProblem) {
        position = problem.position
        municipality = CSVField("", at: problem.position)
        municipalityHeading = ""
        texts = [:]
        problems = [ImportProblem(.row(problem), at: problem.position)]
    }

    init(_ row: CSVRow, under header: ApplicantHeader, language: Language) {
        var texts: [ApplicationField: String] = [:]
        var problems: [ImportProblem] = []
        var municipality = CSVField("", at: row.position)
        var municipalityHeading = ""
        var extra: [String] = []
        for (index, field) in row.fields.enumerated() {
            let text = FieldText.unprotected(field.text)
            switch header.uses[index] {
            case .ignored: break
            case .keptExtra:
                let kept = FieldText.multiLine(text)
                if !kept.isEmpty { extra.append(kept) }
            case .extra:
                let kept = FieldText.singleLine(text)
                if !kept.isEmpty { extra.append(header.extraName(index) + ": " + kept) }
            case .column(.municipality):
                municipality = CSVField(FieldText.singleLine(text), at: field.position)
                municipalityHeading = header.headings[index]
            case .column(let column):
                guard let target = column.field else { break }
                do throws(CellProblem) {
                    texts[target] = try column.read(text, language)
                } catch {
                    let reason = ImportProblem.Reason.cell(error, heading: header.headings[index], found: text)
                    problems.append(ImportProblem(reason, at: field.position))
                }
            }
        }
        // A file without columns of its own says nothing about what an earlier one had.
        if header.speaksOfExtra { texts[.extra] = extra.joined(separator: "\n") }
        self.position = row.position
        self.municipality = municipality
        self.municipalityHeading = municipalityHeading
        self.texts = texts
        // What stands in a protected person's row may not come into a report (requirements G); the place is enough.
        self.problems = texts[.protected] == "yes" ? problems.map(\.withoutText) : problems
    }
}

extension ApplicantHeader {
    /// What the texts of an unknown column are kept under.
    fileprivate func extraName(_ index: Int) -> String { headings[index].isEmpty ? "#\(index + 1)" : headings[index] }
}

extension ApplicantColumn {
    /// The text that an application keeps for a cell.
    fileprivate func read(_ text: String, _ language: Language) throws(CellProblem) -> String {
        if field?.isLong == true { return FieldText.multiLine(text) }
        let line = FieldText.singleLine(text)
        switch self {
        case .firstName, .lastName:
            guard !line.isEmpty else { throw .empty }
            return line
        case .email, .managerEmail: return try EmailAddress.read(line) ?? ""
        case .phone: return try PhoneCell.read(line) ?? ""
        case .managerToday, .managerConsents, .protected: return try YesNo.read(line).map { $0 ? "yes" : "no" } ?? ""
        case .received: return try ReceivedTime.read(line)?.text ?? ""
        case .gender: return try GenderAnswer.read(line)?.text[language] ?? ""
        case .municipality, .department, .occupation, .position, .employment, .responsibleManager, .motivation,
            .leadershipWill, .targetOperation, .needs, .cohortWish:
            return line
        }
    }
}

extension GenderAnswer {
    /// The word that an application keeps.
    fileprivate var text: LocalizedText {
        switch self {
        case .woman: LocalizedText(sv: "kvinna", en: "woman")
        case .man: LocalizedText(sv: "man", en: "man")
        case .other: LocalizedText(sv: "annat", en: "other")
        case .undisclosed: LocalizedText(sv: "vill ej uppge", en: "prefer not to say")
        }
    }
}
