import Domain
import TestSupport
import Testing
import Workflow

@Suite("An obligatory programme on the screen")
struct ObligatoryScreenTests {
    private static func scenario(on day: String = "2020-10-20") throws -> Scenario {
        var scenario = try Scenario.obligatory { $0.approval = ApprovalSettings(attendancePercent: 80) }
        scenario.wake(on: try #require(Day(day)))
        return scenario
    }

    private func player(
        _ keys: String = "", as person: PersonID = "petra.lind", _ language: Language = .swedish,
        size: (Int, Int) = (80, 24), _ change: (inout Scenario) throws -> Void = { _ in }
    ) throws -> Player {
        var scenario = try Self.scenario()
        try change(&scenario)
        var player = Player(scenario, as: person, language: language)
        player.resize(size.0, size.1)
        try player.press(keys)
        return player
    }

    /// Words that belong to a selection, or to parts that this programme does without.
    private static let foreign = [
        "sökand", "ansök", "urval", "rangord", "antag", "intervju", "reserv", "kvot", "samråd", "mentor", "förmåge",
        "inte beslutad", "utvald", "internat",
    ]

    @Test(
        "No screen, help or list of commands speaks of a selection or of mentors",
        arguments: [
            "", "?", "4", "4?", "4<Enter>", "5", "5?", "5T", "5<Enter>", "6", "6?", "6<Enter>", "6<Tab>", "6<Tab>?",
            "6<Tab><Tab>", "6a", "6s", "8", "8?", "8v", "v", ":", ":statistics<Enter>", "l", "4a", "4S",
        ])
    func words(_ keys: String) throws {
        for person: PersonID in ["petra.lind", "eva.strom", "tove.kron", "vera.gast"] {
            let text = try player(keys, as: person, size: (200, 60)).text().lowercased()
            let found = Self.foreign.filter(text.contains)
            #expect(found.isEmpty, "\(person) \(keys): \(found)\n\(text)")
        }
    }

    @Test("The programme: who takes part, and nothing about seats")
    func overview() throws {
        let screen = try player().text()
        #expect(
            screen == """
                 Falun 2020              [0 Program] 4 Kalender  5 Brev  6 Deltagare  8 Utfall
                 Framtida chefer 2020–21                              Petra Lind, projektledare
                 tisdag 20 oktober 2020                             Nästa: Halvtid om 104 dagar
                ────────────────────────────────────────────────────────────────────────────────
                 Väntar på dig
                 ▸ Skicka 3 brev till deltagare
                   Skriv in närvaron för 3 kursdagar

                 Deltagare
                   Obligatoriskt för alla chefer
                   4 deltar, planerat för 70

                 Tidsgränser
                    1 feb  om 104 dagar, nästa  Halvtid







                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  l logg  s English  u ångra  : kommando  q avsluta  ? hjälp

                """)
    }

    @Test("The participants by name, who is protected last, with what can be done about them")
    func list() throws {
        let screen = try player("6").screen()
        #expect(screen[2] == " [Alla] Närvaro  Uppgifter")
        #expect(screen[4].contains("Namn") && screen[4].contains("Förvaltning") && screen[4].contains("Läge"))
        #expect(screen[5].hasPrefix(" ▸ Björn Ek") && screen[5].contains("Barn- och"))
        #expect(screen[6].hasPrefix("   Cecilia Åberg") && screen[7].hasPrefix("   Åsa Öberg"))
        #expect(screen[8].hasPrefix("   Skyddad 000D") && !screen[8].contains("Socialnämnden"))
        #expect(screen[22].contains("+ ny  e ändra  s slutar"))
    }

    @Test("In a narrow and low terminal nothing that matters is lost")
    func narrow() throws {
        let screen = try player("6", size: (60, 16)).screen()
        #expect(screen[4].contains("Namn") && screen[4].contains("Närvaro") && screen[4].contains("Läge"))
        #expect(screen[5].hasPrefix(" ▸ Björn Ek") && screen[5].contains("0 av 1 krav"))
        #expect(screen.allSatisfy { $0.count <= 60 })
    }

    @Test("A participant in full")
    func reading() throws {
        let screen = try player("6jj<Enter>", as: "eva.strom").text()
        #expect(
            screen == """
                 Falun 2020               0 Program  4 Kalender  5 Brev [6 Deltagare] 8 Utfall
                 Säter · Enhetschef · Socialnämnden               Eva Ström, personalchef Säter
                 Åsa Öberg
                ────────────────────────────────────────────────────────────────────────────────
                 Krav för godkännande
                   ? Närvaro 0 av 11 dagar, krav 8,8

                 Närvaro dag för dag
                   7 sep  Start: vem är jag som ledare?: –
                   8 sep  Start: vem är jag som ledare?: –
                   6 okt  Samtalet som verktyg: –
                   11 nov När det skaver
                   10 dec Gruppen på väg
                   15 jan Arbetsgivarens ansvar
                   9 feb  Att tala så att andra vill lyssna
                   15 mar Pengarna och nämnden
                   14 apr Förändra med folk kvar i båten
                   11 maj Avslut
                   12 maj Avslut


                ────────────────────────────────────────────────────────────────────────────────
                 e ändra  s slutar  n behov  i historik  u ångra  Esc tillbaka  ? hjälp

                """)
    }

    @Test("A programme without requirements for approval says nothing of them, and the list whose post it is in full")
    func withoutApproval() throws {
        var player = Player(try .obligatory(), as: "petra.lind")
        player.resize(80, 24)
        try player.press("6")
        #expect(player.screen().contains { $0 == " Rektor, Barn- och utbildningsnämnden" })
        try player.press("<Enter>")
        #expect(!player.text().contains("Krav för godkännande"))
        #expect(player.text().contains("Närvaro dag för dag"))
    }

    @Test("Somebody who left and is back")
    func back() throws {
        let screen = try player("6j<Enter>", as: "eva.strom") { scenario in
            let id = scenario.id("Cecilia Åberg")
            try scenario.perform(
                .participant(.enrolment(.end(id, on: Day(2020, 9, 20), reason: "Tjänstledig"))), as: "eva.strom")
            try scenario.perform(.participant(.enrolment(.resume(id, since: Day(2020, 10, 10)))), as: "eva.strom")
        }.text()
        #expect(
            screen == """
                 Falun 2020               0 Program  4 Kalender  5 Brev [6 Deltagare] 8 Utfall
                 Säter · Kanslichef · Kommunstyrelsen             Eva Ström, personalchef Säter
                 Cecilia Åberg
                ────────────────────────────────────────────────────────────────────────────────
                 Deltog inte 20 september 2020 – 9 oktober 2020

                 Krav för godkännande
                   ? Närvaro 0 av 10 dagar, krav 8

                 Närvaro dag för dag
                   7 sep  Start: vem är jag som ledare?: –
                   8 sep  Start: vem är jag som ledare?: –
                   11 nov När det skaver
                   10 dec Gruppen på väg
                   15 jan Arbetsgivarens ansvar
                   9 feb  Att tala så att andra vill lyssna
                   15 mar Pengarna och nämnden
                   14 apr Förändra med folk kvar i båten
                   11 maj Avslut
                   12 maj Avslut

                ────────────────────────────────────────────────────────────────────────────────
                 e ändra  s slutar  n behov  i historik  u ångra  Esc tillbaka  ? hjälp

                """)
    }

    @Test("A new participant")
    func adding() throws {
        let screen = try player("6a", as: "eva.strom").text()
        #expect(
            screen == """
                 Falun 2020               0 Program  4 Kalender  5 Brev [6 Deltagare] 8 Utfall
                 Säter · 4 deltagare                              Eva Ström, personalchef Säter
                 Ny deltagare                                                      fält 1 av 12
                ────────────────────────────────────────────────────────────────────────────────
                ▸ Förnamn
                  Efternamn
                  E-post
                  Telefon
                  Förvaltning
                  Befattning
                  Ansvarig chef
                  Chefens e-post
                  Kön
                  Särskilda behov
                  Skyddade uppgifter  vet ej
                  Deltar från         2020-10-20





                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test("In English, with nobody entered yet")
    func english() throws {
        let screen = Player(
            .falun {
                ($0.hasSelection, $0.mentorHours, $0.cohortSeats) = (false, nil, 70)
                $0.enrolment = EnrolmentSettings(isObligatory: true)
            }, as: "petra.lind", language: .english
        ).text()
        #expect(
            screen == """
                 Falun 2020    [0 Programme] 4 Calendar  5 Letters  6 Participants  8 Outcomes
                 Future managers 2020–21                             Petra Lind, project leader
                 Monday 6 April 2020                         Next: Ranking submitted in 24 days
                ────────────────────────────────────────────────────────────────────────────────
                 Waiting for you
                 ▸ Plan the course: 0 of 11 days, 0 of 9 occasions

                 Participants
                   Obligatory
                   No participants are entered yet.
                   Read the personnel list:  aspirant import participants FILE.csv
                   Or enter one by hand: press 6, then +.

                 Deadlines
                   30 Mar  7 days ago        Last day to apply
                   30 Apr  in 24 days, next  Ranking submitted
                    8 May  in 32 days        Decisions
                   20 Aug  in 136 days       Mentor meeting



                ────────────────────────────────────────────────────────────────────────────────
                 Enter open  l log  s svenska  u undo  : command  q quit  ? help

                """)
    }

    @Test("Statistics of the participants")
    func statistics() throws {
        let screen = try player(":statistics<Enter>").text()
        #expect(
            screen == """
                 Falun 2020              [0 Program] 4 Kalender  5 Brev  6 Deltagare  8 Utfall
                 Framtida chefer 2020–21                              Petra Lind, projektledare
                 Statistik över deltagarna
                ────────────────────────────────────────────────────────────────────────────────
                 Alla: hur många som kom så här långt
                   Inskrivna   ..
                   Kvar        ..
                   Godkända    ..

                   Kön             Inskr     Kvar     Godk
                   Inte angivet       ..       ..       ..
                   Alla               ..       ..       ..

                   Förvaltning    Inskr     Kvar     Godk
                   Små grupper       ..       ..       ..
                   Alla              ..       ..       ..

                 .. visas inte: färre än 5 personer, eller en siffra som sådana kunde räknas
                 fram ur. Grupper med färre än 5 deltagare står under ”Små grupper”.
                 Kvar är den som deltar eller har deltagit till slutet.

                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("The letters, in ASCII without colours")
    func letters() throws {
        let screen = try player("5").text(ascii: true, mono: true)
        #expect(
            screen == """
                 Falun 2020               0 Program  4 Kalender [5 Brev] 6 Deltagare  8 Utfall
                 Säter                                                Petra Lind, projektledare
                 [Alla 4] Deltagare 4
                --------------------------------------------------------------------------------
                   Till                                               Brev    Läge
                 > Åsa Öberg                                          deltar  ej skickat
                   Björn Ek                                           deltar  ej skickat
                   Skyddad 000D                                       deltar  ej skickat
                   Cecilia Åberg                                      deltar  ej skickat












                --------------------------------------------------------------------------------
                 Enter läs  s skickat  E skriv filer  Blanksteg märk  Tab lista  ? hjälp

                """)
    }
}
