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
        guard layout.detailIsBelowMonths else { return draw(about, in: grid.bounds, of: &grid) }
        // In the middle what the row is about; at the bottom what the signs in the months mean.
        var rect = grid.bounds
        _ = rect.cutTop(1)
        let legend = wrapped(OccasionDetail.legend(scene), grid.size.width)
        let foot = rect.cutBottom(legend.count)
        draw(OccasionDetail.legend(scene), in: foot, of: &grid)
        let shown = wrapped(about, rect.width)
        draw(about, in: rect, of: &grid)
        _ = rect.cutTop(shown.count + 1)
        if rect.height > 3 { draw(AlmanacLines(scene: scene).lines(count: layout.months), in: rect, of: &grid) }
    }

    private func wrapped(_ lines: [TextLine], _ width: Int) -> [TextLine] {
        lines.flatMap { line in
            TextLayout(line.text, width: max(width, 1)).lines.map { TextLine(String($0), line.role) }
        }
    }

    /// Draws lines, wrapped; what finds no room is counted on the last row.
    private func draw(_ lines: [TextLine], in rect: Rect, of grid: inout CellGrid) {
        let wrapped = wrapped(lines, rect.width - 1)
        let fits = wrapped.count <= rect.height
        for (y, line) in wrapped.prefix(fits ? rect.height : max(rect.height - 1, 0)).enumerated() {
            grid.put(line.text, at: rect.origin.moved(y: y), style: scene.theme[line.role])
        }
        guard !fits, rect.height > 0 else { return }
        let rest = wrapped.count - rect.height + 1
        grid.put(
            scene.say("(\(rest) rader till)", "(\(rest) more lines)"), at: rect.origin.moved(y: rect.height - 1),
            style: scene.theme[.faint])
    }

    private static func legend(_ scene: Scene) -> [TextLine] {
        if case .rescheduling = scene.state.calendar.situation {
            return [TextLine(scene.say("( ) nu   [ ] blir", "( ) now   [ ] becomes"), .faint)]
        }
        return [
            TextLine(scene.say("[ ] tillfälle  < > tidsgräns", "[ ] occasion  < > deadline"), .faint),
            TextLine(scene.say("* helgdag  ~ klämdag", "* holiday  ~ squeeze day"), .faint),
        ]
    }

    // MARK: - What is said

    private var about: [TextLine] {
        if case .rescheduling(let tried) = calendar.situation { return lines(tried) }
        guard let row = calendar.selected else { return [] }
        switch row.entry {
        case .deadline(let id): return lines(deadline: id)
        case .occasion(let id):
            guard let entry = scene.world.programme.calendar.entries[id] else { return [] }
            return lines(entry, row.warnings)
        }
    }

    private func lines(_ tried: Rescheduling) -> [TextLine] {
        let (old, new) = (texts.weekdayPeriod(tried.seen.days), texts.weekdayPeriod(tried.wanted.days))
        var lines = layout.detailIsBelowMonths ? [TextLine(tried.seen.title, .title)] : []
        lines.append(TextLine(scene.say("nu    \(old)", "now  \(old)")))
        lines.append(TextLine(scene.say("blir  \(new)", "then \(new)"), .changed))
        if tried.changesNothing {
            lines.append(TextLine(scene.say("Samma dagar som nu.", "The same days as now."), .faint))
        } else if tried.warnings.isEmpty {
            lines.append(
                TextLine(scene.say("Inget att anmärka på dagarna.", "Nothing to remark on the days."), .good))
        }
        return lines + warnings(tried.warnings)
    }

    private func lines(_ entry: ScheduledOccasion, _ warnings: [CalendarWarning]) -> [TextLine] {
        let occasion = entry.occasion
        var lines = layout.detailIsBelowMonths ? [TextLine(occasion.title, .title)] : []
        if let cancelled = entry.cancelled {
            lines.append(
                TextLine(scene.say("Inställt: \(cancelled.value)", "Cancelled: \(cancelled.value)"), .bad))
        }
        if !layout.detailIsBelowMonths { lines += self.warnings(warnings) }
        lines.append(TextLine(texts.weekdayPeriod(occasion.days) + texts.times(of: occasion)))
        if layout.detailIsBelowMonths { lines += self.warnings(warnings) }
        let place = [occasion.place, occasion.overnight ? scene.say("övernattning", "overnight stay") : ""]
        lines += [place.filter { !$0.isEmpty }.joined(separator: ", "), occasion.lecturer, occasion.theme]
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

    private func lines(deadline id: DeadlineID) -> [TextLine] {
        guard let deadline = scene.world.programme.settings.deadlines.first(where: { $0.id == id }) else { return [] }
        let countdown = texts.countdown(to: deadline.day, from: scene.world.today)
        return [
            TextLine(deadline.name[scene.world.language], .title),
            TextLine(texts.weekdayPeriod(deadline.day...deadline.day) + ", " + countdown),
            TextLine(
                scene.say(
                    "Tidsgräns ur programmets inställningar; ändras inte här.",
                    "A deadline of the programme's settings; not changed here."), .faint),
        ]
    }

    private func warnings(_ warnings: [CalendarWarning]) -> [TextLine] {
        warnings.map { TextLine("! " + texts.warning($0, in: scene.world), .warning) }
    }
}
