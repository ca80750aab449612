import Domain
import TestSupport
import Testing

/// What the rules of a panel look like: declarations, questions, amendments, absence, conflicts, clashes and the mirror.
@Suite("The panel's rules on the screen")
struct PanelRulesScreenTests {
    /// Åsa's interview collides with Elsa's for Siv, and Björn's is over.
    func clashing() throws -> InterviewRoom {
        var room = try InterviewRoom()
        let day = Day(2020, 4, 23)
        let panel = Panel(
            members: ["bo.ek", "siv.alder"], day: day, time: ClockTime(9, 30), ends: ClockTime(10, 15),
            place: "Rådhuset, Åsrummet")
        try room.scenario.perform(.setPanel(room.asa, panel), as: "eva.strom")
        return room
    }

    @Test("A card without a declaration says what is to be said first")
    func undeclared() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "ida.moss", "2j<Enter>", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Elsa Nord · tors 23 apr 09:00 · med Siv Alder               Ida Moss, HR Säter
                 Ditt kort: säg först om du är jävig            De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────────────────────────
                   Kriterium              Poäng 1–5               Personlig mognad
                 ▸ Personlig mognad       1   2   3   4   5       Håller ut när det går emot
                   Uthållighet            ·   ·   ·   ·   ·       och ser sin egen del. Lyssnar
                   Samarbetsförmåga       ·   ·   ·   ·   ·       och får med sig andra.
                   Muntlig kommunikation  ·   ·   ·   ·   ·
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

                   i inget jäv, d anmäler jäv
                ────────────────────────────────────────────────────────────────────────────────
                 i inget jäv  1–5 poäng  0 ej bedömd  n belägg  L lämna in  Tab nästa  ? hjälp

                """)
    }

    @Test("The first score asks for the declaration")
    func declaring() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "ida.moss", "2j<Enter>4", 60, 16) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Elsa Nord · tors 23 apr 09:00           Ida Moss, HR Säter
                 Intygar du att du inte är jävig mot Elsa Nord?
                ────────────────────────────────────────────────────────────

                  Jäv är det om du är chef över personen, närstående, vän
                  eller ovän, eller har eget intresse i saken.
                  Är du jävig: svara nej och tryck d. Upptäcks det senare
                  läggs ditt kort åt sidan.
                  Ja sparar ditt intygande och poängen på en gång.

                  [ Nej (n) ]    Ja (j)

                ────────────────────────────────────────────────────────────
                 Enter ok  n nej  j ja  Esc avbryt  ? hjälp

                """)
    }

    @Test("The questions beside the card, and in the smallest window in English")
    func questions() throws {
        let room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>f", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Åsa Öberg · i dag 13:00 · med Siv Alder               Bo Ek, intervjuare Säter
                 Ditt kort: öppet, 3 av 5                       De andras visas när alla lämnat
                ────────────────────────────────────────────────────────────────────────────────
                   Kriterium              Poäng 1–5               Personlig mognad: frågor
                 ▸ Personlig mognad       1   2   3  [4]  5   ✓   1  Berätta om något som gick
                   Uthållighet            1   2  [3]  4   5          fel. Vad gjorde du sedan?
                   Samarbetsförmåga       1   2   3   4  [5]      2  Vad skulle en kollega säga
                   Muntlig kommunikation  ·   ·   ·   ·   ·          att du behöver öva på?
                   Ledarskap              ·   ·   ·   ·   ·

                   Belägg  Berättade om schemabytet 2018:
                           samlade gruppen, tog fram tre
                           förslag och lät de andra välja.






                   Siffra ger poäng, 0 ej bedömd, ←→ steg
                ────────────────────────────────────────────────────────────────────────────────
                 1–5 poäng  0 ej bedömd  n belägg  L lämna in  Tab nästa  p panelen  ? hjälp

                """)
        #expect(
            try room.shown(as: "bo.ek", "2<Enter>f", 60, 16, .english) == """
                 Falun 2020                       0  1 [2 Interviews] 3  4
                 Åsa Öberg · today 13:00           Bo Ek, interviewer Säter
                 Your card: open, 3 of 5   The others' show when all are in
                ────────────────────────────────────────────────────────────
                 ▸ Personal maturity   1   2   3  [4]  5   ✓
                   Endurance           1   2  [3]  4   5
                   Cooperation         1   2   3   4  [5]
                   Oral communication  ·   ·   ·   ·   ·
                   Leadership          ·   ·   ·   ·   ·
                   Personal maturity: questions
                   1  Tell us of something that went wrong. What did you do
                      then?
                   Evidence  Berättade om schemabytet 2018: samlade …
                ────────────────────────────────────────────────────────────
                 1–5 score  0 not assessed  n evidence  L hand in  ? help

                """)
    }

    @Test("An amended card and panel show what was handed in beside what holds")
    func amended() throws {
        var room = try InterviewRoom()
        let amend = PanelCommand.amendRating(room.cecilia, "cooperation", .score(4), reason: "Blandade ihop två svar")
        try room.scenario.perform(.panel(amend), as: "bo.ek")
        #expect(
            try room.shown(as: "bo.ek", "2jj<Enter>jj", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Cecilia Åberg · mån 20 apr 09:00                      Bo Ek, intervjuare Säter
                 Panelen: alla inne                                 ofullständig: 9 av 10 poäng
                ────────────────────────────────────────────────────────────────────────────────
                                              Bo Ek  Siv Alder  Medel  Spann   n     Samsyn
                   Personlig mognad               4          4   4,00      4   2          –
                   Uthållighet                    4          3   3,50    3–4   2          –
                 ▸ Samarbetsförmåga              ~4          3   3,50    3–4   2          4
                   Muntlig kommunikation          3  ej bedömd   3,00      3   1          –
                   Ledarskap                      4          4   4,00      4   2          –
                   Medel                        3,8        3,5   3,60          9     1 av 5

                   Samarbetsförmåga
                   Bo Ek 5: Fick två lag som inte talade med varandra att dela schema.
                     rättad: 5 blev 4 (13:40: Blandade ihop två svar)
                   Siv Alder 3: Lyssnade länge innan hon svarade.
                   Samsyn 4 (Siv Alder, 20 apr 09:14): Exemplet höll för följdfrågor.




                ────────────────────────────────────────────────────────────────────────────────
                 s samsyn  n belägg  Tab nästa  m motivering  u ångra  Esc tillbaka  ? hjälp

                """)
    }

    @Test("A card set aside late, with who recorded it, and somebody replaced")
    func setAside() throws {
        var room = try InterviewRoom()
        let conflict = PanelCommand.recordConflict(room.cecilia, "bo.ek", reason: "Bo är hennes svåger")
        try room.scenario.perform(.panel(conflict), as: "eva.strom")
        #expect(
            try room.shown(as: "eva.strom", "2G<Enter>jj", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Cecilia Åberg · mån 20 apr 09:00                 Eva Ström, personalchef Säter
                 Panelen: alla inne                     ofullständig: 4 av 10 poäng, 1 åt sidan
                ────────────────────────────────────────────────────────────────────────────────
                                              Bo Ek  Siv Alder  Medel  Spann   n     Samsyn
                   Personlig mognad             jäv          4   4,00      4   1          –
                   Uthållighet                  jäv          3   3,00      3   1          –
                 ▸ Samarbetsförmåga             jäv          3   3,00      3   1          4
                   Muntlig kommunikation        jäv  ej bedömd      –      –   0          –
                   Ledarskap                    jäv          4   4,00      4   1          –
                   Medel                                   3,5   3,50          4     1 av 5

                   Samarbetsförmåga
                   Bo Ek: jäv 13:40, Eva Ström, kortet räknas inte – Bo är hennes svåger
                   Siv Alder 3: Lyssnade länge innan hon svarade.
                   Samsyn 4 (Siv Alder, 20 apr 09:14): Exemplet höll för följdfrågor.





                ────────────────────────────────────────────────────────────────────────────────
                 n belägg  Tab nästa  m motivering  e ersätt  u ångra  Esc tillbaka  ? hjälp

                """)
        try room.scenario.rate(room.asa, [2], as: "siv.alder")
        let replace = PanelCommand.replaceMember(room.asa, "siv.alder", with: "ida.moss", reason: "Sjuk")
        try room.scenario.perform(.panel(replace), as: "eva.strom")
        #expect(
            try room.shown(as: "bo.ek", "2p", 60, 16) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 Åsa Öberg · i dag 13:00           Bo Ek, intervjuare Säter
                 Panelen: 0 av 2 inne
                ────────────────────────────────────────────────────────────
                   Poängen är dolda tills alla i panelen har lämnat in
                   sina kort.

                     Bo Ek     inget jäv, har inte lämnat in
                     Ida Moss  har inte svarat om jäv
                     Ersatt: Siv Alder (Eva Ström, 13:42): Sjuk



                ────────────────────────────────────────────────────────────
                 Tab nästa  m motivering  u ångra  Esc tillbaka  ? hjälp

                """)
    }

    @Test("The mirror says too few until there are enough, and then in figures")
    func mirror() throws {
        var room = try InterviewRoom()
        #expect(
            try room.shown(as: "bo.ek", "2:interview.mirror<Enter>", 60, 16) == """
                 Falun 2020                       0  1 [2 Intervjuer] 3  4
                 2 kort att lämna in               Bo Ek, intervjuare Säter
                 Spegel för intervjuare                              ↓ mer
                ────────────────────────────────────────────────────────────
                 Du
                   för få kort för att säga något: 1 av 5 öppnade

                 Så räknas det
                   Varje poäng ställs mot varje panelkollegas poäng på
                   samma kriterium för samma person, så som korten
                   lämnades in. Bara öppnade kort som räknas är med, och
                   minst 5 kort krävs.
                   Ingen poäng ändras av det här. En skillnad säger inte
                ────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
        for number in 0..<5 {
            let id = try room.scenario.applicant("Kim", "Ask \(number)", in: "sater", at: .interview)
            try room.scenario.score(id, [4, 3, 4, 4, 5], as: "bo.ek")
            try room.scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        }
        #expect(
            try room.shown(as: "eva.strom", "2:interview.mirror<Enter>", 80, 24) == """
                 Falun 2020           0 Program  1 Kö [2 Intervjuer] 3 Rangordning  4 Kalender
                 Inget att lämna in · rangordning om 9 dagar      Eva Ström, personalchef Säter
                 Spegel för intervjuare                                                  ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Du
                   för få kort för att säga något: 0 av 5 öppnade

                 Kommunens intervjuare

                 Bo Ek
                   Underlag              6 öppnade kort, 29 jämförda poäng
                   Samstämmighet         samma poäng 7 av 29 (24 %), högst ett steg ifrån 23
                                         av 29 (79 %), i snitt 0,97 steg
                   Nivå                  0,97 steg högre än de andra
                   Lika över hela kortet 0 av 6 kort har samma poäng på alla kriterier

                 Siv Alder
                   Underlag              6 öppnade kort, 29 jämförda poäng
                   Samstämmighet         samma poäng 7 av 29 (24 %), högst ett steg ifrån 23
                                         av 29 (79 %), i snitt 0,97 steg
                   Nivå                  0,97 steg lägre än de andra
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
        #expect(
            try room.shown(as: "siv.alder", "2:interview.mirror<Enter>", 120, 40, .english) == """
                 Falun 2020                                                  0 Programme  1 Queue [2 Interviews] 3 Ranking  4 Calendar
                 5 cards to hand in · ranking in 9 days                                                    Siv Alder, interviewer Säter
                 A mirror for interviewers
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 You
                   Rests on              6 opened cards, 29 scores compared
                   Agreement             the same score 7 of 29 (24%), one step away at most 23 of 29 (79%), 0.97 steps on average
                   Level                 0.97 steps lower than the others
                   The same all over     5 of 5 cards have the same score on every criterion

                 How it is made
                   Each score is set against each co-panelist's on the same criterion for the same person, as the cards were handed
                   in. Only opened cards that count are in it, and at least 5 cards are needed.
                   No score is changed by this. A difference does not say who is right; it is something to talk about.























                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Esc close  ? help

                """)
    }
}
