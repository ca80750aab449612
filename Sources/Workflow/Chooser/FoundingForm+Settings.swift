import Domain

/// What the filled-in steps become.
extension FoundingForm {
    /// Refuses a step in which something is wrong.
    func check(_ step: Step) throws(WordFault) {
        switch step {
        case .basics:
            _ = try name()
            _ = try short()
            _ = try programmeID()
            _ = try period()
        case .municipalities:
            guard !municipalityNames.isEmpty else {
                throw WordFault(
                    "municipalities", sv: "Välj minst en kommun med Enter", en: "Pick at least one with Enter")
            }
        case .cohorts:
            _ = try cohorts()
            _ = try deadlines()
        case .seats: _ = try municipalities()
        case .course:
            _ = try course()
            _ = try mentorHours()
            _ = try replacement()
        case .person(let number):
            if hasPerson(number) { _ = try person(number) }
        }
    }

    /// The settings of the programme.
    func settings() throws(WordFault) -> ProgrammeSettings {
        let people = try everybody()
        let codes = try municipalities()
        let host = (texts["host"] ?? municipalityNames.first).flatMap { name in codes.first { $0.name == name }?.code }
        return ProgrammeSettings(
            id: try programmeID(), name: try name(), short: try short(),
            language: texts["language"] == "en" ? .english : .swedish, period: try period(), host: host, funder: nil,
            goals: [], guarantee: nil, information: nil, cohorts: try cohorts(), municipalities: codes,
            deadlines: try deadlines(),
            selection: hasSelection ? .usual(hasTest: texts["test"] != "no") : nil,
            replacementMonths: try replacement(), course: try course(), mentorHours: try mentorHours(), fee: nil,
            retentionMonths: nil, decisions: [], people: people,
            enrolment: EnrolmentSettings(isObligatory: texts["selection"] == "obligatory"))
    }

    // MARK: - Basics

    private func text(_ field: String) -> String { (texts[field] ?? "").trimmingBlanks }

    private func name() throws(WordFault) -> LocalizedText {
        guard !text("name").isEmpty else { throw .missing("name") }
        return LocalizedText(sv: text("name"), en: text("english").isEmpty ? text("name") : text("english"))
    }

    private func short() throws(WordFault) -> String {
        guard !text("short").isEmpty else { throw .missing("short") }
        guard text("short").count <= 24 else {
            throw WordFault("short", sv: "Högst 24 tecken", en: "At most 24 characters")
        }
        return text("short")
    }

    private func programmeID() throws(WordFault) -> String {
        if !text("id").isEmpty { return try FoundingForm.checkedID(text("id"), taken) }
        return try FoundingForm.checkedID(NameCode.of(text("short")), taken)
    }

    /// An id that can name a directory and that no other programme has.
    static func checkedID(_ text: String, _ taken: Set<String>) throws(WordFault) -> String {
        let id = text.trimmingBlanks
        guard !id.isEmpty, NameCode.of(id) == id, !id.hasPrefix("-"), id != "programme" else {
            throw WordFault("id", sv: FoundingForm.idHelp.swedish, en: FoundingForm.idHelp.english)
        }
        guard !taken.contains(id) else {
            throw WordFault(
                "id", sv: "Det finns redan ett program som heter \(id); välj ett annat kortnamn",
                en: "There is a programme called \(id) already; choose another id")
        }
        return id
    }

    private func day(_ field: String) throws(WordFault) -> Day {
        let text = text(field)
        guard let day = DayPhrase(reference: today, period: today...(today + 365)).day(text) else {
            throw .notADay(field, text)
        }
        return day
    }

    private func days(_ from: String, _ to: String) throws(WordFault) -> Period {
        let (first, last) = (try day(from), try day(to))
        guard first <= last else {
            throw WordFault(
                to, sv: "Sista dagen ligger före den första", en: "The last day lies before the first")
        }
        return first...last
    }

    private func period() throws(WordFault) -> Period { try days("from", "to") }

    private func number(_ field: String, _ range: ClosedRange<Int>) throws(WordFault) -> Int {
        guard let value = Int(text(field)), range.contains(value) else {
            throw WordFault(
                field, sv: "Skriv ett heltal från \(range.lowerBound) till \(range.upperBound)",
                en: "Write a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    // MARK: - Cohorts, dates and seats

    private func cohorts() throws(WordFault) -> [Cohort] {
        var cohorts: [Cohort] = []
        for index in 1...cohortCount {
            let seats = try number("cohort\(index).seats", 1...10_000)
            let days = try days("cohort\(index).from", "cohort\(index).to")
            let first = try period()
            guard first.lowerBound <= days.lowerBound, days.upperBound <= first.upperBound else {
                throw WordFault(
                    "cohort\(index).from", sv: "Omgången ligger utanför programmet, \(Language.swedish.dates(first))",
                    en: "The cohort lies outside the programme, \(Language.english.dates(first))")
            }
            let name = cohortCount == 1 ? text("short") : "\(index)"
            cohorts.append(
                Cohort(
                    id: CohortID("cohort-\(index)"),
                    name: LocalizedText(sv: "Omgång \(name)", en: "Cohort \(name)"), seats: seats, period: days))
        }
        return cohorts
    }

    private func deadlines() throws(WordFault) -> [Deadline] {
        guard hasSelection else { return [] }
        let (apply, decision) = (try day("apply"), try day("decision"))
        guard apply <= decision else {
            throw WordFault(
                "decision", sv: "Beskedet kan inte komma före sista ansökningsdag",
                en: "Decisions cannot come before the last day to apply")
        }
        return [
            Deadline(
                id: "apply", kind: .applicationsClose, day: apply,
                name: LocalizedText(sv: "Sista dag att ansöka", en: "Last day to apply")),
            Deadline(
                id: "decision", kind: .decision, day: decision,
                name: LocalizedText(sv: "Besked till de antagna senast", en: "The admitted are told by")),
        ]
    }

    private func municipalities() throws(WordFault) -> [Municipality] {
        var taken: Set<MunicipalityCode> = []
        var all: [Municipality] = []
        for name in municipalityNames {
            let code = SwedishMunicipalities.code(for: name, besides: taken)
            taken.insert(code)
            all.append(
                Municipality(
                    code: code, name: name, seats: hasSelection ? try number("seats.\(name)", 0...10_000) : 0))
        }
        let sum = all.reduce(0) { $0 + $1.seats }
        if hasSelection, sum != seatSum, let last = all.last {
            throw WordFault(
                "seats.\(last.name)", sv: "Kommunernas platser är \(sum), omgångarnas \(seatSum); rätta någon av dem",
                en: "The municipalities have \(sum) seats, the cohorts \(seatSum); correct one of them")
        }
        return all
    }

    // MARK: - The course

    private func course() throws(WordFault) -> CourseSettings {
        let (days, occasions) = (try number("days", 0...400), try number("occasions", 0...400))
        guard occasions <= days else {
            throw WordFault(
                "occasions", sv: "Det kan inte vara fler tillfällen än dagar",
                en: "There cannot be more occasions than days")
        }
        return CourseSettings(
            days: days, occasions: occasions,
            residential: CourseSettings.Residential(rawValue: text("residential")) ?? .none,
            loadPercent: text("load").isEmpty ? nil : try number("load", 0...100),
            taskDaysPerMonth: try number("tasks", 0...31))
    }

    private func replacement() throws(WordFault) -> Int? {
        text("replacement").isEmpty ? nil : try number("replacement", 0...24)
    }

    private func mentorHours() throws(WordFault) -> ClosedRange<Int>? {
        let text = text("mentors")
        guard !text.isEmpty else { return nil }
        let parts = text.split { $0 == "-" || $0 == "–" }.map { Int($0.filter { $0 != " " }) }
        guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2, 0 <= first, first <= last
        else { throw WordFault("mentors", sv: "Skriv timmar som 15-20", en: "Write hours such as 15-20") }
        return first...last
    }
}
