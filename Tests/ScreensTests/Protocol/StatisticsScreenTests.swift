import Domain
import TestSupport
import Testing
import Workflow

struct StatisticsScreenTests {
    private func player(_ language: Language = .swedish) throws -> Player {
        var scenario = Scenario.falun()
        for number in 0..<7 {
            try scenario.applicant(
                "Anna", "Nummer \(number)", in: "sater", at: number < 6 ? .ranking : .new,
                [.gender: "kvinna", .department: "Vård och omsorg"])
        }
        for number in 0..<9 {
            try scenario.applicant(
                "Bo", "Nummer \(number)", in: "falun", at: number < 5 ? .ranking : .test,
                [.gender: "man", .department: number < 6 ? "Teknik" : "Kultur"])
        }
        return Player(scenario, as: "petra.lind", language: language)
    }

    @Test func `Bars and tables say how many came how far`() throws {
        var player = try player()
        player.resize(80, 40)
        try player.press(":statistics<Enter>")
        let text = player.text()
        for words in ["Statistik över urvalet", "Sökt", "Rangordnade", "Kommun", "Kön", "Förvaltning", "Små grupper"] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(player.screen().contains { $0.contains("Sökt") && $0.contains("16") && $0.contains("█") })
        #expect(player.screen().contains { $0.contains("man") && $0.contains("9") })
    }

    @Test func `It fits the smallest window and does without Unicode`() throws {
        var player = try player(.english)
        player.resize(60, 16)
        try player.press(":statistics<Enter>")
        let rows = player.screen(ascii: true, mono: true)
        #expect(rows.contains { $0.contains("####") }, "\(rows)")
        // The programme's own name has a dash in it, which is data and no line.
        #expect(rows.dropFirst(2).allSatisfy { $0.unicodeScalars.allSatisfy { $0.value < 0x100 } }, "\(rows)")
        try player.press("<End>")
        #expect(player.text().contains("too small\n to tell"))
    }

    @Test func `What goes on over several lines in a history is indented`() throws {
        var player = try player()
        let id = player.scenario.programme.record("sater").applicants[0].id
        try player.scenario.perform(
            .withdraw(
                id,
                reason: "Har efter lång betänketid bestämt sig för att stanna i verksamheten ett år till"),
            as: "eva.strom")
        player.resize(60, 16)
        try player.press("1/\(player.world.name(id))<Enter>i<End>")
        let rows = player.screen().filter { !$0.isEmpty }
        let entries = rows.filter { $0.hasPrefix(" 2020-") }
        let further = rows.filter { $0.hasPrefix("     ") }
        #expect(!entries.isEmpty && !further.isEmpty, "\(rows)")
    }
}
