import Domain
import Terminal
import TestSupport
import Testing
import Workflow

/// A programme set up step by step, and a clone of one.
extension ChooserScreenTests {
    // MARK: - Setting up

    @Test func `the first step of a new programme`() throws {
        var player = ChooserPlayer(try rows())
        try player.press("+Ledare i Siljan<Tab><Tab>Siljan")
        #expect(
            player.text() == """
                 Aspirant                                                            petra.lind
                 Nytt program, steg 1 av 6
                 Vad det heter och när                                             fält 3 av 10
                ────────────────────────────────────────────────────────────────────────────────
                  Namn                 Ledare i Siljan
                  Namn på engelska
                ▸ Kort namn            Siljan
                  Kortnamn i förrådet
                  Första dag
                  Sista dag
                  Urval                ja, sökande väljs ut
                  Förmågetest          ja
                  Omgångar             1
                  Språk i brev         svenska





                  Står överst på varje skärm, högst 24 tecken, till exempel Falun 2021–22

                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S nästa steg  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test func `municipalities are picked from a list`() throws {
        var player = ChooserPlayer(try rows())
        player.resize(60, 16)
        try player.press("+Ledare i Siljan<Tab><Tab>Siljan<Tab><Tab>2021-08-01<Tab>2022-06-30<PgDn>mora<Enter>le")
        #expect(
            player.text() == """
                 Aspirant                                        petra.lind
                 Nytt program, steg 2 av 6
                 Kommunerna
                ────────────────────────────────────────────────────────────
                  Skriv: le
                 ▸   Lekeberg
                     Leksand
                     Lerum
                     Lessebo
                     Ale
                     Bollebygd

                  1 vald: Mora
                ────────────────────────────────────────────────────────────
                 Enter välj  Ctrl-S nästa steg  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test func `what would be made is read before it is`() throws {
        var player = ChooserPlayer(try rows())
        try player.press(
            "+Ledare i Siljan<Tab><Tab>Siljan<Tab><Tab>2021-08-01<Tab>2022-06-30<PgDn>mora<Enter>leksand<Enter><PgDn>"
                + "10<Tab><Tab><Tab>2021-04-01<Tab>2021-05-10<PgDn>6<Tab>4<PgDn>11<Tab>9<PgDn>Petra Lind<PgDn><PgDn>")
        #expect(
            player.text() == """
                 Aspirant                                                            petra.lind
                 Inget har skrivits än; Enter skapar programmet
                 Det här skapas                                                          ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Ledare i Siljan
                 Siljan · siljan · 1 augusti 2021 – 30 juni 2022

                 Kommuner och platser
                   Mora 6, Leksand 4 – 10 platser
                   Värd: Mora

                 Dagar
                   Omgång Siljan: 1 augusti 2021 – 30 juni 2022, 10 platser
                   Sista dag att ansöka: tors 1 apr 2021
                   Besked till de antagna senast: mån 10 maj 2021

                 Kursen
                   11 dagar, 9 tillfällen, inga internat

                 Urvalet
                   Kriterier: Personlig mognad, Uthållighet, Samarbetsförmåga, Muntlig
                ────────────────────────────────────────────────────────────────────────────────
                 Enter skapa  Esc tillbaka  ? hjälp

                """)
    }

    // MARK: - Cloning

    func planned() throws -> ProgrammeClone {
        var scenario = try Scenario.plannedCalendar { $0.fee = 18_000 }
        try scenario.plan("2021-05-27", "En torsdag i maj")
        var random = SeededRandom(seed: 3)
        return try ProgrammeClone(
            of: scenario.programme,
            origin: ProgrammeOrigin(programme: "falun-2020", records: 1, head: "", undecided: []),
            ProgrammeClone.Wish(id: "falun-2021", start: scenario.programme.settings.nextStart),
            by: scenario.actor("petra.lind"), ids: &random)
    }

    @Test func `what a clone is to be`() throws {
        var player = ChooserPlayer(try rows())
        player.resize(60, 16)
        try player.press("c<Tab><Tab>")
        #expect(
            player.text() == """
                 Aspirant                                        petra.lind
                 Klona till nästa år
                 Klona Falun 2020                               fält 3 av 3
                ────────────────────────────────────────────────────────────
                  Namn                 Framtida chefer 2021–22
                  Kortnamn i förrådet  falun-2021-2
                ▸ Börjar omkring       2021-09-01




                  Alla dagar flyttas lika många hela veckor, så att
                  veckodagarna står kvar
                ────────────────────────────────────────────────────────────
                 Ctrl-S nästa steg  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test func `a clone is read before it is made, with each date and what must be decided again`() throws {
        var player = ChooserPlayer(try rows())
        player.resize(80, 60)
        try player.press("c")
        player.handle(.planned(try planned()))
        #expect(
            player.text() == """
                 Aspirant                                                            petra.lind
                 Inget har skrivits än; Enter skapar programmet
                 Det här skapas som en klon
                ────────────────────────────────────────────────────────────────────────────────
                 Framtida chefer 2021–22
                 Falun 2021 · falun-2021 · 31 augusti 2021 – 30 maj 2022
                 Klon av falun-2020; alla dagar 52 veckor senare, samma veckodag

                 Följer med
                   inställningar, 5 kommuner, 24 platser
                   31 personer med roller
                   5 kriterier med frågor och nivåer
                   12 tillfällen i kalendern, ett utkast

                 Ska beslutas på nytt
                   ! platserna; som förslag de förra: Borlänge 8, Falun 8, Ludvika 4, Säter 2,
                     Gagnef 2
                   ! avgiften; förra gången 18 000 kr, nu obestämd

                 Dagar
                   Information till anställda       12 mar        → tors 11 mar 2021
                   Sista ansökningsdag              30 mar        → mån 29 mar 2021
                   Rangordning inlämnad             30 apr        → tors 29 apr 2021
                   Besked                           8 maj         → fre 7 maj 2021
                   Mentorsträff                     20 aug        → tors 19 aug 2021
                   Förträff för deltagare och mentorer
                                                    25 aug        → tis 24 aug 2021
                   Programmet                       1 sep–31 maj  → 31 aug 2021–30 maj 2022
                   Start: vem är jag som ledare?    7–8 sep       → mån 6 – tis 7 sep 2021
                   Samtalet som verktyg             6 okt         → tis 5 okt 2021
                   När det skaver                   11 nov        → ons 10 nov 2021
                   Gruppen på väg                   10 dec        → tors 9 dec 2021
                   Arbetsgivarens ansvar            15 jan        → fre 14 jan 2022
                   Att tala så att andra vill lyssna
                                                    9 feb         → tis 8 feb 2022
                   Pengarna och nämnden             15 mar        → mån 14 mar 2022
                   Förändra med folk kvar i båten   14 apr        → ons 13 apr 2022
                   Avslut tillsammans med mentorerna
                                                    11–12 maj     → tis 10 – ons 11 maj 2022
                   En torsdag i maj                 27 maj        → tors 26 maj 2022
                     ! 26 maj är Kristi himmelsfärdsdag

                 Följer inte med
                   aldrig: sökande, poäng, rangordningar, antagning, mentorer, deltagare,
                     brev, svar, anteckningar












                ────────────────────────────────────────────────────────────────────────────────
                 Enter skapa  Esc tillbaka  ? hjälp

                """)
    }

    @Test func `the same in English at the smallest size`() throws {
        var player = ChooserPlayer(try rows(), language: .english)
        player.resize(60, 16)
        try player.press("c")
        player.handle(.planned(try planned()))
        try player.press("<PgDn><PgDn>")
        #expect(
            player.text() == """
                 Aspirant                                        petra.lind
                 Nothing has been written yet; Enter makes it
                 This will be made as a clone                       ↓ more
                ────────────────────────────────────────────────────────────
                     12 Mar        → Thu 11 Mar 2021
                   Last day to apply
                     30 Mar        → Mon 29 Mar 2021
                   Ranking submitted
                     30 Apr        → Thu 29 Apr 2021
                   Decisions
                     8 May         → Fri 7 May 2021
                   Mentor meeting
                     20 Aug        → Thu 19 Aug 2021
                ────────────────────────────────────────────────────────────
                 Enter create  Esc back  ? help

                """)
    }
}
