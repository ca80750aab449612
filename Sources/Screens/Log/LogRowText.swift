import Domain
import Terminal
import Workflow

/// A recorded change in full, as the log shows it when it is opened.
struct LogRowText {
    let scene: Scene

    private var texts: Texts { scene.texts }
    private var world: World { scene.world }

    /// Which record it is.
    func title(_ row: LogRow) -> String {
        let journal = world.label(of: row.id.scope)[world.language]
        return scene.say("\(journal), post \(row.id.sequence)", "\(journal), record \(row.id.sequence)")
    }

    /// All that there is to know of it.
    func lines(_ row: LogRow, width: Int) -> [TextLine] {
        let name = world.programme.settings.name(of: row.person)
        var members = [
            (scene.say("När", "When"), "\(row.at.swedishDay) \(row.at.swedishTime)"),
            (scene.say("Vem", "Who"), scene.say("\(name), konto \(row.account)", "\(name), account \(row.account)")),
            (scene.say("Ändring", "Change"), row.transaction),
        ]
        if let undoes = row.undoes { members.append((scene.say("Ångrar", "Undoes"), undoes)) }
        if let redoes = row.redoes { members.append((scene.say("Gör om", "Repeats"), redoes)) }
        if let reason = texts.logReason(row, in: world) { members.append((scene.say("Skäl", "Reason"), reason)) }
        members.append((scene.say("Kedja", "Chain"), LogChainText(scene: scene).standing(of: row.id)))
        return members.flatMap { member($0, $1, width: width) } + [TextLine("")] + facts(row, width: width)
    }

    /// What happened, with what stood there before.
    func facts(_ row: LogRow, width: Int) -> [TextLine] {
        row.events.indices.flatMap { index in
            wrapped(texts.logPrefix(row) + texts.logText(row.events[index], in: world), width: width, indent: 0)
                + (texts.logTextBefore(index, of: row, in: world).map {
                    wrapped(scene.say("före: ", "before: ") + $0, width: width, indent: 2).map {
                        TextLine($0.text, .faint)
                    }
                } ?? [])
        }
    }

    /// Why it was done, where the facts do not say so.
    func reason(_ row: LogRow, width: Int) -> [TextLine] {
        texts.logReason(row, in: world).map { wrapped(scene.say("Skäl: ", "Reason: ") + $0, width: width, indent: 0) }
            ?? []
    }

    private func member(_ label: String, _ text: String, width: Int) -> [TextLine] {
        let indent = 9
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).flatMap {
            TextLayout(String($0), width: max(width - indent, 1)).lines
        }
        return lines.enumerated().map { index, line in
            let start = index == 0 ? label : ""
            return TextLine(start + String(repeating: " ", count: max(indent - CharacterWidth.of(start), 1)) + line)
        }
    }

    private func wrapped(_ text: String, width: Int, indent: Int) -> [TextLine] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).flatMap {
            TextLayout(String($0), width: max(width - indent - 2, 1)).lines
        }
        return lines.enumerated().map { index, line in
            TextLine(String(repeating: " ", count: indent + (index == 0 ? 0 : 2)) + line)
        }
    }
}
