import Domain
import TestSupport
import Testing
import Workflow

@Suite("Why here")
struct WhyHereScreenTests {
    @Test("Criteria, demands, the municipality's priority and the consultation, each with who and when")
    func ranked() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3v", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Varför här? Cecilia Åberg                                               ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Plats 1 av 5 i Säter: innanför platsgränsen (2 platser)
                 Utkast, version 1 · ordningen är bestämd för hand
                 Kriterier: medel 3,80 av 10 poäng, största skillnad 0
                   Personlig mognad       4,0  ████████    Bo Ek 4, Siv Alder 4
                   Uthållighet            3,0  ██████      Bo Ek 3, Siv Alder 3
                   Samarbetsförmåga       4,0  ████████    Bo Ek 4, Siv Alder 4
                   Muntlig kommunikation  4,0  ████████    Bo Ek 4, Siv Alder 4
                   Ledarskap              4,0  ████████    Bo Ek 4, Siv Alder 4
                   Inlämnat av Bo Ek 09:42 och Siv Alder 09:48
                 Krav
                   Medel minst 3: 3,80, uppfyllt
                   Varje kriterium minst 2: lägst 3,0, uppfyllt
                 Kommunens prioritering
                   Flyttad från R1 till plats 1: ”Tekniska förvaltningen är prioriterad i år.”
                   (Eva Ström, 11:05)
                 Samråd
                   Chefen säger ja (Eva Ström, 11:07)
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("At the smallest size")
    func ranked60() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3v", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Säter · 2 platser            Eva Ström, personalchef Säter
                 Varför här? Cecilia Åberg                           ↓ mer
                ────────────────────────────────────────────────────────────
                 Plats 1 av 5 i Säter: innanför platsgränsen (2 platser)
                 Utkast, version 1 · ordningen är bestämd för hand
                 Kriterier: medel 3,80 av 10 poäng, största skillnad 0
                   Personlig mognad       4,0  Bo Ek 4, Siv Alder 4
                   Uthållighet            3,0  Bo Ek 3, Siv Alder 3
                   Samarbetsförmåga       4,0  Bo Ek 4, Siv Alder 4
                   Muntlig kommunikation  4,0  Bo Ek 4, Siv Alder 4
                   Ledarskap              4,0  Bo Ek 4, Siv Alder 4
                   Inlämnat av Bo Ek 09:42 och Siv Alder 09:48
                ────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("Ranked on too few scores: what is missing, and why it was accepted")
    func overridden() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3jjjv", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Varför här? Elsa Nord                                                   ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Reserv 2 i Säter: plats 4 av 5, utanför platsgränsen (2 platser)
                 Utkast, version 1 · ordningen är bestämd för hand
                 Kriterier: medel 3,60 av 9 poäng, 1 saknas, största skillnad 0
                   Personlig mognad       4,0  ████████    Bo Ek 4, Siv Alder 4
                   Uthållighet            3,0  ██████      Bo Ek 3, Siv Alder 3
                   Samarbetsförmåga       4,0  ████████    Bo Ek 4, Siv Alder ej bedömd
                   Muntlig kommunikation  3,0  ██████      Bo Ek 3, Siv Alder 3
                   Ledarskap              4,0  ████████    Bo Ek 4, Siv Alder 4
                   Inlämnat av Bo Ek 10:14 och Siv Alder 10:20
                   Rangordnas trots ofullständig panel: ”En poäng av tio saknas.” (Eva Ström,
                   11:04)
                 Krav
                   Medel minst 3: 3,60, uppfyllt
                   Varje kriterium minst 2: lägst 3,0, uppfyllt
                 Kommunens prioritering
                   Delar plats med Dragan Zorn
                   Ingen har flyttat personen
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("Not ranked: what the panel lacks")
    func incomplete() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3Gkv", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Varför här? Gunnar Hed
                ────────────────────────────────────────────────────────────────────────────────
                 Inte rangordnad: panelen är inte klar: saknar 1 av 10 poäng; y rangordnar
                 ändå
                 Utkast, version 1 · ordningen är bestämd för hand
                 Kriterier: medel 4,00 av 9 poäng, 1 saknas, största skillnad 0
                   Personlig mognad       4,0  ████████    Bo Ek 4, Siv Alder 4
                   Uthållighet            4,0  ████████    Bo Ek 4, Siv Alder 4
                   Samarbetsförmåga       4,0  ████████    Bo Ek ej bedömd, Siv Alder 4
                   Muntlig kommunikation  4,0  ████████    Bo Ek 4, Siv Alder 4
                   Ledarskap              4,0  ████████    Bo Ek 4, Siv Alder 4
                   Inlämnat av Bo Ek 10:40 och Siv Alder 10:46
                 Krav
                   Medel minst 3: 4,00, uppfyllt
                   Varje kriterium minst 2: lägst 4,0, uppfyllt
                 Urval och test
                   Första urvalet: utvald: ”Uppfyller kraven.” (Eva Ström, 10:32)
                   Förmågetest: godkänt 60 (Eva Ström, 10:33)

                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("While a card is open nobody's scores are told")
    func sealed() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3Gkkv", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Varför här? Fatima Yilmaz
                ────────────────────────────────────────────────────────────────────────────────
                 Inte rangordnad: panelen är inte klar: väntar på kort från Siv Alder
                 Utkast, version 1 · ordningen är bestämd för hand
                 Kriterier
                   Poängen visas när alla kort är inne; väntar på kort från Siv Alder
                 Urval och test
                   Första urvalet: utvald: ”Uppfyller kraven.” (Eva Ström, 10:22)
                   Förmågetest: godkänt 60 (Eva Ström, 10:23)










                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("The versions of a ranking, with who, when, why and the order")
    func versions() throws {
        let screen = try rankingScreen(try .rankingsIn(), "eva.strom", "3i", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser                                Eva Ström, personalchef Säter
                 Rangordningens versioner: Säter
                ────────────────────────────────────────────────────────────────────────────────
                 Version 2, inlämnad (Eva Ström, 17:07)
                     1  5,00  Anders Löv  (10 poäng)
                     2  4,80  Birgitta Holmqvist  (10 poäng)
                   ═══ 2 platser ═══
                    R1  4,60  Camilla Östh  (10 poäng)
                    R2  4,40  Daniel Berggren  (10 poäng)

                 Version 1, inlämnad (Eva Ström, 16:48)
                     1  5,00  Anders Löv  (10 poäng)
                     2  4,80  Birgitta Holmqvist  (10 poäng)
                   ═══ 2 platser ═══
                    R1  4,60  Camilla Östh  (10 poäng)
                    R2  4,40  Daniel Berggren  (10 poäng)
                   Öppnades igen: ”Samrådet var inte klart.” (Eva Ström, 17:06)



                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }
}
