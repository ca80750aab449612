import Domain
import Terminal
import TestSupport
import Testing
import Workflow

@Suite("What stands against the places of a ranking")
struct RankingStandingScreenTests {
    @Test("A place shared across the line stands on both sides of it, and secure is who keeps the seat")
    func shared() throws {
        let screen = try rankingScreen(try RankingStandingScreenTests.shared(), "eva.strom", "3", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen följer medelvärdena         medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────
                         Namn           PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                 ▸  1    Ada Test      5,0 5,0 5,0 5,0 4,0   4,80  10  ja      säker
                    2 =  Bea Test      5,0 5,0 5,0 4,0 1,0   4,00  10  –       delad
                 ═══ 2 platser ════════════════════════════════════════════════════════════════
                    2 =  Cia Test      5,0 5,0 5,0 4,0 1,0   4,00  10  ja      delad
                   R2    Dan Test      5,0 4,0 1,0 1,0 1,0   2,40  10  –








                ────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 4,80 · ingen har flyttat personen · chefen säger ja (Eva
                 Ström, 10:05)
                ────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  c samråd  ? hjälp

                """)
    }

    @Test("Secure is who keeps the seat whatever single point changes, and whose manager said yes")
    func margins() throws {
        var scenario = Scenario.falun()
        let ada = try scenario.applicant("Ada", "Test", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 4])
        try scenario.applicant("Bea", "Test", in: "sater", at: .ranking, scores: [4, 4, 4, 4, 4])
        let cia = try scenario.applicant("Cia", "Test", in: "sater", at: .interview)
        try scenario.score(cia, [4, 4, 4, 4, 4], as: "bo.ek")
        try scenario.score(cia, [4, 4, 4, 4, 3], as: "siv.alder")
        let asked = try rankingScreen(scenario, "eva.strom", "3", 80, 24)
        #expect(!asked.contains("säker"))
        try scenario.perform(.recordConsent(ada, .consultation, Consent(.granted)), as: "eva.strom")
        let lines = try rankingScreen(scenario, "eva.strom", "3", 80, 24).split(separator: "\n")
        #expect(
            lines.dropFirst(5).prefix(4) == [
                " ▸  1    Ada Test      5,0 5,0 5,0 5,0 4,0   4,80  10  ja      säker",
                "    2    Bea Test      4,0 4,0 4,0 4,0 4,0   4,00  10  –       1 poäng från R1",
                " ═══ 2 platser ════════════════════════════════════════════════════════════════",
                "   R1    Cia Test      4,0 4,0 4,0 4,0 3,5   3,90  10  –       1 poäng från 2",
            ])
    }

    @Test("A protected person is not named", arguments: ["3", "3v", "3A"])
    func protected(_ keys: String) throws {
        var scenario = Scenario.falun()
        try scenario.applicant("Hemlig", "Person", in: "sater", at: .ranking, [.protected: "yes"])
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        let screen = try rankingScreen(scenario, "eva.strom", keys, 100, 30)
        #expect(!screen.contains("Hemlig"))
        #expect(screen.contains("Skyddad"))
    }

    /// Four who are ranked by their means, two of them on a place that is shared across the line.
    static func shared() throws -> Scenario {
        var scenario = Scenario.falun()
        for (first, sum) in [("Ada", 24), ("Bea", 20), ("Cia", 20), ("Dan", 12)] {
            try scenario.applicant(first, "Test", in: "sater", at: .ranking, scores: Scenario.spread(sum))
        }
        for name in ["Ada Test", "Cia Test"] {
            try scenario.perform(.recordConsent(scenario.id(name), .consultation, Consent(.granted)), as: "eva.strom")
        }
        return scenario
    }
}
