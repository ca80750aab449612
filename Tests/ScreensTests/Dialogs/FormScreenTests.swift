import Domain
import TestSupport
import Testing
import Workflow

struct FormScreenTests {
    /// A session in front of Cecilia Åberg's application.
    private func player(_ keys: String = "") throws -> Player {
        var player = Player(try .spring(), as: "eva.strom")
        try player.press("1/åberg<Enter><Enter>" + keys)
        return player
    }

    @Test("A form about several previews what it will do to each")
    func bulkForm() throws {
        var player = try player("<Esc><Esc>*t<Ctrl-S>")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · 2 platser · besked om 12 dagar           Eva Ström, personalchef Säter
                 Förmågetest: 6 sökande
                ────────────────────────────────────────────────────────────────────────────────
                  Görs för 3 av 6
                  ✓ Björn Ek
                  ✓ Dragan Zorn
                  ✓ Åsa Öberg
                  ! Filip Ahl: ansökan är i läget avslutad; det går bara i test
                  ! Cecilia Åberg: ansökan är i läget ny; det går bara i test
                  ! Skyddad 0007: ansökan är i läget ny; det går bara i test

                  Enter gör det, Esc avbryter.








                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
        player.resize(60, 16)
        #expect(
            player.text() == """
                 Falun 2020                               0 [1 Kö] 2  3  4
                 Säter · 2 platser · besked om 12 dagar           Eva Ström
                 Förmågetest: 6 sökande
                ────────────────────────────────────────────────────────────
                  Görs för 3 av 6
                  ✓ Björn Ek
                  ✓ Dragan Zorn
                  ✓ Åsa Öberg
                  ! Filip Ahl: ansökan är i läget avslutad; det går bara …
                  ! Cecilia Åberg: ansökan är i läget ny; det går bara i …
                  ! Skyddad 0007: ansökan är i läget ny; det går bara i t…

                  Enter gör det, Esc avbryter.
                ────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test("A form shows every field, and how to fill in the one that is written in")
    func form() throws {
        let player = try player("e")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · ny                                       Eva Ström, personalchef Säter
                 Ändra ansökan – Cecilia Åberg                             fält 1 av 19 · ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                ▸ Förnamn             Cecilia
                  Efternamn           Åberg
                  E-post              cecilia.åberg@example.se
                  Telefon
                  Förvaltning         Teknik och miljö
                  Yrkesgrupp          Sjuksköterska
                  Befattning          Samordnare
                  Anställningsform    Tillsvidare
                  Chef i dag          nej
                  Ansvarig chef       Hanna Chef
                  Chefens e-post      hanna.chef@example.se
                  Chef beviljar       vet ej
                  Ledarvilja          Jag vill leda.
                  Målverksamhet       Hemtjänst
                  Kön
                  Särskilda behov     Hörslinga

                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test("A long text is opened where it is written, in a low window too")
    func longText() throws {
        var player = try player("e<Tab><Tab><Tab>023<Tab><Tab><Tab><Tab><Tab>j<Tab><Tab><Tab><Tab> Och<Enter>mer")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · ny                                       Eva Ström, personalchef Säter
                 Ändra ansökan – Cecilia Åberg                           fält 13 av 19 · ↑↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                  E-post              cecilia.åberg@example.se
                  Telefon             023
                  Förvaltning         Teknik och miljö
                  Yrkesgrupp          Sjuksköterska
                  Befattning          Samordnare
                  Anställningsform    Tillsvidare
                  Chef i dag          ja
                  Ansvarig chef       Hanna Chef
                  Chefens e-post      hanna.chef@example.se
                  Chef beviljar       vet ej
                ▸ Ledarvilja          Jag vill leda. Och
                                      mer




                  Enter ger ny rad, Tab går till nästa fält
                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-R börja om  Ctrl-G hjälp

                """)
        player.resize(60, 16)
        #expect(
            player.text() == """
                 Falun 2020                               0 [1 Kö] 2  3  4
                 Säter · ny                   Eva Ström, personalchef Säter
                 Ändra ansökan – Cecilia Åberg       fält 13 av 19 · ↑↓ mer
                ────────────────────────────────────────────────────────────
                  Chefens e-post      hanna.chef@example.se
                  Chef beviljar       vet ej
                ▸ Ledarvilja          Jag vill leda. Och
                                      mer




                  Enter ger ny rad, Tab går till nästa fält
                ────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test("A half-written form is offered again, and can be begun anew")
    func restored() throws {
        var player = try player("e<Ctrl-U>Cilla<Esc>e")
        #expect(player.screen()[2] == " Ändra ansökan – Cecilia Åberg         utkast från 09:00 · fält 1 av 19 · ↓ mer")
        #expect(player.screen()[4] == "▸ Förnamn             Cilla")
        try player.press("<Ctrl-R>")
        #expect(player.screen()[4] == "▸ Förnamn             Cecilia")
        try player.press("<Esc>")
        #expect(player.state.drafts.isEmpty)
    }

    @Test("A field that somebody else has changed meanwhile says so, with both ways out")
    func overtaken() throws {
        var player = try player("e<Ctrl-U>Cilla")
        player.resize(60, 16)
        let applicants = try #require(player.scenario.programme.municipalities["sater"]?.applicants)
        let id = try #require(applicants.first { $0.application[.firstName] == "Cecilia" }?.id)
        let change = FieldChange(.firstName, Change(from: "Cecilia", to: "Cecily"))
        try player.scenario.perform(.editApplication(id, [change]), as: "rut.alm")
        try player.press("<Ctrl-S>")
        #expect(
            player.text() == """
                 Falun 2020                               0 [1 Kö] 2  3  4
                 Säter · ny                   Eva Ström, personalchef Säter
                 Ändra ansökan – Cecily Åberg          fält 1 av 19 · ↓ mer
                ────────────────────────────────────────────────────────────
                ▸ Förnamn             Cilla
                  Efternamn           Åberg
                  E-post              cecilia.åberg@example.se
                  Telefon
                  Förvaltning         Teknik och miljö
                  Någon annan har ändrat ”Förnamn”
                  Före: ”Cecilia” · Nu: ”Cecily” · Ditt: ”Cilla”
                  Inte sparat än: Ctrl-S sparar ditt, Ctrl-T tar det som
                  står nu.
                ────────────────────────────────────────────────────────────
                 Ctrl-S spara  Ctrl-T ta det nya  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test("A form says what is wrong where it is wrong")
    func problem() throws {
        let player = try player("t<Tab>mycket<Ctrl-S>")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · ny                                       Eva Ström, personalchef Säter
                 Förmågetest: Cecilia Åberg                                         fält 2 av 4
                ────────────────────────────────────────────────────────────────────────────────
                  Utfall               godkänt
                ▸ Resultat             mycket
                  Testdag              2020-04-26
                  Orsak om det saknas












                  Väntade ett heltal, fick ”mycket”
                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-R börja om  Ctrl-G hjälp

                """)
    }

    @Test("A form in English, in ASCII")
    func englishForm() throws {
        var player = Player(try .spring(), as: "eva.strom", language: .english)
        try player.press("1<Tab>p")
        #expect(
            player.text(ascii: true, mono: true) == """
                 Falun 2020          0 Programme [1 Queue] 2 Interviews  3 Ranking  4 Calendar
                 Säter · 2 seats · decision in 12 days         Eva Ström, personnel chief Säter
                 Panel: Cecilia Åberg                                              field 1 of 6
                --------------------------------------------------------------------------------
                > Interviewer 1   < – >
                  Interviewer 2   –
                  Interviewer 3   –
                  Day
                  Time (from–to)
                  Place










                  Choose with < >, space or the first letter
                --------------------------------------------------------------------------------
                 Ctrl-S save  Esc cancel  Enter next field  Ctrl-G help

                """)
    }
}
