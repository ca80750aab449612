import Domain
import TestSupport
import Testing
import Workflow

@Suite("The evaluation on the screen")
struct EvaluationScreenTests {
    private func player(
        _ keys: String, as person: PersonID = "tove.kron", _ columns: Int = 80, _ rows: Int = 24,
        language: Language = .swedish, answers: Int = 5
    ) throws -> Player {
        var (scenario, _, occasion) = try Scenario.heldCourse()
        scenario.wake(on: try #require(Day(2020, 9, 8)))
        for number in 0..<answers {
            try scenario.answer(
                .occasion(occasion), ["useful": [4, 3, 4, 2, 4][number]],
                number < 2 ? ["best": ["Samtalen i par", "Att våga fråga"][number]] : [:])
        }
        var player = Player(scenario, as: person, language: language)
        player.resize(columns, rows)
        try player.press(keys)
        return player
    }

    @Test("What has been held, with the first question's distribution")
    func list80() throws {
        let screen = try player("7").text()
        #expect(
            screen == """
                """)
    }

    @Test("The smallest window")
    func list60() throws {
        let screen = try player("7", 60, 16).text()
        #expect(
            screen == """
                """)
    }

    @Test("All that was answered, with the number of answers")
    func reading() throws {
        let screen = try player("7<Enter>").text()
        #expect(
            screen == """
                """)
    }

    @Test("Few answers are kept back under the stated minimum")
    func keptBack() throws {
        let screen = try player("7<Enter>", answers: 2).text()
        #expect(
            screen == """
                """)
    }

    @Test("The occasions question by question, at 60 × 16")
    func trend() throws {
        let screen = try player("7v", 60, 16).text()
        #expect(
            screen == """
                """)
    }

    @Test("One person's answers")
    func form() throws {
        let screen = try player("7a4<Tab>Sam").text()
        #expect(
            screen == """
                """)
    }

    @Test("In English")
    func english() throws {
        let screen = try player("7", as: "eva.strom", language: .english).text()
        #expect(
            screen == """
                """)
    }

    @Test("Without colours and Unicode")
    func ascii() throws {
        let screen = try player("7<Enter>", 60, 16, language: .english).text(ascii: true, mono: true)
        #expect(
            screen == """
                """)
    }

    @Test("What people may not read, and what there is nothing of, is said in a sentence")
    func sentences() throws {
        #expect(try player("7", as: "bo.ek").text().contains("Utvärderingarna läses av styrgruppen"))
        var player = Player(Scenario.falun(), as: "tove.kron")
        try player.press("7")
        #expect(player.text().contains("Programmet har inga utvärderingsfrågor."))
    }
}
