import Domain
import Terminal
import TestSupport
import Testing
import Workflow

@Suite("A draft of a ranking on the screen")
struct RankingDraftScreenTests {
    @Test("A draft at the smallest size: names, means, what stands against the place")
    func draft60() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Säter · 2 platser            Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand
                ────────────────────────────────────────────────────────────
                         Namn           Medel   n  Chef    Läge       ↓ mer
                 ▸  1    Cecilia Åberg   3,80  10  ja      flyttad: Teknis…
                    2    Åsa Öberg       4,40  10  –
                 ═══ 2 platser ════════════════════════════════════════════
                   R1    Björn Ek        4,00  10  frågad
                   R2 =  Elsa Nord       3,60   9  –       delad, 1 saknas
                   R2 =  Dragan Zorn     3,60  10  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                ────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  ? hjälp

                """)
    }

    @Test("The last row brings those in the way into sight")
    func draft60end() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3G", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Säter · 2 platser            Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand
                ────────────────────────────────────────────────────────────
                         Namn           Medel   n  Chef    Läge
                   R2 =  Dragan Zorn     3,60  10  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                         Fatima Yilmaz  väntar på kort från Siv Alder
                         Gunnar Hed     saknar 1 av 10 poäng; y rangordnar…

                 1 når inte kraven på poängen och rangordnas inte:
                 ▸       Hugo Låg       medel 2,20, kravet är 3: 0,80 för …
                ────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  ? hjälp

                """)
    }

    @Test("A draft at 80×24: criteria too, and below why the selected person stands there")
    func draft80() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand         medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────
                         Namn            PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                 ▸  1    Cecilia Åberg  4,0 3,0 4,0 4,0 4,0   3,80  10  ja      flyttad: Tekni…
                    2    Åsa Öberg      5,0 4,0 5,0 4,0 4,0   4,40  10  –
                 ═══ 2 platser ════════════════════════════════════════════════════════════════
                   R1    Björn Ek       4,5 4,0 3,0 4,5 4,0   4,00  10  frågad
                   R2 =  Elsa Nord      4,0 3,0 4,0 3,0 4,0   3,60   9  –       delad, 1 saknas
                   R2 =  Dragan Zorn    3,0 4,0 4,0 3,0 4,0   3,60  10  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                         Fatima Yilmaz  väntar på kort från Siv Alder
                         Gunnar Hed     saknar 1 av 10 poäng; y rangordnar ändå

                 1 når inte kraven på poängen och rangordnas inte:
                         Hugo Låg       medel 2,20, kravet är 3: 0,80 för lite
                ────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 3,80 (krav 3) · flyttad från R1 till plats 1: ”Tekniska
                 förvaltningen är prioriterad i år.” (Eva Ström, 11:05) · chefen säger ja (Eva…
                ────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  c samråd  ? hjälp

                """)
    }

    @Test("A draft at 100×30: the spread too")
    func draft100() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3", 100, 30)
        #expect(
            screen == """
                 Falun 2020                               0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar (30 april)                 Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand                             medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                         Namn            PM  UT  SA  MK  LE  Medel   n  Spridn  Chef    Läge
                 ▸  1    Cecilia Åberg  4,0 3,0 4,0 4,0 4,0   3,80  10       0  ja      flyttad: Tekniska förvaltn…
                    2    Åsa Öberg      5,0 4,0 5,0 4,0 4,0   4,40  10       0  –
                 ═══ 2 platser ════════════════════════════════════════════════════════════════════════════════════
                   R1    Björn Ek       4,5 4,0 3,0 4,5 4,0   4,00  10       1  frågad
                   R2 =  Elsa Nord      4,0 3,0 4,0 3,0 4,0   3,60   9       0  –       delad, 1 saknas
                   R2 =  Dragan Zorn    3,0 4,0 4,0 3,0 4,0   3,60  10       0  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                         Fatima Yilmaz  väntar på kort från Siv Alder
                         Gunnar Hed     saknar 1 av 10 poäng; y rangordnar ändå

                 1 når inte kraven på poängen och rangordnas inte:
                         Hugo Låg       medel 2,20, kravet är 3: 0,80 för lite






                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 3,80 (krav 3) · flyttad från R1 till plats 1: ”Tekniska förvaltningen är
                 prioriterad i år.” (Eva Ström, 11:05) · chefen säger ja (Eva Ström, 11:07)
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  c samråd  C samrådslista  ? hjälp

                """)
    }

    @Test("A draft at 120×40: the mean as a bar too")
    func draft120() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3", 120, 40)
        #expect(
            screen == """
                 Falun 2020                                                   0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar (30 april)                                     Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand                                                 medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                         Namn            PM  UT  SA  MK  LE  Medel               n  Spridn  Chef    Läge
                 ▸  1    Cecilia Åberg  4,0 3,0 4,0 4,0 4,0   3,80  ███████▌    10       0  ja      flyttad: Tekniska förvaltningen är…
                    2    Åsa Öberg      5,0 4,0 5,0 4,0 4,0   4,40  ████████▊   10       0  –
                 ═══ 2 platser ════════════════════════════════════════════════════════════════════════════════════════════════════════
                   R1    Björn Ek       4,5 4,0 3,0 4,5 4,0   4,00  ████████    10       1  frågad
                   R2 =  Elsa Nord      4,0 3,0 4,0 3,0 4,0   3,60  ███████▏     9       0  –       delad, 1 saknas
                   R2 =  Dragan Zorn    3,0 4,0 4,0 3,0 4,0   3,60  ███████▏    10       0  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                         Fatima Yilmaz  väntar på kort från Siv Alder
                         Gunnar Hed     saknar 1 av 10 poäng; y rangordnar ändå

                 1 når inte kraven på poängen och rangordnas inte:
                         Hugo Låg       medel 2,20, kravet är 3: 0,80 för lite
















                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 3,80 (krav 3) · flyttad från R1 till plats 1: ”Tekniska förvaltningen är prioriterad i år.” (Eva
                 Ström, 11:05) · chefen säger ja (Eva Ström, 11:07)
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  c samråd  C samrådslista  A antagning  ? hjälp

                """)
    }

    @Test("In English")
    func english() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3jj", 80, 24, language: .english)
        #expect(
            screen == """
                 Falun 2020          0 Programme  1 Queue  2 Interviews [3 Ranking] 4 Calendar
                 Säter · 2 seats · due in 24 days              Eva Ström, personnel chief Säter
                 Draft, version 1 · the order is decided by hand             mean of 5 criteria
                ────────────────────────────────────────────────────────────────────────────────
                         Name            PM  UT  SA  MK  LE   Mean   n  Mgr     Standing
                    1    Cecilia Åberg  4.0 3.0 4.0 4.0 4.0   3.80  10  yes     moved: Teknisk…
                    2    Åsa Öberg      5.0 4.0 5.0 4.0 4.0   4.40  10  –
                 ═══ 2 seats ══════════════════════════════════════════════════════════════════
                 ▸ R1    Björn Ek       4.5 4.0 3.0 4.5 4.0   4.00  10  asked
                   R2 =  Elsa Nord      4.0 3.0 4.0 3.0 4.0   3.60   9  –       1 missing
                   R2 =  Dragan Zorn    3.0 4.0 4.0 3.0 4.0   3.60  10  –       shared

                 2 panels are not complete and block:
                         Fatima Yilmaz  waits for the card of Siv Alder
                         Gunnar Hed     1 of 10 scores missing; y ranks anyway

                 1 does not meet the demands and is not ranked:
                         Hugo Låg       mean 2.20, the demand is 3: 0.80 short
                ────────────────────────────────────────────────────────────────────────────────
                 Why here? mean 4.00 (demand 3) · nobody has moved the person · the manager
                 has been asked: “Vill se listan” (Eva Ström, 11:06)
                ────────────────────────────────────────────────────────────────────────────────
                 v why here?  F up  J down  L hand in  p to place  c consultation  ? help

                """)
    }

    @Test("Without colours and line drawing")
    func ascii() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3", 80, 24, plain: true)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 Utkast, version 1 · ordningen är bestämd för hand         medel av 5 kriterier
                --------------------------------------------------------------------------------
                         Namn            PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                 >  1    Cecilia Åberg  4,0 3,0 4,0 4,0 4,0   3,80  10  ja      flyttad: Tek...
                    2    Åsa Öberg      5,0 4,0 5,0 4,0 4,0   4,40  10  –
                 === 2 platser ================================================================
                   R1    Björn Ek       4,5 4,0 3,0 4,5 4,0   4,00  10  frågad
                   R2 =  Elsa Nord      4,0 3,0 4,0 3,0 4,0   3,60   9  –       delad, 1 saknas
                   R2 =  Dragan Zorn    3,0 4,0 4,0 3,0 4,0   3,60  10  –       delad

                 2 paneler är inte klara; rangordningen kan inte lämnas in:
                         Fatima Yilmaz  väntar på kort från Siv Alder
                         Gunnar Hed     saknar 1 av 10 poäng; y rangordnar ändå

                 1 når inte kraven på poängen och rangordnas inte:
                         Hugo Låg       medel 2,20, kravet är 3: 0,80 för lite
                --------------------------------------------------------------------------------
                 Varför här? medel 3,80 (krav 3) · flyttad från R1 till plats 1: ”Tekniska
                 förvaltningen är prioriterad i år.” (Eva Ström, 11:05) · chefen säger ja (Ev...
                --------------------------------------------------------------------------------
                 v varför här?  F upp  J ned  L lämna in  p till plats  c samråd  ? hjälp

                """)
    }

    @Test("An empty seat is said, and that there are no reserves")
    func emptySeat() throws {
        let screen = try rankingScreen(try .rankingsReopened(), "olle.frisk", "3", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Gagnef · 2 platser · lämnas in om 24 dagar     Olle Frisk, personalchef Gagnef
                 Utkast, version 2 · version 1 öppnades igen 6 april       medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────
                        Namn           PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                 ▸ 1    Anders Löv    5,0 5,0 5,0 5,0 5,0   5,00  10  –
                        1 tom plats
                 ═══ 2 platser, inga reserver ═════════════════════════════════════════════════










                ────────────────────────────────────────────────────────────────────────────────
                 Varför här? medel 5,00 · ingen har flyttat personen · chefen är inte
                 tillfrågad
                ────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  c samråd  ? hjälp

                """)
    }

    @Test("A municipality where nobody can be ranked yet")
    func nobody() throws {
        let screen = try rankingScreen(.falun(), "olle.frisk", "3", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Gagnef · 2 platser · lämnas in om 24 dagar     Olle Frisk, personalchef Gagnef
                 Utkast, version 1 · ordningen följer medelvärdena         medel av 5 kriterier
                ────────────────────────────────────────────────────────────────────────────────
                        Namn           PM  UT  SA  MK  LE  Medel   n  Chef    Läge
                   Ingen är klar att rangordna.
                 ═══ 2 platser, inga reserver ═════════════════════════════════════════════════














                ────────────────────────────────────────────────────────────────────────────────
                 v varför här?  F upp  J ned  L lämna in  p till plats  c samråd  ? hjälp

                """)
    }

    @Test("The terminal's own cursor stands on the selected row")
    func cursor() throws {
        var player = Player(try .saterDraft(), as: "eva.strom")
        try player.press("3")
        #expect(grid(player.state, player.world, width: 80, height: 24).cursor == Point(x: 1, y: 5))
        try player.press("jj")
        #expect(grid(player.state, player.world, width: 80, height: 24).cursor == Point(x: 1, y: 8))
    }
}
