import Domain
import TestSupport
import Testing

/// The checks that are always on, where the programme's settings and cohorts decide.
@Suite struct CalendarCheckTests {
    private let other = OccasionID(rawValue: 1)

    private func occasion(_ first: String, days: Int = 1, _ change: (inout Occasion) -> Void = { _ in }) throws
        -> Occasion
    {
        let first = try #require(Day(first))
        var occasion = Occasion(
            kind: .courseDay, title: "Kursdag", days: first...(first + days - 1), overnight: days > 1)
        change(&occasion)
        return occasion
    }

    private func scenario(_ calendar: CalendarSettings = CalendarSettings(), cohorts: Int = 1) -> Scenario {
        Scenario.falun {
            $0.calendar = calendar
            $0.course = CourseSettings(
                days: 11, occasions: 9, residential: .none, loadPercent: 10, taskDaysPerMonth: 1)
            if cohorts > 1 {
                $0.cohorts = (1...cohorts).map { FalunProgramme.cohort(CohortID("omgang-\($0)"), seats: 12) }
            }
        }
    }

    private func warnings(_ wanted: Occasion, beside: Occasion, in scenario: Scenario) throws -> [CalendarWarning] {
        var scenario = scenario
        try scenario.perform(.addOccasion(other, beside), as: "tove.kron")
        return scenario.programme.calendar.warnings(wanted, replacing: nil, scenario.programme.settings)
    }

    @Test func cohortsThatShareNobodyDoNotClashButPlacesAndLecturersDo() throws {
        let scenario = scenario(cohorts: 2)
        let first = try occasion("2020-10-06") {
            ($0.cohort, $0.place, $0.lecturer) = ("omgang-1", "Tällberg", "Anna Ek")
        }
        var second = try occasion("2020-10-06") { $0.cohort = "omgang-2" }
        #expect(try warnings(second, beside: first, in: scenario) == [])
        (second.place, second.lecturer) = ("tällberg", "Bo Alm, Anna Ek")
        #expect(try warnings(second, beside: first, in: scenario) == [.samePlace(other), .sameLecturer(other)])
        second.cohort = nil
        #expect(try warnings(second, beside: first, in: scenario).first == .sameDay(other), "it is for all cohorts")
        second.mode = .remote
        #expect(try warnings(second, beside: first, in: scenario) == [.sameDay(other), .sameLecturer(other)])
    }

    @Test func partsOfACohortClashWhereTheyShareSomebody() throws {
        let scenario = scenario()
        func part(_ ids: [UInt64]) throws -> Occasion {
            try occasion("2020-10-06") {
                $0.kind = .exchange
                ($0.groups, $0.participants) = ([.part], ids.map { ApplicantID(rawValue: $0) })
            }
        }
        #expect(try warnings(part([1, 2]), beside: part([2, 3]), in: scenario) == [.sameDay(other)])
        #expect(try warnings(part([1]), beside: part([2]), in: scenario) == [])
        #expect(try warnings(part([1]), beside: occasion("2020-10-06"), in: scenario) == [.sameDay(other)])
    }

    @Test func mentorsAreInOnePlaceAtATime() throws {
        func meeting(from hour: Int) throws -> Occasion {
            try occasion("2020-10-06") {
                ($0.kind, $0.groups) = (.mentorMeeting, [.mentors])
                ($0.starts, $0.ends) = (ClockTime(hour, 0), ClockTime(hour + 2, 0))
            }
        }
        #expect(try warnings(meeting(from: 9), beside: meeting(from: 10), in: scenario()) == [.sameMentors(other)])
        #expect(try warnings(meeting(from: 9), beside: meeting(from: 11), in: scenario()) == [])
    }

    @Test func sessionsOfADaySayWhenItIsTaken() throws {
        let nine = try #require(ClockTime(9, 0))
        let morning = try occasion("2020-10-06") {
            ($0.starts, $0.ends, $0.place) = (ClockTime(9, 0), ClockTime(16, 0), "Borlänge")
            $0.sessions = [OccasionSession(day: 1, starts: nine, ends: ClockTime(12, 0))]
        }
        let afternoon = try occasion("2020-10-06") {
            ($0.starts, $0.ends, $0.place) = (ClockTime(13, 0), ClockTime(16, 0), "Borlänge")
        }
        #expect(try warnings(afternoon, beside: morning, in: scenario()) == [])
    }

    @Test func theNightBelongsToAResidentialOccasion() throws {
        let residential = try occasion("2020-10-06", days: 2) {
            ($0.starts, $0.ends, $0.place) = (ClockTime(10, 0), ClockTime(15, 0), "Tällberg")
        }
        let evening = try occasion("2020-10-06") {
            ($0.kind, $0.starts, $0.place) = (.information, ClockTime(18, 0), "Tällberg")
        }
        #expect(try warnings(evening, beside: residential, in: scenario()) == [.samePlace(other)])
        var next = evening
        next.days = try #require(Day("2020-10-07"))...(try #require(Day("2020-10-07")))
        #expect(try warnings(next, beside: residential, in: scenario()) == [])
    }

    @Test(
        arguments: [("2020-10-19", 13), ("2020-10-20", nil), ("2020-09-22", nil), ("2020-09-23", 13)]
            as [(String, Int?)])
    func courseOccasionsAreNotTooCloseTogether(day: String, distance: Int?) throws {
        let scenario = scenario(CalendarSettings(minimumDaysBetween: 14))
        let found = try warnings(occasion(day), beside: occasion("2020-10-06"), in: scenario)
        #expect(found == distance.map { [.tooClose(other, days: $0)] } ?? [])
    }

    @Test func schoolBreaksAreToldOnceForThoseWhoShareThem() throws {
        let days = try #require(Day("2021-03-01"))...(try #require(Day("2021-03-05")))
        let breaks = ["sater", "falun"].map {
            SchoolBreak(municipality: MunicipalityCode($0), name: "sportlov", days: days)
        }
        let scenario = scenario(CalendarSettings(breaks: breaks))
        let calendar = scenario.programme.calendar
        func warnings(_ day: String) throws -> [CalendarWarning] {
            calendar.warnings(try occasion(day), replacing: nil, scenario.programme.settings)
        }
        let both = scenario.programme.settings.municipalities.map(\.code).filter { ["sater", "falun"].contains($0) }
        #expect(try warnings("2021-03-03") == [.schoolBreak("sportlov", days, both)])
        #expect(try warnings("2021-03-08") == [])
    }

    @Test func aSeminarForPoliticiansIsNoCourseDay() throws {
        var scenario = scenario()
        let seminar = try occasion("2020-10-06") { ($0.kind, $0.groups) = (.seminar, [.officials]) }
        let visit = try occasion("2020-11-03", days: 2) {
            ($0.kind, $0.groups, $0.participants) = (.exchange, [.part], [ApplicantID(rawValue: 7)])
        }
        let workshop = try occasion("2020-12-01") { $0.kind = .workshop }
        for occasion in [seminar, visit, workshop] {
            try scenario.perform(.addOccasion(scenario.drawID(), occasion), as: "tove.kron")
        }
        let plan = scenario.programme.calendar.plan(scenario.programme.settings)
        #expect((plan.days, plan.occasions) == (1, 1))
    }

    @Test func eachCohortHasItsOwnFiguresAndNumbers() throws {
        var scenario = scenario(cohorts: 2)
        for (cohort, day) in [("omgang-1", "2020-10-06"), ("omgang-2", "2020-10-07"), ("omgang-1", "2020-11-03")] {
            let added = try occasion(day) { $0.cohort = CohortID(cohort) }
            try scenario.perform(.addOccasion(scenario.drawID(), added), as: "tove.kron")
        }
        let (calendar, settings) = (scenario.programme.calendar, scenario.programme.settings)
        #expect(calendar.plan(settings, cohort: "omgang-1").occasions == 2)
        #expect(calendar.plan(settings, cohort: "omgang-2").occasions == 1)
        #expect(calendar.sorted.compactMap { calendar.courseNumbers[$0.id] } == [1, 1, 2])
    }

    @Test(arguments: [(0, false), (1, true), (2, true)])
    func theToleranceOfTheLoadIsASetting(tolerance: Int, holds: Bool) throws {
        var scenario = try Scenario.plannedCalendar()
        var falun = FalunProgramme()
        falun.calendar = CalendarSettings(loadTolerance: tolerance)
        scenario.record([Scoped(.programme, .settingsDefined(Change(from: nil, to: falun.settings)))], by: "petra.lind")
        let plan = scenario.programme.calendar.plan(scenario.programme.settings)
        #expect(plan.loadPermille == 107)
        #expect(plan.loadHolds == holds)
    }

    @Test func premisesThatDoNotSuitAreToldAndUnknownIsNotTheSame() throws {
        let settings = scenario().programme.settings
        func warnings(_ access: VenueAccess, _ mode: OccasionMode = .onSite) throws -> [CalendarWarning] {
            let occasion = try occasion("2020-10-06") { ($0.access, $0.mode) = (access, mode) }
            return CourseCalendar().warnings(occasion, replacing: nil, settings)
        }
        #expect(try warnings(.notAdapted) == [.venueNotAdapted])
        #expect(try warnings(.notAdapted, .remote) == [])
        for access in [VenueAccess.unknown, .adapted, .partly] { #expect(try warnings(access) == []) }
    }
}
