import Domain
import Terminal
import TestSupport
import Testing
import Workflow

/// The calendar as it is seen.
@Suite struct CalendarScreenTests {
    private func player(_ keys: String, _ width: Int, _ height: Int, _ language: Language = .swedish) throws -> Player {
        var player = Player(try Scenario.plannedCalendar(), as: "tove.kron", language: language)
        player.resize(width, height)
        try player.press(keys)
        return player
    }

    /// 60 × 16: the days of a month share their signs, and what should be known stands below the list.
    @Test func aSmallWindowHasTheListAboveWhatIsKnown() throws {
        let screen = try player("4<End>", 60, 16).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020                         0  1  2  3 [4 Kalender]
                 Nästa: 7–8 sep, om 134 dagar                     Tove Kron
                 11/11 dagar  9/9 tillfällen  internat ✓  10,7 %
                ────────────────────────────────────────────────────────────
                     maj 2021              │    5  15 jan     Arbetsgivare…
                  v  må ti on to fr lö sö  │    6  9 feb      Att tala så …
                 17                  1* 2  │    7  15 mar     Pengarna och…
                 18   3  4  5  6  7  8  9  │    8  14 apr     Förändra med…
                 19  10[11 12]13*14~15 16  │!▸  9  11–12 maj  Avslut tills…
                 20  17 18 19 20 21 22 23* │ tis 11 – ons 12 maj 2021
                 21  24 25 26 27 28 29 30  │ ! dagen efter, 13 maj, är
                 22  31                    │   Kristi himmelsfärdsdag, 14
                                           │ (4 rader till)
                ────────────────────────────────────────────────────────────
                 Enter öppna  e ändra  + nytt  → dag  ? hjälp

                """)
    }

    /// 80 × 24.
    @Test func theUsualWindowShowsMonthListAndWarnings() throws {
        let screen = try player("4<End>", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer  3 Rangordning [4 Kalender]
                 Nästa: 7–8 sep, om 134 dagar                  Tove Kron, utbildningssamordnare
                 11/11 dagar  9/9 tillfällen  internat först och sist ✓  10,7 %
                ────────────────────────────────────────────────────────────────────────────────
                     maj 2021                    │   Nr  Dag        Vad                    Natt
                  v  må  ti  on  to  fr  lö  sö  │       12 mar     Information till anställda
                 17                       1*  2  │   <>  30 mar     Sista ansökningsdag
                 18   3   4   5   6   7   8   9  │   <>  30 apr     Rangordning inlämnad
                 19  10 [11  12] 13* 14~ 15  16  │   <>  8 maj      Besked
                 20  17  18  19  20  21  22  23* │   <>  20 aug     Mentorsträff
                 21  24  25  26  27  28  29  30  │       25 aug     Förträff för deltagare och…
                 22  31                          │    1  7–8 sep    Start: vem är jag so…  natt
                 Avslut tillsammans med          │    2  6 okt      Samtalet som verktyg
                 mentorerna                      │    3  11 nov     När det skaver
                 tis 11 – ons 12 maj 2021        │    4  10 dec     Gruppen på väg
                 ! dagen efter, 13 maj, är       │    5  15 jan     Arbetsgivarens ansvar
                   Kristi himmelsfärdsdag, 14    │    6  9 feb      Att tala så att andra vill…
                   maj klämdag                   │    7  15 mar     Pengarna och nämnden
                 09:00–16:30, Tällberg, natt     │    8  14 apr     Förändra med folk kvar i b…
                 Ylva Sundin                     │!▸  9  11–12 maj  Avslut tillsammans m…  natt
                 Ledarskap i vardagen            │
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  e ändra  + nytt  → dag  Skift+→ vecka  v vy  ? hjälp

                """)
    }

    /// The old place in parentheses, the new one in brackets, and what the course would be above.
    @Test func otherDaysAreShownBesideTheOld() throws {
        let screen = try player("4<End><Shift-Right><Right>", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer  3 Rangordning [4 Kalender]
                 Förslag, inget är sparat än                   Tove Kron, utbildningssamordnare
                 Blir:  11/11 dagar  9/9 tillfällen  internat först och sist ✓  10,7 %
                ────────────────────────────────────────────────────────────────────────────────
                     maj 2021                    │ Avslut tillsammans med mentorerna
                  v  må  ti  on  to  fr  lö  sö  │ nu    tis 11 – ons 12 maj 2021
                 17                       1*  2  │ blir  ons 19 – tors 20 maj 2021, v 20
                 18   3   4   5   6   7   8   9  │
                 19  10 (11  12) 13* 14~ 15  16  │ Inget att anmärka på dagarna.
                 20  17  18 [19  20] 21  22  23* │ 35 dagar efter nr 8 (nu 27)
                 21  24  25  26  27  28  29  30  │ Inte publicerat: ingen behöver få besked.
                 22  31                          │ ✓ inte längre: dagen efter, 13 maj, är
                                                 │   Kristi himmelsfärdsdag, 14 maj klämdag
                                                 │
                                                 │
                                                 │
                                                 │
                                                 │
                                                 │
                                                 │
                 ( ) nu   [ ] blir               │
                ────────────────────────────────────────────────────────────────────────────────
                 Enter gör så  Esc låt bli  → dag  Skift+→ vecka  f flytta till  ? hjälp

                """)
    }

    /// 100 × 30.
    @Test func whatIsCancelledLeavesTheMonthAndTheFiguresSaySo() throws {
        let screen = try player("4<End>xSnö<Enter>", 100, 30).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020                               0 Program  1 Kö  2 Intervjuer  3 Rangordning [4 Kalender]
                 Nästa: 7–8 sep, om 134 dagar                                      Tove Kron, utbildningssamordnare
                 ! 9 av 11 dagar  ! 8 av 9 tillfällen  internat först ✓  9,6 %
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                     maj 2021                    │   Nr  Dag        Vad                        Natt  Plats
                  v  må  ti  on  to  fr  lö  sö  │       12 mar     Information till anställda       Rådhuset
                 17                       1*  2  │   <>  30 mar     Sista ansökningsdag
                 18   3   4   5   6   7   8   9  │   <>  30 apr     Rangordning inlämnad
                 19  10  11  12  13* 14~ 15  16  │   <>  8 maj      Besked
                 20  17  18  19  20  21  22  23* │   <>  20 aug     Mentorsträff
                 21  24  25  26  27  28  29  30  │       25 aug     Förträff för deltagare och men…  Borlänge, Sta…
                 22  31                          │    1  7–8 sep    Start: vem är jag som le…  natt  Tällberg
                                                 │    2  6 okt      Samtalet som verktyg             Borlänge
                 Avslut tillsammans med          │    3  11 nov     När det skaver                   Borlänge
                 mentorerna                      │    4  10 dec     Gruppen på väg                   Borlänge
                 Inställt: Snö                   │    5  15 jan     Arbetsgivarens ansvar            Borlänge
                 tis 11 – ons 12 maj 2021        │    6  9 feb      Att tala så att andra vill lys…  Borlänge
                 09:00–16:30, Tällberg, natt     │    7  15 mar     Pengarna och nämnden             Borlänge
                 Ylva Sundin                     │    8  14 apr     Förändra med folk kvar i båten   Borlänge
                 Ledarskap i vardagen            │ ▸  –  11–12 maj  inställt: Avslut tillsammans med mentorerna, S…
                                                 │
                                                 │
                                                 │
                                                 │
                                                 │
                 [ ] tillfälle  < > tidsgräns    │
                 * helgdag  ~ klämdag            │
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  + nytt  X återinför  v vy  Tab bläddra  S serie  P publicera  E iCalendar  ? hjälp
                 Sparat 09:00 · Avslut tillsammans med mentorerna inställt: Snö
                """)
    }

    /// 80 × 24 in English.
    @Test func inEnglish() throws {
        let screen = try player("4<Home>", 80, 24, .english).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020          0 Programme  1 Queue  2 Interviews  3 Ranking [4 Calendar]
                 Next: 7–8 Sep, in 134 days                     Tove Kron, training coordinator
                 11/11 days  9/9 occasions  residential first and last ✓  10.7%
                ────────────────────────────────────────────────────────────────────────────────
                     March 2020                  │   No  Day        What                  Night
                 Wk  Mo  Tu  We  Th  Fr  Sa  Su  │ ▸     12 Mar     Information till anställda
                  9                           1  │   <>  30 Mar     Last day to apply
                 10   2   3   4   5   6   7   8  │   <>  30 Apr     Ranking submitted
                 11   9  10  11 [12] 13  14  15  │   <>  8 May      Decisions
                 12  16  17  18  19  20  21  22  │   <>  20 Aug     Mentor meeting
                 13  23  24  25  26  27  28  29  │       25 Aug     Förträff för deltagare och…
                 14 <30> 31                      │    1  7–8 Sep    Start: vem är jag s…  night
                                                 │    2  6 Oct      Samtalet som verktyg
                 Information till anställda      │    3  11 Nov     När det skaver
                 Thu 12 Mar 2020                 │    4  10 Dec     Gruppen på väg
                 09:00–16:30, Rådhuset           │    5  15 Jan     Arbetsgivarens ansvar
                 information                     │    6  9 Feb      Att tala så att andra vill…
                                                 │    7  15 Mar     Pengarna och nämnden
                                                 │    8  14 Apr     Förändra med folk kvar i b…
                 [ ] occasion  < > deadline      │!   9  11–12 May  Avslut tillsammans …  night
                 * holiday  ~ squeeze day        │
                ────────────────────────────────────────────────────────────────────────────────
                 Enter open  e edit  + new  → day  Shift+→ week  v view  f move to  ? help

                """)
    }

    /// Two months, so that both places are seen.
    @Test func twoMonthsShowWhereAnOccasionComesFrom() throws {
        let screen = try player("4<End>f7/6<Enter>", 120, 22).screen()
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020                                                   0 Program  1 Kö  2 Intervjuer  3 Rangordning [4 Kalender]
                 Förslag, inget är sparat än                                                           Tove Kron, utbildningssamordnare
                 Blir:  11/11 dagar  9/9 tillfällen  internat först och sist ✓  10,7 %
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                     maj 2021                         juni 2021                   │ Avslut tillsammans med mentorerna
                  v  må  ti  on  to  fr  lö  sö    v  må  ti  on  to  fr  lö  sö  │ nu    tis 11 – ons 12 maj 2021
                 17                       1*  2   22       1   2   3   4   5   6* │ blir  mån 7 – tis 8 jun 2021, v 23
                 18   3   4   5   6   7   8   9   23 [ 7   8]  9  10  11  12  13  │
                 19  10 (11  12) 13* 14~ 15  16   24  14  15  16  17  18  19  20  │ ! utanför perioden 1 september 2020 – 31 maj 2021
                 20  17  18  19  20  21  22  23*  25  21  22  23  24  25* 26* 27  │ 54 dagar efter nr 8 (nu 27)
                 21  24  25  26  27  28  29  30   26  28  29  30                  │ Inte publicerat: ingen behöver få besked.
                 22  31                                                           │ ✓ inte längre: dagen efter, 13 maj, är Kristi
                                                                                  │   himmelsfärdsdag, 14 maj klämdag
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                 ( ) nu   [ ] blir                                                │
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter gör så  Esc låt bli  → dag  Skift+→ vecka  f flytta till  l längre  s kortare  ? hjälp

                """)
    }

    /// Without colours and line drawing.
    @Test func plainTerminalsTellEverythingInSigns() throws {
        let screen = try player("4<End>sss", 60, 16, .english).screen(ascii: true, mono: true)
        #expect(
            screen.joined(separator: "\n") == """
                 Falun 2020                         0  1  2  3 [4 Calendar]
                 Tried out, not saved yet                         Tove Kron
                 ! 10/11 days  9/9 occ.  ! no. 9 no stay  10.2%
                ------------------------------------------------------------
                     May 2021              | 11–12 May becomes Tue 11 May
                 Wk  Mo Tu We Th Fr Sa Su  | 2021
                 17                  1* 2  | ! must be residential: two
                 18   3  4  5  6  7  8  9  |   days or more with an
                 19  10[11]12)13*14~15 16  |   overnight stay
                 20  17 18 19 20 21 22 23* | 27 days after no. 8
                 21  24 25 26 27 28 29 30  | Not published: nobody need be
                 22  31                    | told.
                                           | (3 more lines)
                ------------------------------------------------------------
                 Enter do it  Esc leave it  Right day  ? help
                 It cannot be shorter than a day
                """)
    }

    @Test(arguments: [(80, 24), (60, 16), (100, 30), (120, 40), (200, 60)])
    func theCursorStandsOnTheSelectedRow(width: Int, height: Int) throws {
        for keys in ["4<Home>", "4<End>", "4<Home><PgDn><PgUp>"] {
            let player = try player(keys, width, height)
            let grid = grid(player.state, player.world, width: width, height: height)
            let cursor = try #require(grid.cursor)
            #expect(grid[cursor]?.glyph.text == "▸", "\(keys) at \(width) × \(height)")
        }
    }

    @Test(arguments: [(60, 16), (75, 20), (76, 21), (80, 24), (111, 22), (112, 30), (160, 40), (200, 60)])
    func nothingOverlapsAtAnySize(width: Int, height: Int) throws {
        for keys in ["4<Home>", "4<End>", "4<End><Right>", "4<End>s"] {
            let player = try player(keys, width, height)
            let rows = player.screen()
            let rule = CalendarLayout(columns: width, bodyRows: height - 7).monthsWidth + 2
            for row in rows.dropFirst(4).prefix(height - 7) {
                let characters = Array(row)
                #expect(characters.indices.contains(rule) && characters[rule] == "│", "\(row)")
            }
            #expect(rows.allSatisfy { $0.count <= width })
        }
    }

    @Test func threeMonthsAndMoreColumnsWhereThereIsRoom() throws {
        let rows = try player("4<End>", 200, 60).screen()
        #expect(rows[4].hasPrefix("     maj 2021                         juni 2021                        juli 2021"))
        #expect(
            rows[4].hasSuffix(
                "Nr  Dag        Vad                                Natt  Plats                 Föreläsare       v"))
        #expect(rows[19].hasSuffix("Avslut tillsammans med mentorerna  natt  Tällberg              Ylva Sundin     19"))
    }

    @Test func inAnEmptyCalendarEverythingRemains() throws {
        var player = Player(Scenario.falun(), as: "tove.kron")
        try player.press("4")
        #expect(player.screen()[1].hasPrefix(" Inget kurstillfälle framöver"))
        #expect(player.screen()[2] == " ! 0 av 11 dagar  ! 0 av 9 tillfällen  internat först och sist –  4,8 %")
    }

    /// The worst that can be said still fits a narrow window.
    @Test func whatDoesNotHoldIsSaidInEveryWidth() throws {
        var scenario = Scenario.falun {
            $0.course = CourseSettings(
                days: 4, occasions: 3, residential: .firstAndLast, loadPercent: 1, taskDaysPerMonth: 3)
        }
        for first in ["2020-10-06", "2020-11-11", "2020-12-10"] { try scenario.plan(first, "Kurs") }
        var player = Player(scenario, as: "tove.kron")
        player.resize(60, 16)
        try player.press("4<End><Right>")
        #expect(player.screen()[2] == " ! 3/4 dgr  3/3 tillf.  ! nr 1, 3 ej internat  ! 16,0 %")
        player.resize(120, 24)
        #expect(
            player.screen()[2]
                == " Blir:  ! 3 av 4 dagar  3/3 tillfällen  ! nr 1 och 3 är inte internat  ! 16,0 % mot 1 %")
    }
}

/// Warnings in words.
@Suite struct CalendarWarningTextTests {
    @Test(arguments: [
        ("f13/5<Enter>", "13 maj är Kristi himmelsfärdsdag"), ("f13/5<Enter>", "14 maj är klämdag"),
        ("f12/9<Enter>", "12 september är en lördag"),
        ("f1/6<Enter>", "utanför perioden 1 september 2020 – 31 maj 2021"),
        ("f14/4<Enter>", "krockar med Förändra med folk kvar i båten"),
        ("s", "ska vara internat: minst två dagar med övernattning"),
        ("f7/9<Enter>", "krockar med Start: vem är jag som ledare?"),
        ("f7/9<Enter>", "samma plats samtidigt som Start: vem är jag som ledare?"),
        ("f7/9<Enter>", "samma föreläsare samtidigt som Start: vem är jag som ledare?"),
        ("", "dagen efter, 13 maj, är Kristi himmelsfärdsdag, 14 maj klämdag"),
    ])
    func areSaidWhileDaysAreTried(keys: String, warning: String) throws {
        var player = Player(try Scenario.plannedCalendar(), as: "tove.kron")
        player.resize(200, 60)
        try player.press("4<End>" + keys)
        #expect(player.screen().contains { $0.contains("! " + warning) })
    }
}
