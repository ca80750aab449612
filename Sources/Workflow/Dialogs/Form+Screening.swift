import Domain

extension Form {
    private static let reason = LocalizedText(sv: "Skäl", en: "Reason")

    private init(
        screening form: ScreeningForm, _ swedish: String, _ english: String, _ ids: [ApplicantID], in world: World,
        fields: [Field]
    ) {
        let names = world.names(ids)
        self.init(
            LocalizedText(sv: "\(swedish): \(names)", en: "\(english): \(names)"), purpose: .screening(form),
            draftKey: "\(english) \(ids.map(\.description).joined(separator: " "))", fields: fields)
    }

    /// A form from before the interview as it would open now; nil for those that show nothing others could have changed.
    static func screening(_ form: ScreeningForm, in world: World) -> Form? {
        switch form {
        case .ineligibility: .ineligibility(of: form.applicants, in: world)
        case .completionRequest: .completionRequest(of: form.applicants, in: world)
        case .completion(let subject):
            world.programme.applicant(subject.id).map { .completion(of: $0, in: world) }
        case .invitation: .invitation(of: form.applicants, in: world)
        case .retest, .reuse, .rule: nil
        }
    }

    /// A form for what has ended somebody's eligibility.
    static func ineligibility(of ids: [ApplicantID], in world: World) -> Form {
        let known = ids.count == 1 ? world.programme.applicant(ids[0])?.progress.screening.ineligibility?.value : nil
        let others = world.programme.settings.municipalities.map {
            Field.Option($0.code.rawValue, LocalizedText(sv: $0.name, en: $0.name))
        }
        return Form(
            screening: .ineligibility(world.subjects(ids)), "Inte längre behörig", "No longer eligible", ids, in: world,
            fields: [
                Field(
                    "cause", LocalizedText(sv: "Vad som har hänt", en: "What has happened"),
                    text: (known?.cause ?? .becameManager).rawValue,
                    options: Ineligibility.Cause.allCases.map { .init($0.rawValue, $0.label) }),
                Field(
                    "day", LocalizedText(sv: "Gäller från", en: "Holds from"),
                    text: (known?.day ?? world.today).description),
                Field(
                    "to", LocalizedText(sv: "Ny kommun (flytt)", en: "New municipality"),
                    text: known?.movedTo?.rawValue ?? "",
                    options: [Field.Option("", LocalizedText(sv: "–", en: "–"))] + others),
                Field("reason", reason, text: known?.reason ?? ""),
            ])
    }

    /// A form for what somebody is asked to add to the application.
    static func completionRequest(of ids: [ApplicantID], in world: World) -> Form {
        Form(
            screening: .completionRequest(world.subjects(ids)), "Begär komplettering", "Ask for what is missing", ids,
            in: world,
            fields: [
                Field("due", LocalizedText(sv: "Svar senast", en: "Answer by"), text: (world.today + 7).description),
                Field("note", LocalizedText(sv: "Meddelande", en: "Message"), multiline: true),
            ])
    }

    /// A form for the pieces that were missing, as they came in.
    static func completion(of applicant: Applicant, in world: World) -> Form {
        let asked = applicant.progress.screening.completion?.value.fields ?? []
        let missing = asked.filter { applicant.application[$0].isEmpty }
        return Form(
            screening: .completion(ScreeningForm.Subject(applicant)), "Komplettering", "Completion", [applicant.id],
            in: world,
            fields: [
                Field("day", LocalizedText(sv: "Kom in", en: "Came in"), text: world.today.description)
            ] + fields(of: applicant.application, only: missing, in: world))
    }

    /// A form for when and where the ability test is taken.
    static func invitation(of ids: [ApplicantID], in world: World) -> Form {
        let known = ids.count == 1 ? world.programme.applicant(ids[0])?.progress.screening.invitation?.value : nil
        return Form(
            screening: .invitation(world.subjects(ids)), "Kalla till förmågetest", "Invite to the ability test", ids,
            in: world,
            fields: invitationFields(known))
    }

    /// A form for another try at the ability test.
    static func retest(of ids: [ApplicantID], in world: World) -> Form {
        Form(
            screening: .retest(world.subjects(ids)), "Omprov", "Retest", ids, in: world,
            fields: [Field("reason", reason)] + invitationFields(nil))
    }

    private static func invitationFields(_ known: TestInvitation?) -> [Field] {
        [
            Field("day", LocalizedText(sv: "Testdag", en: "Day of the test"), text: known?.day.description ?? ""),
            Field("time", LocalizedText(sv: "Klockslag", en: "Time"), text: known?.time?.description ?? ""),
            Field("place", LocalizedText(sv: "Plats", en: "Place"), text: known?.place ?? ""),
        ]
    }

    /// A form for an older test result that is to count.
    static func reuse(of applicant: Applicant, in world: World) -> Form {
        Form(
            screening: .reuse(ScreeningForm.Subject(applicant)), "Återanvänd äldre test", "Reuse an older test",
            [applicant.id], in: world,
            fields: [
                Field("day", LocalizedText(sv: "Testdag då", en: "Day of the old test")),
                Field("score", LocalizedText(sv: "Resultat", en: "Result")),
                Field("source", LocalizedText(sv: "Var det finns", en: "Where it is found")),
            ])
    }

    /// A form for a rule of the first selection, with the selected person's department as a start.
    static func rule(in code: MunicipalityCode, about application: Application?, world: World) -> Form {
        let name = world.programme.settings.municipality(code)?.name ?? code.rawValue
        return Form(
            LocalizedText(sv: "Ny regel för urvalet: \(name)", en: "New rule of the selection: \(name)"),
            purpose: .screening(.rule(code)), draftKey: "rule.set \(code)",
            fields: [
                Field(
                    "group", LocalizedText(sv: "Gäller", en: "About"),
                    text: SelectionRule.Group.Kind.department.rawValue,
                    options: SelectionRule.Group.Kind.allCases.map { .init($0.rawValue, $0.label) }),
                Field(
                    "names", LocalizedText(sv: "Namn (åtskilj med ;)", en: "Names (separate by ;)"),
                    text: application?[.department] ?? ""),
                Field(
                    "effect", LocalizedText(sv: "Regeln", en: "The rule"),
                    text: SelectionRule.EffectWord.favours.rawValue,
                    options: SelectionRule.EffectWord.allCases.map { .init($0.rawValue, $0.label) }),
                Field("mean", LocalizedText(sv: "Minsta medel", en: "Least mean")),
                Field("per-criterion", LocalizedText(sv: "Minst per kriterium", en: "Least per criterion")),
                Field("item", LocalizedText(sv: "Behörighetskrav", en: "Checklist item")),
                Field("reason", reason),
                Field("decided-by", LocalizedText(sv: "Beslutat av, när", en: "Decided by, when")),
            ])
    }
}
