import Domain
import TestSupport
import Testing
import Workflow

/// What the status line says after a session that died.
@Suite struct InterruptionTests {
    private func status(
        _ outcome: InterruptedChange.Outcome, columns: Int = 80, language: Language = .swedish
    ) throws -> [String] {
        var player = Player(try .spring(), as: "eva.strom", language: language)
        player.resize(columns, 24)
        player.handle(
            .interrupted(
                InterruptedChange(
                    transaction: "8e4a5f778e1770a3084646c028151dd7", at: player.scenario.now, outcome: outcome)))
        return Array(player.screen().suffix(2))
    }

    @Test func `the essential stands on the first line, at any width`() throws {
        #expect(
            try status(.notSaved(isDraftKept: true)) == [
                " Förra sessionen bröts. Din ändring 09:00 är INTE sparad; texten finns kvar som",
                " utkast (ändring 8e4a5f77)",
            ])
        #expect(
            try status(.notSaved(isDraftKept: false), columns: 60) == [
                " Förra sessionen bröts. Din ändring 09:00 är INTE sparad;",
                " gör om den (ändring 8e4a5f77)",
            ])
        #expect(
            try status(.saved([]), language: .english) == [
                " The last session was cut off. Your change 09:00 is saved: nothing (change", " 8e4a5f77)",
            ])
        #expect(
            try status(.unknown(LocalizedText(sv: "/srv/x/journal.jsonl:2:1: damaged", en: "")), columns: 120) == [
                " Förra sessionen bröts. Det går inte att se om din ändring 09:00 är sparad (ändring 8e4a5f77):",
                " /srv/x/journal.jsonl:2:1: damaged",
            ])
    }
}
