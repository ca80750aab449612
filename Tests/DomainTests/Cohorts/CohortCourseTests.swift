import Domain
import TestSupport
import Testing

/// A participant belongs to one cohort: its start, its window, its days, its end (S0-6, H 10).
@Suite struct CohortCourseTests {
    /// Both cohorts with two course days each: Anna, Bengt and Cilla of Säter in the autumn, David and Elin in the spring.
    private func planned() throws -> Scenario {
        var scenario = try Scenario.distributed {
            $0.course = CourseSettings(
                days: 2, occasions: 2, residential: .none, loadPercent: nil, taskDaysPerMonth: 0)
            $0.approval = ApprovalSettings(attendancePercent: 100)
        }
        try scenario.plan("2020-09-07", "Höst 1", of: "autumn")
        try scenario.plan("2020-10-05", "Höst 2", of: "autumn")
        try scenario.plan("2021-02-08", "Vår 1", of: "spring")
        try scenario.plan("2021-03-08", "Vår 2", of: "spring")
        return scenario
    }

    private func day(_ date: String, _ scenario: Scenario) -> AttendanceDay { scenario.courseDay(date) }

    private func wake(_ scenario: inout Scenario, _ date: String) throws { scenario.wake(on: try #require(Day(date))) }

    private func mark(
        _ name: String, _ date: String, _ scenario: inout Scenario, _ presence: Presence = .present
    ) throws(Refusal) {
        let cause = presence == .present ? "" : "Sjuk"
        try scenario.mark("\(name) Säter", date, Attendance(presence, cause: cause))
    }

    @Test func eachCohortHasItsOwnStartAndReplacementWindow() throws {
        let programme = try planned().programme
        #expect(programme.courseStart(of: "autumn") == Day("2020-09-07"))
        #expect(programme.courseStart(of: "spring") == Day("2021-02-08"))
        #expect(programme.replacementEnd(of: "autumn") == Day("2020-10-07"))
        #expect(programme.replacementEnd(of: "spring") == Day("2021-03-08"))
        #expect(programme.courseEnd(of: "autumn") == Day("2020-10-05"))
        #expect(programme.courseEnd(of: "spring") == Day("2021-03-08"))
    }

    @Test func anOccasionOfACohortIsForThoseWhoFollowIt() throws {
        let scenario = try planned()
        let programme = scenario.programme
        let autumn = programme.attending(day("2020-09-07", scenario), in: ["sater", "ludvika", "gagnef"])
        #expect(Set(autumn.map(\.cohort)) == ["autumn"])
        #expect(autumn.count == 4)
        let occasion = try #require(programme.calendar.entries[day("2021-02-08", scenario).occasion]?.occasion)
        #expect(programme.participants(of: occasion).count == 4)
        #expect(programme.concerns(occasion, participant: scenario.id("David Säter")))
        #expect(!programme.concerns(occasion, participant: scenario.id("Anna Säter")))
        let david = try #require(scenario.courseProgress("David Säter"))
        #expect(david.days.map(\.date.description) == ["2021-02-08", "2021-03-08"])
    }

    @Test func nobodyIsMarkedAtTheOtherCohortsDay() throws {
        var scenario = try planned()
        try wake(&scenario, "2020-09-07")
        try mark("Anna", "2020-09-07", &scenario)
        #expect(throws: Refusal.participant(.notInvited)) { try mark("David", "2020-09-07", &scenario) }
        let facts = try scenario.perform(
            .participant(.markAllPresent(day("2020-09-07", scenario), in: nil)), as: "tove.kron")
        #expect(facts.count == 3, "the other three of the autumn")
    }

    @Test func beforeTheDistributionNobodyIsExpectedAtACohortsDay() throws {
        var scenario = try Scenario.twoCohorts()
        try scenario.plan("2020-09-07", "Höst 1", of: "autumn")
        let common = try scenario.plan("2020-09-08", "Gemensam dag")
        try wake(&scenario, "2020-09-08")
        #expect(throws: Refusal.cohort(.notDecided)) { try mark("Anna", "2020-09-07", &scenario) }
        try mark("Anna", "2020-09-08", &scenario)
        let programme = scenario.programme
        let own = try #require(programme.calendar.entries[day("2020-09-07", scenario).occasion]?.occasion)
        #expect(programme.recipients(of: own) == [.group(.cohort)], "who is told is not known by name")
        let all = try #require(programme.calendar.entries[common]?.occasion)
        #expect(programme.participants(of: all).count == 8)
    }

    @Test func anEvaluationAsksThoseOfTheCohort() throws {
        var scenario = try Scenario.distributed {
            $0.evaluation = EvaluationSettings(
                questions: [
                    EvaluationQuestion(
                        id: "worth", asked: .both, name: LocalizedText(sv: "Värde", en: "Worth"),
                        text: LocalizedText(sv: "Var det värt tiden?", en: "Worth the time?"),
                        levels: [LocalizedText(sv: "nej", en: "no"), LocalizedText(sv: "ja", en: "yes")])
                ], leastAnswers: 3)
        }
        let id = try scenario.plan("2020-09-07", "Höst 1", of: "autumn")
        let common = try scenario.plan("2020-09-08", "Gemensam dag")
        try scenario.leave(scenario.id("Anna Säter"))
        #expect(scenario.programme.evaluation(of: .occasion(id)).invited == 3)
        #expect(scenario.programme.evaluation(of: .occasion(common)).invited == 7)
        #expect(scenario.programme.evaluation(of: .end("spring")).invited == 4)
        let undecided = try Scenario.twoCohorts()
        #expect(undecided.programme.evaluation(of: .end("spring")).invited == nil)
    }

    @Test func approvalWaitsForTheEndOfTheOwnCohort() throws {
        var scenario = try planned()
        try wake(&scenario, "2020-11-01")
        func refusal(_ name: String) -> Refusal? {
            scenario.refusal(
                of: .participant(
                    .approve(
                        scenario.id("\(name) Säter"), competence: "Kan leda", on: nil, reason: "Klar", seen: nil)),
                as: "tove.kron")
        }
        #expect(refusal("Anna") == nil)
        #expect(refusal("David") == .participant(.courseNotOver(try #require(Day("2021-03-08")))))
        let waiting = scenario.programme.waiting(for: scenario.actor("tove.kron"), on: scenario.today)
        #expect(waiting.contains(.approvals(4)), "those of the autumn only")
    }

    @Test func outcomesAreCountedFromTheEndOfTheOwnCohort() throws {
        let scenario = try planned()
        let programme = scenario.programme
        let actor = scenario.actor("petra.lind")
        #expect(programme.outcomeEnd(of: "autumn") == Day("2021-01-31"))
        #expect(
            programme.outcomePoints(on: scenario.today, of: "autumn").map(\.day.description) == [
                "2021-01-31", "2022-01-31", "2023-01-31",
            ])
        let alumni = programme.alumni(for: actor, of: "spring")
        #expect(alumni.count == 4)
        #expect(alumni.allSatisfy { $0.end == Day("2021-05-31") })
        let day = try #require(Day("2021-03-01"))
        let autumn = programme.outcomes(for: actor, on: day, of: "autumn")
        #expect(autumn.participants == 4)
        #expect(autumn.reached == 1 + 1, "at the end, and today")
        #expect(programme.outcomes(for: actor, on: day).reached == 0, "the spring has not ended")
        #expect(programme.outcomes(for: actor, on: day, of: "spring").reached == 0)
    }

    @Test func aLetterTellsTheDaysOfTheOwnCohort() throws {
        var scenario = try Scenario.distributed()
        try scenario.plan("2020-09-07", "Höst 1", of: "autumn")
        try scenario.plan("2021-02-08", "Vår 1", of: "spring")
        let key = LetterKey(scenario.id("David Säter"), .admitted)
        let text = try scenario.programme.letterText(key, .swedish, for: scenario.actor("petra.lind"))
        #expect(text.body.contains("Du följer Våromgången."))
        #expect(text.body.contains("Vår 1"))
        #expect(!text.body.contains("Höst 1"))
    }

    // MARK: - Changing cohort

    @Test func whatIsAttendedFollows() throws {
        var scenario = try planned()
        try wake(&scenario, "2020-10-06")
        try mark("Anna", "2020-09-07", &scenario)
        try mark("Anna", "2020-10-05", &scenario, .absent)
        #expect(try #require(scenario.courseProgress("Anna Säter")).requirements.map(\.state) == [.missed])
        let anna = scenario.id("Anna Säter")
        try scenario.cohort(.change(anna, to: "spring", on: nil, reason: "Sjukskriven"))
        let progress = try #require(scenario.courseProgress("Anna Säter"))
        #expect(
            progress.days.map(\.date.description) == ["2020-09-07", "2021-03-08"],
            "day 1 of the autumn for that of spring")
        #expect(progress.requirements.map(\.state) == [.open])
        #expect(scenario.followed("Anna") == "spring")
        #expect(scenario.programme.seat(SeatID("sater", 1))?.cohort == "spring")
        #expect(scenario.programme.courseParticipant(anna)?.cohort(on: try #require(Day("2020-09-07"))) == "autumn")
        try wake(&scenario, "2021-03-08")
        try mark("Anna", "2021-03-08", &scenario)
        #expect(try #require(scenario.courseProgress("Anna Säter")).requirements.map(\.state) == [.met])
        #expect(scenario[anna].progress.after.cohortReasons.map(\.value.reason) == ["Sjukskriven"])
        #expect(scenario.replayed().cohorts == scenario.programme.cohorts)
    }

    @Test func aChangeIsUndoneUntilAttendanceRestsOnIt() throws {
        var scenario = try planned()
        try wake(&scenario, "2020-10-06")
        let anna = scenario.id("Anna Säter")
        let facts = try scenario.cohort(.change(anna, to: "spring", on: nil, reason: "Sjukskriven"))
        var undone = scenario
        try undone.undo(facts, as: "rut.alm")
        #expect(undone.programme.cohorts.changes.isEmpty)
        #expect(undone.followed("Anna") == "autumn")
        try wake(&scenario, "2021-02-08")
        try mark("Anna", "2021-02-08", &scenario)
        #expect(scenario.refusal(ofUndoing: facts, as: "rut.alm") == .cohort(.attended))
    }

    @Test func changingIsRefused() throws {
        var undecided = try Scenario.twoCohorts()
        let anna = undecided.id("Anna Säter")
        #expect(undecided.cohortRefusal(.change(anna, to: "spring", on: nil, reason: "x")) == .cohort(.notDecided))
        try undecided.cohort(.decide(reference: "§ 40"))
        var scenario = undecided
        #expect(
            scenario.cohortRefusal(.change(anna, to: "autumn", on: nil, reason: "x")) == .cohort(.follows("autumn")))
        #expect(scenario.cohortRefusal(.change(anna, to: "w", on: nil, reason: "x")) == .cohort(.noSuchCohort("w")))
        let start = try #require(Day("2020-09-01"))
        let change = CohortCommand.change(anna, to: "spring", on: start, reason: "x")
        #expect(scenario.cohortRefusal(.change(anna, to: "spring", on: start, reason: " ")) == .missing(.reason))
        let late = try #require(Day("2022-01-01"))
        let end = try #require(Day("2021-05-31"))
        #expect(
            scenario.cohortRefusal(.change(anna, to: "spring", on: late, reason: "x"))
                == .cohort(.dayOutside(late, start...end)))
        try scenario.cohort(change)
        #expect(
            scenario.cohortRefusal(.change(anna, to: "autumn", on: start, reason: "x"))
                == .cohort(.changedLater(start)))
        let folke = scenario.id("Folke Säter")
        #expect(
            scenario.cohortRefusal(.change(folke, to: "spring", on: start, reason: "x"))
                == .participant(.notTakingPart(start)))
        guard case .notPermitted? = scenario.cohortRefusal(change, as: "tove.kron") else {
            Issue.record("the training coordinator changed a cohort")
            return
        }
    }

    // MARK: - Reserves

    private func line(_ seat: SeatID, _ scenario: Scenario) -> [String] {
        (scenario.programme.succession(of: seat, on: scenario.today)?.line ?? []).map {
            scenario[$0.applicant].application.firstName
        }
    }

    /// Gun, the second reserve, wishes the autumn; Folke, the first, the spring. Elin's seat in the spring falls vacant.
    private func vacant(_ rule: CohortReserveRule, _ name: String = "Elin") throws -> Scenario {
        var scenario = try Scenario.distributed(wishes: ["Folke": "spring", "Gun": "autumn"]) {
            $0.seatRules = SeatRules(cohortReserves: rule)
        }
        try wake(&scenario, "2020-05-12")
        try scenario.leave(scenario.id("\(name) Säter"))
        return scenario
    }

    @Test func aReserveOfCohortOneIsFirstInLineForCohortTwo() throws {
        let seat = SeatID("sater", 5)
        #expect(line(seat, try vacant(.earlierFirst)) == ["Gun", "Folke"])
        #expect(line(seat, try vacant(.ownFirst)) == ["Folke", "Gun"])
        #expect(line(seat, try vacant(.ranking)) == ["Folke", "Gun"])
        #expect(line(SeatID("sater", 1), try vacant(.ownFirst, "Anna")) == ["Gun", "Folke"])
    }

    @Test func aNoToOneCohortIsNoNoToTheOther() throws {
        var scenario = try vacant(.earlierFirst)
        let seat = SeatID("sater", 5)
        let gun = scenario.id("Gun Säter")
        try scenario.seat(.offer(seat, to: gun, note: ""))
        try scenario.seat(.answer(seat, .declined, on: nil, note: "Kan inte i vår"))
        #expect(scenario.next(seat) == scenario.id("Folke Säter"))
        try scenario.leave(scenario.id("Anna Säter"))
        #expect(scenario.next(SeatID("sater", 1)) == gun, "the autumn that she wished for")
        try scenario.leave(scenario.id("David Säter"))
        #expect(scenario.next(SeatID("sater", 4)) == scenario.id("Folke Säter"), "the spring she has declined")
    }

    @Test func aReplacementFollowsTheSeatsCohortWithinItsWindow() throws {
        var scenario = try vacant(.earlierFirst)
        try wake(&scenario, "2021-02-20")
        let seat = SeatID("sater", 5)
        try scenario.seat(.offer(seat, to: nil, note: ""))
        #expect(scenario.programme.seat(seat)?.waiting?.offer.answerBy == Day("2021-02-25"))
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        #expect(scenario.followed("Gun") == "spring")
        try scenario.leave(scenario.id("Anna Säter"))
        let autumnEnd = try #require(Day("2020-10-01"))
        #expect(scenario.step(SeatID("sater", 1)) == .closed(autumnEnd), "the autumn's window has closed")
        let tasks = scenario.programme.waiting(for: scenario.actor("rut.alm"), on: scenario.today)
        #expect(!tasks.contains { if case .seats(.windowCloses) = $0 { true } else { false } })
    }

    @Test func aWindowIsCountedDownPerCohort() throws {
        var scenario = try vacant(.earlierFirst)
        try wake(&scenario, "2021-02-20")
        let end = try #require(Day("2021-03-01"))
        let tasks = scenario.programme.waiting(for: scenario.actor("rut.alm"), on: scenario.today)
        #expect(tasks.contains(.seats(.windowCloses(end, 1, cohort: "spring"))))
    }

    @Test func reservesAreFollowedUpWhenTheLastCohortCannotCallThem() throws {
        var scenario = try vacant(.earlierFirst)
        let folke = scenario.id("Folke Säter")
        try wake(&scenario, "2020-11-01")
        #expect(scenario.programme.followUp(scenario[folke], in: "sater", on: scenario.today) == nil)
        try wake(&scenario, "2021-03-02")
        #expect(
            scenario.programme.followUp(scenario[folke], in: "sater", on: scenario.today)?.since == Day("2021-03-02"))
    }
}
