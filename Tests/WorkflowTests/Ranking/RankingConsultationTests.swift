import Domain
import TestSupport
import Testing
import Workflow

@Suite("Consultation, incomplete panels and why, in a ranking")
struct RankingConsultationTests {
    private var player: Player
    private var feature: RankingFeature { player.state.ranking }
    private func id(_ name: String) -> ApplicantID { player.scenario.id(name) }
    private var selectedName: String { feature.selected.map { player.scenario[$0].application.fullName } ?? "" }
    private var order: [String] {
        (feature.table?.rows ?? []).map { player.scenario[$0.applicant].application.fullName }
    }
    private var prompt: Prompt? { if case .prompt(let prompt) = player.state.dialog { prompt } else { nil } }
    private var choice: Choice? { if case .choice(let choice) = player.state.dialog { choice } else { nil } }

    init() throws {
        player = Player(try Scenario.saterDraft(), as: "eva.strom")
        try player.press("3")
    }

    @Test("The manager's answer is picked; yes is saved at once")
    mutating func consult() throws {
        try player.press("jc")
        #expect(choice?.options.map(\.label.swedish) == ["Samråd: tillfrågad", "Samråd: beviljar", "Samråd: nekar"])
        try player.press("j<Enter>")
        let answer = Command.recordConsent(id("Åsa Öberg"), .consultation, Consent(.granted))
        #expect(player.effects == [.perform([answer])])
    }

    @Test("A refusal is explained and takes the person out of the ranking")
    mutating func refuse() throws {
        try player.press("jcjj<Enter>")
        #expect(prompt?.title.swedish == "Samråd: nekar")
        try player.press("Kan inte ersättas.<Enter>")
        #expect(order == ["Cecilia Åberg", "Björn Ek", "Elsa Nord", "Dragan Zorn"])
    }

    @Test("Somebody on whose cards others are still writing cannot be ranked anyway")
    mutating func overrideSealed() throws {
        try player.press("Gkky")
        #expect(selectedName == "Fatima Yilmaz")
        #expect(player.state.notice == .refused(.panelStillOpen))
        #expect(player.state.dialog == nil)
    }

    @Test("The selected incomplete person is ranked anyway, with the reason")
    mutating func override() throws {
        try player.press("Gky")
        #expect(prompt?.lines == [Prompt.Line(subject: "Gunnar Hed", refusal: nil)])
        try player.press("Räcker.<Enter>")
        #expect(
            player.effects.contains(.perform([.overrideIncompletePanel(id("Gunnar Hed"), reason: "Räcker.")])))
        #expect(selectedName == "Gunnar Hed")
        #expect(feature.selectedRow?.isUnplaced == true)
        #expect(feature.table?.incomplete == [id("Fatima Yilmaz")])
    }

    @Test("From another row the incomplete are chosen from, or the only one is taken")
    mutating func overrideChoice() throws {
        try player.press("y")
        #expect(choice?.options.map(\.label.swedish) == ["Fatima Yilmaz", "Gunnar Hed"])
        try player.press("j<Enter>Räcker.<Enter>")
        #expect(feature.table?.incomplete == [id("Fatima Yilmaz")])
        try player.press("gy")
        #expect(player.state.notice == .refused(.panelStillOpen))
    }

    @Test("When all panels are complete there is nobody to rank anyway")
    mutating func nothingToOverride() throws {
        player = Player(try Scenario.rankingsIn(), as: "eva.strom")
        try player.press("3y")
        #expect(
            player.state.notice
                == .text(LocalizedText(sv: "Alla paneler är klara", en: "All panels are complete")))
    }

    @Test("Why here is a text to read, for the ranked and for the others", arguments: ["v", "<Enter>"])
    mutating func why(_ key: String) throws {
        try player.press(key)
        #expect(player.state.dialog == .reader(Reader(.whyHere(id("Cecilia Åberg")))))
        try player.press("<Esc>G" + key)
        #expect(player.state.dialog == .reader(Reader(.whyHere(id("Hugo Låg")))))
    }

    @Test("The ranking of the municipality shown is exported")
    mutating func export() throws {
        try player.press("E")
        #expect(player.effects == [.export(.ranking("sater"))])
    }
}
