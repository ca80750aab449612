import Domain
import TestSupport
import Testing

/// What the rules of a panel look like: declarations, questions, amendments, absence, conflicts, clashes and the mirror.
@Suite("The panel's rules on the screen")
struct PanelRulesScreenTests {
    /// Åsa's interview collides with Elsa's for Siv, and Björn's is over.
    private func clashing() throws -> InterviewRoom {
        var room = try InterviewRoom()
        let day = Day(2020, 4, 23)
        let panel = Panel(
            members: ["bo.ek", "siv.alder"], day: day, time: ClockTime(9, 30), ends: ClockTime(10, 15),
            place: "Rådhuset, Åsrummet")
        try room.scenario.perform(.setPanel(room.asa, panel), as: "eva.strom")
        return room
    }

    @Test("A card without a declaration says what is to be said first")
    func undeclared() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "ida.moss", "2j<Enter>", 80, 24) == """
                """)
    }

    @Test("The first score asks for the declaration")
    func declaring() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "ida.moss", "2j<Enter>4", 60, 16) == """
                """)
    }

    @Test("The questions beside the card, and in the smallest window in English")
    func questions() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>f", 80, 24) == """
                """)
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>f", 60, 16, .english) == """
                """)
    }

    @Test("An amended card and panel show what was handed in beside what holds")
    func amended() throws {
        var room = try InterviewRoom()
        let amend = PanelCommand.amendRating(room.cecilia, "cooperation", .score(4), reason: "Blandade ihop två svar")
        try room.scenario.perform(.panel(amend), as: "bo.ek")
        #expect(
            try room.shown(as: "bo.ek", "2jj<Enter>jj", 80, 24) == """
                """)
    }

    @Test("A card set aside late, with who recorded it, and somebody replaced")
    func setAside() throws {
        var room = try InterviewRoom()
        let conflict = PanelCommand.recordConflict(room.cecilia, "bo.ek", reason: "Bo är hennes svåger")
        try room.scenario.perform(.panel(conflict), as: "eva.strom")
        #expect(
            try room.shown(as: "eva.strom", "2G<Enter>jj", 80, 24) == """
                """)
        try room.scenario.rate(room.asa, [2], as: "siv.alder")
        let replace = PanelCommand.replaceMember(room.asa, "siv.alder", with: "ida.moss", reason: "Sjuk")
        try room.scenario.perform(.panel(replace), as: "eva.strom")
        #expect(
            try room.shown(as: "bo.ek", "2p", 60, 16) == """
                """)
    }

    @Test("Clashes stand in the list, and in full day by day")
    func schedule() throws {
        let room = try clashing()
        #expect(
            try room.shown(as: "siv.alder", "2", 80, 24) == """
                """)
        #expect(
            try room.shown(as: "siv.alder", "2t", 80, 24) == """
                """)
        #expect(
            try room.shown(as: "siv.alder", "2t", 60, 16, .english) == """
                """)
        #expect(
            try room.shown(as: "eva.strom", "2t", 120, 40) == """
                """)
    }

    @Test("The mirror says too few until there are enough, and then in figures")
    func mirror() throws {
        var room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2:interview.mirror<Enter>", 60, 16) == """
                """)
        for number in 0..<5 {
            let id = try room.scenario.applicant("Kim", "Ask \(number)", in: "sater", at: .interview)
            try room.scenario.score(id, [4, 3, 4, 4, 5], as: "bo.ek")
            try room.scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        }
        #expect(
            try room.shown(as: "eva.strom", "2:interview.mirror<Enter>", 80, 24) == """
                """)
        #expect(
            try room.shown(as: "siv.alder", "2:interview.mirror<Enter>", 120, 40, .english) == """
                """)
    }
}
