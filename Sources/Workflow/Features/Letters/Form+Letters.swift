import Domain

extension Form {
    /// A form for the mentor whom an admitted person has chosen (S4-8).
    static func mentor(of id: ApplicantID, in world: World) -> Form {
        let settings = world.programme.settings
        let applicant = world.programme.applicant(id)
        let earlier = applicant?.progress.after.mentor?.value
        // A mentor tells more about a protected person than everybody who records mentors may know.
        let chosen = applicant.map(world.maySee) == true ? earlier : nil
        let options =
            settings.municipalities.map { Field.Option($0.code.rawValue, LocalizedText(sv: $0.name, en: $0.name)) }
            + [Field.Option("annan kommun", LocalizedText(sv: "annan kommun", en: "another municipality"))]
        let own = world.programme.municipality(of: id) ?? ""
        var fields = [
            Field("name", LocalizedText(sv: "Mentorns namn", en: "The mentor's name"), text: chosen?.name ?? ""),
            Field("email", LocalizedText(sv: "E-post", en: "E-mail"), text: chosen?.email ?? ""),
            Field(
                "municipality", LocalizedText(sv: "Kommun", en: "Municipality"),
                text: (chosen?.municipality ?? own).rawValue, options: options),
            Field(
                "manager", LocalizedText(sv: "Är chef där", en: "Is a manager there"), text: "yes", options: decided),
            Field(
                "own-manager", LocalizedText(sv: "Är deltagarens egen chef", en: "Is the own manager"),
                text: chosen?.isOwnManager == true ? "yes" : "no", options: decided),
        ]
        if earlier != nil {
            fields.append(Field("reason", LocalizedText(sv: "Skäl till bytet", en: "Reason for the change")))
        }
        return Form(
            LocalizedText(sv: "Mentor för \(world.name(id))", en: "Mentor of \(world.name(id))"),
            purpose: .chooseMentor(id), draftKey: "mentor.choose \(id)", fields: fields)
    }

    /// A form for what the manager and somebody not admitted agreed on (S4-18h).
    static func followUp(_ task: FollowUpTask, in world: World) -> Form {
        let done = task.done?.value
        let name = world.name(task.applicant)
        return Form(
            LocalizedText(sv: "Uppföljning med \(name)", en: "Follow-up with \(name)"),
            purpose: .recordFollowUp(task.applicant, seen: done), draftKey: "followup.record \(task.applicant)",
            fields: [
                Field(
                    "day", LocalizedText(sv: "Dag för samtalet", en: "Day of the talk"),
                    text: (done?.day ?? world.today).description),
                Field(
                    "agreed", LocalizedText(sv: "Vad ni kom överens om", en: "What was agreed"),
                    text: done?.agreed ?? "", multiline: true),
            ])
    }

    private static let decided: [Field.Option] = [
        .init("yes", LocalizedText(sv: "ja", en: "yes")), .init("no", LocalizedText(sv: "nej", en: "no")),
    ]

    /// The talk that a form about a follow-up tells of; its day is read as people write it.
    func followUp(in world: World) throws(WordFault) -> FollowUp {
        let text = texts["day"] ?? ""
        let phrase = DayPhrase(reference: world.today, period: world.today - 366...world.today)
        guard let day = phrase.day(text) else { throw .notADay("day", text) }
        return FollowUp(day: day, agreed: texts["agreed"] ?? "")
    }
}

extension Choice {
    /// The templates of letters in a language, each with whose it is; picking one shows it.
    static func templates(_ language: Language, in world: World) -> Choice {
        let templates = world.programme.letterTemplates
        let options = world.programme.settings.letterKinds.map { kind in
            let key = LetterTemplateKey(kind, language)
            let version = templates.version(key)
            let detail =
                version == 0
                ? LocalizedText(sv: "medföljer programmet", en: "comes with the program")
                : LocalizedText(sv: "egen, version \(version)", en: "own, version \(version)")
            return Option(kind.label, .read(Reader(.letterTemplate(key))), detail: detail)
        }
        return Choice(LocalizedText(sv: "Brevmallar", en: "Letter templates"), options: options)
    }
}
