import Domain
import Exchange

/// A small programme to import into and export from.
enum Programmes {
    static let falun = MunicipalityCode("falun")
    static let sater = MunicipalityCode("sater")
    static let today = Day(number: 18_370)  // 2020-04-18

    static let chief = Actor(
        id: PersonID("eva"), name: "Eva Ström", roles: [RoleAssignment(.personnelChief, in: sater)])
    static let centre = Actor(id: PersonID("rek"), name: "Ida Rek", roles: [RoleAssignment(.recruitmentCentre)])

    static func empty() -> Programme {
        let name = LocalizedText(sv: "Falun 2020–21", en: "Falun 2020–21")
        let selection = SelectionSettings(
            eligibility: [], requiredFields: [.motivation],
            test: .init(used: false, passMark: nil, maximum: nil, reuseMonths: nil), scale: 1...5,
            criteria: [
                Criterion(
                    id: CriterionID("maturity"), short: "PM",
                    name: LocalizedText(sv: "Personlig mognad", en: "Maturity"),
                    description: name, levels: []),
                Criterion(
                    id: CriterionID("stamina"), short: "U", name: LocalizedText(sv: "Uthållighet", en: "Stamina"),
                    description: name, levels: []),
            ],
            demand: .init(perCriterion: nil, mean: nil), panelSize: 1, ties: .person, unfilled: .stayEmpty)
        let settings = ProgrammeSettings(
            id: "falun-2020", name: name, short: "Falun 2020–21", language: .swedish,
            period: Day(number: 18_506)...Day(number: 18_778), host: falun, funder: nil, goals: [], guarantee: nil,
            information: nil, cohorts: [],
            municipalities: [
                Municipality(code: falun, name: "Falun", aliases: ["Falu kommun", "2080"], seats: 1),
                Municipality(code: sater, name: "Säter", aliases: ["Säters kommun"], seats: 1),
            ],
            deadlines: [
                Deadline(
                    id: DeadlineID("close"), kind: .applicationsClose, day: Day(number: 18_351),
                    name: LocalizedText(sv: "Sista ansökningsdag", en: "Last day to apply"))
            ],
            selection: selection, replacementMonths: nil,
            course: CourseSettings(
                days: 11, occasions: 9, residential: .firstAndLast, loadPercent: 10, taskDaysPerMonth: 1),
            mentorHours: nil, fee: nil, retentionMonths: nil, decisions: [],
            people: [
                Person(
                    id: PersonID("eva"), name: "Eva Ström", email: "eva@sater.example", accounts: [], roles: chief.roles
                )
            ])
        var programme = Programme()
        programme.apply(.settingsDefined(Change(from: nil, to: settings)), in: .programme, signed: signature)
        return programme
    }

    static let signature = Signature(by: PersonID("eva"), at: Instant(milliseconds: 1_587_200_000_000))

    /// Carries out commands the way a session does.
    static func perform(_ commands: [Command], on programme: inout Programme, by actor: Actor = centre) throws {
        for command in commands {
            for event in try programme.decide(command, by: actor, on: today) {
                programme.apply(event.value, in: event.scope, signed: signature)
            }
        }
    }

    /// The plan for a file with ids from a number on.
    static func plan(
        _ source: String, into programme: Programme, by actor: Actor = centre, ids first: UInt64 = 1
    ) throws -> ImportPlan {
        var planned = ApplicantImport(into: programme, by: actor, on: today)
        var next = first
        for row in try ApplicantFile(Array(source.utf8)) {
            planned.consider(row, id: ApplicantID(rawValue: next))
            next += 1
        }
        return planned.plan
    }
}
