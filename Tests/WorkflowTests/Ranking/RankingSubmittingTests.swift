import Domain
import TestSupport
import Testing
import Workflow

@Suite("Handing a ranking in")
struct RankingSubmittingTests {
    private var player: Player
    private var feature: RankingFeature { player.state.ranking }
    private func id(_ name: String) -> ApplicantID { player.scenario.id(name) }
    private var prompt: Prompt? { if case .prompt(let prompt) = player.state.dialog { prompt } else { nil } }
    private var confirm: Confirm? { if case .confirm(let confirm) = player.state.dialog { confirm } else { nil } }

    init() throws {
        player = Player(try Scenario.saterDraft(), as: "eva.strom")
        try player.press("3")
    }

    /// Brings the ranking to where it can be handed in.
    private mutating func settle() throws {
        for name in ["Fatima Yilmaz", "Gunnar Hed"] {
            try player.scenario.perform(.withdraw(id(name), reason: "Skäl"), as: "eva.strom")
        }
        try player.scenario.perform(.move(id("Elsa Nord"), to: 4, reason: "Skäl"), as: "eva.strom")
        player.handle(.othersChanged([]))
    }

    @Test("An incomplete panel blocks, and it is said whose")
    mutating func blocked() throws {
        try player.press("L")
        #expect(
            player.state.notice == .refused(.incompletePanels([id("Fatima Yilmaz"), id("Gunnar Hed")])))
        #expect(player.state.dialog == nil)
    }

    @Test("A shared place that decides something blocks")
    mutating func blockedByTie() throws {
        try player.scenario.perform(.withdraw(id("Fatima Yilmaz"), reason: "Skäl"), as: "eva.strom")
        try player.scenario.perform(.withdraw(id("Gunnar Hed"), reason: "Skäl"), as: "eva.strom")
        player.handle(.othersChanged([]))
        try player.press("L")
        #expect(player.state.notice == .refused(.unresolvedTies([id("Elsa Nord"), id("Dragan Zorn")])))
    }

    @Test("Handing in says what it means, and No comes first")
    mutating func submit() throws {
        try settle()
        try player.press("L")
        #expect(confirm?.question.swedish == "Lämna in rangordningen för Säter?")
        let said = confirm?.consequences.map(\.swedish) ?? []
        #expect(said.first == "Får plats: Cecilia Åberg, Åsa Öberg")
        #expect(said.dropFirst().first == "Reserver: R1 Björn Ek, R2 Elsa Nord, R3 Dragan Zorn")
        #expect(said.contains("! Chefen har inte sagt ja i samrådet: Åsa Öberg"))
        #expect(said.contains("! 1 sökande väntar på urval eller test och kommer inte med"))
        #expect(said.last == "Rangordningen låses; den kan öppnas igen med skäl.")
        try player.press("<Enter>")
        #expect(player.state.dialog == nil)
        #expect(feature.table?.submitted == nil)
        let seen = feature.table?.shownOrder
        try player.press("Lj")
        #expect(player.effects.last == .perform([.submitRanking("sater", seen: seen)]))
        #expect(feature.table?.submitted?.version == 1)
    }

    @Test("Empty seats and many silent managers are told in few words")
    mutating func submitShort() throws {
        var scenario = try Scenario.rankingsIn()
        try scenario.perform(.reopenRanking("gagnef", reason: "Skäl"), as: "olle.frisk")
        try scenario.perform(.reopenRanking("borlange", reason: "Skäl"), as: "mats.berg")
        player = Player(scenario, as: "olle.frisk")
        try player.press("3L")
        #expect(
            confirm?.consequences.map(\.swedish).prefix(3) == [
                "Får plats: Anders Löv", "Inga reserver", "1 plats blir tom",
            ])
        player = Player(scenario, as: "mats.berg")
        try player.press("3L")
        #expect(
            confirm?.consequences.map(\.swedish).contains(
                "! Chefen har inte sagt ja i samrådet: Anders Löv, Birgitta Holmqvist, Camilla Östh och 5 till") == true
        )
    }

    @Test("What is handed in is locked, until it is reopened with a reason as a new version")
    mutating func locked() throws {
        player = Player(try Scenario.rankingsIn(), as: "eva.strom")
        try player.press("3")
        for key in ["J", "p", "c", "L"] {
            try player.press(key)
            #expect(player.state.notice == .refused(.rankingLocked(version: 2)), "\(key)")
            #expect(player.state.dialog == nil)
        }
        try player.press("R")
        #expect(prompt?.lines.map(\.subject) == ["Säter: version 3 börjar där version 2 slutade"])
        try player.press("Ny uppgift.<Enter>")
        #expect(player.effects.contains(.perform([.reopenRanking("sater", reason: "Ny uppgift.")])))
        #expect(feature.table?.submitted == nil)
        #expect(feature.table?.version == 3)
        try player.press("J")
        #expect(prompt != nil)
    }

    @Test("A draft cannot be reopened, and a decided admission keeps its rankings")
    mutating func cannotReopen() throws {
        try player.press("R")
        #expect(player.state.notice == .refused(.rankingNotSubmitted))
        var scenario = try Scenario.rankingsIn()
        try scenario.perform(.decideAdmission(reference: "KS 1"), as: "petra.lind")
        player = Player(scenario, as: "eva.strom")
        try player.press("3R")
        #expect(player.state.notice == .refused(.admissionDecided))
    }

    @Test("The versions handed in can be read, once there is one")
    mutating func versions() throws {
        try player.press("i")
        #expect(
            player.state.notice
                == .text(LocalizedText(sv: "Ingen version är inlämnad ännu", en: "No version has been handed in yet")))
        player = Player(try Scenario.rankingsIn(), as: "eva.strom")
        try player.press("3i")
        #expect(player.state.dialog == .reader(Reader(.rankingVersions("sater"))))
    }
}
