import Domain
import TestSupport
import Testing

/// What becomes of seats that their own municipality cannot fill, in the admission.
@Suite struct UnfilledSeatTests {
    private let gagnef = SeatID("gagnef", 1)

    /// Säter fills its two seats and has two reserves, Ludvika its one and has one; Gagnef has no applicants.
    private func short(_ change: (inout FalunProgramme) -> Void = { _ in }) throws -> Scenario {
        try .rankedForSeats(change, counts: [("sater", 4), ("ludvika", 2), ("gagnef", 0)])
    }

    private func decide(_ scenario: inout Scenario) throws -> Admission {
        try scenario.perform(.decideAdmission(reference: "§ 34"), as: "petra.lind")
        return try #require(scenario.programme.admission).value
    }

    @Test func aSeatStaysEmptyWhereThatIsTheRule() throws {
        var scenario = try short { $0.unfilled = .stayEmpty }
        let proposal = scenario.programme.admissionProposal()
        #expect(proposal.passedOn == [])
        #expect(proposal.empty == [.init(seat: gagnef, cause: .staysEmpty(reference: ""))])
        let admission = try decide(&scenario)
        #expect(admission.count == 3)
        #expect(scenario.programme.seat(gagnef)?.vacancy?.cause == .neverFilled)
        #expect(scenario.step(gagnef) == .empty(.staysEmpty(reference: "")))
    }

    @Test func aSeatGoesToTheFirstMunicipalityInTheOrderWithAReserveLeft() throws {
        var scenario = try short {
            $0.unfilled = .nextMunicipality
            $0.seatRules = SeatRules(order: ["ludvika", "sater", "gagnef"])
        }
        let first = try #require(scenario.programme.proposedAdmission().first { $0.municipality == "ludvika" })
        #expect(first.reserves == [], "the seat has taken the only reserve")
        let cilla = scenario.id("Bengt Ludvika", in: "ludvika")
        let admission = try decide(&scenario)
        let ground = SeatGround.passedOn(reference: "")
        #expect(
            admission.passedOn
                == [PassedSeat(seat: gagnef, applicant: cilla, municipality: "ludvika", ground: ground)])
        #expect(scenario.stage(cilla) == .admitted)
        #expect(scenario.holder(gagnef) == cilla)
        #expect(admission.outcome(of: cilla) == .admitted(admission.places[3]))
        #expect(admission.places[3].ground == ground)
    }

    @Test func withoutAStatedOrderItIsThatOfTheProgramme() throws {
        let scenario = try short { $0.unfilled = .nextMunicipality }
        let proposal = scenario.programme.admissionProposal()
        #expect(proposal.passedOn.map(\.municipality) == ["sater"])
        #expect(proposal.municipalities.map(\.reserves.count) == [1, 1, 0])
        #expect(proposal.municipalities.map(\.admitted.count) == [3, 1, 0])
    }

    @Test func theRuleIsDecidedLaterByTheSteeringGroup() throws {
        var scenario = try short()
        #expect(scenario.programme.unfilledRule?.kind == .caseByCase)
        let rule = SeatCommand.decideRule(.nextMunicipality, order: ["ludvika"], reference: "Styrgruppen § 9")
        let facts = try scenario.seat(rule, as: "sten.hed")
        #expect(
            scenario.programme.unfilledRule
                == UnfilledRule(.nextMunicipality, order: ["ludvika"], reference: "Styrgruppen § 9"))
        #expect(scenario.programme.admissionProposal().passedOn.map(\.municipality) == ["ludvika"])
        #expect(scenario.seatRefusal(rule, as: "sten.hed") == .nothingToChange)
        try scenario.undo(facts, as: "sten.hed")
        #expect(scenario.programme.unfilledRule?.kind == .caseByCase)
        for (command, refusal): (SeatCommand, Refusal) in [
            (.decideRule(.stayEmpty, order: [], reference: " "), .missing(.reference)),
            (.decideRule(.nextMunicipality, order: ["mora"], reference: "§"), .noSuchMunicipality("mora")),
            (
                .decideRule(.nextMunicipality, order: ["sater", "sater"], reference: "§"),
                .seat(.orderRepeats("sater"))
            ),
        ] {
            #expect(scenario.seatRefusal(command, as: "petra.lind") == refusal)
        }
    }

    @Test func theCoordinatorAssignsASeatWithReasonAndReference() throws {
        var scenario = try short()
        #expect(scenario.programme.admissionProposal().empty == [.init(seat: gagnef, cause: .awaitsDecision)])
        let facts = try scenario.seat(.assign(gagnef, to: "ludvika", reason: " Flest sökande ", reference: "§ 8"))
        let bengt = scenario.id("Bengt Ludvika", in: "ludvika")
        let ground = SeatGround.assigned(reference: "§ 8", reason: "Flest sökande")
        #expect(
            scenario.programme.admissionProposal().passedOn
                == [PassedSeat(seat: gagnef, applicant: bengt, municipality: "ludvika", ground: ground)])
        var undone = scenario
        try undone.undo(facts, as: "rut.alm")
        #expect(undone.programme.admissionProposal().passedOn == [])
        try scenario.seat(.assign(gagnef, to: nil, reason: "Kursen blir bättre", reference: "§ 9"))
        #expect(
            scenario.programme.admissionProposal().empty == [.init(seat: gagnef, cause: .staysEmpty(reference: "§ 9"))])
        try scenario.seat(.assign(gagnef, to: "sater", reason: "Ändrat", reference: "§ 10"))
        let admission = try decide(&scenario)
        #expect(admission.passedOn.map(\.municipality) == ["sater"])
        #expect(scenario.refusal(ofUndoing: facts, as: "rut.alm") != nil, "the admission rests on what came after it")
    }

    @Test func assigningIsRefused() throws {
        var scenario = try short()
        func refusal(_ seat: SeatID, _ code: MunicipalityCode?, _ reason: String = "Flest", _ reference: String = "§")
            -> Refusal?
        {
            scenario.seatRefusal(.assign(seat, to: code, reason: reason, reference: reference))
        }
        #expect(refusal(SeatID("sater", 1), "ludvika") == .seat(.notUnfilled(SeatID("sater", 1))))
        #expect(refusal(gagnef, "mora") == .noSuchMunicipality("mora"))
        #expect(refusal(gagnef, "gagnef") == .seat(.noReserveLeft("gagnef")))
        #expect(refusal(gagnef, "sater", " ") == .missing(.reason))
        #expect(refusal(gagnef, "sater", "Flest", "") == .missing(.reference))
        try scenario.seat(.decideRule(.stayEmpty, order: [], reference: "§ 2"), as: "sten.hed")
        #expect(refusal(gagnef, "sater") == .seat(.notCaseByCase))
    }

    @Test func aReserveWhoHasASeatElsewhereIsPassedOverWhenASeatIsPassedOn() throws {
        var scenario = try short { $0.unfilled = .nextMunicipality }
        let cilla = scenario.id("Cilla Säter", in: "sater")
        let old = scenario[cilla].application[.email]
        try scenario.perform(
            .editApplication(cilla, [FieldChange(.email, Change(from: old, to: "anna.ludvika@example.se"))]),
            as: "eva.strom")
        #expect(scenario.programme.admissionProposal().passedOn.map(\.applicant) == [scenario.id("David Säter")])
    }

    @Test func quotasMayDifferWhereTheProgrammeSaysSo() throws {
        var scenario = try short { $0.seatRules = SeatRules(quotas: .mayDiffer) }
        try scenario.perform(.setQuota("sater", seats: 3, reference: "§ 5"), as: "sten.hed")
        #expect((scenario.programme.quotaSum, scenario.programme.settings.seats) == (5, 4))
        let admission = try decide(&scenario)
        #expect(admission.municipalities.first?.admitted.count == 3)
    }

    @Test func everyAdmittedPersonHasAManagerWhoPays() throws {
        var scenario = try Scenario.admitted()
        let anna = scenario.id("Anna Säter")
        let fee = try #require(scenario[anna].progress.fee?.value)
        #expect((fee.manager, fee.email, fee.seat) == ("Hanna Chef", "hanna.chef@example.se", SeatID("sater", 1)))
        try scenario.perform(.reopenAdmission(reason: "Räknefel"), as: "petra.lind")
        #expect(scenario[anna].progress.fee == nil)
        #expect(scenario.programme.seats == [])
        #expect(scenario.programme.participants == [])
    }

    @Test func whatTheProgrammesJournalSaysNamesNobody() throws {
        var scenario = try Scenario.admitted()
        try scenario.leave(scenario.holder(SeatID("sater", 1)))
        try scenario.seat(.offer(SeatID("sater", 1), to: nil, note: "Cilla låter glad"))
        try scenario.seat(.attempt(SeatID("sater", 1), on: nil, note: "Cilla svarar inte"))
        try scenario.seat(.answer(SeatID("sater", 1), .accepted, on: nil, note: "Cilla vill"))
        let common = scenario.history.filter { $0.fact.scope == .programme }.map { "\($0.fact.value)" }
        #expect(!common.joined().contains("Cilla"))
        let contacts = scenario[scenario.holder(SeatID("sater", 1))].progress.contacts.map(\.value.note)
        #expect(contacts == ["Cilla låter glad", "Cilla svarar inte", "Cilla vill"])
    }
}
