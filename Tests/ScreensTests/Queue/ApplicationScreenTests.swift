import Domain
import TestSupport
import Testing

struct ApplicationScreenTests {
    private func reading(_ filter: String, as person: PersonID = "eva.strom") throws -> Player {
        var player = Player(try .spring(), as: person)
        try player.press("1/\(filter)<Enter><Enter>")
        return player
    }

    @Test("An application begins with what to look at and the checklist")
    func beginning() throws {
        let player = try reading("åberg")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · ny                                       Eva Ström, personalchef Säter
                 Cecilia Åberg
                ────────────────────────────────────────────────────────────────────────────────
                 ! Saknas: chef beviljar

                 Behörighet
                   ? Tillsvidareanställd: inte känt
                   ? Inte chef i dag: inte känt
                   ? Motivation: inte känt
                   ? Personliga egenskaper: inte känt
                   ? Tid och vilja: inte känt

                 Ansökan
                   E-post              cecilia.åberg@example.se
                   Förvaltning         Teknik och miljö
                   Yrkesgrupp          Sjuksköterska
                   Befattning          Samordnare
                   Anställningsform    Tillsvidare
                   Chef i dag          nej
                   Ansvarig chef       Hanna Chef                                        ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 b behörighet  f välj ut  x välj bort  c chefens svar  e ändra  d mer  ? hjälp

                """)
    }

    @Test("It ends with the texts in full, and one step up from the end is a step")
    func end() throws {
        var player = try reading("åberg")
        try player.press("<End>")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · ny                                       Eva Ström, personalchef Säter
                 Cecilia Åberg
                ────────────────────────────────────────────────────────────────────────────────
                   Befattning          Samordnare
                   Anställningsform    Tillsvidare
                   Chef i dag          nej
                   Ansvarig chef       Hanna Chef
                   Chefens e-post      hanna.chef@example.se
                   Målverksamhet       Hemtjänst
                   Särskilda behov     Hörslinga
                   Skyddade uppgifter  nej
                   Inkom               2020-03-10

                 Motivering
                   Jag har lett skiften i femton år utan att vara chef, och jag tror på att
                   människor växer av förtroende.
                   Nu vill jag lära mig att bära budgeten också.

                 Ledarvilja
                   Jag vill leda.
                ────────────────────────────────────────────────────────────────────────────────
                 b behörighet  f välj ut  x välj bort  c chefens svar  e ändra  d mer  ? hjälp

                """)
        try player.press("<Up>")
        #expect(player.screen()[4] == "   Yrkesgrupp          Sjuksköterska")
    }

    @Test("Decisions are told with who and when")
    func decisions() throws {
        var player = try reading("ek")
        player.resize(100, 30)
        #expect(
            player.text() == """
                 Falun 2020                               0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · rangordning                                                  Eva Ström, personalchef Säter
                 Björn Ek
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 Behörighet
                   ? Tillsvidareanställd: inte känt
                   ? Inte chef i dag: inte känt
                   ? Motivation: inte känt
                   ? Personliga egenskaper: inte känt
                   ? Tid och vilja: inte känt

                 Beslut
                   Första urvalet: utvald – Uppfyller kraven. (Eva Ström, 6 apr 09:35)
                   Förmågetest: godkänt 60 av 100, godkänt från 60 (Eva Ström, 6 apr 09:36)
                   Panel: Bo Ek och Siv Alder, 6 april, 13:00 · 2 av 2 kort inne

                 Ansökan
                   E-post              björn.ek@example.se
                   Förvaltning         Kultur
                   Yrkesgrupp          Sjuksköterska
                   Befattning          Samordnare
                   Anställningsform    Tillsvidare
                   Chef i dag          nej
                   Ansvarig chef       Hanna Chef
                   Chefens e-post      hanna.chef@example.se
                   Chef beviljar       ja
                   Målverksamhet       Hemtjänst                                                             ↓ mer
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 v varför här?  c chefens svar  e ändra  d mer  i historik  w dra tillbaka  u ångra  ? hjälp

                """)
    }

    @Test("In the smallest window long lines are broken, not cut")
    func smallest() throws {
        var player = try reading("ek")
        player.resize(60, 16)
        try player.press("<PgDn>")
        #expect(
            player.text() == """
                 Falun 2020                               0 [1 Kö] 2  3  4
                 Säter · rangordning          Eva Ström, personalchef Säter
                 Björn Ek
                ────────────────────────────────────────────────────────────
                     Ström, 6 apr 09:35)
                   Förmågetest: godkänt 60 av 100, godkänt från 60 (Eva
                     Ström, 6 apr 09:36)
                   Panel: Bo Ek och Siv Alder, 6 april, 13:00 · 2 av 2
                     kort inne

                 Ansökan
                   E-post              björn.ek@example.se
                   Förvaltning         Kultur                        ↓ mer
                ────────────────────────────────────────────────────────────
                 v varför här?  c chefens svar  e ändra  d mer  ? hjälp

                """)
    }

    @Test("A protected identity is told to the municipality's personnel chief, masked for everybody else")
    func protected() throws {
        var chief = Player(try .spring(), as: "eva.strom")
        try chief.press("1G")
        #expect(chief.screen()[10].hasPrefix(" ▸ Skyddad 0007"))
        #expect(!chief.text().contains("Hemlig"))
        try chief.press("<Enter>")
        #expect(chief.screen()[2] == " Eva-Lotta Hemlig")

        var centre = Player(try .spring(), as: "rut.alm")
        try centre.press("1G<Enter><End>")
        #expect(
            centre.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · ny                                         Rut Alm, rekryteringscenter
                 Skyddad 0007
                ────────────────────────────────────────────────────────────────────────────────
                 ! Skyddade personuppgifter: visas inte i listor

                 Behörighet
                   ? Tillsvidareanställd: inte känt
                   ? Inte chef i dag: inte känt
                   ? Motivation: inte känt
                   ? Personliga egenskaper: inte känt
                   ? Tid och vilja: inte känt

                 Ansökan
                   Personuppgifterna är skyddade och visas bara för kommunens personalchef och
                   HR.





                ────────────────────────────────────────────────────────────────────────────────
                 e ändra  d mer  i historik  w dra tillbaka  u ångra  Esc tillbaka  ? hjälp

                """)
        try centre.press("e")
        #expect(centre.screen()[23] == " Skyddade uppgifter ändras av kommunens personalchef eller HR")
    }

    @Test("Nobody finds a protected identity by name, and the log does not tell it")
    func protectedElsewhere() throws {
        var player = Player(try .spring(), as: "eva.strom")
        try player.press("1/hemlig<Enter>")
        #expect(player.screen()[6].hasPrefix("   Ingen motsvarar"))
        try player.press("<Esc>Ge<Tab><Ctrl-U>Fridlyst<Ctrl-S>")
        #expect(player.screen()[23] == " Sparat 09:00 · Skyddad 0007: efternamn ändrad")
    }

    @Test("Needs are shown to those who must know only")
    func needs() throws {
        var chief = try reading("åberg")
        try chief.press("<End>")
        #expect(chief.text().contains("Hörslinga"))
        var centre = try reading("åberg", as: "rut.alm")
        try centre.press("<End>")
        #expect(!centre.text().contains("Hörslinga"))
        var interviewer = try reading("åberg", as: "bo.ek")
        try interviewer.press("<End>")
        #expect(!interviewer.text().contains("Hörslinga"))
    }
}
