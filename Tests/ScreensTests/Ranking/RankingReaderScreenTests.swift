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
        let people = [("Anna", "Ek", "Rut Mo"), ("Bo", "Al", "Leif Ö"), ("Cia", "Ask", "Mia Vik"), ("Dan", "Öst", "Per Ny")]
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

    @Test("The consultations: the silent first, with days; and what a refusal changed")
    func consultationList() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.consultations(), "eva.strom", "3C", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("The consultations at the smallest size")
    func consultationList60() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.consultations(), "eva.strom", "3C", 60, 16)
        #expect(
            screen == """
                """)
    }

    @Test("Silence stands against the place, in days")
    func silence() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.consultations(), "eva.strom", "3j", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("Why here after somebody else's manager refused")
    func movedUp() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.consultations(), "eva.strom", "3jv", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("A refusal is previewed: who leaves and who gets the seat")
    func refusing() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.consultations(), "eva.strom", "3c<Down><Down><Enter>", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("Two versions are picked from all pairs, the latest first")
    func pairs() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.versions(), "eva.strom", "3d", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("Who moved, lost the seat, left, and why")
    func differences() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.versions(), "eva.strom", "3djj<Enter>", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("Differences in English, without colours and line drawing")
    func differencesEnglish() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.versions(), "eva.strom", "3d<Enter>", 80, 24, language: .english, plain: true)
        #expect(
            screen == """
                """)
    }

    @Test("One point at the seat line, said to be about the order of the scores")
    func sensitivity() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.near(), "eva.strom", "3s", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("One point at the seat line at the smallest size, where the order is another")
    func sensitivity60() throws {
        let screen = try rankingScreen(try .saterDraft(), "eva.strom", "3s", 60, 16)
        #expect(
            screen == """
                """)
    }

    @Test("A lot is announced in a form")
    func announcing() throws {
        let screen = try rankingScreen(try RankingStandingScreenTests.shared(), "eva.strom", "3jo", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("Once its day has come the lot is drawn with its figure")
    func drawing() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.lot(drawn: false), "eva.strom", "3jo5 12", 80, 24)
        #expect(
            screen == """
                """)
    }

    @Test("A drawn lot stands against the places and in why here")
    func drawn() throws {
        let screen = try rankingScreen(try RankingReaderScreenTests.lot(drawn: true), "eva.strom", "3jv<End>", 80, 24)
        #expect(
            screen == """
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
