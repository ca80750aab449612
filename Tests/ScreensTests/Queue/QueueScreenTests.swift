import Domain
import TestSupport
import Testing

struct QueueScreenTests {
    private func player(_ person: PersonID = "eva.strom", _ keys: String = "1") throws -> Player {
        var player = Player(try .spring(), as: person)
        try player.press(keys)
        return player
    }

    @Test("The list with its pane")
    func list() throws {
        let player = try player()
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · 2 platser · besked om 12 dagar           Eva Ström, personalchef Säter
                 [Alla 6] Nya 2  Test 1  Intervju 1  Rangordning 1  Antagna 0  Avslutade 1
                ────────────────────────────────────────────────────────────────────────────────
                   Namn↑                  Steg         Chef    Väntar    │ Filip Ahl
                 ▸ Filip Ahl              avslutad     ja              ! │ Samordnare
                   Björn Ek               rangordning  ja        20 d    │ Omsorgen
                   Dragan Zorn            test         ja        20 d  ! │
                   Cecilia Åberg          ny           –         47 d  ! │ Behörig  0 av 5
                   Åsa Öberg              intervju     ja        20 d    │ Chef     ja
                   Skyddad 0007           ny           ja        47 d  ! │ Test     –
                                                                         │ Panel    –
                                                                         │ Intervju –
                                                                         │
                                                                         │ ! Uppger sig vara
                                                                         │ chef i dag
                                                                         │ Bortvald: Är redan
                                                                         │ chef.
                                                                         │
                                                                         │ ”Jag vill utvecklas.”
                                                                         │
                ────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  X ompröva  e ändra  Blanksteg märk  d mer  i historik  ? hjälp

                """)
    }

    @Test("In the smallest window there is no pane and never a name too few")
    func smallest() throws {
        var player = try player()
        player.resize(60, 16)
        #expect(
            player.text() == """
                 Falun 2020                               0 [1 Kö] 2  3  4
                 Säter · 2 platser · besked om 12 dagar           Eva Ström
                 [Alla 6] Nya 2  Test 1  Int 1  Rang 1  Ant 0  Avsl 1
                ────────────────────────────────────────────────────────────
                   Namn↑                      Steg         Chef    Väntar
                 ▸ Filip Ahl                  avslutad     ja              !
                   Björn Ek                   rangordning  ja        20 d
                   Dragan Zorn                test         ja        20 d  !
                   Cecilia Åberg              ny           –         47 d  !
                   Åsa Öberg                  intervju     ja        20 d
                   Skyddad 0007               ny           ja        47 d  !


                ────────────────────────────────────────────────────────────
                 Enter öppna  X ompröva  e ändra  Blanksteg märk  ? hjälp

                """)
    }

    @Test("With more room come more columns")
    func columns() throws {
        var player = try player()
        player.resize(120, 40)
        #expect(
            player.screen()[4] == """
                   Namn↑                Förvaltning       Steg         Chef    Väntar  Att se på        │ Filip Ahl
                """)
        player.resize(200, 60)
        #expect(
            player.screen()[4] == """
                   Namn↑                          Förvaltning                 Steg         Chef    Väntar  Test       Panel   Inkom       Att se på                 │ Filip Ahl
                """)
        #expect(
            player.screen()[6] == """
                   Björn Ek                       Kultur                      rangordning  ja        20 d  60         2 av 2  2020-03-10                            │ Omsorgen
                """)
    }

    @Test("A coordinator in English sees all municipalities; a stage of its own needs no column for it")
    func english() throws {
        var player = Player(try .spring(), as: "petra.lind", language: .english)
        try player.press("1<Tab>")
        player.resize(100, 30)
        #expect(
            player.text() == """
                 Falun 2020                              0 Programme [1 Queue] 2 Interviews  3 Ranking  4 Calendar
                 All municipalities · 24 seats · decision in 12 days                     Petra Lind, project leader
                  All 8 [New 2] Test 1  Interview 1  Ranking 3  Admitted 0  Ended 1
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                   Name↑                 Municip.   Department         Mgr      Waits    │ Cecilia Åberg
                 ▸ Cecilia Åberg         Säter      Teknik och miljö   –         47 d  ! │ Samordnare
                   Protected 0007        Säter                         yes       47 d  ! │ Teknik och miljö
                                                                                         │
                                                                                         │ Eligible 0 of 5
                                                                                         │ Manager  not asked
                                                                                         │ Test     –
                                                                                         │ Panel    –
                                                                                         │ Booked   –
                                                                                         │
                                                                                         │ ! Missing: manager
                                                                                         │ consents
                                                                                         │
                                                                                         │ “Jag har lett skiften i
                                                                                         │ femton år utan att …”
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter open  e edit  Space mark  d more  i history  / filter  + new  Tab next tab  o sort  ? help

                """)
    }

    @Test("In ASCII without colour nothing is lost")
    func ascii() throws {
        var player = try player("eva.strom", "1<Down><Space>")
        player.resize(60, 16)
        #expect(
            player.text(ascii: true, mono: true) == """
                 Falun 2020                               0 [1 Kö] 2  3  4
                 Säter · 2 platser · besked om 12 dagar           Eva Ström
                 [Alla 6] Nya 2  Test 1  Int 1  Rang 1  Avsl 1      1 märkt
                ------------------------------------------------------------
                   Namn^                      Steg         Chef    Väntar
                   Filip Ahl                  avslutad     ja              !
                *  Björn Ek                   rangordning  ja        20 d
                 > Dragan Zorn                test         ja        20 d  !
                   Cecilia Åberg              ny           –         47 d  !
                   Åsa Öberg                  intervju     ja        20 d
                   Skyddad 0007               ny           ja        47 d  !


                ------------------------------------------------------------
                 Enter öppna  Esc rensa  b behörighet  f välj ut  ? hjälp

                """)
    }

    @Test("The filter is shown as it is written, and stays in sight with the marks")
    func filter() throws {
        var player = try player("eva.strom", "1<Space><Space>/åb")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · 2 platser · besked om 12 dagar           Eva Ström, personalchef Säter
                 [Alla 6] Nya 2  Test 1  Int 1  Rang 1  Ant 0  Avsl 1     2 märkta · Esc rensar
                ────────────────────────────────────────────────────────────────────────────────
                   Namn↑                  Steg         Chef    Väntar    │ Cecilia Åberg
                 ▸ Cecilia Åberg          ny           –         47 d  ! │ Samordnare
                                                                         │ Teknik och miljö
                                                                         │
                                                                         │ Behörig  0 av 5
                                                                         │ Chef     ej frågad
                                                                         │ Test     –
                                                                         │ Panel    –
                                                                         │ Intervju –
                                                                         │
                                                                         │ ! Saknas: chef
                                                                         │ beviljar
                                                                         │
                                                                         │ ”Jag har lett skiften
                                                                         │ i femton år utan …”
                                                                         │
                                                                         │
                ────────────────────────────────────────────────────────────────────────────────
                 Enter visa  Esc rensa  Ctrl-G hjälp
                 / åb
                """)
        try player.press("<Enter>")
        #expect(player.screen()[2] == " [Alla 6] Nya 2  Test 1  Int 1  Rang 1  Ant 0  Avsl 1         2 märkta · /åb: 1")
        player.resize(60, 16)
        #expect(player.screen()[2] == " [Alla 6]                    2 märkta · /åb: 1 · Esc rensar")
    }

    @Test("An empty list says why it is empty")
    func empty() throws {
        var nobody = try player("eva.strom", "1/finns inte<Enter>")
        #expect(nobody.screen()[6].hasPrefix("   Ingen motsvarar ”finns inte”. Esc rensar filtret."))
        try nobody.press("<Esc><Tab><Tab><Tab><Tab><Tab>")
        #expect(nobody.screen()[6].hasPrefix("   Ingen ansökan i det här steget."))
        #expect(try player("nobody").screen()[6].hasPrefix("   Du är inloggad som nobody"))
        var first = Player(.falun(), as: "eva.strom")
        try first.press("1")
        #expect(first.screen()[6].hasPrefix("   Inga ansökningar har kommit in i systemet ännu."))
    }

    @Test("The footer shows what usually comes next for the selected application")
    func footer() throws {
        #expect(
            try player("eva.strom", "1<Tab>").screen()[22]
                == " Enter öppna  b behörighet  f välj ut  x välj bort  c chefens svar  ? hjälp")
        #expect(
            try player("eva.strom", "1<Tab><Tab>").screen()[22]
                == " Enter öppna  t test  c chefens svar  X ompröva  e ändra  ? hjälp")
        // Whoever may not select is not offered it.
        #expect(
            try player("rut.alm", "1<Tab>").screen()[22]
                == " Enter öppna  e ändra  Blanksteg märk  d mer  i historik  / filter  ? hjälp")
    }

    @Test("With 100 applicants the selected one stays in sight at any size")
    func scrolling() throws {
        var scenario = Scenario.falun()
        for number in 100..<200 { try scenario.apply("Sökande", "\(number)", in: "sater") }
        var player = Player(scenario, as: "eva.strom")
        try player.press("1<End>")
        #expect(player.screen()[20].hasPrefix(" ▸ Sökande 199"))
        player.resize(60, 16)
        #expect(player.screen()[12].hasPrefix(" ▸ Sökande 199"))
        player.resize(80, 24)
        #expect(player.screen().contains { $0.hasPrefix(" ▸ Sökande 199") })
    }
}
