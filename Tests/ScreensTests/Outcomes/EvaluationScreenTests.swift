import Domain
import TestSupport
import Testing
import Workflow

@Suite("The evaluation on the screen")
struct EvaluationScreenTests {
    private func player(
        _ keys: String, as person: PersonID = "tove.kron", _ columns: Int = 80, _ rows: Int = 24,
        language: Language = .swedish, answers: Int = 5
    ) throws -> Player {
        var (scenario, _, occasion) = try Scenario.heldCourse()
        scenario.wake(on: try #require(Day(2020, 9, 8)))
        for number in 0..<answers {
            try scenario.answer(
                .occasion(occasion), ["useful": [4, 3, 4, 2, 4][number]],
                number < 2 ? ["best": ["Samtalen i par", "Att våga fråga"][number]] : [:])
        }
        var player = Player(scenario, as: person, language: language)
        player.resize(columns, rows)
        try player.press(keys)
        return player
    }

    @Test("What has been held, with the first question's distribution")
    func list80() throws {
        let screen = try player("7").text()
        #expect(
            screen == """
                 Falun 2020       0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt [7 Utvärdering]
                 Utvärdering av kursen                         Tove Kron, utbildningssamordnare
                 Svaren är anonyma och visas när minst 3 har svarat
                ────────────────────────────────────────────────────────────────────────────────
                   Tillfälle                  Dag                Svar        Läge
                 ▸ Start                      7 september        5 av 6      kan läsas
                   Slututvärdering            7 september        0 av 6      inga svar än






                ────────────────────────────────────────────────────────────────────────────────
                 Hur stor nytta har du av det här?
                   1 Inte alls       0   0,0 %
                   2 Lite            1  20,0 %  ████████
                   3 Ganska mycket   1  20,0 %  ████████
                   4 Mycket          3  60,0 %  ████████████████████████
                   5 svar

                ────────────────────────────────────────────────────────────────────────────────
                 Enter läs svaren  a skriv in svar  v jämför  E till fil  ? hjälp

                """)
    }

    @Test("The smallest window")
    func list60() throws {
        let screen = try player("7", 60, 16).text()
        #expect(
            screen == """
                 Falun 2020             0  1  2  3  4  5  6 [7 Utvärdering]
                 Utvärdering av kursen                            Tove Kron
                 Svaren är anonyma och visas när minst 3 har svarat
                ────────────────────────────────────────────────────────────
                   Tillfälle                 Svar        Läge
                 ▸ Start                     5 av 6      kan läsas
                   Slututvärdering           0 av 6      inga svar än






                ────────────────────────────────────────────────────────────
                 Enter läs svaren  a skriv in svar  v jämför  ? hjälp

                """)
    }

    @Test("All that was answered, with the number of answers")
    func reading() throws {
        let screen = try player("7<Enter>").text()
        #expect(
            screen == """
                 Falun 2020       0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt [7 Utvärdering]
                 Utvärdering av kursen                         Tove Kron, utbildningssamordnare
                 Utvärdering: Start                                                      ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 7 september 2020
                 Inlämnade svar: 5 av 6 deltagare = 83,3 %

                 Hur stor nytta har du av det här?
                   1 Inte alls       0   0,0 %
                   2 Lite            1  20,0 %  ████████
                   3 Ganska mycket   1  20,0 %  ████████
                   4 Mycket          3  60,0 %  ████████████████████████
                   5 svar

                 Vad tar du med dig?
                   – Att våga fråga
                   – Samtalen i par
                   2 svar

                 Svaren är anonyma: inget sparas om vem som har svarat. De visas när minst 3
                 har svarat. Det finns inget medelvärde: nivåerna är ord, och fördelningen
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("Few answers are kept back under the stated minimum")
    func keptBack() throws {
        let screen = try player("7<Enter>", answers: 2).text()
        #expect(
            screen == """
                 Falun 2020       0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt [7 Utvärdering]
                 Utvärdering av kursen                         Tove Kron, utbildningssamordnare
                 Utvärdering: Start
                ────────────────────────────────────────────────────────────────────────────────
                 7 september 2020
                 Inlämnade svar: 2 av 6 deltagare = 33,3 %

                 Hur stor nytta har du av det här?
                   2 svar; visas när minst 3 har svarat

                 Vad tar du med dig?
                   2 svar; visas när minst 3 har svarat

                 Svaren är anonyma: inget sparas om vem som har svarat. De visas när minst 3
                 har svarat. Det finns inget medelvärde: nivåerna är ord, och fördelningen
                 säger mer.





                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("The occasions question by question, at 60 × 16")
    func trend() throws {
        let screen = try player("7v", 60, 16).text()
        #expect(
            screen == """
                 Falun 2020             0  1  2  3  4  5  6 [7 Utvärdering]
                 Utvärdering av kursen                            Tove Kron
                 Utvärderingarna i tidsordning
                ────────────────────────────────────────────────────────────
                 Hur stor nytta har du av det här?
                   1 = Inte alls, 4 = Mycket
                                  1   2   3   4   svar
                   Start          0   1   1   3      5

                 .. visas inte: färre än 3 svar.



                ────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("One person's answers")
    func form() throws {
        let screen = try player("7a4<Tab>Sam").text()
        #expect(
            screen == """
                 Falun 2020       0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt [7 Utvärdering]
                 Utvärdering av kursen                         Tove Kron, utbildningssamordnare
                 Svar: Start                                                        fält 2 av 2
                ────────────────────────────────────────────────────────────────────────────────
                  Nytta  4 Mycket
                ▸ Bäst   Sam













                  Vad tar du med dig?

                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-R börja om  Ctrl-G hjälp

                """)
    }

    @Test("In English")
    func english() throws {
        let screen = try player("7", as: "eva.strom", language: .english).text()
        #expect(
            screen == """
                 Falun 2020  0 Prog 1 Queue 2 Int 3 Rank 4 Cal 5 Letters 6 Part [7 Evaluation]
                 Evaluation of the course                      Eva Ström, personnel chief Säter
                 Answers are anonymous, and shown once 3 have answered
                ────────────────────────────────────────────────────────────────────────────────
                   Occasion                   Day                Answers     Standing
                 ▸ Start                      7 September        5 of 6      can be read
                   Final evaluation           7 September        0 of 6      no answers yet






                ────────────────────────────────────────────────────────────────────────────────
                 How much use is this to you?
                   1 Not at all    0    0.0%
                   2 A little      1   20.0%  ████████
                   3 Rather much   1   20.0%  ████████
                   4 Much          3   60.0%  ████████████████████████
                   5 answers

                ────────────────────────────────────────────────────────────────────────────────
                 Enter read the answers  v compare  E to file  u undo  : command  ? help

                """)
    }

    @Test("Without colours and Unicode")
    func ascii() throws {
        let screen = try player("7<Enter>", 60, 16, language: .english).text(ascii: true, mono: true)
        #expect(
            screen == """
                 Falun 2020              0  1  2  3  4  5  6 [7 Evaluation]
                 Evaluation of the course                         Tove Kron
                 Evaluation: Start                                  v more
                ------------------------------------------------------------
                 7 September 2020
                 Answers handed in: 5 of 6 participants = 83.3%

                 How much use is this to you?
                   1 Not at all    0    0.0%
                   2 A little      1   20.0%  #####
                   3 Rather much   1   20.0%  #####
                   4 Much          3   60.0%  ################
                   5 answers
                ------------------------------------------------------------
                 Esc close  ? help

                """)
    }

    @Test("What people may not read, and what there is nothing of, is said in a sentence")
    func sentences() throws {
        #expect(try player("7", as: "bo.ek").text().contains("Utvärderingarna läses av styrgruppen"))
        var player = Player(Scenario.falun(), as: "tove.kron")
        try player.press("7")
        #expect(player.state.screen == .overview)
        #expect(player.text().contains("programmet har ingen utvärdering"))
    }
}
