import Domain
import TestSupport
import Testing
import Workflow

/// The log on the screen.
struct LogScreenTests {
    /// Säter in the middle of it: scores sealed and opened, somebody protected, a change taken back.
    private func player(
        _ keys: String = "", as person: PersonID = "eva.strom", _ columns: Int = 80, _ rows: Int = 24,
        language: Language = .swedish
    ) throws -> Player {
        var room = try InterviewRoom()
        let facts = try room.scenario.perform(.withdraw(room.elsa, reason: "Flyttar till Umeå"), as: "eva.strom")
        try room.scenario.undo(facts, as: "eva.strom")
        let need = FieldChange(.needs, Change(from: "", to: "Hörslinga"))
        try room.scenario.perform(.editApplication(room.asa, [need]), as: "ida.moss")
        try room.scenario.perform(.access(.read(room.protected, [.identity])), as: "ida.moss")
        let phone = FieldChange(.phone, Change(from: "", to: "070-1"))
        try room.scenario.perform(.editApplication(room.protected, [phone]), as: "ida.moss")
        var player = Player(room.scenario, as: person, language: language)
        player.resize(columns, rows)
        try player.press("l" + keys)
        return player
    }

    @Test func `at 80 columns, with the selected change in full below`() throws {
        let screen = try player("jj").text()
        #expect(screen == Self.wide)
    }

    @Test func `in the least window`() throws {
        let screen = try player("", as: "eva.strom", 60, 16).text()
        #expect(screen == Self.small)
    }

    @Test func `in English for somebody who sees all municipalities and knows nobody protected`() throws {
        let screen = try player("", as: "petra.lind", 120, 30, language: .english).text()
        #expect(screen == Self.english)
    }

    @Test func `in monochrome ASCII, narrowed to one kind`() throws {
        let interviews = "t<Home>" + String(repeating: "<Down>", count: 6) + "<Enter>"
        let screen = try player(interviews).text(ascii: true, mono: true)
        #expect(screen == Self.ascii)
    }

    @Test func `one change in full`() throws {
        let screen = try player("j<Enter>").text()
        #expect(screen == Self.record)
    }

    @Test func `sealed scores stay sealed, also to those who read rankings`() throws {
        for person in ["eva.strom", "petra.lind", "siv.alder"] as [PersonID] {
            var player = try player("/åsa<Ctrl-S>", as: person, 120, 60)
            try player.press("<Enter>")
            #expect(!player.text().contains("Personlig mognad 4"))
        }
    }

    @Test func `whoever may not know somebody protected is told what it was about and nothing more`() throws {
        let (knowing, other) = (try player().text(), try player(as: "petra.lind").text())
        #expect(knowing.contains("telefon ändrad"))
        #expect(!other.contains("telefon ändrad") && other.contains("ansökningar"))
        #expect(!knowing.contains("070-1") && !other.contains("070-1"))
        #expect(!knowing.contains("Hemlig") && !other.contains("Hemlig"))
    }

    @Test func `what is wrong with a chain is said where the list is headed, and with the record`() throws {
        var player = try player()
        let problem = JournalStanding.Problem(
            LocalizedText(
                sv: "/srv/sater/journal.jsonl:3:14: väntade en post, fann något annat",
                en: "/srv/sater/journal.jsonl:3:14: expected a record, found something else"), record: 3)
        player.handle(
            .journalsVerified([
                JournalStanding(scope: .programme, last: 2, head: "ab12", problems: []),
                JournalStanding(scope: .municipality("sater"), last: 400, head: "cd34", problems: [problem]),
            ]))
        #expect(player.text().contains("Säter: bruten vid post 3. /srv/sater/journal.jsonl:3:14: väntade en post"))
        #expect(player.text().contains("Programmet: hel, 2 poster"))
        try player.press("<Esc>")
        #expect(player.text().contains("! Kedjan är bruten: Säter"))
        try player.press("<Enter>")
        #expect(player.text().contains("bruten: /srv/sater/journal.jsonl:3:14"))
    }

    private static let wide = """
         Falun 2020     0 Program  1 Kö  2 Intervjuer  3 Rangordning  4 Kalender [Logg]
         Logg: vem, när, vad och varför                   Eva Ström, personalchef Säter
         Alla ändringar                                           v kontrollerar kedjan
        ────────────────────────────────────────────────────────────────────────────────
           När           Vem               Vad                                     Post
           13:44         Ida Moss          Skyddad 0005: telefon ändrad              73
           13:43         Ida Moss          Skyddad 0005: läste de skyddade per…      72
         ▸ 13:42         Ida Moss          Åsa Öberg: särskilda behov ändrad         71
           13:41         Eva Ström         Elsa Nord: återinförd                     70
           13:40         Eva Ström         Elsa Nord: återtagen – Flyttar till…      69
           09:09         Bo Ek             Åsa Öberg: belägg för Personlig mog…      68
           09:08         Bo Ek             Åsa Öberg: poäng för Samarbetsförmå…      67
           09:07         Bo Ek             Åsa Öberg: poäng för Uthållighet          66
           09:06         Bo Ek             Åsa Öberg: poäng för Personlig mogn…      65
           09:05         Bo Ek             Björn Ek: Bo Ek lämnade in sitt kort      64
        ────────────────────────────────────────────────────────────────────────────────
         Säter, post 71
         Åsa Öberg: särskilda behov ändrad



        ────────────────────────────────────────────────────────────────────────────────
         Enter hela  / sök  p person  t slag  i historik  E till fil  ? hjälp

        """
    private static let small = """
         Falun 2020                            0  1  2  3  4 [Logg]
         Logg: vem, när, vad och varför                   Eva Ström
         Alla ändringar                       v kontrollerar kedjan
        ────────────────────────────────────────────────────────────
           När           Vem               Vad
         ▸ 13:44         Ida Moss          Skyddad 0005: telefon än…
           13:43         Ida Moss          Skyddad 0005: läste de s…
           13:42         Ida Moss          Åsa Öberg: särskilda beh…
           13:41         Eva Ström         Elsa Nord: återinförd
           13:40         Eva Ström         Elsa Nord: återtagen – F…
           09:09         Bo Ek             Åsa Öberg: belägg för Pe…
           09:08         Bo Ek             Åsa Öberg: poäng för Sam…
           09:07         Bo Ek             Åsa Öberg: poäng för Uth…
        ────────────────────────────────────────────────────────────
         Enter hela  / sök  p person  t slag  i historik  ? hjälp

        """
    private static let english = """
         Falun 2020                                             0 Programme  1 Queue  2 Interviews  3 Ranking  4 Calendar [Log]
         Log: who, when, what and why                                                                Petra Lind, project leader
         All changes                                                                                       v verifies the chain
        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
           When          Who               Municip.    What                                                              Record
         ▸ 13:44         Ida Moss          Säter       Protected 0005: applications                                          73
           13:43         Ida Moss          Säter       Protected 0005: reading of what is protected                          72
           13:42         Ida Moss          Säter       Åsa Öberg: a detail changed                                           71
           13:41         Eva Ström         Säter       Elsa Nord: reinstated                                                 70
           13:40         Eva Ström         Säter       Elsa Nord: withdrawn – Flyttar till Umeå                              69
           09:09         Bo Ek             Säter       Åsa Öberg: evidence for Personal maturity                             68
           09:08         Bo Ek             Säter       Åsa Öberg: score for Cooperation                                      67
           09:07         Bo Ek             Säter       Åsa Öberg: score for Endurance                                        66
           09:06         Bo Ek             Säter       Åsa Öberg: score for Personal maturity                                65
           09:05         Bo Ek             Säter       Björn Ek: Bo Ek handed in the card                                    64
           09:04         Bo Ek             Säter       Björn Ek: score for Leadership                                        63
           09:03         Bo Ek             Säter       Björn Ek: score for Oral communication                                62
           09:02         Bo Ek             Säter       Björn Ek: score for Cooperation                                       61
           09:01         Bo Ek             Säter       Björn Ek: score for Endurance                                         60
           09:00         Bo Ek             Säter       Björn Ek: score for Personal maturity                                 59
           20 Apr 09:15  Bo Ek             Säter       Dragan Zorn: conflict of interest of Bo Ek                            58
        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
         Säter, record 73
         Protected 0005: applications



        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
         Enter in full  / search  p person  t kind  K municipality  i history  E to file  v verify  u undo  Esc back  ? help

        """
    private static let ascii = """
         Falun 2020     0 Program  1 Kö  2 Intervjuer  3 Rangordning  4 Kalender [Logg]
         Logg: vem, när, vad och varför                   Eva Ström, personalchef Säter
         Visar: intervjuer                                        v kontrollerar kedjan
        --------------------------------------------------------------------------------
           När           Vem               Vad                                     Post
         > 09:09         Bo Ek             Åsa Öberg: belägg för Personlig m...      68
           09:08         Bo Ek             Åsa Öberg: poäng för Samarbetsför...      67
           09:07         Bo Ek             Åsa Öberg: poäng för Uthållighet          66
           09:06         Bo Ek             Åsa Öberg: poäng för Personlig mo...      65
           09:05         Bo Ek             Björn Ek: Bo Ek lämnade in sitt kort      64
           09:04         Bo Ek             Björn Ek: poäng för Ledarskap             63
           09:03         Bo Ek             Björn Ek: poäng för Muntlig kommu...      62
           09:02         Bo Ek             Björn Ek: poäng för Samarbetsförmåga      61
           09:01         Bo Ek             Björn Ek: poäng för Uthållighet           60
           09:00         Bo Ek             Björn Ek: poäng för Personlig mognad      59
        --------------------------------------------------------------------------------
         Säter, post 68
         Åsa Öberg: belägg för Personlig mognad



        --------------------------------------------------------------------------------
         Enter hela  / sök  p person  t slag  i historik  E till fil  ? hjälp

        """
    private static let record = """
         Falun 2020     0 Program  1 Kö  2 Intervjuer  3 Rangordning  4 Kalender [Logg]
         Logg: vem, när, vad och varför                   Eva Ström, personalchef Säter
         Säter, post 72
        ────────────────────────────────────────────────────────────────────────────────
         När      2020-04-21 13:43
         Vem      Ida Moss, konto ida.moss
         Ändring  0123456789abcdef
         Kedja    inte kontrollerad; v i loggen kontrollerar

         Skyddad 0005: läste de skyddade personuppgifterna











        ────────────────────────────────────────────────────────────────────────────────
         Esc stäng  ? hjälp

        """
}
