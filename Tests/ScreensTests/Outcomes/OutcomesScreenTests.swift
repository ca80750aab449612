import Domain
import TestSupport
import Testing
import Workflow

@Suite("The outcomes on the screen")
struct OutcomesScreenTests {
    private static let end = Day(2021, 5, 31) ?? Day(number: 0)

    /// Fifteen took part; seven had become managers by the end, and of one nobody knows at twelve months.
    private func player(
        _ keys: String, as person: PersonID = "petra.lind", _ columns: Int = 80, _ rows: Int = 24,
        language: Language = .swedish, on day: Day? = nil
    ) throws -> Player {
        var (scenario, ids, _) = try Scenario.heldCourse(of: [("falun", 8), ("sater", 5), ("gagnef", 2)], protectsLast: true) {
            $0.outcomes = OutcomeSettings(
                needs: [RecruitmentNeed(municipality: "falun", perYear: 40, lastYear: 2025)])
        }
        let today = day ?? Self.end.adding(months: 12)
        scenario.wake(on: today)
        let posts = ["enhetschef", "rektor", "förskolechef", "gruppchef", "ekonomichef", "enhetschef", "chef"]
        for (id, post) in zip(ids.prefix(7), posts) {
            try scenario.note(id, Self.end - 4, manager: true, post: post, place: "Hemtjänsten")
        }
        for id in ids.dropFirst(7) { try scenario.note(id, Self.end - 4, manager: false) }
        if today > Self.end {
            try scenario.note(ids[0], today, manager: true, .participating("sater"), post: "avdelningschef")
            for id in ids[1..<6] { try scenario.note(id, today, manager: nil) }
            try scenario.note(ids[6], Self.end + 100, manager: nil, .elsewhere)
            for id in ids[7..<14] { try scenario.note(id, today, manager: false) }
            try scenario.perform(
                .outcome(.answerNetwork(ids[0], seen: nil, NetworkAnswer(wants: true, day: today))), as: "petra.lind")
            try scenario.perform(
                .outcome(.answerNetwork(ids[1], seen: nil, NetworkAnswer(wants: false, day: today))), as: "petra.lind")
        }
        var player = Player(scenario, as: person, language: language)
        player.resize(columns, rows)
        try player.press(keys)
        return player
    }

    @Test("Seven of fifteen at the end")
    func end80() throws {
        let screen = try player("8", on: Self.end).text()
        #expect(
            screen == """
                """)
    }

    @Test("A year later one is unknown, and is not counted as no")
    func year80() throws {
        let screen = try player("8").text()
        #expect(
            screen == """
                """)
    }

    @Test("The smallest window")
    func year60() throws {
        let screen = try player("8", 60, 16).text()
        #expect(
            screen == """
                """)
    }

    @Test("All figures with their denominators")
    func summary() throws {
        let screen = try player("8v", 80, 40).text()
        #expect(
            screen == """
                """)
    }

    @Test("A wide window")
    func wide() throws {
        let screen = try player("8jj", 120, 30).text()
        #expect(
            screen == """
                """)
    }

    @Test("What is known of a day")
    func form() throws {
        let screen = try player("8<Enter>").text()
        #expect(
            screen == """
                """)
    }

    @Test("In English, without colours and Unicode")
    func ascii() throws {
        let screen = try player("8", 80, 24, language: .english).text(ascii: true, mono: true)
        #expect(
            screen == """
                """)
    }

    @Test("A protected identity is not named, and where it works is not told")
    func protected() throws {
        let rows = try player("8G", 120, 40).screen()
        let row = try #require(rows.first { $0.contains("Skyddad") })
        #expect(row.contains("inte chef") && !row.contains("Berg"))
    }

    @Test("Before there is anything to follow it is said in a sentence")
    func sentences() throws {
        var player = Player(Scenario.falun(), as: "petra.lind")
        try player.press("8")
        #expect(player.text().contains("Utfallet följs från det att antagningen är beslutad"))
        #expect(try self.player("8", as: "vera.gast").text().contains("Utfallet följs av programkontoret"))
    }
}
