import Domain
import TestSupport
import Testing

/// Those who take part as people see them: lists, one participant in full, what is hidden from whom.
@Suite("Participants on the screen")
struct ParticipantsScreenTests {
    /// The course under way with something recorded of everybody but Jonna.
    static func recorded() throws -> Scenario {
        var scenario = try Scenario.course()
        let (asa, bjorn) = (scenario.id("Åsa Öberg"), scenario.id("Björn Ek"))
        for date in ["2020-09-07", "2020-09-08"] { try scenario.mark("Åsa Öberg", date, Attendance(.present)) }
        try scenario.mark("Åsa Öberg", "2020-10-06", Attendance(.partly, percent: 50, cause: "Tåget stod still"))
        for date in ["2020-09-07", "2020-09-08", "2020-10-06"] {
            try scenario.mark("Björn Ek", date, Attendance(.absent, cause: "Sjuk"))
        }
        try scenario.mark("Greta Skydd", "2020-10-06", Attendance(.excused, cause: "Hemlig orsak"))
        let first = scenario.courseDay("2020-09-07").occasion
        try scenario.perform(
            .participant(.recordAssignment(asa, first, HandIn(on: scenario.today - 18, note: "Väl gjort"), seen: nil)),
            as: "tove.kron")
        try scenario.perform(.mentor(.choose(asa, Scenario.mentor(), reason: "")), as: "petra.lind")
        try scenario.perform(
            .mentor(.logSession(asa, number: nil, MentorSession(on: scenario.today - 20, minutes: 90, note: "Om mål"))),
            as: "petra.lind")
        try scenario.perform(
            .mentor(
                .recordPremeeting(asa, PreMeeting(on: Day(2020, 8, 25) ?? scenario.today, attended: .both), seen: nil)),
            as: "petra.lind")
        let bo = MentorProposal(name: "Bo Ek", email: "bo.ek@example.se", municipality: "Säter", isManager: true)
        try scenario.perform(.mentor(.choose(bjorn, bo, reason: "")), as: "petra.lind")
        try scenario.perform(
            .mentor(.choose(scenario.id("Greta Skydd"), Scenario.mentor("Hemlig Mentor"), reason: "")), as: "eva.strom")
        return scenario
    }

    func screen(
        _ keys: String, as person: PersonID = "tove.kron", _ columns: Int = 80, _ rows: Int = 24,
        language: Language = .swedish, ascii: Bool = false, mono: Bool = false
    ) throws -> String {
        var player = Player(try ParticipantsScreenTests.recorded(), as: person, language: language)
        player.resize(columns, rows)
        try player.press(keys)
        return player.text(ascii: ascii, mono: mono)
    }

    @Test func everybody80() throws {
        let text = try screen("6")
        #expect(
            text == """
                 Falun 2020                0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev [6 Deltagare]
                 Alla kommuner · 4 deltagare                   Tove Kron, utbildningssamordnare
                 [Alla] Närvaro  Uppgifter  Mentorer
                ────────────────────────────────────────────────────────────────────────────────
                   Namn                         Närvaro   Uppg   Timmar  Läge
                 ▸ Åsa Öberg                   2,5 av 3    1/2      1,5  1 av 4 krav          !
                   Björn Ek                      0 av 3    0/2        0  1 krav missat        !
                   Skyddad 000E                       –    0/2        0  0 av 4 krav          !
                   Jonna Alm                          –    0/2           0 av 4 krav          !








                ────────────────────────────────────────────────────────────────────────────────
                 ! mentorn har 2 deltagare
                 Närvaro 2,5 av 11 dagar, krav 8,8 · Uppgifter 1 av 2, krav 2 · Mentor 1,5
                 timmar, krav 15 · Förträffen: båda var där
                ────────────────────────────────────────────────────────────────────────────────
                 Enter allt om  Tab lista  b godkänn  d att göra  n behov  ? hjälp

                """)
    }

    @Test func everybody60() throws {
        let text = try screen("6<Down>", 60, 16)
        #expect(
            text == """
                 Falun 2020                  0  1  2  3  4  5 [6 Deltagare]
                 Alla kommuner · 4 deltagare                      Tove Kron
                 [Alla] Närvaro  Uppgifter  Mentorer
                ────────────────────────────────────────────────────────────
                   Namn                     Närvaro  Läge
                   Åsa Öberg               2,5 av 3  1 av 4 krav          !
                 ▸ Björn Ek                  0 av 3  1 krav missat        !
                   Skyddad 000E                   –  0 av 4 krav          !
                   Jonna Alm                      –  0 av 4 krav          !




                ────────────────────────────────────────────────────────────
                 Enter allt om  Tab lista  b godkänn  d att göra  ? hjälp

                """)
    }

    @Test func everybody120() throws {
        let text = try screen("6", 120, 40)
        #expect(
            text == """
                 Falun 2020                              0 Program  1 Kö  2 Intervjuer  3 Rangordning  4 Kalender  5 Brev [6 Deltagare]
                 Alla kommuner · 4 deltagare                                                           Tove Kron, utbildningssamordnare
                 [Alla] Närvaro  Uppgifter  Mentorer
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                   Namn                     Närvaro   Timmar  Läge                    │ Åsa Öberg                                 ↓ mer
                 ▸ Åsa Öberg               2,5 av 3      1,5  1 av 4 krav          !  │ ! mentorn har 2 deltagare
                   Björn Ek                  0 av 3        0  1 krav missat        !  │
                   Skyddad 000E                   –        0  0 av 4 krav          !  │ Krav för godkännande
                   Jonna Alm                      –           0 av 4 krav          !  │   ? Närvaro 2,5 av 11 dagar, krav 8,8
                                                                                      │   ? Uppgifter 1 av 2, krav 2
                                                                                      │   ? Mentor 1,5 timmar, krav 15
                                                                                      │   ✓ Förträffen: båda var där
                                                                                      │
                                                                                      │ Mentor, 1,5 av 15–20 timmar
                                                                                      │   Maria Sten, Gagnef
                                                                                      │   Förträff 25 augusti: båda
                                                                                      │   1  30 sep  1,5 tim  Om mål
                                                                                      │
                                                                                      │ Närvaro dag för dag
                                                                                      │   7 sep  Start: vem är jag som ledare?:
                                                                                      │     närvarande
                                                                                      │   8 sep  Start: vem är jag som ledare?:
                                                                                      │     närvarande
                                                                                      │   6 okt  Samtalet som verktyg: del av dagen
                                                                                      │     50 % – Tåget stod still
                                                                                      │   11 nov När det skaver
                                                                                      │   10 dec Gruppen på väg
                                                                                      │   15 jan Arbetsgivarens ansvar
                                                                                      │   9 feb  Att tala så att andra vill lyssna
                                                                                      │   15 mar Pengarna och nämnden
                                                                                      │   14 apr Förändra med folk kvar i båten
                                                                                      │   11 maj Avslut tillsammans med mentorerna
                                                                                      │   12 maj Avslut tillsammans med mentorerna
                ───────────────────────────────────────────────────────────────────── │
                 ! mentorn har 2 deltagare                                            │ Uppgifter
                 Närvaro 2,5 av 11 dagar, krav 8,8 · Uppgifter 1 av 2, krav 2 ·       │   Start: vem är jag som ledare? (till 6 okt):
                 Mentor 1,5 timmar, krav 15 · Förträffen: båda var där                │     inlämnad 2 okt – Väl gjort
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter allt om  Tab lista  b godkänn  d att göra  n behov  E registret  i historik  K kommun  u ångra  ? hjälp

                """)
    }

    @Test func attendance80() throws {
        let text = try screen("6<Tab><Down>")
        #expect(
            text == """
                 Falun 2020                0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev [6 Deltagare]
                 tis 6 okt · Samtalet som verktyg              Tove Kron, utbildningssamordnare
                  Alla [Närvaro] Uppgifter  Mentorer                           3 av 4 inskrivna
                ────────────────────────────────────────────────────────────────────────────────
                   Namn                      Kommun    Närvaro            Orsak
                   Åsa Öberg                 Säter     del av dagen 50 %  Tåget stod still
                 ▸ Björn Ek                  Säter     frånvarande        Sjuk
                   Skyddad 000E              Säter     befriad
                   Jonna Alm                 Gagnef    –








                ────────────────────────────────────────────────────────────────────────────────
                 Behov: Enter visar
                 ! mentorn satt i deltagarens panel
                 Närvaro 0 av 11 dagar, krav 8,8
                ────────────────────────────────────────────────────────────────────────────────
                 Enter allt om  n närvarande  f frånvarande  a alla  b befriad  ? hjälp

                """)
    }

    @Test func attendance60() throws {
        let text = try screen("6<Tab><Left>", 60, 16)
        #expect(
            text == """
                 Falun 2020                  0  1  2  3  4  5 [6 Deltagare]
                 tis 8 sep, dag 2 av 2 · Start: vem är jag som l… Tove Kron
                  Alla [Närvaro] Uppgifter  Mentorer       2 av 4 inskrivna
                ────────────────────────────────────────────────────────────
                   Namn                 Närvaro            Orsak
                 ▸ Åsa Öberg            närvarande
                   Björn Ek             frånvarande        Sjuk
                   Skyddad 000E         –
                   Jonna Alm            –




                ────────────────────────────────────────────────────────────
                 Enter allt om  n närvarande  f frånvarande  ? hjälp

                """)
    }

    @Test func allPresent() throws {
        let text = try screen("6<Tab>a")
        #expect(
            text == """
                 Falun 2020                0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev [6 Deltagare]
                 tis 6 okt · Samtalet som verktyg              Tove Kron, utbildningssamordnare
                 Alla närvarande
                ────────────────────────────────────────────────────────────────────────────────
                  ✓ 1 deltagare utan uppgift
                    Redan anmälda ändras inte: Åsa Öberg (del av dagen), Björn Ek
                    (frånvarande), Skyddad 000E (befriad)

                  Enter gör det, Esc avbryter.












                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test func inFull() throws {
        let text = try screen("6<Enter>", 80, 40)
        #expect(
            text == """
                 Falun 2020                0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev [6 Deltagare]
                 Säter · plats Säter 1                         Tove Kron, utbildningssamordnare
                 Åsa Öberg
                ────────────────────────────────────────────────────────────────────────────────
                 ! mentorn har 2 deltagare

                 Krav för godkännande
                   ? Närvaro 2,5 av 11 dagar, krav 8,8
                   ? Uppgifter 1 av 2, krav 2
                   ? Mentor 1,5 timmar, krav 15
                   ✓ Förträffen: båda var där

                 Mentor, 1,5 av 15–20 timmar
                   Maria Sten, Gagnef
                   Förträff 25 augusti: båda
                   1  30 sep  1,5 tim  Om mål

                 Närvaro dag för dag
                   7 sep  Start: vem är jag som ledare?: närvarande
                   8 sep  Start: vem är jag som ledare?: närvarande
                   6 okt  Samtalet som verktyg: del av dagen 50 % – Tåget stod still
                   11 nov När det skaver
                   10 dec Gruppen på väg
                   15 jan Arbetsgivarens ansvar
                   9 feb  Att tala så att andra vill lyssna
                   15 mar Pengarna och nämnden
                   14 apr Förändra med folk kvar i båten
                   11 maj Avslut tillsammans med mentorerna
                   12 maj Avslut tillsammans med mentorerna

                 Uppgifter
                   Start: vem är jag som ledare? (till 6 okt): inlämnad 2 okt – Väl gjort
                   Samtalet som verktyg (till 11 nov): inte inlämnad




                ────────────────────────────────────────────────────────────────────────────────
                 M mentor  t timmar  p förträff  x ej chef  b godkänn  n behov  ? hjälp

                """)
    }

    @Test func plain() throws {
        let text = try screen("6", ascii: true, mono: true)
        #expect(
            text == """
                 Falun 2020                0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev [6 Deltagare]
                 Alla kommuner · 4 deltagare                   Tove Kron, utbildningssamordnare
                 [Alla] Närvaro  Uppgifter  Mentorer
                --------------------------------------------------------------------------------
                   Namn                         Närvaro   Uppg   Timmar  Läge
                 > Åsa Öberg                   2,5 av 3    1/2      1,5  1 av 4 krav          !
                   Björn Ek                      0 av 3    0/2        0  1 krav missat        !
                   Skyddad 000E                       –    0/2        0  0 av 4 krav          !
                   Jonna Alm                          –    0/2           0 av 4 krav          !








                --------------------------------------------------------------------------------
                 ! mentorn har 2 deltagare
                 Närvaro 2,5 av 11 dagar, krav 8,8 · Uppgifter 1 av 2, krav 2 · Mentor 1,5
                 timmar, krav 15 · Förträffen: båda var där
                --------------------------------------------------------------------------------
                 Enter allt om  Tab lista  b godkänn  d att göra  n behov  ? hjälp

                """)
    }

    @Test func approvalForm() throws {
        var scenario = try ParticipantsScreenTests.recorded()
        scenario.wake(on: try #require(Day(2021, 5, 20)))
        var player = Player(scenario, as: "petra.lind")
        try player.press("6b<Enter>")
        #expect(
            player.text() == """
                 Falun 2020                0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev [6 Deltagare]
                 Alla kommuner · 4 deltagare                          Petra Lind, projektledare
                 Godkänd: Åsa Öberg                                                 fält 1 av 3
                ────────────────────────────────────────────────────────────────────────────────
                ▸ Dag                         2021-05-20
                  Kompetens                   Kan leda samtal och grupper.
                  Skäl trots att krav saknas














                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test(arguments: ["petra.lind", "rut.alm", "bo.ek", "vera.gast", "maj.rask", "karin.dahl"] as [PersonID])
    func needsAreSeenByNobodyElse(_ person: PersonID) throws {
        for keys in ["6", "6<Down>", "6<Tab><Down>", "6<Down><Enter>", "6<Down>i", "0l"] {
            let text = try screen(keys, as: person, 120, 40)
            #expect(!text.contains("örslinga") && !text.contains("Behov:"), "\(keys)")
        }
    }

    @Test(arguments: ["eva.strom", "ida.moss", "tove.kron"] as [PersonID])
    func needsAreSeenByThoseWhoMustKnow(_ person: PersonID) throws {
        #expect(try screen("6<Tab><Down>", as: person).contains("Behov: Enter visar"), "opened, it is noted")
        #expect(try screen("6<Down><Enter>", as: person).contains("Behov: Hörslinga"))
    }

    @Test(arguments: ["tove.kron", "petra.lind", "vera.gast"] as [PersonID])
    func aProtectedIdentityIsHidden(_ person: PersonID) throws {
        for keys in ["6", "6<Tab>", "6<Tab><Tab>", "6<Shift-Tab>", "6<End><Up><Enter>", "6<Down><Down><Enter>", "0l"] {
            let text = try screen(keys, as: person, 120, 40)
            for secret in ["Greta", "Hemlig"] { #expect(!text.contains(secret), "\(keys): \(secret)") }
        }
    }

    @Test func causesAreForThoseWhoRecordThem() throws {
        #expect(try screen("6<Tab>", as: "tove.kron", 100, 30).contains("Tåget stod still"))
        for keys in ["6<Tab>", "6<Enter>", "6i"] {
            #expect(!(try screen(keys, as: "vera.gast", 100, 30).contains("Tåget stod still")), "\(keys)")
        }
    }
}
