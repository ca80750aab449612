import Domain

extension Form {
    private static let yesNo: [Field.Option] = [
        .init("", LocalizedText(sv: "vet ej", en: "unknown")), .init("yes", LocalizedText(sv: "ja", en: "yes")),
        .init("no", LocalizedText(sv: "nej", en: "no")),
    ]

    /// A form for an application that came in on paper or by mail.
    static func newApplicant(in world: World, municipality: MunicipalityCode?) -> Form {
        let codes = world.municipalities
        let options = codes.compactMap { code in
            world.programme.settings.municipality(code).map {
                Field.Option(code.rawValue, LocalizedText(sv: $0.name, en: $0.name))
            }
        }
        let municipality = Field(
            "municipality", LocalizedText(sv: "Kommun", en: "Municipality"),
            text: (municipality ?? codes.first)?.rawValue ?? "", options: options)
        var blank = Application()
        blank[.received] = world.today.description
        return Form(
            LocalizedText(sv: "Ny ansökan", en: "New application"), purpose: .addApplicant,
            draftKey: "applicant.add", fields: [municipality] + fields(of: blank, in: world))
    }

    /// A form for changing what an application says; the needs stand there for those who must know (S0-10).
    static func application(of applicant: Applicant, in world: World) -> Form {
        let known = world.programme.mayKnowNeeds(of: applicant, world.actor)
        let name = world.name(applicant.id)
        return Form(
            LocalizedText(sv: "Ändra ansökan – \(name)", en: "Change the application – \(name)"),
            purpose: .editApplicant(applicant.id, seen: applicant.application),
            draftKey: "applicant.edit \(applicant.id)",
            fields: fields(
                of: applicant.application,
                only: ApplicationWords.fields(in: world.programme.settings).filter { known || $0 != .needs }, in: world)
        )
    }

    static func fields(of application: Application, only wanted: [ApplicationField]? = nil, in world: World)
        -> [Field]
    {
        (wanted ?? ApplicationWords.fields(in: world.programme.settings)).map { field in
            let options = field == .cohortWish ? CohortWords(world).wishes() : field.isYesNo ? yesNo : []
            return Field(
                ApplicationWords.word(field), ApplicationWords.label(field), text: application[field],
                multiline: field.isLong, options: options)
        }
    }

    /// A form for the result of the ability test.
    static func testResult(of ids: [ApplicantID], in world: World) -> Form {
        let result = ids.count == 1 ? world.programme.applicant(ids[0])?.progress.test?.value : nil
        return Form(
            LocalizedText(sv: "Förmågetest: \(world.names(ids))", en: "Ability test: \(world.names(ids))"),
            purpose: .recordTest(ids), draftKey: "test.record \(ids.map(\.description).joined(separator: " "))",
            fields: [
                Field(
                    "outcome", LocalizedText(sv: "Utfall", en: "Outcome"),
                    text: (result?.outcome ?? .passed).rawValue,
                    options: TestOutcome.allCases.map { .init($0.rawValue, $0.label) }),
                Field("score", LocalizedText(sv: "Resultat", en: "Result"), text: result?.score.map { "\($0)" } ?? ""),
                Field(
                    "day", LocalizedText(sv: "Testdag", en: "Day of the test"),
                    text: (result?.day ?? world.today).description),
                Field(
                    "cause", LocalizedText(sv: "Orsak om det saknas", en: "Cause if missing"), text: result?.cause ?? ""
                ),
            ])
    }

    /// A form for who interviews, when and where.
    static func panel(of ids: [ApplicantID], in world: World) -> Form {
        let panel = ids.count == 1 ? world.programme.applicant(ids[0])?.progress.panel : nil
        let codes = Set(ids.compactMap(world.programme.municipality))
        let people = world.programme.settings.people.filter { person in
            person.roles.contains {
                [.interviewer, .hrRepresentative, .personnelChief].contains($0.role)
                    && $0.municipality.map(codes.contains) ?? true
            }
        }
        let options =
            [Field.Option("", LocalizedText(sv: "–", en: "–"))]
            + people.map { Field.Option($0.id.rawValue, LocalizedText(sv: $0.name, en: $0.name)) }
        let size = max(world.programme.settings.selection?.panelSize ?? 2, panel?.members.count ?? 0) + 1
        let members = (0..<size).map { number in
            Field(
                "member\(number + 1)",
                LocalizedText(sv: "Intervjuare \(number + 1)", en: "Interviewer \(number + 1)"),
                text: panel.flatMap { $0.members.indices.contains(number) ? $0.members[number].rawValue : nil } ?? "",
                options: options)
        }
        return Form(
            LocalizedText(sv: "Panel: \(world.names(ids))", en: "Panel: \(world.names(ids))"), purpose: .setPanel(ids),
            draftKey: "panel.set \(ids.map(\.description).joined(separator: " "))",
            fields: members + [
                Field("day", LocalizedText(sv: "Dag", en: "Day"), text: panel?.day?.description ?? ""),
                Field("time", LocalizedText(sv: "Tid (från–till)", en: "Time (from–to)"), text: panel?.timeText ?? ""),
                Field("place", LocalizedText(sv: "Plats", en: "Place"), text: panel?.place ?? ""),
            ])
    }

    /// The members of a panel form as the words of the command take them.
    var memberWords: [String: String] {
        let members = fields.filter { $0.name.hasPrefix("member") && !$0.text.isEmpty }.map(\.text.text)
        var words = texts.filter { !$0.key.hasPrefix("member") }
        words["members"] = members.joined(separator: ",")
        return words
    }
}
