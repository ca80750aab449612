public import Domain

/// What the parts and the single values of a programme's settings are called.
public struct SettingsWords {
    private let settings: ProgrammeSettings

    /// The words for a programme's settings.
    public init(_ settings: ProgrammeSettings) { self.settings = settings }

    /// What a part is called; an element of a list by its name.
    public func name(of part: SettingsPart) -> LocalizedText {
        switch part {
        case .cohort(let cohort): cohort.name
        case .municipality(let municipality): same(municipality.name)
        case .deadline(let deadline): settings.title(of: deadline)
        case .person(let person): same(person.name)
        default: SettingsWords.name(of: part.key.kind)
        }
    }

    /// What a sort of part is called.
    public static func name(of kind: SettingsPart.Kind) -> LocalizedText {
        switch kind {
        case .name: LocalizedText(sv: "programmets namn", en: "the programme's name")
        case .short: LocalizedText(sv: "det korta namnet", en: "the short name")
        case .language: LocalizedText(sv: "brevens språk", en: "the language of letters")
        case .period: LocalizedText(sv: "programmets tid", en: "the programme's period")
        case .host: LocalizedText(sv: "värdkommunen", en: "the host municipality")
        case .funder: LocalizedText(sv: "finansiären", en: "the funder")
        case .goals: LocalizedText(sv: "målen", en: "the goals")
        case .guarantee: LocalizedText(sv: "vad deltagandet inte lovar", en: "what taking part does not promise")
        case .information: LocalizedText(sv: "texten om personuppgifter", en: "the text on personal data")
        case .cohort: LocalizedText(sv: "omgången", en: "the cohort")
        case .municipality: LocalizedText(sv: "kommunen", en: "the municipality")
        case .deadline: LocalizedText(sv: "tidsgränsen", en: "the deadline")
        case .selection: LocalizedText(sv: "urvalets regler", en: "the rules of the selection")
        case .enrolment: LocalizedText(sv: "vilka som deltar", en: "who takes part")
        case .replacement: LocalizedText(sv: "tiden för ersättare, månader", en: "the time for replacements, months")
        case .course: LocalizedText(sv: "kursens omfattning", en: "the extent of the course")
        case .calendar: LocalizedText(sv: "kalenderns regler", en: "the rules of the calendar")
        case .mentors: LocalizedText(sv: "mentorns timmar", en: "the mentor's hours")
        case .approval: LocalizedText(sv: "kraven för godkännande", en: "what approval demands")
        case .needs: LocalizedText(sv: "vilka som läser särskilda behov", en: "who reads special needs")
        case .fee: LocalizedText(sv: "avgiften", en: "the fee")
        case .retention: LocalizedText(sv: "hur länge uppgifter bevaras", en: "how long data are kept")
        case .statistics: LocalizedText(sv: "minsta antal i statistik", en: "the least number in statistics")
        case .evaluation: LocalizedText(sv: "utvärderingens frågor", en: "the questions of the evaluation")
        case .outcomes: LocalizedText(sv: "när utfallet följs upp", en: "when outcomes are followed")
        case .card: LocalizedText(sv: "programkortet", en: "the programme card")
        case .budget: LocalizedText(sv: "budgeten", en: "the budget")
        case .decisions: LocalizedText(sv: "besluten", en: "the decisions")
        case .person: LocalizedText(sv: "personen", en: "the person")
        case .letters: LocalizedText(sv: "brevens avsändare", en: "the sender of letters")
        case .origin: LocalizedText(sv: "vad programmet är klonat ur", en: "what the programme was cloned from")
        }
    }

    /// What a single value is called.
    public func name(of field: SettingsField) -> LocalizedText {
        guard let part = settings.part(field.part) else { return same(field.name) }
        let name = name(of: part)
        return switch field {
        case .deadline, .short, .funder, .fee, .replacementMonths: name
        case .first: LocalizedText(sv: "programmets första dag", en: "the programme's first day")
        case .last: LocalizedText(sv: "programmets sista dag", en: "the programme's last day")
        case .cohortFirst: LocalizedText(sv: "\(name.swedish), första dag", en: "\(name.english), first day")
        case .cohortLast: LocalizedText(sv: "\(name.swedish), sista dag", en: "\(name.english), last day")
        case .employees: LocalizedText(sv: "\(name.swedish), anställda", en: "\(name.english), employees")
        case .personName: LocalizedText(sv: "\(name.swedish), namn", en: "\(name.english), name")
        case .personEmail: LocalizedText(sv: "\(name.swedish), e-post", en: "\(name.english), e-mail")
        }
    }

    private func same(_ text: String) -> LocalizedText { LocalizedText(sv: text, en: text) }
}

extension Words {
    /// The correction of a single value; nil for another command.
    func settingsCommand(_ id: CommandID, in programme: Programme) throws(WordFault) -> Command? {
        guard id == .correctSettings else { return nil }
        let (name, settings) = (try required("field"), programme.settings)
        guard let field = settings.correctableFields.first(where: { $0.name == name }),
            let seen = settings.part(field.part)
        else {
            let names = settings.correctableFields.map(\.name).joined(separator: ", ")
            throw .invalid("field", name, expected: LocalizedText(sv: "något av \(names)", en: "one of \(names)"))
        }
        let value = self["value"] ?? ""
        guard let correction = field.correction(value, of: seen) else {
            throw .invalid("value", value, expected: field.expected)
        }
        return .settings(.correct([correction], reason: self["reason"] ?? ""))
    }
}

extension SettingsField {
    /// What a value has to be.
    var expected: LocalizedText {
        switch sort {
        case .day where isAlone: LocalizedText(sv: "en dag som 2020-05-08", en: "a day such as 2020-05-08")
        case .day:
            LocalizedText(
                sv: "en dag som 2020-05-08, den första inte efter den sista",
                en: "a day such as 2020-05-08, the first not after the last")
        case .amount:
            LocalizedText(sv: "ett helt tal, eller inget för okänt", en: "a whole number, or nothing for unknown")
        case .text: LocalizedText(sv: "en text", en: "a text")
        }
    }

    /// Whether it is a day by itself, and not the first or last of several.
    private var isAlone: Bool { if case .deadline = self { true } else { false } }
}
