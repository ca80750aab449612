import Domain
import TestSupport
import Testing

/// A criterion's description and its levels belong beside the scale, also where a programme is wordy and the window small.
@Suite("The help beside my own card, with texts as long as people write them")
struct CardGuideScreenTests {
    @Test("80 × 24, unscored: the description below the scale, all levels beside it")
    func unscored() throws {
        let room = try InterviewRoom(isWordy: true)
        let shown = try room.shown(as: "bo.ek", "2<Enter>jjj", 80, 24)
        #expect(
            shown == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Åsa Öberg · i dag 13:00 · med Siv Alder               Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5                       De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────────────────────────
                   Kriterium              Poäng 1–5                1 Ger 1 tydliga exempel och
                   Personlig mognad       1   2   3  [4]  5   ✓      kan säga vad de ledde
                   Uthållighet            1   2  [3]  4   5          till, även när det gick …
                   Samarbetsförmåga       1   2   3   4  [5]       2 Ger 2 tydliga exempel och
                 ▸ Muntlig kommunikation  1   2   3   4   5          kan säga vad de ledde
                   Ledarskap              ·   ·   ·   ·   ·          till, även när det gick …
                                                                   3 Ger 3 tydliga exempel och
                   Håller ut när det går emot och ser sin egen       kan säga vad de ledde
                   del. Lyssnar och får med sig andra. Håller        till, även när det gick …
                   isär person och uppdrag och möter läget som     4 Ger 4 tydliga exempel och
                   det är.                                           kan säga vad de ledde
                                                                     till, även när det gick …
                   Belägg  saknas; n skriver                       5 Ger 5 tydliga exempel och
                                                                     kan säga vad de ledde
                                                                     till, även … b visar allt

                   Siffra ger poäng, 0 ej bedömd, ←→ steg
                ────────────────────────────────────────────────────────────────────────────────
                 1–5 poäng  0 ej bedömd  n belägg  L lämna in  Tab nästa  p panelen  ? hjälp

                """)
    }

    @Test("80 × 24, scored, in English")
    func scored() throws {
        let room = try InterviewRoom(isWordy: true)
        let shown = try room.shown(as: "bo.ek", "2<Enter>", 80, 24, .english)
        #expect(
            shown == """
                 Falun 2020          0 Programme  1 Queue [2 Interviews] 3 Ranking  4 Calendar
                 Åsa Öberg · today 13:00 · with Siv Alder              Bo Ek, interviewer Säter
                 Your card: open, 3 of 5                       The others' show when all are in
                ────────────────────────────────────────────────────────────────────────────────
                   Criterion           Score 1–5               Personal maturity
                 ▸ Personal maturity   1   2   3  [4]  5   ✓    1 Gives 1 clear examples and
                   Endurance           1   2  [3]  4   5          can say what they led to,
                   Cooperation         1   2   3   4  [5]         even when it went wrong
                   Oral communication  ·   ·   ·   ·   ·        2 Gives 2 clear examples and
                   Leadership          ·   ·   ·   ·   ·          can say what they led to,
                                                                  even when it went wrong
                   Holds out when things go wrong and sees      3 Gives 3 clear examples and
                   their own part. Listens and brings others      can say what they led to,
                   along. Keeps person and task apart and         even when it went wrong
                   meets the situation as it is.               ▸4 Gives 4 clear examples and
                                                                  can say what they led to,
                   Evidence  Berättade om schemabytet 2018:       even when it went wrong
                             samlade gruppen, tog fram tre      5 Gives 5 clear examples and
                             förslag och lät de andra välja.      can say what they led to,
                                                                  even when it went wrong
                   A digit scores, 0 not assessed, ←→ steps
                ────────────────────────────────────────────────────────────────────────────────
                 1–5 score  0 not assessed  n evidence  L hand in  Tab next  p panel  ? help

                """)
    }

    @Test("60 × 16, unscored: the beginning of the description, the ends of the scale and the key to the rest")
    func smallestUnscored() throws {
        let room = try InterviewRoom(isWordy: true)
        let shown = try room.shown(as: "bo.ek", "2<Enter>jjj", 60, 16)
        #expect(
            shown == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Åsa Öberg · i dag 13:00           Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5   De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────
                   Personlig mognad       1   2   3  [4]  5   ✓
                   Uthållighet            1   2  [3]  4   5
                   Samarbetsförmåga       1   2   3   4  [5]
                 ▸ Muntlig kommunikation  1   2   3   4   5
                   Ledarskap              ·   ·   ·   ·   ·
                   Håller ut när det går emot och ser sin egen del. …
                    1 Ger 1 tydliga exempel och kan säga vad de ledde …
                    5 Ger 5 tydliga exempel och kan säga vad … b visar allt
                   Belägg  saknas; n skriver
                ────────────────────────────────────────────────────────────
                 1–5 poäng  0 ej bedömd  n belägg  L lämna in  ? hjälp

                """)
    }

    @Test("60 × 16, scored: what the score looks like and the beginning of the description")
    func smallestScored() throws {
        let room = try InterviewRoom(isWordy: true)
        let shown = try room.shown(as: "bo.ek", "2<Enter>", 60, 16)
        #expect(
            shown == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Åsa Öberg · i dag 13:00           Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5   De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────
                 ▸ Personlig mognad       1   2   3  [4]  5   ✓
                   Uthållighet            1   2  [3]  4   5
                   Samarbetsförmåga       1   2   3   4  [5]
                   Muntlig kommunikation  ·   ·   ·   ·   ·
                   Ledarskap              ·   ·   ·   ·   ·
                   Håller ut när det går emot och ser sin … b visar allt
                   ▸4 Ger 4 tydliga exempel och kan säga vad de ledde till,
                      även när det gick fel
                   Belägg  Berättade om schemabytet 2018: samlade gruppen,…
                ────────────────────────────────────────────────────────────
                 1–5 poäng  0 ej bedömd  n belägg  L lämna in  ? hjälp

                """)
    }

    @Test("60 × 16 after b: the scale of the selected criterion with all its levels")
    func smallestWhole() throws {
        let room = try InterviewRoom(isWordy: true)
        let shown = try room.shown(as: "bo.ek", "2<Enter>jjjb", 60, 16)
        #expect(
            shown == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Åsa Öberg · i dag 13:00           Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5   De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────
                 ▸ Muntlig kommunikation  1   2   3   4   5
                   Håller ut när det går emot och ser sin egen del. Lyssnar
                   och får med sig andra. Håller isär person och uppdrag
                   och möter läget som det är.
                    1 Ger 1 tydliga exempel och kan säga vad de ledde …
                    2 Ger 2 tydliga exempel och kan säga vad de ledde …
                    3 Ger 3 tydliga exempel och kan säga vad de ledde …
                    4 Ger 4 tydliga exempel och kan säga vad de ledde …
                    5 Ger 5 tydliga exempel och kan säga vad de ledde …
                ────────────────────────────────────────────────────────────
                 1–5 poäng  0 ej bedömd  n belägg  L lämna in  ? hjälp

                """)
    }

    @Test("80 × 24 after b: nothing is cut; b once more leads back")
    func whole() throws {
        let room = try InterviewRoom(isWordy: true)
        let shown = try room.shown(as: "bo.ek", "2<Enter>jjjb", 80, 24)
        #expect(
            shown == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Åsa Öberg · i dag 13:00 · med Siv Alder               Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5                       De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────────────────────────
                 ▸ Muntlig kommunikation  1   2   3   4   5

                   Håller ut när det går emot och ser sin egen del. Lyssnar och får med sig
                   andra. Håller isär person och uppdrag och möter läget som det är.

                    1 Ger 1 tydliga exempel och kan säga vad de ledde till, även när det gick
                      fel
                    2 Ger 2 tydliga exempel och kan säga vad de ledde till, även när det gick
                      fel
                    3 Ger 3 tydliga exempel och kan säga vad de ledde till, även när det gick
                      fel
                    4 Ger 4 tydliga exempel och kan säga vad de ledde till, även när det gick
                      fel
                    5 Ger 5 tydliga exempel och kan säga vad de ledde till, även när det gick
                      fel


                ────────────────────────────────────────────────────────────────────────────────
                 1–5 poäng  0 ej bedömd  n belägg  L lämna in  Tab nästa  p panelen  ? hjälp

                """)
        let before = try room.shown(as: "bo.ek", "2<Enter>jjj", 80, 24)
        #expect(try room.shown(as: "bo.ek", "2<Enter>jjjbb", 80, 24) == before)
    }

    @Test("Without panes beside each other everything still stands below the scale")
    func plain() throws {
        let room = try InterviewRoom(isWordy: true)
        let shown = try room.shown(as: "bo.ek", "2<Enter>jjj", 72, 22, plain: true)
        #expect(
            shown == """
                 Falun 2020                                   0  1 [2 Intervjuer] 3  4
                 Åsa Öberg · i dag 13:00                       Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5               De andras visas när alla lämnat
                ------------------------------------------------------------------------
                   Kriterium              Poäng 1–5
                   Personlig mognad       1   2   3  [4]  5   +
                   Uthållighet            1   2  [3]  4   5
                   Samarbetsförmåga       1   2   3   4  [5]
                 > Muntlig kommunikation  1   2   3   4   5
                   Ledarskap              -   -   -   -   -

                   Håller ut när det går emot och ser sin egen del. ... b visar allt
                    1 Ger 1 tydliga exempel och kan säga vad de ledde till, även när
                      det gick fel
                    5 Ger 5 tydliga exempel och kan säga vad de ledde till, även när
                      det gick fel
                   Belägg  saknas; n skriver

                   Siffra ger poäng, 0 ej bedömd, <> steg
                ------------------------------------------------------------------------
                 1-5 poäng  0 ej bedömd  n belägg  L lämna in  Tab nästa  ? hjälp

                """)
    }
}
