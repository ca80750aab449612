import Domain
import TestSupport
import Testing
import Workflow

@Suite("What there is to read about a ranking")
struct RankingReaderScreenTests {
    /// Säter in its third version: handed in twice, the second time with another order after the consultation, and
    /// opened again since one person left.
    static func versions() throws -> Scenario {
        var scenario = try Scenario.rankingsIn()
        scenario.wake(on: scenario.today + 1)
        try scenario.perform(.reopenRanking("sater", reason: "En chef hörde av sig."), as: "eva.strom")
        try scenario.perform(
            .recordConsent(scenario.id("Birgitta Holmqvist"), .consultation, Consent(.granted, note: "Helst nästa år")),
            as: "eva.strom")
        try scenario.perform(
            .move(scenario.id("Birgitta Holmqvist"), to: 4, reason: "Går nästa omgång.", because: .consultation),
            as: "eva.strom")
        try scenario.perform(.setQuota("sater", seats: 1, reference: "SG 2020-04-07 § 2"), as: "sten.hed")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(.reopenRanking("sater", reason: "Anders drog sig ur."), as: "eva.strom")
        try scenario.perform(.withdraw(scenario.id("Anders Löv"), reason: "Nytt jobb"), as: "eva.strom")
        return scenario
    }

    /// Säter with a manager silent for days, one who refused, one who wishes to wait and one not asked.
    static func consultations() throws -> Scenario {
        var scenario = Scenario.falun()
        let people = [
            ("Anna", "Ek", "Rut Mo"), ("Bo", "Al", "Leif Ö"), ("Cia", "Ask", "Mia Vik"), ("Dan", "Öst", "Per Ny"),
        ]
        for (number, person) in people.enumerated() {
            try scenario.applicant(
                person.0, person.1, in: "sater", at: .ranking, scores: Scenario.spread(25 - 2 * number),
                [.manager: person.2, .managerEmail: ""])
        }
        func answer(_ name: String, _ answer: ConsentAnswer, _ note: String = "") throws {
            try scenario.perform(
                .recordConsent(scenario.id(name), .consultation, Consent(answer, note: note)), as: "eva.strom")
        }
        try answer("Anna Ek", .asked, "Mejlade")
        try answer("Bo Al", .asked)
        scenario.wake(on: scenario.today + 3)
        try answer("Anna Ek", .asked, "Ringde, fick telefonsvararen")
        try answer("Bo Al", .refused, "Två vakanser till hösten")
        scenario.wake(on: scenario.today + 2)
        return scenario
    }

    /// Säter where three share the second of two seats, with a lot announced and perhaps drawn.
    static func lot(drawn: Bool) throws -> Scenario {
        var scenario = Scenario.falun()
        try scenario.applicant("Ada", "Ek", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 5])
        for name in ["Bea", "Cia"] {
            try scenario.applicant(name, "Ek", in: "sater", at: .ranking, scores: [4, 4, 4, 4, 4])
        }
        let id = scenario.id("Bea Ek")
        let day = scenario.today + 2
        try scenario.perform(.lot(.announce(id, source: "Lotto 1 onsdag 8 april", published: day)), as: "eva.strom")
        scenario.wake(on: day)
        if drawn { try scenario.perform(.lot(.draw(id, seed: "5 12 19 22 27 31 34")), as: "eva.strom") }
        return scenario
    }

    /// Three in Säter, the last of the two seats one point from the first reserve.
    static func near() throws -> Scenario {
        var scenario = Scenario.falun()
        try scenario.applicant("Ada", "Test", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 4])
        try scenario.applicant("Bea", "Test", in: "sater", at: .ranking, scores: [4, 4, 4, 4, 4])
        let cia = try scenario.applicant("Cia", "Test", in: "sater", at: .interview)
        try scenario.score(cia, [4, 4, 4, 4, 4], as: "bo.ek")
        try scenario.score(cia, [4, 4, 4, 4, 3], as: "siv.alder")
        return scenario
    }

    @Test("Why here after somebody else's manager refused")
    func movedUp() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.consultations(), "eva.strom", "3jv", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 19 dagar        Eva Ström, personalchef Säter
                 Varför här? Cia Ask                                                     ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 Plats 2 av 3 i Säter: innanför platsgränsen (2 platser)
                 Utkast, version 1 · ordningen följer medelvärdena
                 Kriterier: medel 4,20 av 10 poäng, största skillnad 0
                   Personlig mognad       5,0  ██████████  Bo Ek 5, Siv Alder 5
                   Uthållighet            5,0  ██████████  Bo Ek 5, Siv Alder 5
                   Samarbetsförmåga       5,0  ██████████  Bo Ek 5, Siv Alder 5
                   Muntlig kommunikation  5,0  ██████████  Bo Ek 5, Siv Alder 5
                   Ledarskap              1,0  ██          Bo Ek 1, Siv Alder 1
                   Inlämnat av Bo Ek 6 apr 09:42 och Siv Alder 6 apr 09:48
                 Krav
                   Inga krav på poängen
                 Kommunens prioritering
                   Ordningen följer medelvärdena
                 Samråd
                   Chefen är inte tillfrågad
                   Utan chefens nej till Bo Al hade personen haft R1
                 Urval och test
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("Two versions are picked from all pairs, the latest first")
    func pairs() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.versions(), "eva.strom", "3d", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 1 plats · lämnas in om 23 dagar          Eva Ström, personalchef Säter
                 Jämför versioner
                ────────────────────────────────────────────────────────────────────────────────

                 ▸ version 3 → utkastet
                   version 2 → utkastet
                   version 1 → utkastet
                   version 2 → version 3
                   version 1 → version 3
                   version 1 → version 2










                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  ? hjälp

                """)
    }

    @Test("Who moved, lost the seat, left, and why")
    func differences() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.versions(), "eva.strom", "3djj<Enter>", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 1 plats · lämnas in om 23 dagar          Eva Ström, personalchef Säter
                 Skillnader: Säter
                ────────────────────────────────────────────────────────────────────────────────
                 Version 1, inlämnad (Eva Ström, 6 apr 16:48)
                 Utkastet
                 Version 1 öppnades igen: ”Samrådet var inte klart.” (Eva Ström, 6 apr 17:06)
                 Version 2 öppnades igen: ”En chef hörde av sig.” (Eva Ström, 09:00)
                 Version 3 öppnades igen: ”Anders drog sig ur.” (Eva Ström, 09:05)
                 Platsgränsen: 2 platser → 1 plats, SG 2020-04-07 § 2 (Sten Hed, 09:03)

                  R1 →   1  Camilla Östh; får plats; följer av andras platser
                  R2 →  R1  Daniel Berggren; följer av andras platser
                   2 →  R2  Birgitta Holmqvist; mister platsen; flyttad efter samrådet: ”Går
                            nästa omgång.” (Eva Ström, 09:02)
                   1 →   –  Anders Löv; mister platsen; återtagen: Nytt jobb
                 Ingen annan.




                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("Differences in English, without colours and line drawing")
    func differencesEnglish() throws {
        let screen = try rankingScreen(
            try RankingReaderScreenTests.versions(), "eva.strom", "3d<Enter>", 80, 24, language: .english, plain: true)
        #expect(
            screen == """
                 Falun 2020          0 Programme  1 Queue  2 Interviews [3 Ranking] 4 Calendar
                 Säter · 1 seat · due in 23 days               Eva Ström, personnel chief Säter
                 Differences: Säter
                --------------------------------------------------------------------------------
                 Version 3, handed in (Eva Ström, 09:04)
                 The draft
                 Version 3 was reopened: “Anders drog sig ur.” (Eva Ström, 09:05)

                  R1 ->   1  Camilla Östh; gets a seat; follows from others' places
                  R2 ->  R1  Daniel Berggren; follows from others' places
                  R3 ->  R2  Birgitta Holmqvist; follows from others' places
                   1 ->   –  Anders Löv; loses the seat; withdrawn: Nytt jobb
                 Nobody else.








                --------------------------------------------------------------------------------
                 Esc close  ? help

                """)
    }

    @Test("One point at the seat line, said to be about the order of the scores")
    func sensitivity() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.near(), "eva.strom", "3s", 80, 24)
        #expect(
            screen == """
                 Falun 2020           0 Program  1 Kö  2 Intervjuer [3 Rangordning] 4 Kalender
                 Säter · 2 platser · lämnas in om 24 dagar        Eva Ström, personalchef Säter
                 En poäng vid platsgränsen: Säter
                ────────────────────────────────────────────────────────────────────────────────
                 20 av 52 prövade ändringar med en poäng skulle flytta någon över platsgränsen
                 (2 platser).
                 Varje poäng är prövad ett steg högre och ett steg lägre, inom skalan. Det
                 gäller ordningen efter poäng, inte den som kommunen bestämmer.

                 Bea Test en poäng lägre: Bea Test och Cia Test delar plats över gränsen
                   Bo Ek: Personlig mognad 4 → 3, Uthållighet 4 → 3, Samarbetsförmåga 4 → 3,
                   Muntlig kommunikation 4 → 3, Ledarskap 4 → 3
                   Siv Alder: Personlig mognad 4 → 3, Uthållighet 4 → 3, Samarbetsförmåga 4 →
                   3, Muntlig kommunikation 4 → 3, Ledarskap 4 → 3

                 Cia Test en poäng högre: Cia Test och Bea Test delar plats över gränsen
                   Bo Ek: Personlig mognad 4 → 5, Uthållighet 4 → 5, Samarbetsförmåga 4 → 5,
                   Muntlig kommunikation 4 → 5, Ledarskap 4 → 5
                   Siv Alder: Personlig mognad 4 → 5, Uthållighet 4 → 5, Samarbetsförmåga 4 →
                   5, Muntlig kommunikation 4 → 5, Ledarskap 3 → 4

                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("One point at the seat line at the smallest size, where the order is another")
    func sensitivity60() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3s", 60, 16)
        #expect(
            screen == """
                 Falun 2020                      0  1  2 [3 Rangordning] 4
                 Säter · 2 platser            Eva Ström, personalchef Säter
                 En poäng vid platsgränsen: Säter
                ────────────────────────────────────────────────────────────
                 Ingen av 112 prövade ändringar med en poäng skulle flytta
                 någon över platsgränsen (2 platser).
                 Varje poäng är prövad ett steg högre och ett steg lägre,
                 inom skalan. Det gäller ordningen efter poäng, inte den
                 som kommunen bestämmer.
                 ! Kommunens ordning är en annan än poängens.
                 ! Panelen är inte klar för Fatima Yilmaz och Gunnar Hed;
                 de räknas inte med.

                ────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("A ranking handed in for another number of seats says so, and why here too")
    func quotaChanged() throws {
        var scenario = try Scenario.rankingsIn()
        try scenario.perform(.setQuota("sater", seats: 3, reference: "SG § 2"), as: "sten.hed")
        let list = try rankingScreen(scenario, "eva.strom", "3", 80, 24)
        #expect(list.contains("2 platser; kvoten är nu 3"))
        let why = try rankingScreen(scenario, "eva.strom", "3v", 80, 24)
        #expect(why.contains("! Rangordningen lämnades in för 2 platser; kvoten är nu 3"))
    }

    @Test("v says why here for everybody in the queue: new, rejected, in test, ranked")
    func everybody() throws {
        var player = Player(try .spring(), as: "eva.strom")
        try player.press("1")
        for row in player.state.queue.rows {
            try player.press("v")
            #expect(player.state.dialog == .reader(Reader(.whyHere(row.id))))
            #expect(player.screen().contains { $0.contains("Inte rangordnad: ") || $0.contains("Plats") })
            try player.press("<Esc>j")
        }
    }
}
