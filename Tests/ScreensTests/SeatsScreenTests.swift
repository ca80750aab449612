import Domain
import TestSupport
import Testing
import Workflow

@Suite("The seats one by one on the screen")
struct SeatsScreenTests {
    private let first = SeatID("sater", 1)
    private let second = SeatID("sater", 2)
    private let gagnef = SeatID("gagnef", 1)

    /// The 20th of September: one seat offered and late, one to be offered after a no, one without reserves.
    private func autumn() throws -> Scenario {
        var scenario = try Scenario.admitted()
        if let day = Day(2020, 9, 10) { scenario.wake(on: day) }
        for seat in [first, gagnef] { try scenario.leave(scenario.holder(seat)) }
        try scenario.seat(.offer(first, to: nil, note: "Ringde, väntar på besked från chefen"))
        if let day = Day(2020, 9, 12) { scenario.wake(on: day) }
        try scenario.seat(.attempt(first, on: nil, note: "Svarar inte"))
        if let day = Day(2020, 9, 20) { scenario.wake(on: day) }
        try scenario.leave(scenario.holder(second))
        return scenario
    }

    @Test("What can be done about each vacant seat")
    func vacant80() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "3S", 80, 24)
        #expect(
            screen == """
                 Falun 2020              0 Prog 1 Kö 2 Int [3 Rangordning] 4 Kal 5 Brev 6 Delt
                 Platser · 3 vakanta av 4                           Rut Alm, rekryteringscenter
                 Ersättare kan sättas in till och med 1 oktober: 11 dagar kvar
                ────────────────────────────────────────────────────────────────────────────────
                   Plats     Innehavare  Läge
                 ▸ Säter 1   vakant      erbjuden Cilla Säter, svar skulle ha kommit 15 sep
                   Säter 2   vakant      sedan 20 september, återtagen; reserv finns
                   Gagnef 1  vakant      sedan 10 september, återtagen; avgör vart den går







                ────────────────────────────────────────────────────────────────────────────────
                 Erbjuden Cilla Säter 10 sep, svar skulle ha kommit 15 sep; försök 12 sep
                   R1 Säter  Cilla Säter – erbjuden platsen
                   R2 Säter  David Säter


                ────────────────────────────────────────────────────────────────────────────────
                 Enter allt om platsen  s svar  f försök  Tab alla/väntar  u ångra  ? hjälp

                """)
    }

    @Test("At the smallest size")
    func vacant60() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "3S<Down>", 60, 16)
        #expect(
            screen == """
                 Falun 2020                0  1  2 [3 Rangordning] 4  5  6
                 Platser · 3 vakanta av 4       Rut Alm, rekryteringscenter
                 Sista dag för ersättare: 1 oktober, om 11 dagar
                ────────────────────────────────────────────────────────────
                   Plats     Innehavare  Läge
                   Säter 1   vakant      erbjuden Cilla Säter, svar dröjer
                 ▸ Säter 2   vakant      reserv finns
                   Gagnef 1  vakant      avgör vart den går


                ────────────────────────────────────────────────────────────
                 Näst på tur: David Säter (R2, Säter)
                 … Enter visar allt
                ────────────────────────────────────────────────────────────
                 Enter allt om platsen  e erbjud  Tab alla/väntar  ? hjälp

                """)
    }

    @Test("All seats in a large window, in English")
    func all120() throws {
        let screen = try rankingScreen(try autumn(), "petra.lind", "3S<Tab>", 120, 40, language: .english)
        #expect(
            screen == """
                 Falun 2020                       0 Programme  1 Queue  2 Interviews [3 Ranking] 4 Calendar  5 Letters  6 Participants
                 Seats · 3 of 4 vacant                                                                       Petra Lind, project leader
                 Replacements can come until 1 October: 11 days left
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                   Seat       Holder        Standing
                 ▸ Säter 1    vacant        offered to Cilla Säter, an answer was due on 15 Sep
                   Säter 2    vacant        since 20 September, withdrawn; a reserve is there
                   Ludvika 1  Anna Ludvika  admitted on 8 May
                   Gagnef 1   vacant        since 10 September, withdrawn; decide where it goes






















                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Offered to Cilla Säter on 10 Sep, an answer was due on 15 Sep; attempted on 12 Sep
                   R1 Säter  Cilla Säter – offered the seat
                   R2 Säter  David Säter


                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter all about it  s answer  f attempt  Tab all/waiting  u undo  Esc back  : command  ? help

                """)
    }

    @Test("Without colours and line drawing")
    func plain() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "3S", 80, 24, plain: true)
        #expect(
            screen == """
                 Falun 2020              0 Prog 1 Kö 2 Int [3 Rangordning] 4 Kal 5 Brev 6 Delt
                 Platser · 3 vakanta av 4                           Rut Alm, rekryteringscenter
                 Ersättare kan sättas in till och med 1 oktober: 11 dagar kvar
                --------------------------------------------------------------------------------
                   Plats     Innehavare  Läge
                 > Säter 1   vakant      erbjuden Cilla Säter, svar skulle ha kommit 15 sep
                   Säter 2   vakant      sedan 20 september, återtagen; reserv finns
                   Gagnef 1  vakant      sedan 10 september, återtagen; avgör vart den går







                --------------------------------------------------------------------------------
                 Erbjuden Cilla Säter 10 sep, svar skulle ha kommit 15 sep; försök 12 sep
                   R1 Säter  Cilla Säter – erbjuden platsen
                   R2 Säter  David Säter


                --------------------------------------------------------------------------------
                 Enter allt om platsen  s svar  f försök  Tab alla/väntar  u ångra  ? hjälp

                """)
    }

    @Test("The offer and what it means")
    func offer() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "3S<Down>e", 80, 24)
        #expect(
            screen == """
                 Falun 2020              0 Prog 1 Kö 2 Int [3 Rangordning] 4 Kal 5 Brev 6 Delt
                 Platser · 3 vakanta av 4                           Rut Alm, rekryteringscenter
                 Erbjud Säter 2
                ────────────────────────────────────────────────────────────────────────────────
                  ✓ David Säter (R2, Säter)
                    Svar senast 25 september
                    Förbigången: Cilla Säter (R1, Säter), är erbjuden Säter 1
                    Ersättare kan sättas in till och med 1 oktober (11 dagar kvar)

                  Vad som sades (kan utelämnas):











                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test("All about a seat")
    func story() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "3S<Enter>", 80, 30)
        print("SNAPSTORY\n" + screen)
    }

    @Test("A protected identity shows neither name nor manager nor what was said")
    func protected() throws {
        var scenario = try autumn()
        let cilla = scenario.id("Cilla Säter")
        let change = FieldChange(.protected, Change(from: "no", to: "yes"))
        try scenario.perform(.editApplication(cilla, [change]), as: "eva.strom")
        for keys in ["3S", "3S<Enter>", "3Ss<Enter>", "0l"] {
            let screen = try rankingScreen(scenario, "rut.alm", keys, 120, 40)
            #expect(!screen.contains("Cilla"), "\(keys)")
            #expect(!screen.contains("besked från chefen"), "\(keys)")
        }
    }

    @Test("The day after the window")
    func closed() throws {
        var scenario = try autumn()
        if let day = Day(2020, 10, 2) { scenario.wake(on: day) }
        let screen = try rankingScreen(scenario, "rut.alm", "3S<Down>e", 80, 24)
        #expect(
            screen == """
                 Falun 2020              0 Prog 1 Kö 2 Int [3 Rangordning] 4 Kal 5 Brev 6 Delt
                 Platser · 3 vakanta av 4                           Rut Alm, rekryteringscenter
                 Ersättare kunde sättas in till och med 1 oktober; inga platser fylls längre
                ────────────────────────────────────────────────────────────────────────────────
                   Plats     Innehavare  Läge
                   Säter 1   vakant      erbjuden Cilla Säter, svar skulle ha kommit 15 sep
                 ▸ Säter 2   vakant      sedan 20 september, återtagen; förblir tom
                   Gagnef 1  vakant      sedan 10 september, återtagen; förblir tom







                ────────────────────────────────────────────────────────────────────────────────
                 Förblir tom: ersättare kunde sättas in till och med 1 oktober
                   R1 Säter  Cilla Säter – är erbjuden Säter 1
                   R2 Säter  David Säter


                ────────────────────────────────────────────────────────────────────────────────
                 Enter allt om platsen  Tab alla/väntar  u ångra  Esc tillbaka  ? hjälp
                 Går inte: sista dag att sätta in en ersättare var 1 oktober 2020
                """)
    }

    @Test("What the admission would mean")
    func preview() throws {
        let scenario = try Scenario.rankedForSeats(
            { $0.unfilled = .nextMunicipality }, counts: [("sater", 3), ("ludvika", 1), ("gagnef", 0)])
        let screen = try rankingScreen(scenario, "petra.lind", "3Ai", 80, 30)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Antagning · 4 av 4 platser                           Petra Lind, projektledare
                 Vad beslutet skulle innebära
                ────────────────────────────────────────────────────────────────────────────────
                 Säter, 2 platser
                     1  Anna Säter
                     2  Bengt Säter
                     +  Cilla Säter får Gagnef 1
                        inga reserver

                 Ludvika, 1 plats
                     1  Anna Ludvika
                        inga reserver

                 Gagnef, 1 plats
                     1  Cilla Säter, Säter
                        Plats från Gagnef, vidare i ordningen enligt regeln
                        inga reserver

                 Besked
                   4 antagna får besked av projektledaren och ska ordna en mentor
                   För varje antagen skrivs upp vem som betalar avgiften, oavsett resultat





                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
        let list = try rankingScreen(scenario, "petra.lind", "3A", 80, 24)
        #expect(
            list == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Antagning · 4 av 4 platser                           Petra Lind, projektledare
                 3 av 3 kommuner har lämnat in · inte beslutad
                ────────────────────────────────────────────────────────────────────────────────
                   Kommun    Platser            Tomma  Läge
                 ▸ Säter      2 av 2  ████████      0  inlämnad 6 apr, Eva Ström (v. 1)
                       1 Anna Säter                    3 Cilla Säter (får Gagnef 1)
                       2 Bengt Säter
                   Ludvika    1 av 1  ████████      0  inlämnad 6 apr, Lena Sund (v. 1)
                       1 Anna Ludvika
                   Gagnef     1 av 1  ████████      0  inlämnad 6 apr, Olle Frisk (v. 1)
                     Plats 1 går till Säter enligt regeln









                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  v varför här?  B besluta  i följder  p platser  ? hjälp

                """)
        let decide = try rankingScreen(scenario, "petra.lind", "3AB", 80, 24)
        #expect(
            decide == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Antagning · 4 av 4 platser                           Petra Lind, projektledare
                 Besluta antagningen
                ────────────────────────────────────────────────────────────────────────────────
                  ✓ 4 antas till 4 platser, 0 blir reserver
                    1 plats går till en annan kommun
                    ! För 4 antagna har chefen inte sagt ja i samrådet
                    Rangordningarna låses; kan öppnas igen med skäl

                  Beslutets beteckning:











                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test("What waits is on the overview")
    func overview() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "0", 80, 24)
        #expect(
            screen == """
                 Falun 2020                  [0 Program] 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt
                 Framtida chefer 2020–21                            Rut Alm, rekryteringscenter
                 söndag 20 september 2020
                ────────────────────────────────────────────────────────────────────────────────
                 Väntar på dig
                 ▸ Sista dag för ersättare om 11 dagar: 3 tomma platser
                   Svarstiden har gått ut: Säter 1
                   Erbjud en reserv platsen: Säter 2
                   Avgör vart platsen går: Gagnef 1
                   Skicka 9 brev efter beslutet
                   Mentor saknas för 1 deltagare                           ! 31 dagar försenat
                   Antagningen är beslutad: 4 antagna (Styrgruppen § 34).

                 Kommun          Platser  Sökande  Nya  Test  Int  Rang  Ant  Avsl  Rangordning
                   Säter               2        4    0     0    0     2    0     2  inlämnad
                   Ludvika             1        2    0     0    0     1    1     0  inlämnad
                   Gagnef              1        1    0     0    0     0    0     1  inlämnad
                   Summa               4        7    0     0    0     3    1     3  3 av 3 inne

                 Tidsgränser
                   30 mar  för 174 dagar sedan  Sista ansökningsdag                       ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  l logg  S platser  s English  u ångra  : kommando  ? hjälp

                """)
    }
}
