import Domain
import TestSupport
import Testing
import Workflow

/// What a form shows when others have changed the same thing, and how it is offered again.
struct OvertakenScreenTests {
    /// Eva has written another first name and another phone, when Rut changes both.
    private func overtaken(_ language: Language = .swedish) throws -> Player {
        var player = Player(try .spring(), as: "eva.strom", language: language)
        try player.press("1/åberg<Enter><Enter>e<Ctrl-U>Cilla<Tab><Tab><Tab>0225-1")
        let applicants = try #require(player.scenario.programme.municipalities["sater"]?.applicants)
        let id = try #require(applicants.first { $0.application[.firstName] == "Cecilia" }?.id)
        let changes = [
            FieldChange(.firstName, Change(from: "Cecilia", to: "Cecily")),
            FieldChange(.phone, Change(from: "", to: "0225-9")),
        ]
        try player.scenario.perform(.editApplication(id, changes), as: "rut.alm")
        let latest = try #require(player.scenario.history.last)
        player.handle(.othersChanged([ForeignChange(signature: latest.signature, events: [latest.fact])]))
        return player
    }

    @Test func `what others have changed is marked at once, and nothing is asked yet`() throws {
        var player = try overtaken()
        player.resize(60, 16)
        #expect(
            player.text() == """
                 Falun 2020                               0 [1 Kö] 2  3  4
                 Säter · ny                   Eva Ström, personalchef Säter
                 Ändra ansökan – Cecily Åberg          fält 4 av 19 · ↓ mer
                ────────────────────────────────────────────────────────────
                ! Förnamn             Cilla
                  Efternamn           Åberg
                  E-post              cecilia.åberg@example.se
                ▸ Telefon             0225-1
                  Förvaltning         Teknik och miljö
                  Rut Alm (09:00) har ändrat ”Telefon”
                  Före: inget · Nu: ”0225-9” · Ditt: ”0225-1”
                  Inget skrivs över osett: Ctrl-S frågar först, Ctrl-T tar
                  det som står nu.
                ────────────────────────────────────────────────────────────
                 Ctrl-S spara  Ctrl-T ta det nya  Esc avbryt  Ctrl-G hjälp
                 Rut Alm 09:00: Cecily Åberg: förnamn ”Cecilia” → ”Cecily”,…
                """)
    }

    @Test func `the first of two questions, at the smallest size with every key`() throws {
        var player = try overtaken()
        try player.press("<Ctrl-S>")
        player.resize(60, 16)
        #expect(
            player.text() == """
                 Falun 2020                               0 [1 Kö] 2  3  4
                 Säter · ny                   Eva Ström, personalchef Säter
                 Ändra ansökan – Cecily Åberg          fält 1 av 19 · ↓ mer
                ────────────────────────────────────────────────────────────
                ▸ Förnamn             Cilla
                  Efternamn           Åberg
                  E-post              cecilia.åberg@example.se
                ! Telefon             0225-1
                  Förvaltning         Teknik och miljö
                  1 av 2. Rut Alm (09:00) har ändrat ”Förnamn”
                  Före: ”Cecilia” · Nu: ”Cecily” · Ditt: ”Cilla”
                  Inte sparat än: Ctrl-S behåller ditt och visar nästa,
                  Ctrl-T tar det som står nu.
                ────────────────────────────────────────────────────────────
                 Ctrl-S spara  Ctrl-T ta det nya  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test func `the last of two questions`() throws {
        var player = try overtaken()
        try player.press("<Ctrl-S><Ctrl-S>")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · ny                                       Eva Ström, personalchef Säter
                 Ändra ansökan – Cecily Åberg                              fält 4 av 19 · ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                  Förnamn             Cilla
                  Efternamn           Åberg
                  E-post              cecilia.åberg@example.se
                ▸ Telefon             0225-1
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
                  2 av 2. Rut Alm (09:00) har ändrat ”Telefon”
                  Före: inget · Nu: ”0225-9” · Ditt: ”0225-1”
                  Inte sparat än: Ctrl-S sparar ditt, Ctrl-T tar det som står nu.
                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Ctrl-T ta det nya  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test func `a question in English, in ASCII`() throws {
        var player = try overtaken(.english)
        try player.press("<Ctrl-S>")
        player.resize(60, 16)
        #expect(
            player.text(ascii: true, mono: true) == """
                 Falun 2020                            0 [1 Queue] 2  3  4
                 Säter · new                                      Eva Ström
                 Change the application – Cecily Åberg        1/19 · v more
                ------------------------------------------------------------
                > First name           Cilla
                  Last name            Åberg
                  E-mail               cecilia.åberg@example.se
                ! Phone                0225-1
                  Department           Teknik och miljö
                  1 of 2. Rut Alm (09:00) has changed “First name”
                  Before: “Cecilia” - Now: “Cecily” - Yours: “Cilla”
                  Not saved yet: Ctrl-S keeps yours and shows the next,
                  Ctrl-T takes what stands now.
                ------------------------------------------------------------
                 Ctrl-S save  Ctrl-T take the new  Esc cancel  Ctrl-G help

                """)
    }

    @Test func `a draft says whom it is about in a low window too, and shows the choice again`() throws {
        var player = try overtaken()
        try player.press("<Esc><Esc>")
        player.resize(60, 16)
        #expect(player.screen().last == " Utkast om Cecily Åberg finns kvar; öppna igen")
        try player.press("<Enter>e")
        #expect(
            player.text() == """
                 Falun 2020                               0 [1 Kö] 2  3  4
                 Säter · ny                   Eva Ström, personalchef Säter
                 Ändra ansökan – Cecily Åberg         utkast · 1/19 · ↓ mer
                ────────────────────────────────────────────────────────────
                ▸ Förnamn             Cilla
                  Efternamn           Åberg
                  E-post              cecilia.åberg@example.se
                ! Telefon             0225-1
                  Förvaltning         Teknik och miljö
                  Rut Alm (09:00) har ändrat ”Förnamn”
                  Före: ”Cecilia” · Nu: ”Cecily” · Ditt: ”Cilla”
                  Inget skrivs över osett: Ctrl-S frågar först, Ctrl-T tar
                  det som står nu.
                ────────────────────────────────────────────────────────────
                 Ctrl-S spara  Ctrl-T ta det nya  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test func `the help of a form, over it`() throws {
        var player = try overtaken()
        try player.press("<Ctrl-G>")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · ny                                       Eva Ström, personalchef Säter
                 Hjälp: Formulär                                                         ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Här
                   Enter            Nästa fält; ny rad i en lång text; sparar i sista fältet
                   Ctrl-S           Spara från vilket fält som helst; det som andra har ändrat
                                    under tiden visas först, ett i taget
                   Tab  ↓           Nästa fält
                   Skift+Tab  ↑     Föregående fält
                   Ctrl-R           Kasta det skrivna och börja om
                   Ctrl-T           Ta det som står nu i ett fält som någon ändrat medan du
                                    skrev, eller låt ett nytt beslut stå
                   Esc              Avbryt; det skrivna finns kvar som utkast och visas igen
                                    nästa gång
                   ←  →  Blanksteg  Byt val i ett fält med val, eller skriv första bokstaven;
                                    i en text går pilarna ett tecken
                   Home  Ctrl-A     Till textens början
                   End  Ctrl-E      Till textens slut
                   Ctrl-U           Töm fältet
                   Ctrl-J           Ny rad i en lång text
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test func `who else writes here leaves the keys in sight`() throws {
        var player = try overtaken()
        let id = try #require(player.state.queue.selected)
        player.others = [
            Whereabouts(person: "rut.alm", since: player.scenario.now, screen: "queue", subject: .applicant(id))
        ]
        try player.press("<Tab>")
        player.resize(60, 16)
        #expect(
            player.screen().suffix(2) == [
                " Ctrl-S spara  Ctrl-T ta det nya  Esc avbryt  Ctrl-G hjälp",
                " Rut Alm skriver också om Cecily Åberg",
            ])
    }
}
