import Domain
import Screens
import Terminal
import TestSupport
import Testing
import Workflow

/// The calendar's other views as they are seen, and what comes of planning in them.
@Suite struct CalendarViewTests {
    /// The planned course with what is known of a venue, a homework, school breaks and a release.
    private func scenario(on day: String? = nil) throws -> Scenario {
        var scenario = Scenario.falun {
            let days = Day(2021, 3, 1).map { $0...($0 + 4) }
            $0.calendar = CalendarSettings(
                minimumDaysBetween: 21,
                breaks: days.map { [SchoolBreak(municipality: "sater", name: "sportlov", days: $0)] } ?? [],
                freeze: FreezeTerms(days: 30, costPerPerson: 800))
        }
        let planned = try Scenario.plannedCalendar().programme.calendar
        for entry in planned.sorted {
            var occasion = entry.occasion
            if entry.id == OccasionID(rawValue: 9) {
                (occasion.address, occasion.access) = ("Hotellvägen 2, Tällberg", .adapted)
                (occasion.module, occasion.groups) = ("Leda verksamheten", [.cohort, .mentors])
            }
            if entry.id == OccasionID(rawValue: 8) { occasion.homework = "Skriv ett utkast till din plan." }
            try scenario.perform(.addOccasion(entry.id, occasion), as: "tove.kron")
        }
        try scenario.perform(.calendar(.publish(name: "Kursåret", note: "", seen: nil)), as: "tove.kron")
        scenario.wake(on: try #require(Day(day ?? "2020-04-26")))
        return scenario
    }

    private func player(
        _ keys: String, _ width: Int, _ height: Int, _ language: Language = .swedish, on day: String? = nil
    ) throws -> Player {
        var player = Player(try scenario(on: day), as: "tove.kron", language: language)
        player.resize(width, height)
        try player.press(keys)
        return player
    }

    @Test func aWeek() throws {
        let screen = try player("4<End>v", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer  3 Rangordning [4 Kalender]
                 Nästa: 7–8 sep, om 134 dagar                  Tove Kron, utbildningssamordnare
                 11/11 dagar  9/9 tillfällen  internat först och sist ✓  10,7 %
                ────────────────────────────────────────────────────────────────────────────────
                 Vecka 19, 10–16 maj 2021                                  8   10  12  14  16
                 mån 10 maj

                 tis 11 maj  !09:00–16:30  Avslut tillsammans med mentore…   ███████████████

                 ons 12 maj  !09:00–16:30  Avslut tillsammans med mentore…   ███████████████

                 tors 13 maj  Kristi himmelsfärdsdag

                 fre 14 maj   klämdag

                 lör 15 maj

                 sön 16 maj



                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  e ändra  + nytt  → dag  Skift+→ vecka  v vy  ? hjälp
                 Vy: vecka
                """)
    }

    @Test func aYear() throws {
        let screen = try player("4<End>vv", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer  3 Rangordning [4 Kalender]
                 Nästa: 7–8 sep, om 134 dagar                  Tove Kron, utbildningssamordnare
                 11/11 dagar  9/9 tillfällen  internat först och sist ✓  10,7 %
                ────────────────────────────────────────────────────────────────────────────────
                2020–21      mtotfls mtotfls mtotfls mtotfls mtotfls mtotfls
                sep  v36–40   ····   ██···   ·····   ·····   ···             7 Start: vem är j…
                okt  v40–44     ··   ·█···   ·····   ·····   ·····*          6 Samtalet som ve…
                nov  v44–49          ·····   ··█··   ·····   ·····   ·       11 När det skaver
                dec  v49–53   ····   ···█·   ·····   ···***  ···*            10 Gruppen på väg
                jan  v53–4       *   ··*··   ····█   ·····   ·····           15 Arbetsgivarens…
                feb  v5–8    ·····   ·█···   ·····   ·····                   9 Att tala så att…
                mar  v9–13   =====   ·····   █····   ·····   ···             15 Pengarna och n…
                apr  v13–17     ·*** *····   ··█··   ·····   ·····           14 Förändra med f…
                maj  v17–22       *  ·····   ·!!*~   ····· * ·····   ·       11 Avslut tillsam…
                jun  v22–26   ···· * ·····   ·····   ····**  ···
                jul  v26–30     ··   ·····   ·····   ·····   ·····
                aug  v30–35          ·····   ·····   ·····   ·····   ··

                 █ tillfälle  ! att se upp med  < tidsgräns  * helgdag  ~ klämdag  = skollov
                 tis 11 – ons 12 maj 2021  Avslut tillsammans med mentorerna
                 ! dagen efter, 13 maj, är Kristi himmelsfärdsdag, 14 maj klämdag
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  e ändra  + nytt  → dag  Skift+→ vecka  v vy  ? hjälp
                 Vy: år
                """)
    }

    @Test func aYearInASmallPlainWindowInEnglish() throws {
        let screen = try player("4<End>vv", 60, 16, .english).screen(ascii: true, mono: true)
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020                         0  1  2  3 [4 Calendar]
                 Next: 7–8 Sep, in 134 days                       Tove Kron
                 11/11 days  9/9 occasions  stays +  10.7%
                ------------------------------------------------------------
                2020–21      MTWTFSS MTWTFSS MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                Jan  w53–4       *   ..*..   ....#   .....   .....
                Feb  w5–8    .....   .#...   .....   .....
                Mar  w9–13   =====   .....   #....   .....   ...
                Apr  w13–17     .*** *....   ..#..   .....   .....
                May  w17–22       *  .....   .!!*~   ..... * .....   .
                Jun  w22–26   .... * .....   .....   ....**  ...
                Jul  w26–30     ..   .....   .....   .....   .....
                Aug  w30–35          .....   .....   .....   .....   ..
                ------------------------------------------------------------
                 Enter open  e edit  + new  Right day  ? help
                 View: year
                """)
    }

    @Test func theAgenda() throws {
        let screen = try player("4<End>vvv", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer  3 Rangordning [4 Kalender]
                 Nästa: 7–8 sep, om 134 dagar                  Tove Kron, utbildningssamordnare
                 11/11 dagar  9/9 tillfällen  internat först och sist ✓  10,7 %
                ────────────────────────────────────────────────────────────────────────────────
                   Nr  Dag        Vad                                      Natt  Plats
                       25 aug     Förträff för deltagare och mentorer            Borlänge, Sta…
                    1  7–8 sep    Start: vem är jag som ledare?            natt  Tällberg
                    2  6 okt      Samtalet som verktyg                           Borlänge
                    3  11 nov     När det skaver                                 Borlänge
                    4  10 dec     Gruppen på väg                                 Borlänge
                    5  15 jan     Arbetsgivarens ansvar                          Borlänge
                    6  9 feb      Att tala så att andra vill lyssna              Borlänge
                    7  15 mar     Pengarna och nämnden                           Borlänge
                    8  14 apr     Förändra med folk kvar i båten                 Borlänge
                !▸  9  11–12 maj  Avslut tillsammans med mentorerna        natt  Tällberg
                 tis 11 – ons 12 maj 2021
                 ! dagen efter, 13 maj, är Kristi himmelsfärdsdag, 14 maj klämdag
                 09:00–16:30, Tällberg, natt
                 Ylva Sundin
                 Ledarskap i vardagen
                 Modul: Leda verksamheten
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  e ändra  + nytt  → dag  Skift+→ vecka  v vy  ? hjälp
                 Vy: agenda
                """)
    }

    @Test func anOccasionInFull() throws {
        let screen = try player("4<End><Up><Enter>", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer  3 Rangordning [4 Kalender]
                 tillfälle 8 · kurstillfälle · om 353 dagar    Tove Kron, utbildningssamordnare
                 Förändra med folk kvar i båten
                ────────────────────────────────────────────────────────────────────────────────
                 När             ons 14 apr 2021, v 15
                 Tider           09:00–16:30
                 Plats           Borlänge
                 Tillgänglighet  inte känd
                 Föreläsare      Nadia Fares

                 Tema            Ledarskap i vardagen
                 För             deltagarna
                 Uppgift         Skriv ett utkast till din plan. Klart till 11 maj 2021.

                 Senast ändrat 6 apr 09:10 av Tove Kron
                 Som i Kursåret





                ────────────────────────────────────────────────────────────────────────────────
                 e ändra  f flytta till  x ställ in  u ångra  Esc tillbaka  ? hjälp

                """)
    }

    /// Move the last residential into Ascension week after the freeze, and see every warning before anything is done.
    @Test func theLastResidentialIntoAscensionWeek() throws {
        let screen = try player("4<End><Right>", 80, 24, on: "2021-05-01").screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer  3 Rangordning [4 Kalender]
                 Förslag, inget är sparat än                   Tove Kron, utbildningssamordnare
                 Blir:  11/11 dagar  9/9 tillfällen  internat först och sist ✓  10,7 %
                ────────────────────────────────────────────────────────────────────────────────
                     maj 2021  i dag 1           │ Avslut tillsammans med mentorerna
                  v  må  ti  on  to  fr  lö  sö  │ nu    tis 11 – ons 12 maj 2021
                 17                       1*  2  │ blir  ons 12 – tors 13 maj 2021, v 19
                 18   3   4   5   6   7   8   9  │
                 19  10 (11 [12) 13] 14~ 15  16  │ ! fast bokat sedan 11 apr: Enter frågar
                 20  17  18  19  20  21  22  23* │   efter skälet
                 21  24  25  26  27  28  29  30  │   Kostnad: minst 19 200 kr (24 personer);
                 22  31                          │   allt är inte känt
                                                 │ ! 13 maj är Kristi himmelsfärdsdag
                                                 │ 28 dagar efter nr 8 (nu 27)
                                                 │ Ska få besked: deltagarna, Mia Vass, Ylva
                                                 │ Sundin och Tällberg
                                                 │ ✓ inte längre: dagen efter, 13 maj, är
                                                 │   Kristi himmelsfärdsdag, 14 maj klämdag
                                                 │
                                                 │
                 ( ) nu   [ ] blir               │
                ────────────────────────────────────────────────────────────────────────────────
                 Enter gör så  Esc låt bli  → dag  Skift+→ vecka  f flytta till  ? hjälp

                """)
    }

    @Test func whatHasChangedSinceTheReleaseAndWhoIsTold() throws {
        let screen = try player("4<End><Left><Enter><Up>xSnö<Enter>p", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer  3 Rangordning [4 Kalender]
                 Nästa: 7–8 sep, om 134 dagar · 2 opublicerade Tove Kron, utbildningssamordnare
                 Ändrat sedan Kursåret
                ────────────────────────────────────────────────────────────────────────────────
                 1 flyttat
                   Avslut tillsammans med mentorerna: tis 11 – ons 12 maj 2021 blir mån 10 –
                   tis 11 maj 2021

                 1 inställt
                   Förändra med folk kvar i båten, ons 14 apr 2021: Snö

                 Ska få besked
                   deltagarna
                       om Förändra med folk kvar i båten och Avslut tillsammans med mentorerna
                   Nadia Fares och Borlänge
                       om Förändra med folk kvar i båten
                   Mia Vass, Ylva Sundin och Tällberg
                       om Avslut tillsammans med mentorerna



                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test func aProposedSeries() throws {
        let keys = "4S<Tab>Nätverk<Tab><Tab><Tab><Ctrl-U>6<Tab><Ctrl-U>2020-09-20<Tab><Tab><Ctrl-S><Down>"
        let screen = try player(keys, 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer  3 Rangordning [4 Kalender]
                 Förslag till serie, inget är sparat än        Tove Kron, utbildningssamordnare
                 Blir:  ! 17 av 11 dagar  ! 15 av 9 tillfällen  internat ✓  ! 13,9 % mot 10 %
                ────────────────────────────────────────────────────────────────────────────────
                !  tis 22 sep 2020            v 39  Nätverk 1
                !▸ tis 27 okt 2020            v 44  Nätverk 2
                !  tis 24 nov 2020            v 48  Nätverk 3
                !  tis 22 dec 2020            v 52  Nätverk 4
                !  tis 26 jan 2021            v 4   Nätverk 5
                !  tis 23 feb 2021            v 8   Nätverk 6








                 ! 15 dagar från När det skaver, minst 21 ska det vara


                ────────────────────────────────────────────────────────────────────────────────
                 Enter lägg in alla  Esc låt bli  → dag  Skift+→ vecka  l längre  ? hjälp

                """)
    }

    @Test func publishingInASmallWindow() throws {
        let screen = try player("4<End><Right><Enter>P", 60, 16).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020                         0  1  2  3 [4 Kalender]
                 Nästa: 7–8 sep, om 134 dagar · 1 opublicerade    Tove Kron
                 Publicera kalendern
                ────────────────────────────────────────────────────────────
                  ✓ 1 flyttat
                    Besked till 4 mottagare; p visar till vilka, om vad
                    1 tillfälle att se upp med (!)
                    En utgåva kan inte ångras; det som är fel rättas i
                    nästa

                  Utgåvans namn:
                  Utgåva 2

                ────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }

    /// Plan the whole Falun year from an empty calendar within the checks: a series, and nothing to remark.
    @Test func theWholeFalunYearFromAnEmptyCalendar() throws {
        var player = Player(Scenario.falun { $0.calendar = CalendarSettings(minimumDaysBetween: 21) }, as: "tove.kron")
        try player.press("4S<Tab>Framtida<Space>chefer<Ctrl-S>")
        #expect(player.text().contains("Blir:  11/11 dagar  9/9 tillfällen  internat först och sist ✓"))
        try player.press("<Enter>")
        #expect(player.state.calendar.plan?.holds == true)
        #expect(player.state.calendar.plan?.loadHolds == true)
        #expect(player.state.calendar.rows.allSatisfy { $0.warnings.isEmpty })
        #expect(player.state.calendar.rows.count { $0.number != nil } == 9)
        try player.press("u")
        #expect(player.state.calendar.rows.allSatisfy { $0.occasion == nil }, "one undo")
    }

    /// Every view at every size: the cursor stands somewhere, and nothing runs out of the window.
    @Test(arguments: [(60, 16), (80, 24), (100, 30), (120, 40), (200, 60)])
    func everyViewFitsAndHasACursor(width: Int, height: Int) throws {
        for keys in ["v", "vv", "vvv", "<Enter>", "<Right>", "<Right>v"] {
            for ascii in [false, true] {
                let player = try player("4<End>" + keys, width, height)
                let grid = grid(player.state, player.world, width: width, height: height, ascii: ascii)
                let cursor = try #require(grid.cursor, "\(keys) at \(width)×\(height)")
                #expect(grid.bounds.contains(cursor))
            }
        }
    }

    /// `--linear`: no months beside the list.
    @Test func linearViewsHaveNoMonths() throws {
        var player = try player("4<End>", 80, 24)
        var world = player.world
        world.isLinear = true
        let theme = Theme(Capabilities(colors: .none, usesUnicode: true), isLinear: true)
        var state = player.state
        _ = state.handle(.resized, in: world)
        let rows = Painter.draw(
            Scene(state: state, world: world, theme: theme), size: Size(width: 80, height: 24)
        ).rows
        #expect(!rows.contains { $0.contains("må  ti  on") })
        #expect(rows.contains { $0.contains("Avslut tillsammans med mentorerna") })
        try player.press("<Right>")
        let tried = Painter.draw(
            Scene(state: player.state, world: world, theme: theme), size: Size(width: 80, height: 24)
        ).rows
        #expect(!tried.contains { $0.contains("må  ti  on") })
    }
}
