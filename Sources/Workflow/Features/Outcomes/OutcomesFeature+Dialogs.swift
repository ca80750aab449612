public import Domain

extension OutcomesFeature {
    func record(_ alumnus: Alumnus, in world: World) -> Reaction {
        let id = alumnus.applicant
        let seen = alumnus.career.notes[world.today]?.value
        let trial = Command.outcome(
            .record(id, world.today, seen: seen, CareerNote(isManager: true, employer: .own, post: "…")))
        if let refusal = world.refusal(of: trial) { return .refused(refusal) }
        guard let form = Form.outcome(of: id, in: world) else { return .refused(.noSuchApplicant(id)) }
        return .open(.form(form))
    }

    func remove(from alumnus: Alumnus, in world: World) -> Reaction {
        let id = alumnus.applicant
        let options = alumnus.career.history.reversed().map { entry in
            let text = world.text(of: entry.note, about: id)
            let prompt = Prompt(
                LocalizedText(sv: "Ta bort en uppgift", en: "Remove something recorded"),
                question: LocalizedText(sv: "Skäl", en: "Reason"),
                commands: [.outcome(.remove(id, entry.day, reason: ""))],
                subjects: ["\(world.name(id)): \(world.language.date(entry.day)), \(text)"], in: world)
            let day = LocalizedText(sv: Language.swedish.date(entry.day), en: Language.english.date(entry.day))
            return Choice.Option(day, .ask(prompt), detail: LocalizedText(sv: text, en: text))
        }
        guard !options.isEmpty else {
            return .say(LocalizedText(sv: "Inget är inskrivet om personen", en: "Nothing is recorded of the person"))
        }
        return .open(.choice(Choice(LocalizedText(sv: "Vad är fel?", en: "What is wrong?"), options: options)))
    }

    func network(_ alumnus: Alumnus, in world: World) -> Reaction {
        let seen = alumnus.career.network?.value
        let options = [true, false].map { wants in
            Choice.Option(
                wants
                    ? LocalizedText(sv: "Ja, vill vara med", en: "Yes, wants to")
                    : LocalizedText(sv: "Nej, vill inte", en: "No, does not want to"),
                .perform([
                    .outcome(
                        .answerNetwork(alumnus.applicant, seen: seen, NetworkAnswer(wants: wants, day: world.today)))
                ]))
        }
        let name = world.name(alumnus.applicant)
        return .open(
            .choice(
                Choice(
                    LocalizedText(sv: "Nätverket efter programmet: \(name)", en: "The network afterwards: \(name)"),
                    options: options, selected: seen?.wants == false ? 1 : 0)))
    }
}

extension Form {
    /// A form for what is known of a participant's work, beginning with what was known last.
    static func outcome(of id: ApplicantID, in world: World) -> Form? {
        guard let applicant = world.programme.applicant(id) else { return nil }
        let career = applicant.progress.after.career
        // The workplace of a protected identity is not for everybody who may add to what is known.
        let latest = world.maySee(applicant) ? career.history.last?.note : nil
        let own = world.programme.municipality(of: id)
        let others = world.programme.settings.municipalities.filter { $0.code != own }.map {
            Field.Option($0.code.rawValue, LocalizedText(sv: $0.name, en: $0.name))
        }
        let name = world.name(id)
        return Form(
            LocalizedText(sv: "Utfall: \(name)", en: "Outcome: \(name)"), purpose: .recordOutcome(id, seen: career),
            draftKey: "outcome.record \(id)",
            fields: [
                Field(
                    "day", LocalizedText(sv: "Dag", en: "Day"), text: world.today.description,
                    help: LocalizedText(
                        sv: "Dagen då chefstjänsten började, eller dagen då du vet hur det är",
                        en: "The day the manager's post began, or the day of which you know how it is")),
                Field(
                    "manager", LocalizedText(sv: "Chef", en: "Manager"),
                    text: latest?.isManager.map { $0 ? "yes" : "no" } ?? "", options: known),
                Field(
                    "employer", LocalizedText(sv: "Arbetsgivare", en: "Employer"), text: latest?.employer?.word ?? "",
                    options: [
                        .init("", LocalizedText(sv: "vet ej", en: "unknown")),
                        .init("own", LocalizedText(sv: "kvar i den egna kommunen", en: "the own municipality still")),
                    ] + others + [
                        .init(
                            "elsewhere", LocalizedText(sv: "slutat, arbetar på annat håll", en: "left, works elsewhere")
                        )
                    ]
                ),
                Field("post", LocalizedText(sv: "Tjänst", en: "Post"), text: latest?.post ?? ""),
                Field("place", LocalizedText(sv: "Arbetsplats", en: "Workplace"), text: latest?.place ?? ""),
            ])
    }

    private static let known: [Field.Option] = [
        .init("", LocalizedText(sv: "vet ej", en: "unknown")), .init("yes", LocalizedText(sv: "ja", en: "yes")),
        .init("no", LocalizedText(sv: "nej", en: "no")),
    ]

    /// What was filled in about a participant's work; its day is read as people write it.
    func outcome(in world: World) throws(WordFault) -> (Day, CareerNote) {
        let text = texts["day"] ?? ""
        let phrase = DayPhrase(reference: world.today, period: world.today - 366...world.today)
        guard let day = phrase.day(text) else { throw .notADay("day", text) }
        return (day, try Words(texts).careerNote(world.programme))
    }
}

extension CareerNote.Employer {
    /// The word for it in commands.
    var word: String {
        switch self {
        case .own: "own"
        case .participating(let code): code.rawValue
        case .elsewhere: "elsewhere"
        }
    }
}

extension World {
    /// What was known of somebody's work, in a line; of a protected identity no more than whether she or he is a manager.
    public func text(of note: CareerNote, about id: ApplicantID) -> String {
        let isHidden = !listsDetails(of: id)
        func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }
        var parts: [String] = []
        switch note.isManager {
        case true?: parts.append(say("chef", "manager"))
        case false?: parts.append(say("inte chef", "no manager"))
        case nil: break
        }
        if isHidden { return parts.first ?? say("uppgift om arbetsgivare", "about the employer") }
        if !note.post.isEmpty { parts.append(note.post) }
        switch note.employer {
        case .own?: parts.append(say("kvar i kommunen", "with the municipality"))
        case .participating(let code)?: parts.append(programme.settings.municipality(code)?.name ?? code.rawValue)
        case .elsewhere?: parts.append(say("på annat håll", "elsewhere"))
        case nil: break
        }
        if !note.place.isEmpty { parts.append(note.place) }
        return parts.joined(separator: ", ")
    }
}
