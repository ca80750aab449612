public import Domain

/// The Höglandet programme of 2012–14 (S0-*): eight municipalities, eighty seats in two cohorts of forty from one selection.
///
/// The seats follow no seed, which names none; they add up to the eighty. The people are those of Falun: the project leader
/// `petra.lind`, the recruitment centre `rut.alm`, the training coordinator `tove.kron`.
public struct HoglandetProgramme: Sendable {
    /// Each municipality with its seats.
    public static let municipalities: [(code: MunicipalityCode, name: String, seats: Int)] = [
        ("aneby", "Aneby", 5), ("eksjo", "Eksjö", 10), ("hultsfred", "Hultsfred", 9), ("hogsby", "Högsby", 5),
        ("nassjo", "Nässjö", 18), ("savsjo", "Sävsjö", 7), ("vetlanda", "Vetlanda", 15), ("vimmerby", "Vimmerby", 11),
    ]
    /// Which reserves come first to a seat of a cohort.
    public var cohortReserves = CohortReserveRule.earlierFirst

    /// The programme as the document states it.
    public init() {}

    private func period(_ first: String, _ last: String) -> Period {
        (Day(first) ?? Day(number: 0))...(Day(last) ?? Day(number: 0))
    }

    /// The settings.
    public var settings: ProgrammeSettings {
        var falun = FalunProgramme()
        falun.seatRules = SeatRules(cohortReserves: cohortReserves)
        let model = falun.settings
        func cohort(_ id: CohortID, _ swedish: String, _ english: String, _ period: Period) -> Cohort {
            Cohort(id: id, name: LocalizedText(sv: swedish, en: english), seats: 40, period: period)
        }
        return ProgrammeSettings(
            id: "hoglandet-2012",
            name: LocalizedText(sv: "Framtidens ledare på Höglandet", en: "Future leaders of Höglandet"),
            short: "Höglandet", language: .swedish, period: period("2012-01-09", "2014-06-30"), host: "eksjo",
            funder: "ESF", goals: [], guarantee: nil, information: nil,
            cohorts: [
                cohort("autumn-2012", "Omgång 1", "Cohort 1", period("2012-09-03", "2013-06-14")),
                cohort("spring-2013", "Omgång 2", "Cohort 2", period("2013-01-21", "2013-12-13")),
            ],
            municipalities: HoglandetProgramme.municipalities.map {
                Municipality(code: $0.code, name: $0.name, employees: nil, seats: $0.seats)
            },
            deadlines: [], selection: model.selection, replacementMonths: 1,
            course: CourseSettings(days: 25, occasions: 20, residential: .none, loadPercent: 15, taskDaysPerMonth: 1),
            mentorHours: nil, fee: nil, retentionMonths: nil, decisions: [], people: model.people)
    }
}

extension Scenario {
    /// The Höglandet programme with the rankings of all eight handed in on 7 May 2012, three reserves in each: those ranked
    /// are called by their place, such as `Sökande 3`, and wish in turn the first cohort, the second, either, the first only,
    /// and nothing.
    ///
    /// The rankings are recorded as another session would bring them, since eighty-odd panels are not what this is about.
    public static func hoglandet(_ programme: HoglandetProgramme = HoglandetProgramme()) -> Scenario {
        var scenario = Scenario(programme.settings)
        if let day = Day(2012, 5, 7) { scenario.wake(on: day) }
        let wishes = ["autumn-2012", "spring-2013", "whichever", "only:autumn-2012", ""]
        for municipality in HoglandetProgramme.municipalities {
            let scope = Scope.municipality(municipality.code)
            let ids = (0..<municipality.seats + 3).map { number in
                let id = scenario.drawID(Applicant.self)
                let application = Scenario.application(
                    "Sökande", "\(number + 1)",
                    [
                        .email: "\(municipality.code.rawValue)\(number + 1)@example.se",
                        .cohortWish: wishes[number % wishes.count],
                    ])
                let selected = FirstSelection(selected: true, reason: "Uppfyller kraven.")
                scenario.record(
                    [
                        Scoped(scope, .applicationReceived(id, application)),
                        Scoped(scope, .firstSelectionMade(id, Change(from: nil, to: selected))),
                        Scoped(scope, .testRecorded(id, Change(from: nil, to: TestResult(.passed, score: 80)))),
                    ], by: "rut.alm")
                return id
            }
            let entries = ids.map { RankedEntry(applicant: $0, mean: nil, scoreCount: 0) }
            scenario.record(
                [Scoped(scope, .rankingSubmitted(version: 1, seats: municipality.seats, entries))], by: "rut.alm")
        }
        return scenario
    }

    /// Somebody of the Höglandet programme by the place in the ranking, from 1; an id of nobody when there is none.
    public func ranked(_ place: Int, in code: MunicipalityCode) -> ApplicantID {
        id("Sökande \(place)", in: code)
    }
}
