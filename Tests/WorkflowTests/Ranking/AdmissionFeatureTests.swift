import Domain
import TestSupport
import Testing
import Workflow

@Suite("The seats of all municipalities")
struct AdmissionFeatureTests {
    private var player: Player
    private var feature: RankingFeature { player.state.ranking }
    private var plan: SeatPlan { feature.plan }
    private var prompt: Prompt? { if case .prompt(let prompt) = player.state.dialog { prompt } else { nil } }
    private var form: Form? { if case .form(let form) = player.state.dialog { form } else { nil } }

    init() throws {
        player = Player(try Scenario.rankingsIn(), as: "petra.lind")
        try player.press("3A")
    }

    private mutating func play(_ scenario: Scenario, as person: PersonID, _ keys: String = "3A") throws {
        player = Player(scenario, as: person)
        try player.press(keys)
    }

    @Test("All municipalities stand there with seats, admitted and reserves")
    func all() throws {
        #expect(player.state.view == .admission)
        #expect(plan.entries.map(\.municipality) == ["borlange", "falun", "ludvika", "sater", "gagnef"])
        #expect(plan.entries.map(\.seats) == [8, 8, 4, 2, 2])
        #expect(plan.entries.map(\.admitted.count) == [8, 8, 4, 2, 1])
        #expect(plan.entries.map(\.reserves.count) == [2, 1, 2, 2, 0])
        #expect(plan.entries.map(\.emptySeats) == [0, 0, 0, 0, 1])
        #expect(plan.filled == 23)
        #expect(plan.seats == 24)
        #expect(plan.missing.isEmpty)
        #expect(plan.mismatch == nil)
        #expect(plan.twice.isEmpty)
        guard case .submitted(2, 2, let signature) = plan.entries[3].standing else {
            Issue.record("Säter stands as \(plan.entries[3].standing)")
            return
        }
        #expect(signature.by == "eva.strom")
    }

    @Test("What is missing says how far the draft has come")
    mutating func missing() throws {
        try play(try Scenario.saterDraft(), as: "petra.lind")
        #expect(plan.missing.count == 5)
        #expect(plan.entries[3].standing == .missing(ranked: 5, incomplete: 2, ties: 2))
        #expect(plan.entries[0].standing == .missing(ranked: 0, incomplete: 0, ties: 0))
        #expect(plan.filled == 0)
        #expect(plan.entries.map(\.emptySeats) == [8, 8, 4, 2, 2])
    }

    @Test("A personnel chief sees the own municipality's seats only")
    mutating func own() throws {
        try play(player.scenario, as: "eva.strom")
        #expect(plan.entries.map(\.municipality) == ["sater"])
        #expect(plan.seats == 2)
        #expect(plan.filled == 2)
        #expect(plan.mismatch == nil)
    }

    @Test("Esc leads back, Enter to the municipality's ranking")
    mutating func about() throws {
        try player.press("<Esc>")
        #expect(player.state.view == .ranking)
        try player.press("Ajj<Enter>")
        #expect(player.state.view == .ranking)
        #expect(feature.municipality == "ludvika")
        try player.press("A")
        #expect(feature.selectedEntry?.municipality == "ludvika")
        try player.press("G")
        #expect(feature.selectedEntry?.municipality == "gagnef")
    }

    @Test("Why here asks whom of those with a seat or in reserve")
    mutating func why() throws {
        try player.press("jjjv")
        guard case .choice(let choice) = player.state.dialog else {
            Issue.record("no choice")
            return
        }
        #expect(
            choice.options.map(\.label.swedish) == [
                " 1  Anders Löv", " 2  Birgitta Holmqvist", "R1  Camilla Östh", "R2  Daniel Berggren",
            ])
        try player.press("jj<Enter>")
        #expect(player.state.dialog == .reader(Reader(.whyHere(player.scenario.id("Camilla Östh")))))
    }

    @Test("Nobody can be asked about where the ranking is missing")
    mutating func whyNobody() throws {
        try play(try Scenario.saterDraft(), as: "petra.lind", "3Av")
        #expect(
            player.state.notice
                == .text(LocalizedText(sv: "Rangordningen är inte inlämnad", en: "The ranking is not handed in")))
    }

    @Test("All rankings are exported")
    mutating func export() throws {
        try player.press("E")
        #expect(player.effects == [.export(.ranking(nil))])
    }

    // MARK: - Quotas

    @Test("A quota is set with its reference; quotas that no longer add up are said")
    mutating func quota() throws {
        try player.press("Gp")
        #expect(form?.texts == ["municipality": "gagnef", "seats": "2", "reference": ""])
        try player.press("<Tab><Ctrl-U>1<Tab>Styrgruppen § 7<Enter>")
        #expect(player.effects.contains(.perform([.setQuota("gagnef", seats: 1, reference: "Styrgruppen § 7")])))
        #expect(plan.mismatch?.sum == 23)
        #expect(plan.mismatch?.seats == 24)
        #expect(plan.entries[4].seats == 1)
        try player.press("B")
        #expect(player.state.notice == .refused(.quotasDoNotAddUp(sum: 23, seats: 24)))
    }

    @Test("A quota without a reference or a number stays in the form")
    mutating func wrongQuota() throws {
        try player.press("p<Tab><Ctrl-U>åtta<Ctrl-S>")
        #expect(form?.problem.map { if case .field("seats", _) = $0 { true } else { false } } == true)
        try player.press("<Ctrl-U>7<Tab><Enter>")
        #expect(form?.problem == .refused(.missing(.reference)))
        #expect(plan.entries[0].seats == 8)
    }

    @Test("Only those who decide quotas are asked for one")
    mutating func quotaNotPermitted() throws {
        try play(player.scenario, as: "eva.strom", "3Ap")
        #expect(
            player.state.notice
                == .refused(.notPermitted(needed: [.steeringGroup, .projectLeader], municipality: nil)))
        #expect(player.state.dialog == nil)
    }

    // MARK: - The decision

    @Test("The admission is decided with its reference, after what it means has been said")
    mutating func decide() throws {
        try player.press("B")
        #expect(prompt?.lines.map(\.subject) == ["23 antas till 24 platser, 7 blir reserver"])
        #expect(
            prompt?.consequences.map(\.swedish) == [
                "1 plats fylls inte; avgörs från fall till fall", "! För 23 antagna har chefen inte sagt ja i samrådet",
                "Rangordningarna låses; kan öppnas igen med skäl",
            ])
        try player.press("<Enter>")
        #expect(plan.decision == nil)
        try player.press("KS 2020/44<Enter>")
        #expect(player.effects.contains(.perform([.decideAdmission(reference: "KS 2020/44")])))
        #expect(plan.decision?.value.reference == "KS 2020/44")
        #expect(plan.decision?.signature.by == "petra.lind")
        #expect(plan.filled == 23)
    }

    @Test("What is decided is not decided again, but reopened with a reason")
    mutating func reopen() throws {
        try player.press("R")
        #expect(player.state.notice == .refused(.admissionNotDecided))
        try player.press("BKS 2020/44<Enter>B")
        #expect(player.state.notice == .refused(.admissionDecided))
        try player.press("p")
        #expect(player.state.notice == .refused(.admissionDecided))
        try player.press("R")
        #expect(prompt?.lines.map(\.subject) == ["Beslutet KS 2020/44 upphör att gälla"])
        try player.press("Fel lista.<Enter>")
        #expect(player.effects.contains(.perform([.reopenAdmission(reason: "Fel lista.")])))
        #expect(plan.decision == nil)
    }

    @Test("A missing ranking keeps the admission from being decided")
    mutating func decideMissing() throws {
        var scenario = player.scenario
        try scenario.perform(.reopenRanking("sater", reason: "Skäl"), as: "eva.strom")
        try play(scenario, as: "petra.lind", "3AB")
        #expect(player.state.notice == .refused(.rankingsMissing(["sater"])))
    }

    @Test("A personnel chief neither decides nor reopens")
    mutating func decideNotPermitted() throws {
        try play(player.scenario, as: "eva.strom", "3AB")
        let refusal = Refusal.notPermitted(needed: [.projectLeader, .recruitmentCentre], municipality: nil)
        #expect(player.state.notice == .refused(refusal))
        try player.press("R")
        #expect(player.state.notice == .refused(refusal))
    }

    @Test("Somebody who would get two seats is found in both municipalities")
    mutating func twice() throws {
        var scenario = Scenario.falun()
        var both: Set<ApplicantID> = []
        for code: MunicipalityCode in ["sater", "gagnef"] {
            both.insert(
                try scenario.applicant("Åsa", "Öberg", in: code, at: .ranking, [.email: "asa.oberg@example.se"]))
            try scenario.perform(.submitRanking(code), as: scenario.chief(of: code))
        }
        try play(scenario, as: "petra.lind")
        #expect(plan.twice == both)
    }

    @Test("Somebody who withdraws after the ranking makes room for the first reserve")
    mutating func withdrawn() throws {
        try player.scenario.perform(.withdraw(player.scenario.id("Anders Löv"), reason: "Flyttar"), as: "eva.strom")
        player.handle(.othersChanged([]))
        #expect(plan.entries[3].admitted.map(player.world.name) == ["Birgitta Holmqvist", "Camilla Östh"])
        #expect(plan.entries[3].reserves.count == 1)
    }
}
