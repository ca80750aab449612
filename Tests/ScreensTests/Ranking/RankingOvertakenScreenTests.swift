import Domain
import TestSupport
import Testing
import Workflow

/// What is shown to somebody who moves a person in a ranking that has been changed meanwhile.
struct RankingOvertakenScreenTests {
    private func meeting(_ keys: String) throws -> Player {
        var player = Player(try Scenario.saterDraft(), as: "eva.strom")
        player.resize(60, 16)
        try player.press("3jj" + keys)
        try player.scenario.perform(.move(player.scenario.id("Björn Ek"), to: 5, reason: "Bortrest"), as: "eva.strom")
        return player
    }

    @Test func `a step upwards`() throws {
        var player = try meeting("FSkolan går före")
        try player.press("<Enter>")
        #expect(
            player.text() == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Säter · 2 platser            Eva Ström, personalchef Säter
                 Flytta upp
                ────────────────────────────────────────────────────────────
                  ✓ Björn Ek: R1 → plats 2

                  Skäl:
                  Skolan går före
                  Du själv, i ett annat fönster, har ändrat rangordningen
                  under tiden
                  Björn Ek: före R1, nu R3
                  Inte sparat än: Enter flyttar i den nya ordningen,
                  Ctrl-T låter det som står nu stå.
                ────────────────────────────────────────────────────────────
                 Ctrl-T ta det nya  Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test func `a move to a certain place`() throws {
        var player = try meeting("p2<Tab>Skolan går före")
        try player.press("<Ctrl-S>")
        #expect(
            player.text() == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Säter · 2 platser            Eva Ström, personalchef Säter
                 Flytta Björn Ek, nu R3                         fält 2 av 3
                ────────────────────────────────────────────────────────────
                  Ny plats (1–R3)  2
                ▸ Skäl             Skolan går före
                  Beror på         kommunens prioritering

                  Du själv, i ett annat fönster, har ändrat rangordningen
                  under tiden
                  Björn Ek: före R1, nu R3
                  Inte sparat än: Ctrl-S flyttar i den nya ordningen,
                  Ctrl-T låter det som står nu stå.
                ────────────────────────────────────────────────────────────
                 Ctrl-S spara  Ctrl-T ta det nya  Esc avbryt  Ctrl-G hjälp

                """)
    }
}
