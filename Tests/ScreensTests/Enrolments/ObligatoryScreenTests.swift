import Domain
import TestSupport
import Testing
import Workflow

@Suite("An obligatory programme on the screen")
struct ObligatoryScreenTests {
    private static func scenario(on day: String = "2020-10-20") throws -> Scenario {
        var scenario = try Scenario.obligatory { $0.approval = ApprovalSettings(attendancePercent: 80) }
        scenario.wake(on: try #require(Day(day)))
        return scenario
    }

    private func player(
        _ keys: String = "", as person: PersonID = "petra.lind", _ language: Language = .swedish,
        size: (Int, Int) = (80, 24), _ change: (inout Scenario) throws -> Void = { _ in }
    ) throws -> Player {
        var scenario = try Self.scenario()
        try change(&scenario)
        var player = Player(scenario, as: person, language: language)
        player.resize(size.0, size.1)
        try player.press(keys)
        return player
    }

    /// Words that belong to a selection, or to parts that this programme does without.
    private static let foreign = [
        "sökand", "ansök", "urval", "rangord", "antag", "intervju", "reserv", "kvot", "samråd", "mentor", "förmåge",
        "beslutad", "utvald", "internat",
    ]

    @Test(
        "No screen, help or list of commands speaks of a selection or of mentors",
        arguments: [
            "", "?", "4", "4?", "4<Enter>", "5", "5?", "5T", "5<Enter>", "6", "6?", "6<Enter>", "6<Tab>", "6<Tab>?",
            "6<Tab><Tab>", "6a", "6s", "8", "8?", "8v", "v", ":", ":statistics<Enter>", "l", "4a", "4S",
        ])
    func words(_ keys: String) throws {
        for person: PersonID in ["petra.lind", "eva.strom", "tove.kron", "vera.gast"] {
            let text = try player(keys, as: person, size: (200, 60)).text().lowercased()
            let found = Self.foreign.filter(text.contains)
            #expect(found.isEmpty, "\(person) \(keys): \(found)\n\(text)")
        }
    }

    @Test("The programme: who takes part, and nothing about seats")
    func overview() throws {
        let screen = try player().text()
        #expect(
            screen == """
                TODO
                """)
    }

    @Test("The participants, with what can be done about them")
    func list() throws {
        let screen = try player("6").text()
        #expect(
            screen == """
                TODO
                """)
    }

    @Test("In a narrow and low terminal")
    func narrow() throws {
        let screen = try player("6", size: (60, 16)).text()
        #expect(
            screen == """
                TODO
                """)
    }

    @Test("A participant in full")
    func reading() throws {
        let screen = try player("6<Enter>", as: "eva.strom").text()
        #expect(
            screen == """
                TODO
                """)
    }

    @Test("Somebody who left and is back")
    func back() throws {
        let screen = try player("6G<Enter>", as: "eva.strom") { scenario in
            let id = scenario.id("Cecilia Åberg")
            try scenario.perform(
                .participant(.enrolment(.end(id, on: Day(2020, 9, 20), reason: "Tjänstledig"))), as: "eva.strom")
            try scenario.perform(.participant(.enrolment(.resume(id, since: Day(2020, 10, 10)))), as: "eva.strom")
        }.text()
        #expect(
            screen == """
                TODO
                """)
    }

    @Test("A new participant")
    func adding() throws {
        let screen = try player("6a", as: "eva.strom").text()
        #expect(
            screen == """
                TODO
                """)
    }

    @Test("In English, with nobody entered yet")
    func english() throws {
        let screen = Player(
            .falun {
                ($0.hasSelection, $0.mentorHours, $0.cohortSeats) = (false, nil, 70)
                $0.enrolment = EnrolmentSettings(isObligatory: true)
            }, as: "petra.lind", language: .english
        ).text()
        #expect(
            screen == """
                TODO
                """)
    }

    @Test("Statistics of the participants")
    func statistics() throws {
        let screen = try player(":statistics<Enter>").text()
        #expect(
            screen == """
                TODO
                """)
    }

    @Test("The letters, in ASCII without colours")
    func letters() throws {
        let screen = try player("5").text(ascii: true, mono: true)
        #expect(
            screen == """
                TODO
                """)
    }
}
