import Domain
import Terminal
import Workflow

/// One occasion in full: when, where, for whom, what is to be done for the next time, and how it was published.
struct OccasionScreen: ScreenContent {
    let scene: Scene
    let id: OccasionID
    let top: Int

    private var texts: Texts { scene.texts }
    private var programme: Programme { scene.world.programme }
    private var entry: ScheduledOccasion? { programme.calendar.entries[id] }

    var context: String {
        guard let entry else { return "" }
        let number = programme.calendar.courseNumbers[id].map { scene.say("tillfälle \($0)", "occasion \($0)") }
        let countdown = texts.countdown(to: entry.occasion.days.lowerBound, from: scene.world.today)
        return [number, entry.occasion.kind.label[scene.world.language], countdown].compactMap { $0 }
            .joined(separator: " · ")
    }

    func drawHeading(in grid: inout CellGrid) {
        guard let entry else { return }
        grid.put(" " + entry.occasion.title, at: .zero, style: scene.theme[.title])
    }

    func drawBody(in grid: inout CellGrid) {
        let lines = lines(width: grid.size.width - 2)
        let first = max(0, min(top, lines.count - grid.size.height))
        for (y, line) in lines.dropFirst(first).prefix(grid.size.height).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: y), style: scene.theme[line.role])
        }
        if first + grid.size.height < lines.count {
            let more = " \(scene.glyphs.arrows.down) " + scene.say("mer ", "more ")
            grid.put(
                more, at: Point(x: grid.size.width - CharacterWidth.of(more) - 1, y: grid.size.height - 1),
                style: scene.theme[.faint])
        }
        if scene.state.dialog == nil { grid.cursor = .zero }
    }

    /// How many lines are out of sight below when the first line is at the top.
    func scrollLimit(_ size: Size) -> Int { max(lines(width: size.width - 2).count - size.height, 0) }

    // MARK: - What is said

    private static let labelWidth = 16

    private func lines(width: Int) -> [TextLine] {
        guard let entry else { return [] }
        let sections = [
            notices(entry, width), practical(entry.occasion, width), content(entry.occasion, width),
            published(entry, width),
        ]
        return Array(sections.filter { !$0.isEmpty }.joined(separator: [TextLine("")]))
    }

    private func notices(_ entry: ScheduledOccasion, _ width: Int) -> [TextLine] {
        var lines: [TextLine] = []
        if let cancelled = entry.cancelled {
            lines += wrapped(scene.say("Inställt: \(cancelled.value)", "Cancelled: \(cancelled.value)"), width, .bad)
        } else {
            for warning in programme.calendar.warnings(entry.occasion, replacing: id, programme.settings) {
                lines += wrapped("! " + texts.warning(warning, in: scene.world), width, .warning)
            }
        }
        guard let freeze = programme.settings.calendar.freeze?.day(for: entry.occasion) else { return lines }
        let isFixed = freeze <= scene.world.today
        let text =
            isFixed
            ? scene.say("Fast bokat sedan \(texts.day(freeze))", "Booked for good since \(texts.day(freeze))")
            : scene.say(
                "Kan flyttas utan kostnad före \(texts.day(freeze))",
                "Can be moved at no cost before \(texts.day(freeze))")
        return lines + wrapped(text, width, isFixed ? .warning : .faint)
    }

    private func practical(_ occasion: Occasion, _ width: Int) -> [TextLine] {
        let week = ISOWeek(of: occasion.days.lowerBound).week
        var lines = field(
            scene.say("När", "When"), texts.weekdayPeriod(occasion.days) + scene.say(", v \(week)", ", week \(week)"),
            width)
        lines += field(scene.say("Tider", "Times"), texts.times(of: occasion), width)
        for session in occasion.sessions {
            let ends = session.ends.map { "–\($0)" } ?? ""
            let title = session.title.isEmpty ? "" : "  \(session.title)"
            let day = occasion.length > 1 ? scene.say("dag \(session.day)  ", "day \(session.day)  ") : ""
            lines += field("", "\(day)\(session.starts)\(ends)\(title)", width)
        }
        let night = occasion.overnight ? scene.say(" (med övernattning)", " (with overnight stay)") : ""
        lines += field(label(.place), occasion.place + (occasion.place.isEmpty ? "" : night), width)
        lines += field(label(.address), occasion.address, width)
        if occasion.mode == .onSite, !occasion.place.isEmpty {
            lines += field(label(.access), occasion.access.label[scene.world.language], width)
        }
        lines += field("", occasion.accessNote, width)
        if occasion.mode != .onSite { lines += field(label(.mode), occasion.mode.label[scene.world.language], width) }
        lines += field(label(.lecturer), occasion.lecturer, width)
        return lines + field(label(.supplier), occasion.supplier, width)
    }

    private func content(_ occasion: Occasion, _ width: Int) -> [TextLine] {
        var lines = field(label(.module), occasion.module, width) + field(label(.theme), occasion.theme, width)
        lines += field(scene.say("För", "For"), audience(occasion), width)
        if !occasion.participants.isEmpty {
            lines += field("", occasion.participants.map(scene.world.name).joined(separator: ", "), width)
        }
        if programme.settings.cohorts.count > 1 {
            lines += field(label(.cohort), texts.value(.cohort, occasion, in: scene.world), width)
        }
        lines += field(label(.material), occasion.material, width)
        if !occasion.homework.isEmpty {
            let due = programme.calendar.homeworkDue(after: id).map {
                scene.say(" Klart till \(texts.day($0)).", " Due by \(texts.day($0)).")
            }
            lines += field(label(.homework), occasion.homework + (due ?? ""), width)
        }
        lines += field(label(.note), occasion.note, width)
        if !occasion.source.isEmpty {
            lines += field(
                label(.source), scene.say("läst från en annan kalender", "read from another calendar"), width)
        }
        return lines
    }

    private func audience(_ occasion: Occasion) -> String {
        var parts = occasion.groups.map { $0.label[scene.world.language] }
        if parts.isEmpty, occasion.isForWholeCohort { parts = [AudienceGroup.cohort.label[scene.world.language]] }
        let groups = texts.list(parts)
        return [groups, occasion.audience].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private func published(_ entry: ScheduledOccasion, _ width: Int) -> [TextLine] {
        let who = programme.settings.name(of: entry.signature.by)
        let at = texts.moment(entry.signature.at, today: scene.world.today)
        var lines = wrapped(scene.say("Senast ändrat \(at) av \(who)", "Last changed \(at) by \(who)"), width, .faint)
        if let broken = entry.freezeBreak {
            let cost = broken.value.cost.map { " (\($0) kr)" } ?? ""
            lines += wrapped(
                scene.say("Efter frysdagen: ", "After the freeze: ") + broken.value.reason + cost, width, .warning)
        }
        guard let release = programme.calendar.releases.latest else { return lines }
        guard let old = programme.calendar.releases.content[id] else {
            return lines + wrapped(scene.say("Inte publicerat än", "Not published yet"), width, .changed)
        }
        let change = OccasionChange(
            id: id, old: old,
            new: PublishedOccasion(
                occasion: entry.occasion, cancelled: entry.cancelled?.value, revision: entry.revision))
        guard !change.fields.isEmpty || old.cancelled != entry.cancelled?.value else {
            return lines + wrapped(scene.say("Som i \(release.name)", "As in \(release.name)"), width, .faint)
        }
        lines += wrapped(scene.say("Ändrat sedan \(release.name):", "Changed since \(release.name):"), width, .changed)
        let told = [texts.line(change, in: scene.world)] + texts.fieldLines(change, in: scene.world)
        return lines + told.flatMap { wrapped("  " + $0, width, .changed) }
    }

    private func label(_ field: OccasionField) -> String { OccasionWords.label(field)[scene.world.language] }

    /// A field beside its label; nothing where there is nothing to say.
    private func field(_ label: String, _ text: String, _ width: Int) -> [TextLine] {
        guard !text.isEmpty else { return [] }
        let indent = OccasionScreen.labelWidth
        return TextLayout(text, width: max(width - indent, 10)).lines.enumerated().map { index, line in
            let start = index == 0 ? label : ""
            return TextLine(start + String(repeating: " ", count: max(indent - CharacterWidth.of(start), 1)) + line)
        }
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role) -> [TextLine] {
        TextLayout(text, width: max(width, 10)).lines.map { TextLine(String($0), role) }
    }
}
