import Domain
import TestSupport
import Testing
import Workflow

/// Who interviews, but not on a panel, learns nothing of what it arrived at (requirements G): neither from a mean nor from
/// an order made from it. Otherwise somebody could look before taking another's place on that panel.
@Suite struct RankingReadersTests {
    /// Åsa and Cia, scored by Ida and Siv; Bo interviews in the same municipality.
    private func scored(_ asa: [Int], _ cia: [Int], on panel: [PersonID] = ["ida.moss", "siv.alder"]) throws -> Scenario
    {
        var scenario = Scenario.falun()
        for (name, scores) in [("Åsa", asa), ("Cia", cia)] {
            let id = try scenario.applicant(name, "Ek", in: "sater", at: .test)
            try scenario.passTest(id)
            try scenario.seatPanel(id, panel)
            for member in panel { try scenario.score(id, scores, as: member) }
        }
        return scenario
    }

    private func shown(_ scenario: Scenario, as person: PersonID, _ keys: String) throws -> String {
        var player = Player(scenario, as: person)
        player.resize(120, 40)
        try player.press(keys)
        return player.text()
    }

    private let screens = [
        "3", "3v", "3i", "3d", "3s", "3C", "3A", "3Ai", "1", "1v", "1jv", "2", "0", ":interview.mirror<Enter>",
    ]

    @Test func `the screens of an interviewer are the same whatever others' panels arrived at`() throws {
        let (one, other) = (
            try scored([5, 5, 5, 5, 5], [3, 3, 3, 3, 3]), try scored([3, 4, 3, 3, 3], [4, 5, 5, 5, 5])
        )
        for keys in screens {
            #expect(try shown(one, as: "bo.ek", keys) == shown(other, as: "bo.ek", keys), "\(keys)")
        }
        #expect(
            try shown(one, as: "bo.ek", "3").contains("Rangordningen visas för personalchef, HR och projektledning."))
        #expect(try shown(one, as: "eva.strom", "3") != shown(other, as: "eva.strom", "3"))
        #expect(
            try shown(one, as: "siv.alder", "1v") != shown(other, as: "siv.alder", "1v"), "her own panel's she knows")
        #expect(try !shown(one, as: "siv.alder", "1v").contains("Plats 1"))
    }

    @Test func `an interviewer who could see nothing can take a place on an opened panel`() throws {
        var scenario = try scored([5, 5, 5, 5, 5], [3, 3, 3, 3, 3])
        let asa = scenario.id("Åsa Ek")
        let reason = "Siv visade sig vara granne"
        try scenario.perform(.panel(.recordConflict(asa, "siv.alder", reason: reason)), as: "eva.strom")
        try scenario.perform(.panel(.replaceMember(asa, "siv.alder", with: "bo.ek", reason: reason)), as: "eva.strom")
        try scenario.score(asa, [4, 4, 4, 4, 4], as: "bo.ek")
        #expect(scenario.programme.canSeeScores(of: scenario[asa], scenario.actor("bo.ek")))
    }

    @Test func `who reads the ranking cannot`() throws {
        let scenario = try scored([5, 5, 5, 5, 5], [3, 3, 3, 3, 3], on: ["bo.ek", "siv.alder"])
        let asa = scenario.id("Åsa Ek")
        for person: PersonID in ["ida.moss", "eva.strom"] {
            #expect(scenario.actor(person).readsRanking(of: "sater"))
            let panel = Panel(members: ["bo.ek", "siv.alder", person])
            #expect(scenario.refusal(of: .setPanel(asa, panel), as: "eva.strom") == .hasSeenCards(person))
        }
    }

    @Test func `once it is decided everybody sees who got a seat, and still not the order of merit`() throws {
        let scenario = try Scenario.admitted()
        #expect(try shown(scenario, as: "bo.ek", "3A").contains("1 Anna Säter"))
        #expect(try shown(scenario, as: "bo.ek", "3").contains("Rangordningen visas för"))
    }
}
