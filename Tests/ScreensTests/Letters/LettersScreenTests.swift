import Domain
import TestSupport
import Testing
import Workflow

@Suite("Letters and follow-ups on the screen")
struct LettersScreenTests {
    func player(
        _ keys: String, as person: PersonID = "petra.lind", _ columns: Int = 80, _ rows: Int = 24,
        language: Language = .swedish, after change: (inout Scenario) throws -> Void = { _ in }
    ) throws -> Player {
        var scenario = try Scenario.decided()
        try change(&scenario)
        var player = Player(scenario, as: person, language: language)
        player.resize(columns, rows)
        try player.press(keys)
        return player
    }

    func sendSome(_ scenario: inout Scenario) throws {
        try scenario.send(scenario.id("Åsa Öberg"), .admitted)
        try scenario.send(scenario.id("Elsa Nord"), .notAdmitted)
        let first = try #require(scenario.programme.calendar.sorted.first { $0.occasion.kind == .courseDay })
        try scenario.perform(
            .changeOccasion(first.id, seen: first.occasion, to: first.occasion.moved(by: 1)), as: "tove.kron")
    }

    @Test("The letters, one of them outdated, at 80 × 24")
    func letters80() throws {
        let screen = try player("5", after: sendSome).text()
        #expect(
            screen == """
                 Falun 2020                     0 Prog 1 Kö 2 Int 3 Rang 4 Kal [5 Brev] 6 Delt
                 Alla kommuner · beslutad 8 maj                       Petra Lind, projektledare
                 [Alla 17] Antagna 3  Reserver 2  Ej antagna 3  Chefer 9  Uppföljning 4
                ────────────────────────────────────────────────────────────────────────────────
                   Till                   Brev              Om                Läge
                 ▸ Åsa Öberg              antagen                             inaktuellt      !
                   Björn Ek               antagen                             ej skickat
                   Cecilia Åberg          reserv                              ej skickat
                   Dragan Zorn            reserv                              ej skickat
                   Elsa Nord              ej antagen                          skickat 8 maj
                   Fatima Yilmaz          ej antagen                          ej skickat      !
                   Skyddad 000J           ej antagen                          ej skickat
                   Hugo Låg               ej antagen                          ej skickat
                   Hanna Hedin            chef: antagen     Åsa Öberg         ej skickat
                   Hanna Hedin            chef: antagen     Björn Ek          ej skickat
                   Hanna Hedin            chef: reserv      Cecilia Åberg     ej skickat
                   Hanna Hedin            chef: reserv      Dragan Zorn       ej skickat
                   Maj Rask               chef: ej antagen  Elsa Nord         ej skickat
                   Hanna Chef             chef: ej antagen  Fatima Yilmaz     ej skickat
                   Skyddad 000J           chef: ej antagen  Skyddad 000J      ej skickat
                   –                      chef: ej antagen  Hugo Låg          ej skickat      !
                ────────────────────────────────────────────────────────────────────────────────
                 Enter läs  s skickat  M mentor  E skriv filer  Blanksteg märk  ? hjälp

                """)
    }

    @Test("The smallest window")
    func letters60() throws {
        let screen = try player("5", 60, 16, after: sendSome).text()
        #expect(
            screen == """
                 Falun 2020                       0  1  2  3  4 [5 Brev] 6
                 Alla kommuner · beslutad 8 maj   Petra Lind, projektledare
                 [Alla 17] Ant 3  Res 2  Ej 3  Chef 9  Uppf 4
                ────────────────────────────────────────────────────────────
                   Om                   Brev              Läge
                 ▸ Åsa Öberg            antagen           inaktuellt      !
                   Björn Ek             antagen           ej skickat
                   Cecilia Åberg        reserv            ej skickat
                   Dragan Zorn          reserv            ej skickat
                   Elsa Nord            ej antagen        skickat 8 maj
                   Fatima Yilmaz        ej antagen        ej skickat      !
                   Skyddad 000J         ej antagen        ej skickat
                   Hugo Låg             ej antagen        ej skickat
                ────────────────────────────────────────────────────────────
                 Enter läs  s skickat  M mentor  E skriv filer  ? hjälp

                """)
    }

    @Test("Room for the letter beside the list")
    func letters120() throws {
        let screen = try player("5", 120, 40, after: sendSome).text()
        #expect(
            screen == """
                 Falun 2020                              0 Program  1 Kö  2 Intervjuer  3 Rangordning  4 Kalender [5 Brev] 6 Deltagare
                 Alla kommuner · beslutad 8 maj                                                               Petra Lind, projektledare
                 [Alla 17] Antagna 3  Reserver 2  Ej antagna 3  Chefer 9  Uppföljning 4
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                   Om                            Brev              Läge               │ ! brevet lyder annorlunda nu än när det   ↓ mer
                 ▸ Åsa Öberg                     antagen           inaktuellt      !  │ skickades
                   Björn Ek                      antagen           ej skickat         │ Skickat 09:01 av Petra Lind, medföljande mall
                   Cecilia Åberg                 reserv            ej skickat         │
                   Dragan Zorn                   reserv            ej skickat         │ Från: Petra Lind <petra.lind@example.se>
                   Elsa Nord                     ej antagen        skickat 8 maj      │ Till: Åsa Öberg <s0@sater.example>
                   Fatima Yilmaz                 ej antagen        ej skickat      !  │
                   Skyddad 000J                  ej antagen        ej skickat         │ Framtida chefer 2020–21
                   Hugo Låg                      ej antagen        ej skickat         │ Säter · Gagnef
                   Åsa Öberg                     chef: antagen     ej skickat         │
                   Björn Ek                      chef: antagen     ej skickat         │ Du är antagen till Framtida chefer 2020–21
                   Cecilia Åberg                 chef: reserv      ej skickat         │
                   Dragan Zorn                   chef: reserv      ej skickat         │ Hej Åsa!
                   Elsa Nord                     chef: ej antagen  ej skickat         │
                   Fatima Yilmaz                 chef: ej antagen  ej skickat         │ Du är antagen till Framtida chefer 2020–21.
                   Skyddad 000J                  chef: ej antagen  ej skickat         │ Beslutet fattades 8 maj 2020 (Styrgruppen § 8).
                   Hugo Låg                      chef: ej antagen  ej skickat      !  │ Välkommen!
                   Jonna Alm                     antagen           ej skickat         │
                   Jonna Alm                     chef: antagen     ej skickat         │ Ordna en mentor före starten
                                                                                      │
                                                                                      │ Du väljer själv din mentor. Mentorn ska vara
                                                                                      │ chef i någon av de kommuner som deltar: Säter
                                                                                      │ och Gagnef. Välj helst någon annan än din egen
                                                                                      │ chef. Uppdraget tar ungefär 15–20 timmar.
                                                                                      │ Skicka mentorns namn, e-postadress och kommun
                                                                                      │ till oss så snart du har fått ett ja.
                                                                                      │
                                                                                      │ Alla deltagare och mentorer träffas före
                                                                                      │ starten: 25 augusti 2020 kl. 09.00, Borlänge,
                                                                                      │ Stadshuset. Träffen är obligatorisk.
                                                                                      │
                                                                                      │ Kursdagar
                                                                                      │
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter läs  s skickat  M mentor  E skriv filer  Blanksteg märk  Tab lista  d dölj klara  i historik  K kommun  ? hjälp

                """)
    }

    @Test("One kind, in English, some marked")
    func lettersEnglish() throws {
        let screen = try player("5<Tab><Tab><Tab>  ", language: .english, after: sendSome).text()
        #expect(
            screen == """
                 Falun 2020               0 Prog 1 Queue 2 Int 3 Rank 4 Cal [5 Letters] 6 Part
                 All municipalities · decided 8 May                  Petra Lind, project leader
                  All 17  Adm 3  Res 2 [Not 3] Mgr 9  Follow-up 4                      2 marked
                ────────────────────────────────────────────────────────────────────────────────
                   To                                               Municip.  Standing
                *  Elsa Nord                                        Säter     sent 8 May
                *  Fatima Yilmaz                                    Säter     not sent        !
                 ▸ Protected 000J                                   Säter     not sent
                   Hugo Låg                                         Säter     not sent












                ────────────────────────────────────────────────────────────────────────────────
                 Enter read  Esc clear  s sent  E write files  Space mark  Tab list  ? help

                """)
    }

    @Test("Without colours and line drawing")
    func lettersPlain() throws {
        let screen = try player("5", 60, 16, after: sendSome).text(ascii: true, mono: true)
        #expect(
            screen == """
                 Falun 2020                       0  1  2  3  4 [5 Brev] 6
                 Alla kommuner · beslutad 8 maj   Petra Lind, projektledare
                 [Alla 17] Ant 3  Res 2  Ej 3  Chef 9  Uppf 4
                ------------------------------------------------------------
                   Om                   Brev              Läge
                 > Åsa Öberg            antagen           inaktuellt      !
                   Björn Ek             antagen           ej skickat
                   Cecilia Åberg        reserv            ej skickat
                   Dragan Zorn          reserv            ej skickat
                   Elsa Nord            ej antagen        skickat 8 maj
                   Fatima Yilmaz        ej antagen        ej skickat      !
                   Skyddad 000J         ej antagen        ej skickat
                   Hugo Låg             ej antagen        ej skickat
                ------------------------------------------------------------
                 Enter läs  s skickat  M mentor  E skriv filer  ? hjälp

                """)
    }

    @Test("A letter to read, with what is odd about it first")
    func read() throws {
        let screen = try player("5<Enter>", after: sendSome).text()
        #expect(
            screen == """
                 Falun 2020                     0 Prog 1 Kö 2 Int 3 Rang 4 Kal [5 Brev] 6 Delt
                 Alla kommuner · beslutad 8 maj                       Petra Lind, projektledare
                 Brev: antagen                                                           ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 ! brevet lyder annorlunda nu än när det skickades
                 Skickat 09:01 av Petra Lind, medföljande mall

                 Från: Petra Lind <petra.lind@example.se>
                 Till: Åsa Öberg <s0@sater.example>

                 Framtida chefer 2020–21
                 Säter · Gagnef

                 Du är antagen till Framtida chefer 2020–21

                 Hej Åsa!

                 Du är antagen till Framtida chefer 2020–21. Beslutet fattades 8 maj 2020
                 (Styrgruppen § 8). Välkommen!

                 Ordna en mentor före starten
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("A letter to read in the smallest window")
    func read60() throws {
        let screen = try player("5jj<Enter>", 60, 16).text()
        #expect(
            screen == """
                 Falun 2020                       0  1  2  3  4 [5 Brev] 6
                 Alla kommuner · beslutad 8 maj   Petra Lind, projektledare
                 Brev: reserv                                        ↓ mer
                ────────────────────────────────────────────────────────────
                 Från: Petra Lind <petra.lind@example.se>
                 Till: Cecilia Åberg <s2@sater.example>

                 Framtida chefer 2020–21
                 Säter · Gagnef

                 Du är reserv till Framtida chefer 2020–21

                 Hej Cecilia!
                ────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("Before the decision")
    func undecided() throws {
        var player = Player(try Scenario.saterDraft(), as: "petra.lind")
        try player.press("5")
        let screen = player.text()
        #expect(
            screen == """
                 Falun 2020   0 Program  1 Kö  2 Intervjuer  3 Rangordning  4 Kalender [5 Brev]
                 Alla kommuner · inte beslutad                        Petra Lind, projektledare
                 [Alla 0] Uppföljning 0
                ────────────────────────────────────────────────────────────────────────────────

                   Breven skrivs när antagningen är beslutad (3, sedan A). Mallarna kan läsas
                   redan nu: T.














                ────────────────────────────────────────────────────────────────────────────────
                 Tab lista  K kommun  T mallar  u ångra  : kommando  q avsluta  ? hjälp

                """)
    }

    @Test("A protected identity is in no list, preview, log line or status")
    func protectedIdentity() throws {
        var player = try player("5")
        for keys in ["", "<Enter>", "s", "E", "<Tab><Tab><Tab>", "ms", "<Esc>", "<Tab>", "<Tab>", "i", "<Esc>0l"] {
            try player.press(keys)
            let text = player.text()
            for secret in ["Greta", "Skydd,", "hemlig@", "Greta Skydd"] { #expect(!text.contains(secret), "\(keys)") }
        }
        var chief = try self.player("5", as: "eva.strom")
        while chief.state.letters.selected?.key.applicant != chief.scenario.id("Greta Skydd") { try chief.press("j") }
        #expect(!chief.text().contains("Greta"))
        try chief.press("<Enter>")
        #expect(chief.text().contains("Greta Skydd"), "opened on purpose by somebody who may know")
    }

    @Test("No window is too small or too large", arguments: [(1, 1), (59, 15), (60, 16), (100, 30), (200, 60)])
    func sizes(_ columns: Int, _ rows: Int) throws {
        for keys in ["5", "5<Enter>", "5,", "5T<Enter>", "5ms"] {
            let player = try player(keys, columns, rows)
            let screen = player.screen()
            #expect(screen.count <= rows && screen.allSatisfy { $0.count <= columns }, "\(keys)")
        }
    }
}
