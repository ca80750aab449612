import Domain
import TestSupport
import Testing
import Workflow

/// The footer of every screen for everybody: what it offers the person's role allows.
@Suite("The footer and what the role may do")
struct FooterRolesTests {
    static let people: [PersonID] = [
        "eva.strom", "ida.moss", "bo.ek", "mia.vass", "karin.dahl", "petra.lind", "rut.alm", "tove.kron", "sten.hed",
        "vera.gast",
    ]
    static let places = [
        "0", "1", "1<Enter>", "2", "2<Enter>", "2p", "3", "3A", "4", "4<Enter>", "5", "6", "6<Enter>", "7", "8", "9",
    ]

    /// An opened ranking, an open card, and what has been admitted of it.
    private static func stores() throws -> [Scenario] {
        [
            try InterviewRoom().scenario, try .saterDraft(), try .heldCourse().scenario, try .twoCohorts(), .vimmerby(),
        ]
    }

    @Test("Nothing is offered that is refused for want of a role", arguments: people)
    func footers(_ person: PersonID) throws {
        for scenario in try FooterRolesTests.stores() {
            for place in FooterRolesTests.places {
                var player = Player(scenario, as: person)
                player.resize(200, 60)
                try player.press(place)
                for entry in player.state.footer(in: player.world) {
                    var trial = player
                    trial.handle(.invoke(entry.id))
                    if case .refused(.notPermitted) = trial.state.notice {
                        Issue.record("\(person) \(place): \(entry.id.rawValue) is offered and refused")
                    }
                    if case .prompt(let prompt) = trial.state.dialog {
                        for command in prompt.commands {
                            if case .notPermitted = trial.world.refusal(of: command.with(text: "…")) {
                                Issue.record("\(person) \(place): \(entry.id.rawValue) asks in vain")
                            }
                        }
                    }
                }
            }
        }
    }

    @Test("Whoever sees no ranking is offered nothing about one")
    func withoutRanking() throws {
        var player = Player(try InterviewRoom().scenario, as: "bo.ek")
        try player.press("3")
        #expect(player.state.ranking.municipality == nil)
        let offered = Set(player.state.footer(in: player.world).map(\.id))
        #expect(offered.isDisjoint(with: [.whyHere, .consultations, .versions, .showSeats]))
        #expect(offered.contains(.help))
    }
}
