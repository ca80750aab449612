import Domain
import TestSupport
import Testing
import Workflow

/// Of a participant with a protected identity no list tells more than that there is one, not even to those who may know:
/// what is opened is noted as read, and lists are not opened (requirements G, H 12).
struct ProtectedParticipantTests {
    private let scenario: Scenario
    private let greta: ApplicantID
    private static let secrets = ["Greta", "Skydd,", "Hemlig Mentor", "Hemliga behov", "Hemlig orsak", "Hemlig tjänst"]

    init() throws {
        var scenario = try ParticipantsScreenTests.recorded()
        greta = scenario.id("Greta Skydd")
        let note = CareerNote(isManager: true, employer: .participating("gagnef"), post: "Hemlig tjänst")
        try scenario.perform(.outcome(.record(greta, scenario.today, seen: nil, note)), as: "eva.strom")
        self.scenario = scenario
    }

    private func readings(_ player: Player) -> [Effect] {
        player.effects.filter { if case .noteRead = $0 { true } else { false } }
    }

    @Test(arguments: [PersonID("eva.strom"), "petra.lind", "tove.kron"])
    func `lists and what stands beside them tell nothing, and nothing is noted`(person: PersonID) throws {
        for size in [(80, 24), (120, 40), (200, 60)] {
            for keys in ["6", "6G", "6<Tab>G", "6<Tab><Tab>G", "6<Shift-Tab>G", "5G", "8", "8G", "9G"] {
                var player = Player(scenario, as: person)
                player.resize(size.0, size.1)
                try player.press(keys)
                let text = player.text()
                for secret in Self.secrets { #expect(!text.contains(secret), "\(secret): \(person) after \(keys)") }
                #expect(readings(player).isEmpty, "\(person) after \(keys)")
            }
        }
    }

    /// Eva with the cursor on Greta, who stands last in her own municipality's lists.
    private func player(_ keys: String, as person: PersonID = "eva.strom") throws -> Player {
        var player = Player(scenario, as: person)
        player.resize(120, 40)
        try player.press(keys)
        return player
    }

    @Test func `the participant herself shows it, and is noted first`() throws {
        let player = try player("6G<Enter>")
        #expect(player.text().contains("Greta Skydd") && player.text().contains("Hemlig Mentor"))
        #expect(readings(player) == [.noteRead(greta, [.identity, .needs])])
    }

    @Test func `forms that tell the mentor or the work are noted, and hold nothing for others`() throws {
        for (keys, secret) in [("6<Shift-Tab>GM", "Hemlig Mentor"), ("8G<Enter>", "Hemlig tjänst")] {
            let own = try player(keys)
            #expect(own.text().contains(secret), "\(keys)")
            #expect(readings(own) == [.noteRead(greta, [.identity])], "\(keys)")
        }
        for person in [PersonID("petra.lind"), "tove.kron"] {
            for keys in ["6<Shift-Tab>GkM", "6<Shift-Tab>GM", "8Gk<Enter>", "8G<Enter>"] {
                let other = try player(keys, as: person)
                #expect(!other.text().contains("Hemlig"), "\(person) after \(keys)")
                #expect(readings(other).isEmpty)
            }
        }
    }

    @Test func `who interviews a protected person reads the name on the card, which is noted; the list does not`()
        throws
    {
        let room = try InterviewRoom()
        var player = Player(room.scenario, as: "bo.ek")
        try player.press("2G")
        for _ in 0..<8 where player.state.interviews.situation == .list {
            try player.press("<Enter>")
            if player.text().contains("Hemlig Person") { break }
            try player.press("<Esc>k")
        }
        #expect(player.text().contains("Hemlig Person"))
        #expect(readings(player) == [.noteRead(room.protected, [.identity])])
        player.handle(.notNoted(room.protected, "disken är full"))
        #expect(!player.text().contains("Hemlig Person"))
    }
}
