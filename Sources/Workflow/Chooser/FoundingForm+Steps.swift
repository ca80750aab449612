import Domain

extension FoundingForm {
    static let idHelp = LocalizedText(
        sv: "Små bokstäver a–z, siffror och bindestreck, till exempel falun-2021",
        en: "Lower-case letters a–z, digits and hyphens, such as falun-2021")
    private static let dayHelp = LocalizedText(
        sv: "Till exempel 1 sep 2021, 1/9 2021 eller 2021-09-01", en: "Such as 1 Sep 2021, 1/9 2021 or 2021-09-01")
    private static let yesNo: [Form.Field.Option] = [
        .init("yes", LocalizedText(sv: "ja", en: "yes")), .init("no", LocalizedText(sv: "nej", en: "no")),
    ]

    func title(of step: Step) -> LocalizedText {
        switch step {
        case .basics: LocalizedText(sv: "Vad det heter och när", en: "Name and period")
        case .municipalities:
            LocalizedText(sv: "Kommunerna", en: "The municipalities")
        case .cohorts: LocalizedText(sv: "Omgångar och dagar", en: "Cohorts and dates")
        case .seats: LocalizedText(sv: "Platserna", en: "The seats")
        case .course: LocalizedText(sv: "Kursen", en: "The course")
        case .person(let number):
            LocalizedText(sv: "Person \(number)", en: "Person \(number)")
        }
    }

    func fields(of step: Step) -> [Form.Field] {
        switch step {
        case .basics: basics
        case .municipalities: []
        case .cohorts: cohortFields
        case .seats: seatFields
        case .course: courseFields
        case .person(let number): personFields(number)
        }
    }

    /// A field with what has been written in it, or what is proposed.
    private func field(
        _ name: String, _ swedish: String, _ english: String, proposed: String = "",
        options: [Form.Field.Option] = [], help: LocalizedText? = nil
    ) -> Form.Field {
        Form.Field(
            name, LocalizedText(sv: swedish, en: english), text: texts[name] ?? proposed, options: options, help: help)
    }

    private var basics: [Form.Field] {
        [
            field("name", "Namn", "Name"),
            field(
                "english", "Namn på engelska", "Name in English",
                help: LocalizedText(
                    sv: "Får lämnas tomt; då står namnet i båda språken", en: "May be left empty: the name in both")),
            field(
                "short", "Kort namn", "Short name",
                help: LocalizedText(
                    sv: "Står överst på varje skärm, högst 24 tecken, till exempel Falun 2021–22",
                    en: "Stands at the top of every screen, at most 24 characters")),
            field(
                "id", "Kortnamn i förrådet", "Id in the store",
                help: LocalizedText(
                    sv: "Får lämnas tomt; annars a–z, siffror och bindestreck",
                    en: "May be left empty; otherwise a–z, digits and hyphens")),
            field("from", "Första dag", "First day", help: FoundingForm.dayHelp),
            field("to", "Sista dag", "Last day", help: FoundingForm.dayHelp),
            field(
                "selection", "Urval", "Selection", proposed: "with",
                options: [
                    .init("with", LocalizedText(sv: "ja, sökande väljs ut", en: "yes, applicants are selected")),
                    .init("without", LocalizedText(sv: "nej, deltagare skrivs in", en: "no, people are enrolled")),
                    .init("obligatory", LocalizedText(sv: "nej, obligatoriskt", en: "no, it is obligatory")),
                ]),
            field("test", "Förmågetest", "Ability test", proposed: "yes", options: FoundingForm.yesNo),
            field(
                "cohortCount", "Omgångar", "Cohorts", proposed: "1",
                options: (1...4).map { .init("\($0)", LocalizedText(sv: "\($0)", en: "\($0)")) }),
            field(
                "language", "Språk i brev", "Language of letters", proposed: "sv",
                options: [
                    .init("sv", LocalizedText(sv: "svenska", en: "Swedish")),
                    .init("en", LocalizedText(sv: "engelska", en: "English")),
                ]),
        ]
    }

    var cohortCount: Int { Int(texts["cohortCount"] ?? "") ?? 1 }

    private var cohortFields: [Form.Field] {
        var fields: [Form.Field] = []
        for number in 1...cohortCount {
            let place = cohortCount == 1 ? "" : " \(number)"
            fields += [
                field("cohort\(number).seats", "Platser, omgång\(place)", "Seats, cohort\(place)"),
                field(
                    "cohort\(number).from", "Kursen börjar\(place)", "Course begins\(place)",
                    proposed: texts["from"] ?? "", help: FoundingForm.dayHelp),
                field(
                    "cohort\(number).to", "Kursen slutar\(place)", "Course ends\(place)", proposed: texts["to"] ?? "",
                    help: FoundingForm.dayHelp),
            ]
        }
        guard hasSelection else { return fields }
        return fields + [
            field("apply", "Sista ansökningsdag", "Last day to apply", help: FoundingForm.dayHelp),
            field("decision", "Besked senast", "Decisions by", help: FoundingForm.dayHelp),
        ]
    }

    var hasSelection: Bool { (texts["selection"] ?? "with") == "with" }

    var municipalityNames: [String] { (texts["municipalities"] ?? "").split(separator: ";").map { String($0) } }

    private var seatFields: [Form.Field] {
        let names = municipalityNames
        let hosts =
            [Form.Field.Option("", LocalizedText(sv: "ingen", en: "none"))]
            + names.map { Form.Field.Option($0, LocalizedText(sv: $0, en: $0)) }
        let host = field("host", "Värdkommun", "Host", proposed: names.first ?? "", options: hosts)
        guard hasSelection else { return [host] }
        let seats = names.map { name in
            field(
                "seats.\(name)", name, name,
                help: LocalizedText(
                    sv: "Platser; tillsammans ska det bli \(seatSum)", en: "Seats; together they make \(seatSum)"))
        }
        return seats + [host]
    }

    /// The seats of all cohorts, as far as they are written.
    var seatSum: Int { (1...cohortCount).reduce(0) { $0 + (Int(texts["cohort\($1).seats"] ?? "") ?? 0) } }

    private var courseFields: [Form.Field] {
        [
            field("days", "Kursdagar", "Course days"), field("occasions", "Tillfällen", "Occasions"),
            field(
                "residential", "Internat", "Residential", proposed: "none",
                options: [
                    .init("none", LocalizedText(sv: "inga", en: "none")),
                    .init("first-and-last", LocalizedText(sv: "första och sista", en: "first and last")),
                    .init("all", LocalizedText(sv: "alla", en: "all")),
                ]),
            field(
                "load", "Procent av heltid", "Percent of full time",
                help: LocalizedText(sv: "Får lämnas tomt", en: "May be left empty")),
            field("tasks", "Uppgiftsdagar per månad", "Task days a month", proposed: "0"),
            field(
                "replacement", "Ersättare, månader", "Replacement, months", proposed: hasSelection ? "1" : "",
                help: LocalizedText(
                    sv: "Hur länge efter starten en ersättare får komma; tomt för aldrig",
                    en: "How long after the start a replacement may come; empty for never")),
            field(
                "mentors", "Mentorstimmar", "Mentor hours",
                help: LocalizedText(
                    sv: "Till exempel 15-20; tomt för ett program utan mentorer",
                    en: "Such as 15-20; empty for a programme without mentors")),
        ]
    }

    // MARK: - People

    func hasPerson(_ number: Int) -> Bool { !(texts["person\(number).name"] ?? "").trimmingBlanks.isEmpty }

    /// The numbers of those who have been written.
    var people: [Int] {
        texts.keys.compactMap { key in
            key.hasPrefix("person") ? Int(key.dropFirst(6).prefix { $0.isNumber }) : nil
        }.reduce(into: Set<Int>()) { $0.insert($1) }.filter(hasPerson).sorted()
    }

    private func personFields(_ number: Int) -> [Form.Field] {
        let key = "person\(number)"
        let roles = Role.allCases.map { Form.Field.Option($0.rawValue, $0.title) }
        let none = Form.Field.Option("", LocalizedText(sv: "ingen", en: "none"))
        let places = municipalityNames.map { Form.Field.Option($0, LocalizedText(sv: $0, en: $0)) }
        let more = LocalizedText(
            sv: "Lämna namnet tomt och tryck Ctrl-S när alla är med; fler kan läggas till i filen före start",
            en: "Leave the name empty and press Ctrl-S when everybody is there")
        return [
            field("\(key).name", "Namn", "Name", help: number == 1 ? nil : more),
            field("\(key).email", "E-post", "E-mail"),
            field(
                "\(key).account", "Konto", "Account", proposed: number == 1 ? account : "",
                help: LocalizedText(
                    sv: "Kontot på servern; tomt för den som inte ska logga in",
                    en: "The account on the server; empty for who will not log in")),
            field(
                "\(key).role", "Roll", "Role", proposed: number == 1 ? Role.projectLeader.rawValue : "",
                options: number == 1 ? roles : [none] + roles),
            field("\(key).also", "Också", "Also", options: [none] + roles),
            field(
                "\(key).municipality", "Kommun", "Municipality", options: [none] + places,
                help: LocalizedText(
                    sv: "För roller som hör till en kommun", en: "For roles that belong to a municipality")),
        ]
    }
}
