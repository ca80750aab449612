import Domain
import TestSupport
import Testing
import Workflow

@Suite("One municipality's ranking")
struct RankingFeatureTests {
    private var player: Player
    private var feature: RankingFeature { player.state.ranking }

    init() throws {
        player = Player(try Scenario.saterDraft(), as: "eva.strom")
        try player.press("3")
    }

    private func id(_ name: String) -> ApplicantID { player.scenario.id(name) }
    private var selectedName: String { feature.selected.map { player.scenario[$0].application.fullName } ?? "" }
    private var order: [String] {
        (feature.table?.rows ?? []).map { player.scenario[$0.applicant].application.fullName }
    }
    private var prompt: Prompt? { if case .prompt(let prompt) = player.state.dialog { prompt } else { nil } }
    private var form: Form? { if case .form(let form) = player.state.dialog { form } else { nil } }
    private var choice: Choice? { if case .choice(let choice) = player.state.dialog { choice } else { nil } }
    private var confirm: Confirm? { if case .confirm(let confirm) = player.state.dialog { confirm } else { nil } }

    // MARK: - Getting about

    @Test("It opens on the person's own municipality, first row")
    func opens() {
        #expect(feature.municipality == "sater")
        #expect(player.state.view == .ranking)
        #expect(selectedName == "Cecilia Åberg")
        #expect(order == ["Cecilia Åberg", "Åsa Öberg", "Björn Ek", "Elsa Nord", "Dragan Zorn"])
    }

    @Test("Sent here to settle a shared place, one stands on it")
    mutating func arrivesAtTie() throws {
        try player.press("0<Home>")
        let task = try #require(player.state.overview.tasks.firstIndex(of: .ties("sater", 2)))
        try player.press(String(repeating: "<Down>", count: task) + "<Enter>")
        #expect(selectedName == "Elsa Nord")
    }

    @Test("The seat line stands between the seats and the reserves, whoever is in the way below")
    func lines() {
        let waiting = [id("Fatima Yilmaz"), id("Gunnar Hed")].map(RankingLine.incomplete)
        #expect(
            feature.lines
                == [.row(0), .row(1), .seatLine, .row(2), .row(3), .row(4), .gap, .incompleteHeading(2)] + waiting)
    }

    @Test("The cursor stands on people only, also on those with an incomplete panel")
    mutating func cursor() throws {
        var seen = [selectedName]
        for _ in 0..<8 {
            try player.press("j")
            seen.append(selectedName)
        }
        #expect(
            seen == [
                "Cecilia Åberg", "Åsa Öberg", "Björn Ek", "Elsa Nord", "Dragan Zorn", "Fatima Yilmaz", "Gunnar Hed",
                "Gunnar Hed", "Gunnar Hed",
            ])
        try player.press("kk")
        #expect(selectedName == "Dragan Zorn")
        try player.press("g")
        #expect(selectedName == "Cecilia Åberg")
        try player.press("G")
        #expect(selectedName == "Gunnar Hed")
        #expect(feature.selectedRow == nil)
        try player.press("<PgUp>")
        #expect(selectedName == "Cecilia Åberg")
        try player.press("<PgDn>")
        #expect(selectedName == "Gunnar Hed")
    }

    @Test("Tab turns through the municipalities that the person may see, K chooses one")
    mutating func municipalities() throws {
        player = Player(player.scenario, as: "petra.lind")
        try player.press("3")
        #expect(feature.municipality == "borlange")
        try player.press("<Tab>")
        #expect(feature.municipality == "falun")
        try player.press("<Shift-Tab><Shift-Tab>")
        #expect(feature.municipality == "gagnef")
        #expect(feature.lines == [.nobody, .seatLine])
        try player.press("K")
        #expect(choice?.options.map(\.label.swedish) == ["Borlänge", "Falun", "Ludvika", "Säter", "Gagnef"])
        try player.press("jjj<Enter>")
        #expect(feature.municipality == "sater")
        #expect(selectedName == "Cecilia Åberg")
    }

    @Test("Tab stays where there is one municipality only")
    mutating func oneMunicipality() throws {
        try player.press("j<Tab>")
        #expect(feature.municipality == "sater")
        #expect(selectedName == "Åsa Öberg")
    }

    @Test("Whoever may see no municipality sees no ranking")
    mutating func stranger() throws {
        player = Player(player.scenario, as: "mia.vass")
        try player.press("3")
        #expect(feature.municipality == nil)
        #expect(feature.table == nil)
        try player.press("jFLv")
        #expect(player.effects.isEmpty)
        #expect(player.state.dialog == nil)
    }

    @Test("A programme without a selection has no ranking, and says so")
    mutating func noSelection() throws {
        player = Player(Scenario.falun { $0.hasSelection = false }, as: "eva.strom")
        try player.press("3L")
        #expect(feature.table == nil)
        #expect(player.state.notice == .refused(.programmeHasNoSelection))
    }

    @Test("Others' changes appear, with the same person selected")
    mutating func othersChange() throws {
        try player.press("jj")
        try player.scenario.perform(
            .move(id("Björn Ek"), to: 1, reason: "Samråd."), as: "eva.strom")
        player.handle(.othersChanged([]))
        #expect(order.first == "Björn Ek")
        #expect(selectedName == "Björn Ek")
    }

    @Test("Scores of cards that are not opened rank nobody")
    func sealed() {
        #expect(!order.contains("Fatima Yilmaz"))
        #expect(feature.table?.incomplete == [id("Fatima Yilmaz"), id("Gunnar Hed")])
    }

    // MARK: - Moving

    @Test("Up asks for the reason and shows who makes way", arguments: ["F", "<Shift-Up>"])
    mutating func moveUp(_ key: String) throws {
        try player.press("jj" + key)
        let bjorn = id("Björn Ek")
        #expect(prompt?.lines == [Prompt.Line(subject: "Björn Ek: R1 → plats 2", refusal: nil)])
        #expect(prompt?.consequences.map(\.swedish) == ["Åsa Öberg blir reserv (R1)"])
        #expect(player.effects.isEmpty)
        try player.press("Skolan går före.<Enter>")
        #expect(player.effects.contains(.perform([.move(bjorn, to: 2, reason: "Skolan går före.")])))
        #expect(order == ["Cecilia Åberg", "Björn Ek", "Åsa Öberg", "Elsa Nord", "Dragan Zorn"])
        #expect(selectedName == "Björn Ek")
        #expect(player.state.dialog == nil)
    }

    @Test("Down asks for the reason and shows who moves up", arguments: ["J", "<Shift-Down>"])
    mutating func moveDown(_ key: String) throws {
        try player.press("j" + key)
        #expect(prompt?.lines.map(\.subject) == ["Åsa Öberg: plats 2 → R1"])
        #expect(prompt?.consequences.map(\.swedish) == ["Björn Ek går från reserv till plats 2"])
        try player.press("Skäl<Enter>")
        #expect(order[2] == "Åsa Öberg")
    }

    @Test("Nobody moves above the first or below the last")
    mutating func ends() throws {
        try player.press("F")
        #expect(player.state.notice == .text(LocalizedText(sv: "Står redan först", en: "Is first already")))
        try player.press("jjjjJ")
        #expect(player.state.notice == .text(LocalizedText(sv: "Står redan sist", en: "Is last already")))
        #expect(player.state.dialog == nil)
    }

    @Test("Without a reason nothing is moved, and what is half written is kept")
    mutating func noReason() throws {
        try player.press("jjF<Enter>")
        #expect(prompt?.refusal == .missing(.reason))
        try player.press("Halv<Esc>")
        #expect(player.state.dialog == nil)
        #expect(order[1] == "Åsa Öberg")
        try player.press("F")
        #expect(prompt?.field.text == "Halv")
    }

    @Test("To a given place, by number or as a reserve", arguments: [("1", 1), ("R1", 3), ("r3", 5)])
    mutating func place(_ text: String, _ position: Int) throws {
        try player.press("j")
        try player.press("p\(text)<Tab>Skäl<Enter>")
        #expect(player.effects.contains(.perform([.move(id("Åsa Öberg"), to: position, reason: "Skäl")])))
        #expect(order[position - 1] == "Åsa Öberg")
        #expect(selectedName == "Åsa Öberg")
    }

    @Test("A place that does not exist, is no number or has no reason stays in the form")
    mutating func wrongPlace() throws {
        try player.press("pförst<Tab>Skäl<Enter>")
        #expect(form?.problem.map { if case .field("to", _) = $0 { true } else { false } } == true)
        try player.press("<Ctrl-U>R9<Tab><Enter>")
        #expect(form?.problem == .refused(.placeOutsideRanking(11, 1...5)))
        try player.press("<Shift-Tab><Ctrl-U>2<Tab><Ctrl-U><Enter>")
        #expect(form?.problem == .refused(.missing(.reason)))
        #expect(order.first == "Cecilia Åberg")
    }

    @Test("Somebody who is not ranked has no place to move from", arguments: ["F", "J", "p", "t"])
    mutating func incompleteCannotMove(_ key: String) throws {
        try player.press("G" + key)
        #expect(player.state.notice == .refused(.notRanked))
        #expect(player.state.dialog == nil)
    }

    @Test("A shared place is settled in favour of the selected, staying in place included")
    mutating func breakTie() throws {
        try player.press("jjjt")
        #expect(prompt?.lines.map(\.subject) == ["Elsa Nord: R2"])
        #expect(prompt?.consequences.map(\.swedish) == ["Går före Dragan Zorn"])
        try player.press("Längre erfarenhet.<Enter>")
        #expect(player.effects.contains(.perform([.move(id("Elsa Nord"), to: 4, reason: "Längre erfarenhet.")])))
        #expect(feature.table?.unresolvedTies == [])
    }

    @Test("The one below is settled to the first of the shared places")
    mutating func breakTieBelow() throws {
        try player.press("jjjjt")
        #expect(prompt?.lines.map(\.subject) == ["Dragan Zorn: R3 → R2"])
        try player.press("Skäl<Enter>")
        #expect(order == ["Cecilia Åberg", "Åsa Öberg", "Björn Ek", "Dragan Zorn", "Elsa Nord"])
        #expect(feature.table?.unresolvedTies == [])
    }

    @Test("A place that is not shared has nothing to settle")
    mutating func noTie() throws {
        try player.press("t")
        #expect(
            player.state.notice == .text(LocalizedText(sv: "Platsen är inte delad", en: "The place is not shared")))
    }

    @Test("Only the personnel chief ranks", arguments: ["F", "J", "p", "t", "L", "R"])
    mutating func notPermitted(_ key: String) throws {
        player = Player(player.scenario, as: "ida.moss")
        try player.press("3jjj" + key)
        #expect(
            player.state.notice == .refused(.notPermitted(needed: [.personnelChief], municipality: "sater")))
        #expect(player.state.dialog == nil)
    }

    @Test("The footer suggests ranking to those who rank, and reopening once it is handed in")
    mutating func suggestions() throws {
        func suggested() -> Set<CommandID> { Set(player.state.footer(in: player.world).map(\.id)) }
        #expect(suggested().isSuperset(of: [.moveUp, .submitRanking]))
        #expect(!suggested().contains(.reopenRanking))
        try settle()
        try player.press("Lj")
        #expect(suggested().isDisjoint(with: [.moveUp, .moveDown, .move, .breakTie, .submitRanking]))
        #expect(suggested().contains(.reopenRanking))
        player = Player(player.scenario, as: "ida.moss")
        try player.press("3")
        #expect(suggested().isDisjoint(with: [.submitRanking, .reopenRanking]))
    }

    @Test("Where nothing can be changed, nothing is asked", arguments: ["F", "J", "p", "t", "c", "y", "L"])
    mutating func readOnly(_ key: String) throws {
        player.readOnly = LocalizedText(sv: "Skrivskyddat", en: "Read only")
        try player.press("jj" + key)
        #expect(player.state.dialog == nil)
        guard case .unavailable = player.state.notice else {
            Issue.record("\(key) says \(String(describing: player.state.notice))")
            return
        }
    }

    // MARK: - Consultation, incomplete panels, why

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
        try player.press("Gky")
        #expect(selectedName == "Fatima Yilmaz")
        #expect(player.state.notice == .refused(.panelStillOpen))
        #expect(player.state.dialog == nil)
    }

    @Test("The selected incomplete person is ranked anyway, with the reason")
    mutating func override() throws {
        try player.press("Gy")
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
        #expect(player.state.dialog == .reader(Reader(.whyHere(id("Gunnar Hed")))))
    }

    @Test("The ranking of the municipality shown is exported")
    mutating func export() throws {
        try player.press("E")
        #expect(player.effects == [.export(.ranking("sater"))])
    }

    // MARK: - Handing in

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
        try player.press("Lj")
        #expect(player.effects.last == .perform([.submitRanking("sater")]))
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
