import Domain
import TestSupport
import Testing
import Workflow

/// Lots, from the announcement to the ranking that they settle.
extension RankingReaderScreenTests {
    @Test("A lot is announced in a form")
    func announcing() throws {
        let screen = try rankingScreen(try RankingStandingScreenTests.shared(), "eva.strom", "3jo", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Utlys lottning: Bea Test, Cia Test                                 fält 1 av 2
                ────────────────────────────────────────────────────────────────────────────────
                ▸ Siffran kommer från
                  Blir känd (dag)















                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test("Once its day has come the lot is drawn with its figure")
    func drawing() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.lot(drawn: false), "eva.strom", "3jo5 12", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 22 dagar        Eva Ström, personalchef Säter
                 Dra lott 1
                ────────────────────────────────────────────────────────────────────────────────
                  ✓ Bea Ek, Cia Ek
                    Ordningen följer av siffran och sökandes id; lotten dras aldrig om

                  Siffran (Lotto 1 onsdag 8 april):
                  5 12












                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-R börja om  Ctrl-G hjälp

                """)
    }

    @Test("A drawn lot stands against the places and in why here")
    func drawn() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.lot(drawn: true), "eva.strom", "3jv<End>", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 22 dagar        Eva Ström, personalchef Säter
                 Varför här? Bea Ek
                ────────────────────────────────────────────────────────────────────────────────
                   Muntlig kommunikation  4,0  ████████    Bo Ek 4, Siv Alder 4
                   Ledarskap              4,0  ████████    Bo Ek 4, Siv Alder 4
                   Inlämnat av Bo Ek 6 apr 09:26 och Siv Alder 6 apr 09:32
                 Krav
                   Inga krav på poängen
                 Kommunens prioritering
                   Delad plats avgjord av lott 1
                   Lott 1 om delad plats, Bea Ek och Cia Ek: siffran kommer från Lotto 1
                   onsdag 8 april, känd 8 april (Eva Ström, 6 apr 09:49)
                   Lott 1 dragen med ”5 12 19 22 27 31 34”: Bea Ek, Cia Ek (Eva Ström, 09:00)
                   Kontroll, SHA-256 av siffran och id: Bea Ek 0000000000002: 6af8487a…, Cia
                   Ek 0000000000003: 70afe68f…
                 Samråd
                   Chefen är inte tillfrågad
                 Urval och test
                   Första urvalet: utvald: ”Uppfyller kraven.” (Eva Ström, 6 apr 09:18)
                   Förmågetest: godkänt 60 (Eva Ström, 6 apr 09:19)
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }
}
