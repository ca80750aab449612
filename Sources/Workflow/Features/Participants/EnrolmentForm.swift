public import Domain

/// What a form about who takes part becomes, where nobody is selected.
public enum EnrolmentForm: Equatable, Sendable {
    case add
    case edit(ApplicantID, seen: Application, Enrolment)
    case end(ApplicantID)
    case resume(ApplicantID)

    func commands(_ form: Form, _ words: Words, in world: World) throws(WordFault) -> [Command] {
        let programme = world.programme
        func day() throws(WordFault) -> Day {
            let text = form.texts["day"] ?? ""
            let phrase = DayPhrase(reference: world.today, period: programme.settings.period)
            guard let day = phrase.day(text) else { throw .notADay("day", text) }
            return day
        }
        func cohort() throws(WordFault) -> CohortID? {
            try Words.cohort(named: form.texts["cohort"] ?? "", in: programme)
        }
        switch self {
        case .add:
            let id = ApplicantID(rawValue: world.freshID)
            let code = try words.enrolmentMunicipality(in: programme)
            let application = try words.application(Application(), in: world.programme)
            return [enrolment(.enrol(id, code, application, since: try day(), cohort: try cohort()))]
        case .edit(let id, let seen, let enrolment):
            // An emptied field is a change too, so the texts are taken as they stand.
            let changes = seen.changes(to: try Words(form.texts, on: world).application(seen, in: world.programme))
            let (day, cohort) = (try day(), form.has("cohort") ? try cohort() : enrolment.cohort)
            let isCorrected = day != enrolment.stretches.last?.since || cohort != enrolment.cohort
            return (changes.isEmpty && isCorrected ? [] : [.editApplication(id, changes)])
                + (isCorrected ? [self.enrolment(.correct(id, since: day, cohort: cohort, seen: enrolment))] : [])
        case .end(let id): return [enrolment(.end(id, on: try day(), reason: words["reason"] ?? ""))]
        case .resume(let id): return [enrolment(.resume(id, since: try day()))]
        }
    }

    private func enrolment(_ command: EnrolmentCommand) -> Command { .participant(.enrolment(command)) }
}

extension Form {
    /// What is known of a participant beside the course.
    private static let personFields: [ApplicationField] = [
        .firstName, .lastName, .email, .phone, .department, .position, .manager, .managerEmail, .gender, .needs,
        .protected,
    ]

    /// A form for somebody who takes part without having been selected (S2-1).
    static func newParticipant(in world: World, municipality: MunicipalityCode?) -> Form {
        let codes = world.municipalities
        let options = codes.compactMap { code in
            world.programme.settings.municipality(code).map {
                Field.Option(code.rawValue, LocalizedText(sv: $0.name, en: $0.name))
            }
        }
        let place = Field(
            "municipality", LocalizedText(sv: "Kommun", en: "Municipality"),
            text: (municipality ?? codes.first)?.rawValue ?? "", options: options)
        let usual = world.programme.usualEnrolmentDay(in: nil, on: world.today)
        return Form(
            LocalizedText(sv: "Ny deltagare", en: "New participant"), purpose: .participant(.enrolment(.add)),
            draftKey: "participant.add",
            fields: (world.programme.settings.municipalities.count > 1 ? [place] : [])
                + fields(of: Application(), only: personFields, in: world) + [since(usual)] + cohorts(nil, in: world))
    }

    /// A form for changing what is known of a participant and since when; needs stand there for those who must know.
    static func participant(_ applicant: Applicant, _ enrolment: Enrolment, in world: World) -> Form {
        let known = world.programme.mayKnowNeeds(of: applicant, world.actor)
        let id = applicant.id
        // Who has changed cohort follows the one changed to; that is corrected by another change.
        let cohorts = world.programme.cohorts.changes[id] == nil ? cohorts(enrolment.cohort, in: world) : []
        return Form(
            LocalizedText(sv: "Ändra: \(world.name(id))", en: "Change: \(world.name(id))"),
            purpose: .participant(.enrolment(.edit(id, seen: applicant.application, enrolment))),
            draftKey: "participant.edit \(id)",
            fields: fields(of: applicant.application, only: personFields.filter { known || $0 != .needs }, in: world)
                + [since(enrolment.stretches.last?.since ?? world.today)] + cohorts)
    }

    /// A form for that somebody no longer takes part.
    static func ended(_ id: ApplicantID, in world: World) -> Form {
        let first = world.programme.applicant(id)?.enrolment?.stretches.last?.since
        return Form(
            LocalizedText(sv: "Slutar delta: \(world.name(id))", en: "No longer takes part: \(world.name(id))"),
            purpose: .participant(.enrolment(.end(id))), draftKey: "participant.end \(id)",
            fields: [
                Field(
                    "day", LocalizedText(sv: "Från och med", en: "From"),
                    text: max(first ?? world.today, world.today).description),
                Field("reason", LocalizedText(sv: "Skäl", en: "Reason")),
            ])
    }

    /// A form for that somebody who had left takes part again.
    static func resumed(_ id: ApplicantID, in world: World) -> Form {
        Form(
            LocalizedText(sv: "Deltar igen: \(world.name(id))", en: "Takes part again: \(world.name(id))"),
            purpose: .participant(.enrolment(.resume(id))), draftKey: "participant.resume \(id)",
            fields: [since(world.today)])
    }

    private static func since(_ day: Day) -> Field {
        Field("day", LocalizedText(sv: "Deltar från", en: "Takes part from"), text: day.description)
    }

    /// The choice of a cohort; none where there is only one.
    private static func cohorts(_ chosen: CohortID?, in world: World) -> [Field] {
        let cohorts = world.programme.settings.cohorts
        guard cohorts.count > 1 else { return [] }
        return [
            Field(
                "cohort", LocalizedText(sv: "Omgång", en: "Cohort"), text: chosen?.rawValue ?? "",
                options: [Field.Option("", LocalizedText(sv: "inte bestämd", en: "not decided"))]
                    + cohorts.map { Field.Option($0.id.rawValue, $0.name) })
        ]
    }

    fileprivate func has(_ name: String) -> Bool { fields.contains { $0.name == name } }
}
