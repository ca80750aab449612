import Domain
import TestSupport
import Testing

/// Random people who try random things; whatever they get done, some promises hold after every step.
@Suite struct RandomWalkTests {
    private static let people: [PersonID] = [
        "eva.strom", "eva.strom", "ida.moss", "bo.ek", "bo.ek", "siv.alder", "siv.alder", "olle.frisk", "petra.lind",
        "rut.alm", "sten.hed",
    ]
    private static let panelists: [PersonID] = ["bo.ek", "siv.alder", "ida.moss", "eva.strom"]
    private static let criteria: [CriterionID] = ["maturity", "endurance", "cooperation", "speech", "leadership"]

    private func command(_ id: ApplicantID, _ dice: inout SeededRandom) -> Command {
        let criterion = RandomWalkTests.criteria[Int.random(in: 0..<5, using: &dice)]
        let score: Rating = Bool.random(using: &dice) ? .score(Int.random(in: 3...4, using: &dice)) : .notAssessed
        let code: MunicipalityCode = Bool.random(using: &dice) ? "sater" : "gagnef"
        let panels: [[PersonID]] = [
            ["bo.ek", "siv.alder"], ["bo.ek", "siv.alder", "ida.moss"], ["siv.alder", "eva.strom"],
        ]
        let seat = SeatID(code, Int.random(in: 1...2, using: &dice))
        switch Int.random(in: 0..<44, using: &dice) {
        case 0: return .assessEligibility(id, "time", Assessment(Bool.random(using: &dice) ? .met : .notMet))
        case 24:
            let left = Ineligibility(.becameManager, from: Day(number: 18_400), reason: "Ny tjänst")
            return .screening(.recordIneligibility(id, left, seen: nil))
        case 25: return .screening(.restoreEligibility(id, reason: "Rättat"))
        case 26: return .screening(.grantRetest(id, nil, reason: "Sjuk"))
        case 27: return .screening(.inviteToTest(id, TestInvitation(Day(number: 18_400)), seen: nil))
        case 28: return .screening(.declineReuse(id, reason: "Vill på nytt"))
        case 29:
            let rule = SelectionRule(
                id: "r1", .init(.department, ["Omsorgen"]), .requires("legitimation"), reason: "Behov", decidedBy: "KL")
            return .screening(.setRule(code, rule, seen: nil))
        case 1: return .selectFirst(id, reason: "Ja")
        case 2: return .reconsider(id, reason: "Fel")
        case 3: return .recordTest(id, TestResult(.passed, score: 70))
        case 4: return .recordTest(id, TestResult(.failed, score: 7))
        case 5: return .recordConsent(id, .consultation, Consent(.granted))
        case 6: return .recordConsent(id, .consultation, Consent(.refused))
        case 7: return .withdraw(id, reason: "Flyttar")
        case 8: return .reinstate(id, reason: "Åter")
        case 9: return .setPanel(id, Panel(members: panels[Int.random(in: 0..<3, using: &dice)]))
        case 10, 11, 12: return .giveRating(id, criterion, score)
        case 13, 14: return .submitCard(id)
        case 15: return .declareConflict(id, reason: "Kusin")
        case 16: return .recordConsensus(id, criterion, ConsensusEntry(score))
        case 17: return .overrideIncompletePanel(id, reason: "Brådska")
        case 18: return .move(id, to: Int.random(in: 1...3, using: &dice), reason: "Behov")
        case 19: return .submitRanking(code)
        case 20: return .reopenRanking(code, reason: "Fel")
        case 21: return .setQuota(code, seats: Int.random(in: 0...3, using: &dice), reference: "§ 1")
        case 22: return .decideAdmission(reference: "§ 2")
        case 23: return .reopenAdmission(reason: "Fel")
        case 30: return .seat(.offer(seat, to: nil, note: "Ringde"))
        case 31: return .seat(.attempt(seat, on: nil, note: ""))
        case 32, 33:
            let answers = OfferAnswer.allCases
            return .seat(.answer(seat, answers[Int.random(in: 0..<answers.count, using: &dice)], on: nil, note: "Svar"))
        case 34: return .seat(.reopenOffer(seat, reason: "Ångrade sig"))
        case 36: return .panel(.declareNoConflict(id))
        case 37:
            return .panel(
                .recordConflict(id, RandomWalkTests.panelists.randomElement(using: &dice) ?? "", reason: "Kusin"))
        case 38, 39:
            let people = RandomWalkTests.panelists
            let (leaving, entering) = (
                people.randomElement(using: &dice) ?? "", people.randomElement(using: &dice) ?? ""
            )
            return .panel(.replaceMember(id, leaving, with: entering, reason: "Sjuk"))
        case 40: return .panel(.amendRating(id, criterion, score, reason: "Såg fel"))
        default:
            let municipality: MunicipalityCode? = Bool.random(using: &dice) ? "sater" : nil
            return .seat(.assign(seat, to: municipality, reason: "Flest", reference: "§ 3"))
        }
    }

    @Test(arguments: 1...12)
    func promisesHoldAfterEveryStep(seed: Int) throws {
        var dice = SeededRandom(seed: UInt64(seed))
        var scenario = Scenario.falun {
            $0.seats = [("sater", 2), ("gagnef", 1)]
            $0.cohortSeats = 3
        }
        var ids: [ApplicantID] = []
        for (number, stage) in [Stage.new, .test, .interview, .interview, .interview, .ranking, .ranking].enumerated() {
            ids.append(
                try scenario.applicant("Åsa", "Ek", in: "sater", at: stage, [.email: "asa\(number)@example.se"]))
        }
        for number in 0..<2 {
            ids.append(
                try scenario.applicant("Bo", "Al", in: "gagnef", at: .ranking, [.email: "bo\(number)@example.se"]))
        }
        var done = 0
        for _ in 0..<3000 {
            let person = RandomWalkTests.people[Int.random(in: 0..<RandomWalkTests.people.count, using: &dice)]
            let command = command(ids[Int.random(in: 0..<ids.count, using: &dice)], &dice)
            guard scenario.refusal(of: command, as: person) == nil else { continue }
            let before = scenario
            let facts = try scenario.perform(command, as: person)
            done += 1
            expectOneHolderEach(scenario, command)
            for id in ids { try expectKept(id, before, scenario, command) }
            expectLocked(before, scenario, command)
            if before.refusal(ofUndoing: facts, as: person) == nil { Issue.record("undone before it was done") }
            if scenario.refusal(ofUndoing: facts, as: person) == nil {
                var undone = scenario
                try undone.undo(facts, as: person)
                #expect(undone.state == before.state, "\(command)")
            }
        }
        #expect(done > 80, "a walk that goes nowhere proves nothing")
        #expect(ProgrammeState(scenario.replayed()) == scenario.state)
    }

    /// Nobody has two seats, an offer waits only for a vacant seat, and whoever holds one is admitted.
    private func expectOneHolderEach(_ scenario: Scenario, _ command: Command) {
        let holders = scenario.programme.participants.map(\.applicant)
        #expect(Set(holders).count == holders.count, "\(command)")
        for id in holders { #expect(scenario.stage(id) == .admitted, "\(command)") }
        for seat in scenario.programme.seats where seat.waiting != nil { #expect(seat.vacancy != nil, "\(command)") }
    }

    /// A sealed card never changes, and nothing of an unopened panel reaches a ranking.
    private func expectKept(
        _ id: ApplicantID, _ before: Scenario, _ after: Scenario, _ command: Command
    ) throws {
        for (member, card) in before[id].progress.cards where card.sealed != nil {
            let now = try #require(after[id].progress.cards[member], "\(command)")
            #expect(now.ratings == card.ratings && now.notes == card.notes && now.sealed == card.sealed, "\(command)")
        }
        if after.stage(id) == .ranking {
            #expect(after.programme.isOpened(after[id].progress), "\(command) ranks what is sealed")
        }
    }

    /// A ranking handed in keeps its entries and the order of those who still stand, until it is reopened.
    private func expectLocked(_ before: Scenario, _ after: Scenario, _ command: Command) {
        for code: MunicipalityCode in ["sater", "gagnef"] {
            guard let submitted = before.programme.record(code).ranking.submitted,
                let now = after.programme.record(code).ranking.submitted
            else { continue }
            #expect(submitted == now, "\(command)")
            let standing = after.programme.rankingTable(code).rows.map(\.applicant)
            #expect(standing == now.entries.map(\.applicant).filter(Set(standing).contains), "\(command)")
        }
    }
}
