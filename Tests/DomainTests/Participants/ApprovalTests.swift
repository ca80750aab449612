import Domain
import TestSupport
import Testing

/// Approval with a described competence (S4-3), against requirements that the programme has decided.
@Suite struct ApprovalTests {
    private var scenario: Scenario
    private let asa: ApplicantID

    init() throws {
        scenario = try Scenario.course()
        asa = scenario.id("Åsa Öberg")
    }

    private var approval: Approval? { scenario[asa].progress.after.participation.approval?.value }

    private func approve(_ competence: String = "", reason: String = "", seen: Approval? = nil) -> Command {
        .participant(.approve(asa, competence: competence, on: nil, reason: reason, seen: seen))
    }

    private func decline(_ reason: String, seen: Approval? = nil) -> Command {
        .participant(.decline(asa, on: nil, reason: reason, seen: seen))
    }

    @Test mutating func whoMeetsAllIsApprovedWithTheProgrammesCompetence() throws {
        try scenario.finish("Åsa Öberg")
        #expect(scenario.courseProgress("Åsa Öberg")?.unmet == [])
        try scenario.perform(approve(), as: "petra.lind")
        #expect(
            approval
                == Approval(
                    isApproved: true, on: scenario.today, competence: "Kan leda samtal och grupper.", reason: ""))
        #expect(scenario[asa].progress.after.participation.approval?.signature.by == "petra.lind")
    }

    @Test mutating func theCompetenceIsAdjustedForThePerson() throws {
        try scenario.finish("Åsa Öberg")
        try scenario.perform(approve("Kan leda projekt."), as: "petra.lind")
        let seen = try #require(approval)
        #expect(seen.competence == "Kan leda projekt.")
        let describe = Command.participant(.describe(asa, competence: "Kan leda projekt och grupper.", seen: seen))
        #expect(scenario.refusal(of: describe, as: "bo.ek") != nil)
        let facts = try scenario.perform(describe, as: "eva.strom")
        #expect(approval?.competence == "Kan leda projekt och grupper." && approval?.day == seen.day)
        #expect(scenario.refusal(ofUndoing: facts, as: "eva.strom") == nil, "the chief described it")
        #expect(scenario.refusal(of: describe, as: "eva.strom") == .nothingToChange)
        let stale = Command.participant(.describe(asa, competence: "Annat", seen: seen))
        #expect(scenario.refusal(of: stale, as: "eva.strom") == .changedSince("approval"))
    }

    @Test mutating func nobodyIsApprovedBeforeTheCourseIsOver() throws {
        let end = try #require(Day(2021, 5, 12))
        #expect(scenario.programme.courseEnd == end)
        #expect(
            scenario.refusal(of: approve(reason: "Klar"), as: "petra.lind") == .participant(.courseNotOver(end)))
        #expect(scenario.refusal(of: decline("Slutade komma"), as: "petra.lind") == nil)
    }

    @Test mutating func aRequirementThatIsNotMetNeedsAReason() throws {
        scenario.wake(on: try #require(Day(2021, 5, 20)))
        #expect(
            scenario.refusal(of: approve(), as: "petra.lind")
                == .participant(.requirementsNotMet([.attendance, .assignments, .mentorHours, .premeeting])))
        try scenario.perform(approve(reason: "Styrgruppen § 20"), as: "petra.lind")
        #expect(approval?.reason == "Styrgruppen § 20")
    }

    @Test mutating func notApprovedNeedsAReason() throws {
        #expect(scenario.refusal(of: decline(" "), as: "petra.lind") == .missing(.reason))
        try scenario.perform(decline("Var borta för mycket"), as: "petra.lind")
        #expect(approval?.isApproved == false && approval?.competence == "")
        let describe = Command.participant(.describe(asa, competence: "Något", seen: approval))
        #expect(scenario.refusal(of: describe, as: "petra.lind") == .participant(.notApproved))
    }

    @Test mutating func withoutAnyDescriptionNothingCanBeRegistered() throws {
        scenario = try Scenario.course { $0.approval = ApprovalSettings() }
        scenario.wake(on: try #require(Day(2021, 5, 20)))
        #expect(scenario.refusal(of: approve(), as: "petra.lind") == .missing(.competence))
        #expect(scenario.refusal(of: approve("Kan leda."), as: "petra.lind") == nil)
    }

    @Test mutating func attendanceIsMetOpenOrMissed() throws {
        func state() throws -> RequirementStanding.State? {
            scenario.courseProgress("Åsa Öberg")?.requirements.first { $0.requirement == .attendance }?.state
        }
        #expect(try state() == .open)
        let absent = Attendance(.absent, cause: "Resa")
        for date in ["2020-09-07", "2020-09-08"] { try scenario.mark("Åsa Öberg", date, absent) }
        #expect(try state() == .open, "nine of eleven days are 81 percent")
        try scenario.mark("Åsa Öberg", "2020-10-06", Attendance(.partly, percent: 80))
        #expect(try state() == .open, "8.8 days are just enough")
        try scenario.mark("Åsa Öberg", "2020-10-06", Attendance(.partly, percent: 79))
        #expect(try state() == .missed)
    }

    @Test(
        arguments: [(.leftOut, .open, 200), (.absent, .missed, 200), (.present, .open, 300)]
            as [(ApprovalSettings.ExcusedDay, RequirementStanding.State, Int)])
    func daysOfLeaveCountAsTheProgrammeSays(
        _ rule: ApprovalSettings.ExcusedDay, _ state: RequirementStanding.State, _ have: Int
    ) throws {
        var scenario = try Scenario.course {
            $0.approval = ApprovalSettings(attendancePercent: 100, excused: rule)
        }
        try scenario.mark("Åsa Öberg", "2020-09-07", Attendance(.present))
        try scenario.mark("Åsa Öberg", "2020-09-08", Attendance(.present))
        try scenario.mark("Åsa Öberg", "2020-10-06", Attendance(.excused, cause: "Vård av barn"))
        let standing = try #require(scenario.courseProgress("Åsa Öberg")?.requirements.first)
        #expect(standing.state == state && standing.have == have)
        #expect(standing.total == (rule == .leftOut ? 1000 : 1100))
    }

    @Test mutating func whoHasLeftIsNotApproved() throws {
        try scenario.leave(asa)
        scenario.wake(on: try #require(Day(2021, 5, 20)))
        #expect(
            scenario.refusal(of: approve(reason: "Nästan"), as: "petra.lind")
                == .participant(.notTakingPart(scenario.today)))
        let reserve = scenario.id("Cecilia Åberg")
        let command = Command.participant(.decline(reserve, on: nil, reason: "Nej", seen: nil))
        #expect(scenario.refusal(of: command, as: "petra.lind") == .participant(.notTakingPart(scenario.today)))
    }

    @Test(
        arguments: [
            ("petra.lind", true), ("tove.kron", true), ("eva.strom", false), ("ida.moss", false), ("rut.alm", false),
            ("bo.ek", false), ("vera.gast", false), ("sten.hed", false),
        ] as [(PersonID, Bool)])
    func whoMayApprove(_ person: PersonID, _ may: Bool) {
        #expect((scenario.refusal(of: decline("Slutade komma"), as: person) == nil) == may)
    }

    @Test mutating func aCertificateIsNeverWrittenForSomebodyNotApproved() throws {
        let key = LetterKey(asa, .certificate)
        let actor = scenario.actor("petra.lind")
        func text() -> Refusal? {
            do throws(Refusal) {
                _ = try scenario.programme.letterText(key, .swedish, for: actor)
                return nil
            } catch {
                return error
            }
        }
        #expect(text() == .letter(.notDue(.certificate)))
        try scenario.perform(decline("Slutade komma"), as: "petra.lind")
        #expect(text() == .letter(.notDue(.certificate)))
        #expect(
            scenario.refusal(of: .letter(.markSent(key, .swedish, seen: nil, reason: "")), as: "petra.lind")
                == .letter(.notDue(.certificate)))
        try scenario.finish("Åsa Öberg")
        #expect(text() == .letter(.notDue(.certificate)), "all met is not approved")
        try scenario.perform(approve(seen: approval), as: "petra.lind")
        #expect(text() == nil)
        try scenario.perform(decline("Fel person", seen: approval), as: "petra.lind")
        #expect(text() == .letter(.notDue(.certificate)))
    }

    @Test mutating func theCertificateTellsTheCompetenceAndTheDay() throws {
        try scenario.finish("Åsa Öberg")
        try scenario.perform(approve(), as: "petra.lind")
        let key = LetterKey(asa, .certificate)
        let swedish = try scenario.programme.letterText(key, .swedish, for: scenario.actor("petra.lind"))
        #expect(swedish.subject == "Intyg: Åsa Öberg, Framtida chefer 2020–21")
        #expect(
            swedish.body == """
                Intyg

                Åsa Öberg, Säter, har gått Framtida chefer 2020–21 och är godkänd 20 maj 2021.

                Programmet drivs gemensamt av Säter och Gagnef och pågick 7 september 2020 – 12 maj 2021, med 11 kursdagar.

                Kompetens

                Kan leda samtal och grupper.

                Programmet garanterar ingen chefstjänst.

                Petra Lind
                petra.lind@example.se

                """)
        let english = try scenario.programme.letterText(key, .english, for: scenario.actor("petra.lind"))
        #expect(english.body.contains("was approved on 20 May 2021."))
    }

    @Test mutating func anApprovalIsUndoneUntilTheCertificateIsSent() throws {
        try scenario.finish("Åsa Öberg")
        let before = scenario.state
        let facts = try scenario.perform(approve(), as: "petra.lind")
        var undone = scenario
        try undone.undo(facts, as: "petra.lind")
        #expect(undone.state == before)
        try scenario.send(asa, .certificate)
        #expect(scenario.refusal(ofUndoing: facts, as: "petra.lind") == .cannotUndo)
    }

    @Test mutating func whatWaitsAfterTheCourse() throws {
        scenario.wake(on: try #require(Day(2021, 5, 20)))
        let tasks = scenario.programme.waiting(for: scenario.actor("tove.kron"), on: scenario.today)
        #expect(tasks.contains(.approvals(4)))
    }
}

@Suite struct CourseEndTests {
    @Test func `a course that is planned in part is not over with its last planned day`() throws {
        let scenario = try Scenario.heldCourse {
            $0.course = CourseSettings(
                days: 2, occasions: 2, residential: .none, loadPercent: nil, taskDaysPerMonth: 0)
        }.scenario
        let settings = scenario.programme.settings
        #expect(scenario.programme.calendar.sorted.last?.occasion.days.upperBound == Day(2020, 9, 7))
        #expect(scenario.programme.courseEnd == settings.period.upperBound)
        #expect(scenario.programme.endOfCourse(of: "2020") == settings.period.upperBound)
    }

    @Test func `absence is not missed attendance while days are left to plan`() throws {
        for (stated, state) in [(1, RequirementStanding.State.missed), (11, .open)] {
            var (scenario, ids, occasion) = try Scenario.heldCourse {
                $0.course = CourseSettings(
                    days: stated, occasions: stated, residential: .none, loadPercent: nil, taskDaysPerMonth: 0)
                $0.approval = ApprovalSettings(attendancePercent: 80)
            }
            let held = try #require(Day(2020, 9, 7))
            scenario.wake(on: held)
            let day = AttendanceDay(occasion, 1)
            try scenario.perform(
                .participant(.recordAttendance(ids[0], day, Attendance(.absent, cause: "Sjuk"), seen: nil)),
                as: "tove.kron")
            let participant = try #require(scenario.programme.courseParticipant(ids[0]))
            let standing = scenario.programme.courseProgress(of: participant).requirements
            #expect(standing.first { $0.requirement == .attendance }?.state == state, "\(stated) days")
        }
    }

    @Test func `a course that is planned as stated ends with its last day`() throws {
        let scenario = try Scenario.heldCourse().scenario
        #expect(scenario.programme.courseEnd == Day(2020, 9, 7))
    }
}
