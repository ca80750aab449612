import Domain
import Workflow

/// Whether the chains of the journals are whole, in words.
struct LogChainText {
    let scene: Scene

    private var standings: [Scope: JournalStanding] { scene.state.log.standings }

    /// In a few words, for all journals that are shown.
    var summary: (text: String, role: Role) {
        let shown = scene.state.log.query.scope.map { [$0] } ?? scene.world.logScopes
        let known = shown.compactMap { standings[$0] }
        guard !known.isEmpty else { return (scene.say("v kontrollerar kedjan", "v verifies the chain"), .faint) }
        let broken = known.filter { !$0.problems.isEmpty }
        guard broken.isEmpty else {
            let names = broken.map { scene.world.label(of: $0.scope)[scene.world.language] }.joined(separator: ", ")
            return (scene.say("! Kedjan är bruten: \(names)", "! Chain broken: \(names)"), .warning)
        }
        let records = known.reduce(0) { $0 + $1.last }
        return (scene.say("Kedjan är hel, \(records) poster", "The chain is whole, \(records) records"), .good)
    }

    /// What is wrong with which journal: its name, the record, and `file:line:column` with what should stand there.
    func lines() -> [String] {
        scene.world.logScopes.compactMap { standings[$0] }.flatMap { standing in
            let name = scene.world.label(of: standing.scope)[scene.world.language]
            guard !standing.problems.isEmpty else {
                return [
                    scene.say(
                        "\(name): hel, \(standing.last) poster", "\(name): whole, \(standing.last) records")
                ]
            }
            return standing.problems.map { problem in
                scene.say("\(name): bruten vid post \(problem.record). ", "\(name): broken at record \(problem.record). ")
                    + problem.text[scene.world.language]
            }
        }
    }

    /// For one record: whether its journal was whole when it was read, and what the chain ends with.
    func standing(of id: LogRow.ID) -> String {
        guard let standing = standings[id.scope] else {
            return scene.say("inte kontrollerad; v i loggen kontrollerar", "not verified; v in the log verifies it")
        }
        if let problem = standing.problems.first {
            let more = standing.problems.count > 1 ? " (+\(standing.problems.count - 1))" : ""
            return scene.say("bruten: ", "broken: ") + problem.text[scene.world.language] + more
        }
        guard id.sequence <= standing.last else {
            return scene.say("tillagd efter kontrollen", "added after it was verified")
        }
        return scene.say(
            "hel till post \(standing.last), som har \(standing.head.prefix(16))…",
            "whole to record \(standing.last), which has \(standing.head.prefix(16))…")
    }
}
