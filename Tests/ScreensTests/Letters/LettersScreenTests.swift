import Domain
import TestSupport
import Testing
import Workflow

@Suite("Letters and follow-ups on the screen")
struct LettersScreenTests {
    private func player(
        _ keys: String, as person: PersonID = "petra.lind", _ columns: Int = 80, _ rows: Int = 24,
        language: Language = .swedish, after change: (inout Scenario) throws -> Void = { _ in }
    ) throws -> Player {
        var scenario = try Scenario.decided()
        try change(&scenario)
        var player = Player(scenario, as: person, language: language)
        player.resize(columns, rows)
        try player.press(keys)
        return player
    }

    private func sendSome(_ scenario: inout Scenario) throws {
        try scenario.send(scenario.id("Åsa Öberg"), .admitted)
        try scenario.send(scenario.id("Elsa Nord"), .notAdmitted)
        let first = try #require(scenario.programme.calendar.sorted.first { $0.occasion.kind == .courseDay })
        try scenario.perform(
            .changeOccasion(first.id, seen: first.occasion, to: first.occasion.moved(by: 1)), as: "tove.kron")
    }

    @Test("The letters, one of them outdated, at 80 × 24")
    func letters80() throws {
        let screen = try player("5", after: sendSome).text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen1")
        #expect(screen == "@@screen1@@")
    }

    @Test("The smallest window")
    func letters60() throws {
        let screen = try player("5", 60, 16, after: sendSome).text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen2")
        #expect(screen == "@@screen2@@")
    }

    @Test("Room for the letter beside the list")
    func letters120() throws {
        let screen = try player("5", 120, 40, after: sendSome).text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen3")
        #expect(screen == "@@screen3@@")
    }

    @Test("One kind, in English, some marked")
    func lettersEnglish() throws {
        let screen = try player("5<Tab><Tab><Tab>  ", language: .english, after: sendSome).text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen4")
        #expect(screen == "@@screen4@@")
    }

    @Test("Without colours and line drawing")
    func lettersPlain() throws {
        let screen = try player("5", 60, 16, after: sendSome).text(ascii: true, mono: true)
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen5")
        #expect(screen == "@@screen5@@")
    }

    @Test("A letter to read, with what is odd about it first")
    func read() throws {
        let screen = try player("5<Enter>", after: sendSome).text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen6")
        #expect(screen == "@@screen6@@")
    }

    @Test("A letter to read in the smallest window")
    func read60() throws {
        let screen = try player("5jj<Enter>", 60, 16).text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen7")
        #expect(screen == "@@screen7@@")
    }

    @Test("What marking several will do")
    func send() throws {
        let screen = try player("5<Tab>ms", after: sendSome).text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen8")
        #expect(screen == "@@screen8@@")
    }

    @Test("Sending again asks why")
    func again() throws {
        let screen = try player("5s", 60, 16, after: sendSome).text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen9")
        #expect(screen == "@@screen9@@")
    }

    @Test("The form for a mentor")
    func mentor() throws {
        let screen = try player("5MHanna Hedin").text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen10")
        #expect(screen == "@@screen10@@")
    }

    @Test("Templates and whose they are")
    func templates() throws {
        let screen = try player("5T").text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen11")
        #expect(screen == "@@screen11@@")
    }

    @Test("Those who got no seat, seen by the personnel chief")
    func followUps80() throws {
        let screen = try player("5,", as: "eva.strom") { scenario in
            let elsa = scenario.id("Elsa Nord")
            let done = FollowUp(
                day: scenario.today, agreed: "Leder projektet om scheman i höst, och söker igen nästa år.")
            try scenario.perform(.followUp(.record(elsa, seen: nil, done)), as: "maj.rask")
            scenario.wake(on: scenario.today + 12)
        }.text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen12")
        #expect(screen == "@@screen12@@")
    }

    @Test("Those who got no seat in all municipalities, in the smallest window and in English")
    func followUps60() throws {
        let screen = try player("5,", 60, 16, language: .english).text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen13")
        #expect(screen == "@@screen13@@")
    }

    @Test("A talk to record")
    func followUpForm() throws {
        let screen = try player("5,<Enter><Tab>Mentor i höst", as: "eva.strom", 60, 16).text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen14")
        #expect(screen == "@@screen14@@")
    }

    @Test("Before the decision")
    func undecided() throws {
        var player = Player(try Scenario.saterDraft(), as: "petra.lind")
        try player.press("5")
        let screen = player.text()
        try TemporaryFile.write(Array(screen.utf8), to: "/tmp/letters/snap/screen15")
        #expect(screen == "@@screen15@@")
    }

    @Test("A protected identity is in no list, preview, log line or status")
    func protectedIdentity() throws {
        var player = try player("5")
        for keys in ["", "<Enter>", "s", "E", "<Tab><Tab><Tab>", "ms", "<Esc>", "<Tab>", "<Tab>", "i", "<Esc>0l"] {
            try player.press(keys)
            let text = player.text()
            for secret in ["Greta", "Skydd,", "hemlig@", "Greta Skydd"] { #expect(!text.contains(secret), "\(keys)") }
        }
        var chief = try self.player("5", as: "eva.strom")
        while chief.state.letters.selected?.key.applicant != chief.scenario.id("Greta Skydd") { try chief.press("j") }
        #expect(!chief.text().contains("Greta"))
        try chief.press("<Enter>")
        #expect(chief.text().contains("Greta Skydd"), "opened on purpose by somebody who may know")
    }

    @Test("No window is too small or too large", arguments: [(1, 1), (59, 15), (60, 16), (100, 30), (200, 60)])
    func sizes(_ columns: Int, _ rows: Int) throws {
        for keys in ["5", "5<Enter>", "5,", "5T<Enter>", "5ms"] {
            let player = try player(keys, columns, rows)
            let screen = player.screen()
            #expect(screen.count <= rows && screen.allSatisfy { $0.count <= columns }, "\(keys)")
        }
    }
}
