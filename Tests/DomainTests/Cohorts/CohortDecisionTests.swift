import Domain
import TestSupport
import Testing

/// Who follows which cohort is moved by hand, decided, reopened and changed (H 10).
@Suite struct CohortDecisionTests {
    @Test func theProposalIsDecidedAsItStands() throws {
        var scenario = try Scenario.twoCohorts(wishes: ["Anna": "spring"])
        let proposal = try #require(scenario.programme.cohortProposal())
        #expect(!scenario.programme.isDistributed)
        #expect(scenario.programme.participants.allSatisfy { $0.cohort == nil })
        try scenario.cohort(.decide(reference: " § 40 "), as: "petra.lind")
        #expect(scenario.programme.cohorts.distribution?.value == proposal.distribution(reference: "§ 40"))
        #expect(scenario.programme.cohorts.distribution?.signature.by == "petra.lind")
        #expect(scenario.followed("Anna") == "spring")
        #expect(scenario.programme.cohortStanding() == proposal)
        #expect(scenario.replayed().cohorts == scenario.programme.cohorts)
    }

    @Test func decidingIsRefused() throws {
        var scenario = try Scenario.twoCohorts(decided: false)
        #expect(scenario.cohortRefusal(.decide(reference: "§ 1")) == .admissionNotDecided)
        try scenario.perform(.decideAdmission(reference: "§ 1"), as: "petra.lind")
        #expect(scenario.cohortRefusal(.decide(reference: " ")) == .missing(.reference))
        guard case .notPermitted = scenario.cohortRefusal(.decide(reference: "§ 1"), as: "eva.strom") else {
            Issue.record("a personnel chief decided for all")
            return
        }
        try scenario.cohort(.decide(reference: "§ 1"))
        #expect(scenario.cohortRefusal(.decide(reference: "§ 1")) == .cohort(.decided))
        let one = try Scenario.admitted()
        #expect(one.cohortRefusal(.decide(reference: "§ 1")) == .notUsed(.severalCohorts))
    }

    @Test func aCohortIsNotFilledBeyondItsSeats() throws {
        var scenario = try Scenario.twoCohorts()
        for name in ["David", "Elin"] {
            try scenario.cohort(.place(scenario.id("\(name) Säter"), in: "autumn", reason: "Kan inte i vår"))
        }
        #expect(scenario.cohortRefusal(.decide(reference: "§ 1")) == nil, "others of Säter made room")
        for name in ["Anna", "Bengt"] {
            try scenario.cohort(.place(scenario.id("\(name) Säter"), in: "autumn", reason: "Kan inte i vår"))
        }
        #expect(
            scenario.cohortRefusal(.decide(reference: "§ 1")) == .cohort(.tooMany("autumn", 5, seats: 4)))
        for name in ["Anna", "Bengt"] {
            let id = scenario.id("\(name) Ludvika", in: "ludvika")
            try scenario.cohort(.place(id, in: "spring", reason: "Ger plats åt Säter"))
        }
        #expect(scenario.cohortRefusal(.decide(reference: "§ 1")) == nil)
    }

    @Test func movingByHandIsRecordedWithItsReasonInTheMunicipality() throws {
        var scenario = try Scenario.twoCohorts()
        let anna = scenario.id("Anna Säter")
        let facts = try scenario.cohort(.place(anna, in: "spring", reason: " Föräldraledig "))
        #expect(facts.map(\.scope) == [.programme, .municipality("sater")])
        #expect(scenario.programme.cohorts.placements[anna]?.value == "spring")
        #expect(
            scenario[anna].progress.after.cohortReasons.map(\.value) == [CohortReason("Föräldraledig", for: "spring")])
        #expect(facts.allSatisfy { $0.value.concerns(anna) })
        try scenario.undo(facts, as: "rut.alm")
        #expect(scenario.programme.cohorts == CohortDecisions())
        #expect(scenario[anna].progress.after == AfterDecision())
    }

    @Test func movingByHandIsRefused() throws {
        var scenario = try Scenario.twoCohorts(decided: false)
        let anna = scenario.id("Anna Säter")
        #expect(scenario.cohortRefusal(.place(anna, in: "spring", reason: "x")) == .admissionNotDecided)
        try scenario.perform(.decideAdmission(reference: "§ 1"), as: "petra.lind")
        #expect(scenario.cohortRefusal(.place(anna, in: "winter", reason: "x")) == .cohort(.noSuchCohort("winter")))
        #expect(scenario.cohortRefusal(.place(anna, in: "spring", reason: "")) == .missing(.reason))
        #expect(scenario.cohortRefusal(.place(anna, in: nil, reason: "x")) == .nothingToChange)
        let late = try scenario.apply("Sena", "Säter", in: "sater")
        #expect(scenario.cohortRefusal(.place(late, in: "spring", reason: "x")) == .cohort(.notDistributed(late)))
        let facts = try scenario.cohort(.place(anna, in: "spring", reason: "x"))
        try scenario.cohort(.place(anna, in: nil, reason: "Behövs inte"))
        #expect(scenario.programme.cohorts.placements.isEmpty)
        #expect(scenario.refusal(ofUndoing: facts, as: "rut.alm") == .changedSince("cohort"))
        try scenario.cohort(.decide(reference: "§ 2"))
        #expect(scenario.cohortRefusal(.place(anna, in: "spring", reason: "x")) == .cohort(.decided))
    }

    @Test func aMoveThatTheDecisionRestsOnIsNotUndone() throws {
        var scenario = try Scenario.twoCohorts()
        let facts = try scenario.cohort(.place(scenario.id("Anna Säter"), in: "spring", reason: "x"))
        try scenario.cohort(.decide(reference: "§ 2"))
        #expect(scenario.refusal(ofUndoing: facts, as: "rut.alm") == .cohort(.decided))
    }

    @Test func theDecisionIsReopenedWithAReasonUntilSomethingIsBuiltOnIt() throws {
        var scenario = try Scenario.distributed()
        #expect(scenario.refusal(of: .reopenAdmission(reason: "x"), as: "petra.lind") == .cohort(.decided))
        #expect(scenario.cohortRefusal(.reopen(reason: " ")) == .missing(.reason))
        let facts = try scenario.cohort(.reopen(reason: "Fel önskemål"))
        #expect(scenario.programme.cohorts.distribution == nil)
        #expect(scenario.cohortRefusal(.reopen(reason: "x")) == .cohort(.notDecided))
        #expect(scenario.refusal(ofUndoing: facts, as: "rut.alm") == .cannotUndo)
        #expect(scenario.refusal(of: .reopenAdmission(reason: "x"), as: "petra.lind") == nil)
        try scenario.cohort(.decide(reference: "§ 41"))
        if let day = Day(2020, 5, 10) { scenario.wake(on: day) }
        try scenario.leave(scenario.id("Anna Säter"))
        try scenario.seat(.offer(SeatID("sater", 1), to: nil, note: ""))
        #expect(scenario.cohortRefusal(.reopen(reason: "x")) == .cohort(.builtOn))
    }

    @Test func lettersWaitForTheCohorts() throws {
        var scenario = try Scenario.twoCohorts()
        let anna = scenario[scenario.id("Anna Säter")]
        #expect(scenario.programme.dueLetters(anna, in: "sater").isEmpty)
        try scenario.cohort(.decide(reference: "§ 40"))
        #expect(scenario.programme.dueLetters(anna, in: "sater") == [.admitted, .managerOfAdmitted])
    }

    @Test(arguments: ["ja", "only:", "winter", "only:winter"])
    func aWishThatMeansNoCohortIsRefused(_ text: String) throws {
        let scenario = try Scenario.twoCohorts()
        let change = FieldChange(.cohortWish, Change(from: "", to: text))
        let refusal = scenario.refusal(of: .editApplication(scenario.id("Anna Säter"), [change]), as: "eva.strom")
        #expect(refusal == .invalid(.field, "cohortWish: \(text)"))
    }

    @Test(arguments: [
        ("Höstomgången", CohortWish.rather("autumn")), ("bara våromgången", .only("spring")),
        ("helst spring", .rather("spring")), ("only: autumn", .only("autumn")), ("Vilken som helst", .whichever),
        ("any", .whichever), ("The autumn cohort", .rather("autumn")),
    ])
    func aWishIsReadAsPeopleWriteIt(_ text: String, _ wish: CohortWish) throws {
        let settings = try Scenario.twoCohorts().programme.settings
        #expect(CohortWish(written: text, in: settings) == wish)
        #expect(CohortWish(text: wish.text) == wish)
        #expect(CohortWish(written: wish.written(.swedish, in: settings), in: settings) == wish)
        #expect(CohortWish(written: wish.written(.english, in: settings), in: settings) == wish)
    }

    @Test(arguments: ["hösten", "bara", "kanske spring", ""])
    func whatMeansNoWishIsNotGuessed(_ text: String) throws {
        #expect(CohortWish(written: text, in: try Scenario.twoCohorts().programme.settings) == nil)
    }
}

/// Where nobody is selected each enrolment names the cohort, or none yet.
@Suite struct CohortEnrolmentTests {
    private func enrolled(_ cohort: CohortID?) throws -> (Scenario, ApplicantID) {
        var scenario = Scenario.falun {
            $0.hasSelection = false
            $0.cohorts = [FalunProgramme.cohort("c1", seats: 12), FalunProgramme.cohort("c2", seats: 12)]
        }
        let id = scenario.drawID(Applicant.self)
        let application = Application([.firstName: "Åsa", .lastName: "Öberg"])
        let command = EnrolmentCommand.enrol(id, "sater", application, since: nil, cohort: cohort)
        try scenario.perform(.participant(.enrolment(command)), as: "eva.strom")
        return (scenario, id)
    }

    @Test func theEnrolmentSaysTheCohort() throws {
        var (scenario, id) = try enrolled("c1")
        #expect(scenario.programme.isDistributed)
        #expect(scenario.programme.cohort(of: id) == "c1")
        #expect(scenario.cohortRefusal(.decide(reference: "§ 1")) == .notUsed(.selection))
        scenario.wake(on: try #require(Day(2020, 10, 1)))
        try scenario.cohort(.change(id, to: "c2", on: nil, reason: "Ny arbetsplats"))
        #expect(scenario.programme.cohort(of: id) == "c2")
        #expect(scenario.programme.courseParticipant(id)?.stays.count == 2)
    }

    @Test func whoHasNoneYetIsGivenOne() throws {
        var (scenario, id) = try enrolled(nil)
        #expect(scenario.programme.cohort(of: id) == nil)
        scenario.wake(on: try #require(Day(2020, 10, 1)))
        try scenario.cohort(.change(id, to: "c2", on: nil, reason: "Önskade våren"))
        #expect(scenario.programme.courseParticipant(id)?.stays == [CohortStay("c2")])
    }
}
