import Domain
import Terminal
import Workflow

/// The versions of a municipality's ranking, latest first: who handed in which order and when, and why it was reopened.
struct RankingVersions {
    let scene: Scene

    func lines(_ code: MunicipalityCode, width: Int) -> [TextLine] {
        let ranking = scene.world.programme.record(code).ranking
        var lines: [TextLine] = []
        if let submitted = ranking.submitted {
            lines += version(submitted, width)
        } else {
            lines.append(
                TextLine(scene.say("Version \(ranking.version), utkast", "Version \(ranking.version), draft"), .heading)
            )
        }
        for earlier in ranking.earlier.reversed() {
            lines.append(TextLine(""))
            lines += version(earlier.ranking, width)
            let reason = scene.say(
                "Öppnades igen: ”\(earlier.reopened.value)” ", "Reopened: “\(earlier.reopened.value)” ")
            lines += wrapped("  " + reason + scene.texts.signature(earlier.reopened.signature, in: scene.world), width)
        }
        return lines
    }

    private func version(_ ranking: SubmittedRanking, _ width: Int) -> [TextLine] {
        let who = scene.texts.signature(ranking.signature, in: scene.world)
        var lines = [
            TextLine(
                scene.say(
                    "Version \(ranking.version), inlämnad \(who)", "Version \(ranking.version), handed in \(who)"),
                .heading)
        ]
        for (index, entry) in ranking.entries.enumerated() {
            if index == ranking.seats { lines.append(seatLine(ranking.seats, width)) }
            let number = index < ranking.seats ? "\(index + 1)" : "R\(index - ranking.seats + 1)"
            let padding = String(repeating: " ", count: max(5 - number.count, 1))
            let mean = scene.texts.mean(entry.mean)
            lines.append(
                TextLine(
                    padding + number + "  \(mean)  " + scene.world.name(entry.applicant)
                        + scene.say("  (\(entry.scoreCount) poäng)", "  (\(entry.scoreCount) scores)")))
        }
        if ranking.entries.count <= ranking.seats { lines.append(seatLine(ranking.seats, width)) }
        return lines
    }

    private func seatLine(_ seats: Int, _ width: Int) -> TextLine {
        let rule = String(repeating: scene.glyphs.heavyHorizontal, count: 3)
        return TextLine("  \(rule) \(scene.texts.seats(seats)) \(rule)", .heading)
    }

    private func wrapped(_ text: String, _ width: Int) -> [TextLine] {
        TextLayout(text, width: max(width, 1)).lines.map { TextLine(String($0)) }
    }
}
