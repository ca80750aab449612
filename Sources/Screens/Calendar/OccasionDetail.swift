import Domain
import Terminal
import Workflow

/// What is told of the selected row: when and where, and in words what should be known about it.
struct OccasionDetail {
    let scene: Scene
    let layout: CalendarLayout

    private var calendar: CalendarFeature { scene.state.calendar }
    private var texts: Texts { scene.texts }

    func draw(in grid: inout CellGrid) {
        var rect = grid.bounds
        let about = wrapped(about, rect.width)
        let almanac = wrapped(AlmanacLines(scene: scene).lines(count: layout.months), rect.width)
        let legend = wrapped(legend, rect.width)
        guard layout.detailIsBelowMonths else { return draw(about, in: rect, of: &grid) }
        // What the row is about comes first; the rest only where nothing of that has to go.
        if about.count + legend.count + 1 < rect.height { draw(legend, in: rect.cutBottom(legend.count), of: &grid) }
        if about.count < rect.height { _ = rect.cutTop(1) }
        draw(about, in: rect.cutTop(max(about.count, 1)), of: &grid)
        if almanac.count + 2 <= rect.height {
            _ = rect.cutTop(1)
            draw(almanac, in: rect, of: &grid)
        }
    }

    /// Lines broken to a width; what follows the `!` of a warning stands below its first word.
    private func wrapped(_ lines: [TextLine], _ width: Int) -> [TextLine] {
        lines.flatMap { line in
            let mark = line.text.hasPrefix("! ") ? "! " : ""
            let layout = TextLayout(String(line.text.dropFirst(mark.count)), width: max(width - mark.count - 1, 1))
            return layout.lines.enumerated().map { row, text in
                TextLine((row == 0 ? mark : String(repeating: " ", count: mark.count)) + text, line.role)
            }
        }
    }

    /// Draws lines; how many found no room is said on the last row.
    private func draw(_ lines: [TextLine], in rect: Rect, of grid: inout CellGrid) {
        let fits = lines.count <= rect.height
        for (y, line) in lines.prefix(fits ? rect.height : max(rect.height - 1, 0)).enumerated() {
            grid.put(line.text, at: rect.origin.moved(y: y), style: scene.theme[line.role])
        }
        guard !fits, rect.height > 0 else { return }
        let rest = lines.count - rect.height + 1
        grid.put(
            scene.say("(\(rest) rader till)", "(\(rest) more lines)"), at: rect.origin.moved(y: rect.height - 1),
            style: scene.theme[.faint])
    }

    private var legend: [TextLine] {
        if case .rescheduling = calendar.situation {
            return [TextLine(scene.say("( ) nu   [ ] blir", "( ) now   [ ] becomes"), .faint)]
        }
        return [
            TextLine(scene.say("[ ] tillfälle  < > tidsgräns", "[ ] occasion  < > deadline"), .faint),
            TextLine(scene.say("* helgdag  ~ klämdag", "* holiday  ~ squeeze day"), .faint),
        ] + (calendar.breaks.isEmpty ? [] : [TextLine(scene.say("= skollov", "= school break"), .faint)])
    }

    // MARK: - What is said

    private var about: [TextLine] {
        // What would come of a move is told beside the months.
        if case .rescheduling = calendar.situation { return [] }
        guard let row = calendar.selected else { return [] }
        switch row.entry {
        case .deadline(let id): return lines(deadline: id)
        case .occasion(let id):
            guard let entry = scene.world.programme.calendar.entries[id] else { return [] }
            return lines(entry, row.warnings)
        }
    }

    private func lines(_ entry: ScheduledOccasion, _ warnings: [CalendarWarning]) -> [TextLine] {
        let occasion = entry.occasion
        // Where there are only a few rows, what should be known comes before what the list says already.
        var lines = layout.detailIsBelowMonths || warnings.isEmpty ? [TextLine(occasion.title, .title)] : []
        if let cancelled = entry.cancelled {
            lines.append(
                TextLine(scene.say("Inställt: \(cancelled.value)", "Cancelled: \(cancelled.value)"), .bad))
        }
        lines.append(TextLine(texts.weekdayPeriod(occasion.days)))
        lines += self.warnings(warnings)
        lines += changed(entry)
        let night = occasion.overnight ? scene.say("natt", "overnight") : ""
        let place = [texts.times(of: occasion), occasion.place, night].filter { !$0.isEmpty }
        lines += [place.joined(separator: ", "), occasion.lecturer, occasion.theme]
            .filter { !$0.isEmpty }.map { TextLine($0) }
        if !occasion.module.isEmpty {
            lines.append(TextLine(scene.say("Modul: \(occasion.module)", "Module: \(occasion.module)")))
        }
        if !occasion.audience.isEmpty {
            lines.append(TextLine(scene.say("För: \(occasion.audience)", "For: \(occasion.audience)")))
        }
        if occasion.kind != .courseDay { lines.append(TextLine(occasion.kind.label[scene.world.language], .faint)) }
        return lines
    }

    /// How it differs from what people have been told.
    private func changed(_ entry: ScheduledOccasion) -> [TextLine] {
        guard let sort = calendar.rows.first(where: { $0.occasion == entry.id })?.change else { return [] }
        let name = scene.world.programme.calendar.releases.latest?.name ?? ""
        let word = sort.label()[scene.world.language]
        return [TextLine(scene.say("\(word) sedan \(name)", "\(word) since \(name)"), .changed)]
    }

    private func lines(deadline id: DeadlineID) -> [TextLine] {
        guard let deadline = scene.world.programme.settings.deadlines.first(where: { $0.id == id }) else { return [] }
        let countdown = texts.countdown(to: deadline.day, from: scene.world.today)
        return [
            TextLine(scene.world.programme.settings.title(of: deadline)[scene.world.language], .title),
            TextLine(texts.weekdayPeriod(deadline.day...deadline.day) + ", " + countdown),
            TextLine(
                scene.say(
                    "Ur inställningarna; rättas i programvyn (0).", "From the settings; corrected in view 0."), .faint),
        ]
    }

    private func warnings(_ warnings: [CalendarWarning]) -> [TextLine] {
        warnings.map { TextLine("! " + texts.warning($0, in: scene.world), .warning) }
    }
}
