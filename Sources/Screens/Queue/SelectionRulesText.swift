import Domain
import Terminal
import Workflow

/// The rules of a municipality's first selection: those that hold, then every earlier version with who changed it and why.
struct SelectionRulesText {
    let scene: Scene

    func lines(_ code: MunicipalityCode, width: Int) -> [TextLine] {
        let rules = scene.world.programme.record(code).rules
        var lines: [TextLine] = []
        if rules.versions.isEmpty {
            lines += wrapped(
                scene.say(
                    "Kommunen har inga egna regler för första urvalet.",
                    "The municipality has no rules of its own for the first selection."), width)
        }
        for (number, version) in rules.versions.enumerated().reversed() {
            let isCurrent = number + 1 == rules.number
            if !isCurrent { lines.append(TextLine("")) }
            lines += self.version(version, number + 1, isCurrent: isCurrent, width)
        }
        lines += [TextLine("")] + wrapped(note(code), width).map { TextLine($0.text, .faint) }
        return lines
    }

    private func version(_ version: Signed<SelectionRuleSet>, _ number: Int, isCurrent: Bool, _ width: Int)
        -> [TextLine]
    {
        let who = scene.texts.signature(version.signature, in: scene.world)
        let heading =
            isCurrent
            ? scene.say("Version \(number), gäller \(who)", "Version \(number), in force \(who)")
            : scene.say("Version \(number) \(who)", "Version \(number) \(who)")
        var lines = [TextLine(heading, .heading)]
        for rule in version.value.rules {
            lines += hanging("\(rule.id) ", rule.sentence[scene.world.language], width)
            lines += indented(scene.say("”\(rule.reason)” ", "“\(rule.reason)” ") + "(\(rule.decidedBy))", width)
        }
        if version.value.rules.isEmpty { lines += indented(scene.say("Inga regler.", "No rules."), width) }
        let isReasonOfRule = version.value.rules.contains { $0.reason == version.value.reason }
        if !version.value.reason.isEmpty, !isReasonOfRule {
            lines += indented(
                scene.say("Ändrad: ”\(version.value.reason)”", "Changed: “\(version.value.reason)”"), width)
        }
        return lines
    }

    private func note(_ code: MunicipalityCode) -> String {
        if scene.world.programme.hasRevealedScores(code) {
            return scene.say(
                "Poäng är öppnade i kommunen: reglerna ligger fast.",
                "Scores are open in the municipality: the rules stand as they are.")
        }
        return scene.say(
            "Reglerna visas där urvalet görs och avgör inget själva. De kan ändras tills de första poängen öppnas.",
            "The rules are shown where the selection is made and decide nothing by themselves. They can be changed until the first scores are opened."
        )
    }

    private func hanging(_ mark: String, _ text: String, _ width: Int) -> [TextLine] {
        let lines = TextLayout(text, width: max(width - 2 - mark.count, 1)).lines
        return lines.enumerated().map { index, line in
            TextLine("  " + (index == 0 ? mark : String(repeating: " ", count: mark.count)) + line)
        }
    }

    private func indented(_ text: String, _ width: Int) -> [TextLine] {
        TextLayout(text, width: max(width - 5, 1)).lines.map { TextLine("     " + $0) }
    }

    private func wrapped(_ text: String, _ width: Int) -> [TextLine] {
        TextLayout(text, width: max(width, 1)).lines.map { TextLine(String($0)) }
    }
}
