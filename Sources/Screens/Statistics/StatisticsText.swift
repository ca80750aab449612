import Domain
import Terminal
import Workflow

/// How many came how far, as a bar per step and a table per dimension; small figures are kept back.
struct StatisticsText {
    let scene: Scene
    let statistics: SelectionStatistics

    /// As official statistics write what is not told.
    private static let hidden = ".."

    func lines(width: Int) -> [TextLine] {
        var lines = bars(width)
        let settings = scene.world.programme.settings
        for table in statistics.tables
        where !table.rows.isEmpty && (table.dimension != .municipality || settings.uses(.severalMunicipalities)) {
            lines.append(TextLine(""))
            lines += self.table(table, width)
        }
        return lines + [TextLine("")] + notes(width)
    }

    // MARK: - Bars

    private func bars(_ width: Int) -> [TextLine] {
        let heading = scene.say("Alla: hur många som kom så här långt", "All: how many came this far")
        let labels = statistics.stages.map { scene.texts.name(of: $0) }
        let labelWidth = labels.map { CharacterWidth.of($0) }.max() ?? 0
        let whole = statistics.totals.compactMap { $0 }.max() ?? 0
        let barWidth = min(max(width - labelWidth - 9, 4), 40)
        return [TextLine(heading, .heading)]
            + zip(labels, statistics.totals).map { label, count in
                let bar = count.map { ScoreBar.text($0, of: whole, width: barWidth, glyphs: scene.glyphs) } ?? ""
                return TextLine("  \(padded(label, labelWidth)) \(trailing(figure(count), 4))  \(bar)")
            }
    }

    // MARK: - Tables

    private func table(_ table: SelectionStatistics.Table, _ width: Int) -> [TextLine] {
        let names = table.rows.map { scene.texts.name(of: $0.group, in: scene.world) }
        let columns = statistics.stages.count
        let title = scene.texts.name(of: table.dimension)
        let widest = (names + [title, scene.say("Alla", "All")]).map { CharacterWidth.of($0) }.max() ?? 0
        let column = min(max((width - 2 - widest) / max(columns, 1), 4), 9)
        let room = max(min(widest, width - 2 - column * columns), 8)
        let headings = statistics.stages.map { stage in
            let name = scene.texts.shortName(of: stage)
            return trailing(String(name.prefix(column - 1)), column)
        }
        let rows = zip(names, table.rows).map { name, row in
            TextLine("  " + padded(cut(name, room), room) + row.counts.map { trailing(figure($0), column) }.joined())
        }
        let total = statistics.totals.map { trailing(figure($0), column) }.joined()
        return [TextLine("  " + padded(cut(title, room), room) + headings.joined(), .heading)] + rows
            + [TextLine("  " + padded(scene.say("Alla", "All"), room) + total, .title)]
    }

    private func figure(_ count: Int?) -> String { count.map(String.init) ?? StatisticsText.hidden }

    // MARK: - Notes

    private func notes(_ width: Int) -> [TextLine] {
        let least = statistics.minimum
        func note(_ text: String) -> [TextLine] {
            TextLayout(text, width: width).lines.map { TextLine(String($0), .faint) }
        }
        var texts: [String] = []
        if statistics.isAnythingHidden {
            texts.append(
                scene.say(
                    "\(StatisticsText.hidden) visas inte: färre än \(least) personer, eller en siffra som sådana kunde räknas "
                        + "fram ur. Grupper med färre än \(least) \(people.swedish) står under ”Små grupper”.",
                    "\(StatisticsText.hidden) is not shown: fewer than \(least) people, or a figure from which such could be "
                        + "computed. Groups of fewer than \(least) \(people.english) stand under “Small groups”."))
        }
        guard scene.world.programme.settings.uses(.selection) else {
            texts.append(
                scene.say(
                    "Kvar är den som deltar eller har deltagit till slutet.",
                    "Remaining are those who take part, or took part to the end."))
            return texts.flatMap(note)
        }
        texts.append(
            scene.say(
                "Varje steg räknar alla som har kommit minst så långt, också den som har återtagit sin ansökan sedan. "
                    + "Siffrorna är för små för att säga om urvalet är rättvist.",
                "Each step counts everybody who came at least so far, also those who have withdrawn since. "
                    + "The figures are too small to tell whether the selection is fair."))
        return texts.flatMap(note)
    }

    private var people: LocalizedText {
        scene.world.programme.settings.uses(.selection)
            ? LocalizedText(sv: "sökande", en: "applicants") : LocalizedText(sv: "deltagare", en: "participants")
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - CharacterWidth.of(text), 0))
    }

    private func trailing(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(width - CharacterWidth.of(text), 0)) + text
    }

    private func cut(_ text: String, _ width: Int) -> String {
        guard CharacterWidth.of(text) > width else { return text }
        var text = text
        while CharacterWidth.of(text) > width - 1, !text.isEmpty { text.removeLast() }
        return text + String(scene.glyphs.ellipsis)
    }
}
