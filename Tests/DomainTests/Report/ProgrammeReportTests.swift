import Domain
import TestSupport
import Testing

@Suite("What there is to tell the steering group")
struct ProgrammeReportTests {
    private func report(
        _ scenario: Scenario, as person: PersonID = "petra.lind", _ extent: ProgrammeReport.Extent = .whole,
        in municipality: MunicipalityCode? = nil
    ) -> ProgrammeReport {
        scenario.programme.report(extent, for: scenario.actor(person), in: municipality, on: scenario.today)
    }

    private func text(_ text: String) -> LocalizedText { LocalizedText(sv: text, en: text) }

    // MARK: - The plan

    @Test("S1-5: what the programme does not say is missing, and never 0")
    func missing() {
        let plan = Scenario.falun {
            $0.hasSelection = false
            $0.cohortSeats = 0
            $0.course = CourseSettings(
                days: 0, occasions: 0, residential: .none, loadPercent: nil, taskDaysPerMonth: 0)
        }.programme.plan
        #expect(plan.places == nil && plan.affordable == nil && plan.course == nil && plan.perParticipant == nil)
        #expect(plan.contents.isEmpty && plan.modes.isEmpty && plan.method == nil)
        #expect(plan.measuresForWomen == nil && plan.measuresForMen == nil)
    }

    @Test("S1-5: contents and method are the card's, and the calendar's where the card is silent")
    func contents() throws {
        var scenario = Scenario.falun()
        for (number, module) in ["Leda mig själv", "Leda andra", "Leda andra"].enumerated() {
            let day = try #require(Day(2020, 9, 7 + number))
            var occasion = Occasion(kind: .courseDay, title: "Dag \(number)", days: day...day, module: module)
            occasion.mode = number == 0 ? .remote : .onSite
            try scenario.perform(.addOccasion(scenario.drawID(), occasion), as: "tove.kron")
        }
        #expect(scenario.programme.plan.contents == [text("Leda mig själv"), text("Leda andra")])
        #expect(scenario.programme.plan.modes == [.remote, .onSite])
        let stated = Scenario.falun {
            $0.card.contents = [text("Lön")]
            $0.card.modes = [.learningCentre]
        }.programme.plan
        #expect(stated.contents == [text("Lön")])
        #expect(stated.modes == [.learningCentre])
    }

    @Test("The plan alone tells of no people")
    func planAlone() throws {
        let held = try Scenario.heldCourse()
        let report = report(held.scenario, .plan)
        #expect(report.stages.isEmpty && report.seats.isEmpty && report.courses.isEmpty && report.answers.isEmpty)
        #expect(report.attendance == nil && report.outcomes == nil && report.approval == nil)
        #expect(report.plan == held.scenario.programme.plan)
    }

    // MARK: - Seats

    @Test("Seats before the admission: the quota only")
    func quotas() {
        let report = report(.falun())
        #expect(report.seats.map(\.quota) == [8, 8, 4, 2, 2])
        #expect(report.seats.allSatisfy { $0.filled == nil && $0.reserves == nil })
        #expect(!report.stages.contains { $0.stage == .admitted })
    }

    @Test("Seats after it: filled of the quota, and somebody who has left leaves a vacancy")
    func filled() throws {
        var (scenario, ids, _) = try Scenario.heldCourse(of: [("sater", 6), ("falun", 7)])
        try scenario.perform(.withdraw(ids[0], reason: "Annat arbete"), as: "eva.strom")
        let seats = report(scenario).seats
        #expect(seats.map(\.filled) == [5, 7])
        #expect(seats.map(\.reserves) == [0, 0])
    }

    @Test("G: reserves so few that they are about somebody are kept back, and those ranked with them")
    func reservesKeptBack() throws {
        var scenario = Scenario.falun { ($0.seats, $0.cohortSeats) = ([("sater", 6)], 6) }
        for number in 0..<8 {
            try scenario.applicant(
                "Anna", "Nummer \(number)", in: "sater", at: .ranking, scores: Scenario.spread(25 - number))
        }
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(.decideAdmission(reference: "§ 8"), as: "petra.lind")
        let report = report(scenario)
        #expect(report.seats.first?.filled == 6)
        #expect(report.seats.first?.reserves == nil)
        for stage in report.stages where [.ranked, .admitted, .reserve].contains(stage.stage) {
            #expect(stage.count == nil, "\(stage.stage): beside 6 filled seats it would tell the reserves")
        }
        #expect(report.stages.first { $0.stage == .applied }?.count == 8)
    }

    @Test("Who sees one municipality is told of its people only, and not whether others' seats are filled")
    func oneMunicipality() throws {
        let (scenario, _, _) = try Scenario.heldCourse(of: [("sater", 6), ("falun", 7)])
        let report = report(scenario, as: "eva.strom")
        #expect(report.municipalities == ["sater"])
        #expect(report.stages.first?.count == 6)
        #expect(report.seats.map(\.quota) == [6, 7])
        #expect(report.seats.map(\.filled) == [6, nil])
        let same = self.report(scenario, in: "sater")
        #expect(same.stages == report.stages)
        #expect(same.seats.map(\.municipality) == ["sater"])
        let nobody = self.report(scenario, as: "sten.hed")
        #expect(nobody.municipalities.isEmpty && nobody.stages.isEmpty && nobody.attendance == nil)
    }

    // MARK: - The course

    @Test("Days held are those that have come, and an occasion half over is half")
    func held() throws {
        var scenario = Scenario.falun()
        for (first, last) in [(7, 8), (14, 14), (21, 21)] {
            let days = try #require(Day(2020, 9, first))...(try #require(Day(2020, 9, last)))
            try scenario.perform(
                .addOccasion(scenario.drawID(), Occasion(kind: .courseDay, title: "Dag", days: days)), as: "tove.kron")
        }
        scenario.wake(on: try #require(Day(2020, 9, 7)))
        let course = try #require(report(scenario).courses.first)
        #expect(course.plan.days == 4 && course.plan.occasions == 3)
        #expect(course.heldDays == 1 && course.heldOccasions == 1)
    }

    @Test("Attendance is out of what has been recorded; what has not is counted as unrecorded, never as absent")
    func attendance() throws {
        var (scenario, ids, occasion) = try Scenario.heldCourse()
        scenario.wake(on: try #require(Day(2020, 9, 8)))
        let day = AttendanceDay(occasion, 1)
        for (number, id) in ids.prefix(5).enumerated() {
            let attendance = number == 0 ? Attendance(.absent, cause: "Sjuk") : Attendance(.present)
            try scenario.perform(.participant(.recordAttendance(id, day, attendance, seen: nil)), as: "tove.kron")
        }
        let count = try #require(report(scenario).attendance)
        #expect(count.participants == 6 && count.attended == 400 && count.days == 5 && count.unrecorded == 1)
        #expect(count.share == Mean(sum: 400, count: 5))
    }

    @Test("G: attendance of too few is kept back, and a protected identity does not help to be enough")
    func fewAttend() throws {
        let few = try Scenario.heldCourse(of: [("sater", 4)])
        #expect(report(few.scenario).attendance == nil)
        let five = try Scenario.heldCourse(of: [("sater", 5)])
        #expect(report(five.scenario).attendance != nil)
        let protected = try Scenario.heldCourse(of: [("sater", 5)], protectsLast: true)
        #expect(report(protected.scenario).attendance == nil)
    }

    // MARK: - Afterwards

    @Test("S3-2: 7 of 15 had become managers by a day, with the denominator")
    func sevenOfFifteen() throws {
        var (scenario, ids, _) = try Scenario.heldCourse(of: [("sater", 15)])
        let day = try #require(Day(2021, 5, 31))
        scenario.wake(on: try #require(Day(2021, 6, 1)))
        for (number, id) in ids.enumerated() { try scenario.note(id, day, manager: number < 7) }
        let summary = try #require(report(scenario).outcomes)
        let count = try #require(summary.totals?.first)
        #expect(count.managers == 7 && count.participants == 15 && count.unknownManagers == 0)
        #expect(count.share?.rounded(decimals: 1, sign: ",") == "46,7")
    }

    @Test("Answers are summed over the evaluations in which enough answered; the others are in no sum")
    func answers() throws {
        var (scenario, _, occasion) = try Scenario.heldCourse()
        scenario.wake(on: try #require(Day(2021, 6, 1)))
        let cohort = try #require(scenario.programme.settings.cohorts.first?.id)
        for level in [1, 3, 4] {
            try scenario.answer(.occasion(occasion), ["useful": level], ["best": "Namnet Namnsson"])
        }
        for level in [4, 4] { try scenario.answer(.end(cohort), ["useful": level]) }
        let answers = report(scenario).answers
        #expect(answers.map(\.question.id) == ["useful", "useful"])
        #expect(answers.map(\.isAtEnd) == [false, true])
        #expect(answers.map(\.counts) == [[1, 0, 1, 1], [0, 0, 0, 0]])
        #expect(answers.map(\.evaluations) == [1, 0])
        #expect(answers.map(\.keptBack) == [0, 1])
        #expect(report(scenario, as: "mia.vass").answers.isEmpty)
    }
}
