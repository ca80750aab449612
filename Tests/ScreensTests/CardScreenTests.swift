import Domain
import TestSupport
import Testing

@Suite("My own card on the screen")
struct CardScreenTests {
    @Test("The smallest window: help and evidence below")
    func smallest() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>", 60, 16) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Åsa Öberg · i dag 13:00           Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5   De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────
                 ▸ Personlig mognad       1   2   3  [4]  5   ✓
                   Uthållighet            1   2  [3]  4   5
                   Samarbetsförmåga       1   2   3   4  [5]
                   Muntlig kommunikation  ·   ·   ·   ·   ·
                   Ledarskap              ·   ·   ·   ·   ·
                   Håller ut när det går emot och ser sin egen del. Lyssnar
                   och får med sig andra.
                   ▸4 Ger 4 tydliga exempel och kan säga vad de ledde till
                   Belägg  Berättade om schemabytet 2018: samlade gruppen,…
                ────────────────────────────────────────────────────────────
                 1–5 poäng  0 ej bedömd  n belägg  L lämna in  ? hjälp

                """)
    }

    @Test("80 × 24: help beside the scale")
    func usual() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Åsa Öberg · i dag 13:00 · med Siv Alder               Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5                       De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────────────────────────
                   Kriterium              Poäng 1–5               Personlig mognad
                 ▸ Personlig mognad       1   2   3  [4]  5   ✓   Håller ut när det går emot
                   Uthållighet            1   2  [3]  4   5       och ser sin egen del. Lyssnar
                   Samarbetsförmåga       1   2   3   4  [5]      och får med sig andra.
                   Muntlig kommunikation  ·   ·   ·   ·   ·
                   Ledarskap              ·   ·   ·   ·   ·        1 Ger 1 tydliga exempel och
                                                                     kan säga vad de ledde till
                   Belägg  Berättade om schemabytet 2018:          2 Ger 2 tydliga exempel och
                           samlade gruppen, tog fram tre             kan säga vad de ledde till
                           förslag och lät de andra välja.         3 Ger 3 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                  ▸4 Ger 4 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                   5 Ger 5 tydliga exempel och
                                                                     kan säga vad de ledde till

                   Siffra ger poäng, 0 ej bedömd, ←→ steg
                ────────────────────────────────────────────────────────────────────────────────
                 1–5 poäng  0 ej bedömd  n belägg  L lämna in  Tab nästa  p panelen  ? hjälp

                """)
    }

    @Test("An unscored criterion shows all levels")
    func unscored() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>jjj", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Åsa Öberg · i dag 13:00 · med Siv Alder               Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5                       De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────────────────────────
                   Kriterium              Poäng 1–5               Muntlig kommunikation
                   Personlig mognad       1   2   3  [4]  5   ✓   Håller ut när det går emot
                   Uthållighet            1   2  [3]  4   5       och ser sin egen del. Lyssnar
                   Samarbetsförmåga       1   2   3   4  [5]      och får med sig andra.
                 ▸ Muntlig kommunikation  1   2   3   4   5
                   Ledarskap              ·   ·   ·   ·   ·        1 Ger 1 tydliga exempel och
                                                                     kan säga vad de ledde till
                   Belägg  saknas; n skriver                       2 Ger 2 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                   3 Ger 3 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                   4 Ger 4 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                   5 Ger 5 tydliga exempel och
                                                                     kan säga vad de ledde till

                   Siffra ger poäng, 0 ej bedömd, ←→ steg
                ────────────────────────────────────────────────────────────────────────────────
                 1–5 poäng  0 ej bedömd  n belägg  L lämna in  Tab nästa  p panelen  ? hjälp

                """)
    }

    @Test("100 × 30")
    func wider() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>0", 100, 30) == """
                 Falun 2020                               0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Åsa Öberg · i dag 13:00 · med Siv Alder                                   Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5                                           De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                   Kriterium              Poäng 1–5               Uthållighet
                   Personlig mognad      [ej bedömd]          ✓   Håller ut när det går emot och ser sin egen del.
                 ▸ Uthållighet            1   2  [3]  4   5       Lyssnar och får med sig andra.
                   Samarbetsförmåga       1   2   3   4  [5]
                   Muntlig kommunikation  ·   ·   ·   ·   ·        1 Ger 1 tydliga exempel och kan säga vad de
                   Ledarskap              ·   ·   ·   ·   ·          ledde till
                                                                   2 Ger 2 tydliga exempel och kan säga vad de
                   Belägg  saknas; n skriver                         ledde till
                                                                  ▸3 Ger 3 tydliga exempel och kan säga vad de
                                                                     ledde till
                                                                   4 Ger 4 tydliga exempel och kan säga vad de
                                                                     ledde till
                                                                   5 Ger 5 tydliga exempel och kan säga vad de
                                                                     ledde till








                   Siffra ger poäng, 0 ej bedömd, ←→ steg
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 1–5 poäng  0 ej bedömd  n belägg  L lämna in  Tab nästa  p panelen  f frågor  ? hjälp
                 Sparat 13:40 · Åsa Öberg: Personlig mognad ej bedömd
                """)
    }

    @Test("In English")
    func english() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>G", 80, 24, .english) == """
                 Falun 2020          0 Programme  1 Queue [2 Interviews] 3 Ranking  4 Calendar
                 Åsa Öberg · today 13:00 · with Siv Alder              Bo Ek, interviewer Säter
                 Your card: open, 3 of 5                       The others' show when all are in
                ────────────────────────────────────────────────────────────────────────────────
                   Criterion           Score 1–5               Leadership
                   Personal maturity   1   2   3  [4]  5   ✓   Holds out when things go wrong
                   Endurance           1   2  [3]  4   5       and sees their own part. Listens
                   Cooperation         1   2   3   4  [5]      and brings others along.
                   Oral communication  ·   ·   ·   ·   ·
                 ▸ Leadership          1   2   3   4   5        1 Gives 1 clear examples and
                                                                  can say what they led to
                   Evidence  none; n writes                     2 Gives 2 clear examples and
                                                                  can say what they led to
                                                                3 Gives 3 clear examples and
                                                                  can say what they led to
                                                                4 Gives 4 clear examples and
                                                                  can say what they led to
                                                                5 Gives 5 clear examples and
                                                                  can say what they led to

                   A digit scores, 0 not assessed, ←→ steps
                ────────────────────────────────────────────────────────────────────────────────
                 1–5 score  0 not assessed  n evidence  L hand in  Tab next  p panel  ? help

                """)
    }

    @Test("Without colours and line drawing")
    func plain() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>", 80, 24, plain: true) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Åsa Öberg · i dag 13:00 · med Siv Alder               Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5                       De andras visas när alla lämnat
                --------------------------------------------------------------------------------
                   Kriterium              Poäng 1–5               Personlig mognad
                 > Personlig mognad       1   2   3  [4]  5   +   Håller ut när det går emot
                   Uthållighet            1   2  [3]  4   5       och ser sin egen del. Lyssnar
                   Samarbetsförmåga       1   2   3   4  [5]      och får med sig andra.
                   Muntlig kommunikation  -   -   -   -   -
                   Ledarskap              -   -   -   -   -        1 Ger 1 tydliga exempel och
                                                                     kan säga vad de ledde till
                   Belägg  Berättade om schemabytet 2018:          2 Ger 2 tydliga exempel och
                           samlade gruppen, tog fram tre             kan säga vad de ledde till
                           förslag och lät de andra välja.         3 Ger 3 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                  >4 Ger 4 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                   5 Ger 5 tydliga exempel och
                                                                     kan säga vad de ledde till

                   Siffra ger poäng, 0 ej bedömd, <> steg
                --------------------------------------------------------------------------------
                 1-5 poäng  0 ej bedömd  n belägg  L lämna in  Tab nästa  p panelen  ? hjälp

                """)
    }

    @Test("Handed in")
    func sealed() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2jjj<Enter>", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Björn Ek · i dag 09:00 · med Siv Alder                Bo Ek, intervjuare Säter
                 Ditt kort: inlämnat 09:05                      De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────────────────────────
                   Kriterium              Poäng 1–5               Personlig mognad
                 ▸ Personlig mognad       1   2  [3]  4   5       Håller ut när det går emot
                   Uthållighet            1   2   3  [4]  5       och ser sin egen del. Lyssnar
                   Samarbetsförmåga       1   2   3  [4]  5       och får med sig andra.
                   Muntlig kommunikation  1   2  [3]  4   5
                   Ledarskap              1   2   3  [4]  5        1 Ger 1 tydliga exempel och
                                                                     kan säga vad de ledde till
                   Belägg  saknas                                  2 Ger 2 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                  ▸3 Ger 3 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                   4 Ger 4 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                   5 Ger 5 tydliga exempel och
                                                                     kan säga vad de ledde till

                   Inlämnat; a rättar, med skäl
                ────────────────────────────────────────────────────────────────────────────────
                 a rätta  Tab nästa  p panelen  f frågor  m motivering  d jäv  ? hjälp

                """)
    }

    @Test("Set aside for a conflict of interest")
    func conflict() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2G<Enter>", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Dragan Zorn · i morgon 09:00 · panel om 3             Bo Ek, intervjuare Säter
                 Ditt kort: åt sidan, jäv                       De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────────────────────────
                   Kriterium              Poäng 1–5               Personlig mognad
                 ▸ Personlig mognad       1   2   3   4   5       Håller ut när det går emot
                   Uthållighet            ·   ·   ·   ·   ·       och ser sin egen del. Lyssnar
                   Samarbetsförmåga       ·   ·   ·   ·   ·       och får med sig andra.
                   Muntlig kommunikation  ·   ·   ·   ·   ·
                   Ledarskap              ·   ·   ·   ·   ·        1 Ger 1 tydliga exempel och
                                                                     kan säga vad de ledde till
                   Belägg  saknas                                  2 Ger 2 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                   3 Ger 3 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                   4 Ger 4 tydliga exempel och
                                                                     kan säga vad de ledde till
                                                                   5 Ger 5 tydliga exempel och
                                                                     kan säga vad de ledde till

                   Jäv: Dragan är min svåger
                ────────────────────────────────────────────────────────────────────────────────
                 Tab nästa  p panelen  f frågor  m motivering  u ångra  Esc tillbaka  ? hjälp

                """)
    }

    @Test("What is asked before a card is sealed")
    func question() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>jjj05L", 60, 16) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Åsa Öberg · i dag 13:00           Bo Ek, intervjuare Säter
                 Lämna in ditt kort för Åsa Öberg?
                ────────────────────────────────────────────────────────────
                  Ej bedömd, så panelen blir ofullständig: Muntlig
                  kommunikation
                  Utan belägg: Uthållighet, Samarbetsförmåga, Muntlig
                  kommunikation, Ledarskap
                  Korten öppnas när även dessa har lämnat in: Siv Alder
                  Det går inte att ångra; ett inlämnat kort rättas bara
                  med skäl, synligt för panelen.

                  [ Nej (n) ]    Ja (j)
                ────────────────────────────────────────────────────────────
                 Enter ok  n nej  j ja  Esc avbryt  ? hjälp

                """)
    }

    @Test("A scale too long for the window")
    func longScale() throws {
        let room = try InterviewRoom { $0.scale = 1...10 }
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>jj1", 60, 16) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Åsa Öberg · i dag 13:00           Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5   De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────
                   Personlig mognad      [4]            ✓
                   Uthållighet           [3]
                 ▸ Samarbetsförmåga      [1]
                   Muntlig kommunikation  ·
                   Ledarskap              ·
                   Håller ut när det går emot och ser sin egen del. Lyssnar
                   och får med sig andra.
                   ▸ 1 Ger 1 tydliga exempel och kan säga vad de ledde till
                   Belägg  saknas; n skriver
                ────────────────────────────────────────────────────────────
                 1–9 poäng  0 ej bedömd  n belägg  L lämna in  ? hjälp
                 Sparat 13:40 · Åsa Öberg: Samarbetsförmåga 1
                """)
    }

    @Test("A scale of ten")
    func wideScale() throws {
        let room = try InterviewRoom { $0.scale = 1...10 }
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>jj1", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Åsa Öberg · i dag 13:00 · med Siv Alder               Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5                       De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────────────────────────
                   Kriterium              Poäng 1–10
                   Personlig mognad       1   2   3  [4]  5   6   7   8   9   10  ✓
                   Uthållighet            1   2  [3]  4   5   6   7   8   9   10
                 ▸ Samarbetsförmåga      [1]  2   3   4   5   6   7   8   9   10
                   Muntlig kommunikation  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
                   Ledarskap              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·

                   Samarbetsförmåga
                   Håller ut när det går emot och ser sin egen del. Lyssnar och får med sig
                   andra.

                   ▸ 1 Ger 1 tydliga exempel och kan säga vad de ledde till

                   Belägg  saknas; n skriver


                   1 … nästa siffra, eller ↓
                ────────────────────────────────────────────────────────────────────────────────
                 1–9 poäng  0 ej bedömd  n belägg  L lämna in  Tab nästa  p panelen  ? hjälp
                 Sparat 13:40 · Åsa Öberg: Samarbetsförmåga 1
                """)
    }
}
