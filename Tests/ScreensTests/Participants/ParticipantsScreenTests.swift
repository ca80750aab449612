import Domain
import TestSupport
import Testing

/// Those who take part as people see them: lists, one participant in full, what is hidden from whom.
@Suite("Participants on the screen")
struct ParticipantsScreenTests {
    /// The course under way with something recorded of everybody but Jonna.
    private static func recorded() throws -> Scenario {
        var scenario = try Scenario.course()
        let (asa, bjorn) = (scenario.id("Åsa Öberg"), scenario.id("Björn Ek"))
        for date in ["2020-09-07", "2020-09-08"] { try scenario.mark("Åsa Öberg", date, Attendance(.present)) }
        try scenario.mark("Åsa Öberg", "2020-10-06", Attendance(.partly, percent: 50, cause: "Tåget stod still"))
        for date in ["2020-09-07", "2020-09-08", "2020-10-06"] {
            try scenario.mark("Björn Ek", date, Attendance(.absent, cause: "Sjuk"))
        }
        try scenario.mark("Greta Skydd", "2020-10-06", Attendance(.excused, cause: "Hemlig orsak"))
        let first = scenario.courseDay("2020-09-07").occasion
        try scenario.perform(
            .participant(.recordAssignment(asa, first, HandIn(on: scenario.today - 18, note: "Väl gjort"), seen: nil)),
            as: "tove.kron")
        try scenario.perform(.mentor(.choose(asa, Scenario.mentor(), reason: "")), as: "petra.lind")
        try scenario.perform(
            .mentor(.logSession(asa, number: nil, MentorSession(on: scenario.today - 20, minutes: 90, note: "Om mål"))),
            as: "petra.lind")
        try scenario.perform(
            .mentor(
                .recordPremeeting(asa, PreMeeting(on: Day(2020, 8, 25) ?? scenario.today, attended: .both), seen: nil)),
            as: "petra.lind")
        let bo = MentorProposal(name: "Bo Ek", email: "bo.ek@example.se", municipality: "Säter", isManager: true)
        try scenario.perform(.mentor(.choose(bjorn, bo, reason: "")), as: "petra.lind")
        try scenario.perform(
            .mentor(.choose(scenario.id("Greta Skydd"), Scenario.mentor("Hemlig Mentor"), reason: "")), as: "eva.strom")
        return scenario
    }

    private func screen(
        _ keys: String, as person: PersonID = "tove.kron", _ columns: Int = 80, _ rows: Int = 24,
        language: Language = .swedish, ascii: Bool = false, mono: Bool = false
    ) throws -> String {
        var player = Player(try ParticipantsScreenTests.recorded(), as: person, language: language)
        player.resize(columns, rows)
        try player.press(keys)
        return player.text(ascii: ascii, mono: mono)
    }

    @Test func everybody80() throws {
        #expect(
            try screen("6") == """
                """)
    }

    @Test func everybody60() throws {
        #expect(
            try screen("6<Down>", 60, 16) == """
                """)
    }

    @Test func everybody120() throws {
        #expect(
            try screen("6", 120, 40) == """
                """)
    }

    @Test func attendance80() throws {
        #expect(
            try screen("6<Tab><Down>") == """
                """)
    }

    @Test func attendance60() throws {
        #expect(
            try screen("6<Tab><Left>", 60, 16) == """
                """)
    }

    @Test func allPresent() throws {
        #expect(
            try screen("6<Tab>a") == """
                """)
    }

    @Test func assignments80() throws {
        #expect(
            try screen("6<Tab><Tab><Left>") == """
                """)
    }

    @Test func mentors80() throws {
        #expect(
            try screen("6<Shift-Tab><Down>") == """
                """)
    }

    @Test func mentorsEnglish60() throws {
        #expect(
            try screen("6<Shift-Tab>", 60, 16, language: .english) == """
                """)
    }

    @Test func inFull() throws {
        #expect(
            try screen("6<Enter>", 80, 40) == """
                """)
    }

    @Test func plain() throws {
        #expect(
            try screen("6", ascii: true, mono: true) == """
                """)
    }

    @Test func approvalForm() throws {
        var scenario = try ParticipantsScreenTests.recorded()
        scenario.wake(on: try #require(Day(2021, 5, 20)))
        var player = Player(scenario, as: "petra.lind")
        try player.press("6b<Enter>")
        #expect(
            player.text() == """
                """)
    }

    @Test(arguments: ["petra.lind", "rut.alm", "bo.ek", "vera.gast", "maj.rask", "karin.dahl"] as [PersonID])
    func needsAreSeenByNobodyElse(_ person: PersonID) throws {
        for keys in ["6", "6<Down>", "6<Tab><Down>", "6<Down><Enter>", "6<Down>i", "0l"] {
            let text = try screen(keys, as: person, 120, 40)
            #expect(!text.contains("örslinga") && !text.contains("Behov:"), "\(keys)")
        }
    }

    @Test(arguments: ["eva.strom", "ida.moss", "tove.kron"] as [PersonID])
    func needsAreSeenByThoseWhoMustKnow(_ person: PersonID) throws {
        #expect(try screen("6<Tab><Down>", as: person).contains("Behov: Hörslinga"))
        #expect(try screen("6<Down><Enter>", as: person).contains("Behov: Hörslinga"))
    }

    @Test(arguments: ["tove.kron", "petra.lind", "vera.gast"] as [PersonID])
    func aProtectedIdentityIsHidden(_ person: PersonID) throws {
        for keys in ["6", "6<Tab>", "6<Tab><Tab>", "6<Shift-Tab>", "6<End><Up><Enter>", "6<Down><Down><Enter>", "0l"] {
            let text = try screen(keys, as: person, 120, 40)
            for secret in ["Greta", "Hemlig"] { #expect(!text.contains(secret), "\(keys): \(secret)") }
        }
    }

    @Test func causesAreForThoseWhoRecordThem() throws {
        #expect(try screen("6<Tab>", as: "tove.kron", 100, 30).contains("Tåget stod still"))
        for keys in ["6<Tab>", "6<Enter>", "6i"] {
            #expect(!(try screen(keys, as: "vera.gast", 100, 30).contains("Tåget stod still")), "\(keys)")
        }
    }
}
