import Domain
import TestSupport
import Workflow

/// The screen that a person sees after some keys, as one text.
func rankingScreen(
    _ scenario: Scenario, _ person: PersonID, _ keys: String, _ width: Int, _ height: Int,
    language: Language = .swedish, plain: Bool = false
) throws -> String {
    var player = Player(scenario, as: person, language: language)
    player.resize(width, height)
    try player.press(keys)
    return player.screen(ascii: plain, mono: plain).joined(separator: "\n")
}

extension Scenario {
    /// All rankings handed in, then those of Borlänge and Gagnef opened again.
    static func rankingsReopened() throws -> Scenario {
        var scenario = try rankingsIn()
        try scenario.perform(.reopenRanking("borlange", reason: "Skäl"), as: "mats.berg")
        try scenario.perform(.reopenRanking("gagnef", reason: "Skäl"), as: "olle.frisk")
        return scenario
    }
}
