import Domain
import TestSupport
import Testing
import Workflow

struct DialogScreenTests {
    /// A session in front of Cecilia Åberg's application.
    private func player(_ keys: String = "") throws -> Player {
        var player = Player(try .spring(), as: "eva.strom")
        try player.press("1/åberg<Enter><Enter>" + keys)
        return player
    }

    @Test("A choice shows how each item stands")
    func choice() throws {
        let player = try player("b")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · ny                                       Eva Ström, personalchef Säter
                 Behörighet: Cecilia Åberg
                ────────────────────────────────────────────────────────────────────────────────

                 ▸ Tillsvidareanställd         inte känt
                   Inte chef i dag             inte känt
                   Motivation                  inte känt
                   Personliga egenskaper       inte känt
                   Tid och vilja               inte känt
                   Alla punkter är uppfyllda










                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  ? hjälp

                """)
    }

    @Test("A prompt shows what it will do, and says when something is missing")
    func prompt() throws {
        let player = try player("b<Enter><Down><Enter><Enter>")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · ny                                       Eva Ström, personalchef Säter
                 Tillsvidareanställd: inte uppfyllt
                ────────────────────────────────────────────────────────────────────────────────
                  ✓ Cecilia Åberg

                  Vad det grundas på:


                  Det här måste fyllas i.











                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test("A prompt for many shows first those for whom it will be done")
    func bulk() throws {
        let player = try player("<Esc><Esc>*f")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · 2 platser · besked om 12 dagar           Eva Ström, personalchef Säter
                 Välj ut i första urvalet
                ────────────────────────────────────────────────────────────────────────────────
                  Görs för 2 av 6
                  ✓ Cecilia Åberg
                  ✓ Skyddad 0007
                  ! Filip Ahl: ansökan är i läget avslutad; det går bara i ny
                  ! Björn Ek: ansökan är i läget rangordning; det går bara i ny
                  ! Dragan Zorn: ansökan är i läget test; det går bara i ny
                  ! Åsa Öberg: ansökan är i läget intervju; det går bara i ny

                  Skäl:








                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test("A prompt that can do nothing asks for nothing")
    func hopeless() throws {
        let player = try player("<Esc><Esc><Tab><Tab>x")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · 2 platser · besked om 12 dagar           Eva Ström, personalchef Säter
                 Välj bort i första urvalet
                ────────────────────────────────────────────────────────────────────────────────
                  ! Dragan Zorn: ansökan är i läget test; det går bara i ny

                  Ingenting kan göras; Esc stänger.














                ────────────────────────────────────────────────────────────────────────────────
                 Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test("A confirmation stands on No")
    func confirm() throws {
        var scenario = try Scenario.spring()
        let open = scenario.programme.record("sater").applicants.filter { scenario.stage($0.id) == .interview }
        for applicant in open {
            try scenario.perform(.withdraw(applicant.id, reason: "Har fått en annan tjänst."), as: "eva.strom")
        }
        var player = Player(scenario, as: "eva.strom")
        try player.press("3L")
        #expect(player.state.view == .confirm)
        #expect(player.screen().contains { $0.contains("[ Nej (n) ]    Ja (j)") })
        try player.press("<Right>")
        #expect(player.screen().contains { $0.contains("  Nej (n)    [ Ja (j) ]") })
    }

    @Test("The help of a view is made from the command table")
    func help() throws {
        var player = try player("?")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · ny                                       Eva Ström, personalchef Säter
                 Hjälp: Ansökan                                                          ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Här
                   b                Bedöm en punkt i behörighetslistan
                   f                Välj ut i första urvalet, med skäl
                   x                Välj bort i första urvalet, med skäl
                   X                Ta tillbaka första urvalet, med skäl
                   t                Skriv in förmågetestet: godkänt, underkänt eller saknas
                   c                Skriv in ansvarig chefs svar
                   p                Bestäm vilka som intervjuar, när och var
                   w                Ansökan dras tillbaka, med skäl
                   W                En återtagen ansökan gäller igen, med skäl
                   i                Allt som har hänt med ansökan, av vem och när
                   d                Mer att göra: komplettering, kallelse, omprov, behörighet,
                                    dubbletter, regler
                   e                Ändra uppgifterna i ansökan
                   v                Varför en person har sin plats: kriterier, krav, beslut,
                                    samråd
                   :eligibility.lose
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
        player.resize(60, 16)
        try player.press("<End>")
        #expect(
            player.text() == """
                 Falun 2020                               0 [1 Kö] 2  3  4
                 Säter · ny                   Eva Ström, personalchef Säter
                 Hjälp: Ansökan
                ────────────────────────────────────────────────────────────
                                    nätverket av tidigare deltagare
                   9                Budgeten: kostnader, finansiering, vem
                                    som betalar
                   ↓  j             Nästa rad
                   ↑  k             Föregående rad
                   PgDn             En sida nedåt
                   PgUp             En sida uppåt
                   Home  g          Till första raden
                   End  G           Till sista raden
                ────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("The palette lists what matches and says what the selected command takes")
    func palette() throws {
        var player = try player("<Esc>:sel")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · 2 platser · besked om 12 dagar           Eva Ström, personalchef Säter
                 :sel
                ────────────────────────────────────────────────────────────────────────────────
                 ▸ selection.select         f          Välj ut i första urvalet, med skäl
                   selection.reject         x          Välj bort i första urvalet, med skäl
                   selection.reconsider     X          Ta tillbaka första urvalet, med skäl











                 Enter frågar efter det som behövs, eller skriv: applicant=… reason=…


                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Tab fyll i  Esc avbryt  Ctrl-G hjälp

                """)
        try player.press("<Tab>applicant=")
        #expect(player.screen()[2] == " :selection.select applicant=")
    }

    @Test("What is wrong with a line of the palette is said below, and the line stays")
    func paletteProblems() throws {
        var player = try player(":ranking.move applicant=ingen to=1 reason=x<Enter>")
        #expect(player.screen()[18] == " ! applicant: väntade id, e-post eller namn på en sökande, fick ”ingen”")
        try player.press("<Ctrl-U>selection.select applicant=\"Björn Ek\" reason=x<Enter>")
        #expect(player.screen()[18] == " ! Går inte: ansökan är i läget rangordning; det går bara i ny")
        #expect(player.screen()[2] == " :selection.select applicant=\"Björn Ek\" reason=x")
    }
}
