import Domain
import TestSupport
import Testing

/// Each person not admitted is a task for the responsible manager (S4-18h, H 7).
@Suite struct FollowUpTests {
    private var scenario: Scenario
    private let elsa: ApplicantID

    init() throws {
        scenario = try Scenario.decided()
        elsa = scenario.id("Elsa Nord")
    }

    private func tasks(_ person: PersonID) -> [FollowUpTask] {
        scenario.programme.followUps(for: scenario.actor(person), on: scenario.today)
    }

    private func record(_ text: String = "Projektledarkurs", seen: FollowUp? = nil, on day: Day? = nil) -> Command {
        .followUp(.record(elsa, seen: seen, FollowUp(day: day ?? scenario.today, agreed: text)))
    }

    @Test func everybodyNotAdmittedIsATaskWithTheCause() {
        let causes = Dictionary(uniqueKeysWithValues: tasks("eva.strom").map { ($0.applicant, $0.cause) })
        #expect(
            causes == [
                elsa: .ended(.rejected("Saknar erfarenhet")), scenario.id("Fatima Yilmaz"): .ended(.testFailed),
                scenario.id("Greta Skydd"): .ended(.rejected("Sökte för sent")), scenario.id("Hugo Låg"): .notAssessed,
            ])
    }

    @Test func theAdmittedTheReservesAndThoseWhoWithdrewAreNone() {
        let ids = Set(tasks("eva.strom").map(\.applicant))
        for name in ["Åsa Öberg", "Björn Ek", "Cecilia Åberg", "Dragan Zorn", "Ivar Ny"] {
            #expect(!ids.contains(scenario.id(name)), "\(name)")
        }
    }

    @Test mutating func aReserveNeverCalledBecomesATaskTheDayAfterTheWindow() throws {
        // The course begins 7 September 2020: the last day for a replacement is 7 October (S4-7).
        #expect(scenario.programme.replacementEnd == Day(2020, 10, 7))
        scenario.wake(on: try #require(Day(2020, 10, 7)))
        #expect(!tasks("eva.strom").contains { $0.cause == .reserve })
        scenario.wake(on: try #require(Day(2020, 10, 8)))
        let reserves = tasks("eva.strom").filter { $0.cause == .reserve }
        #expect(reserves.count == 2)
        #expect(reserves.allSatisfy { $0.since == Day(2020, 10, 8) })
    }

    @Test func nothingWaitsBeforeTheDecision() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Elsa", "Nord", in: "sater")
        try scenario.perform(.reject(id, reason: "Nej"), as: "eva.strom")
        #expect(scenario.programme.followUps(for: scenario.actor("eva.strom"), on: scenario.today).isEmpty)
        let command = Command.followUp(.record(id, seen: nil, FollowUp(day: scenario.today, agreed: "Kurs")))
        #expect(scenario.refusal(of: command, as: "eva.strom") == .admissionNotDecided)
    }

    @Test mutating func aTalkIsRecordedWithDayAndOutcomeAndWhoDid() throws {
        try scenario.perform(record(), as: "eva.strom")
        let done = try #require(tasks("eva.strom").first { $0.applicant == elsa }?.done)
        #expect(done.value == FollowUp(day: scenario.today, agreed: "Projektledarkurs"))
        #expect(done.signature.by == "eva.strom")
    }

    @Test func theManagerRecordsTheOwnStaffOnlyAndSeesNoOthers() {
        // Maj Rask is Elsa's manager and has an account; Fatima's manager is another.
        #expect(tasks("maj.rask").map(\.applicant) == [elsa])
        #expect(scenario.refusal(of: record(), as: "maj.rask") == nil)
        let fatima = scenario.id("Fatima Yilmaz")
        let other = Command.followUp(.record(fatima, seen: nil, FollowUp(day: scenario.today, agreed: "Kurs")))
        guard case .notPermitted = scenario.refusal(of: other, as: "maj.rask") else {
            Issue.record("not the own staff")
            return
        }
    }

    @Test(
        arguments: [
            ("eva.strom", true), ("ida.moss", true), ("petra.lind", false), ("rut.alm", false), ("bo.ek", false),
            ("olle.frisk", false), ("sten.hed", false),
        ] as [(PersonID, Bool)])
    func whoMayRecord(_ person: PersonID, _ may: Bool) {
        #expect((scenario.refusal(of: record(), as: person) == nil) == may)
    }

    @Test func coordinatorsSeeTheQueueOfAllAndChiefsTheirOwn() {
        #expect(tasks("petra.lind").count == 4)
        #expect(tasks("olle.frisk").isEmpty)
        #expect(tasks("vera.gast").isEmpty)
    }

    @Test func whatIsMissingOrInTheFutureIsRefused() {
        #expect(scenario.refusal(of: record(" "), as: "eva.strom") == .missing(.agreed))
        let tomorrow = scenario.today + 1
        #expect(
            scenario.refusal(of: record(on: tomorrow), as: "eva.strom") == .dayTooLate(tomorrow, latest: scenario.today)
        )
    }

    @Test func theAdmittedNeedNone() {
        let asa = scenario.id("Åsa Öberg")
        let command = Command.followUp(.record(asa, seen: nil, FollowUp(day: scenario.today, agreed: "Kurs")))
        guard case .wrongStage(.admitted, needed: [.ended]) = scenario.refusal(of: command, as: "eva.strom") else {
            Issue.record("an admitted person is followed up")
            return
        }
    }

    @Test mutating func twoWhoRecordAtOnceAreToldOfEachOther() throws {
        try scenario.perform(record("Kurs i höst"), as: "maj.rask")
        guard case .conflict(let conflict) = scenario.refusal(of: record("Mentor i stället"), as: "eva.strom") else {
            Issue.record("overwritten")
            return
        }
        #expect(conflict.field == "followUp" && conflict.theirs == "2020-05-08: Kurs i höst")
        let seen = FollowUp(day: scenario.today, agreed: "Kurs i höst")
        try scenario.perform(record("Kurs i höst, mentor i vår", seen: seen), as: "eva.strom")
        #expect(
            scenario.refusal(of: record("Kurs i höst, mentor i vår", seen: seen), as: "eva.strom") == .nothingToChange)
    }

    @Test mutating func aRecordedTalkIsUndone() throws {
        let before = scenario.state
        let facts = try scenario.perform(record(), as: "maj.rask")
        #expect(scenario.refusal(ofUndoing: facts, as: "petra.lind") != nil)
        try scenario.undo(facts, as: "maj.rask")
        #expect(scenario.state == before)
    }

    @Test mutating func whatWaitsIsCountedForWhoCanDoIt() throws {
        func waiting(_ person: PersonID) -> [WaitingTask] {
            scenario.programme.waiting(for: scenario.actor(person), on: scenario.today)
        }
        #expect(waiting("eva.strom").contains(.followUps(4)))
        #expect(waiting("maj.rask") == [.followUps(1)])
        #expect(!waiting("petra.lind").contains { if case .followUps = $0 { true } else { false } })
        try scenario.perform(record(), as: "maj.rask")
        #expect(waiting("eva.strom").contains(.followUps(3)))
        #expect(waiting("maj.rask").isEmpty)
    }
}
