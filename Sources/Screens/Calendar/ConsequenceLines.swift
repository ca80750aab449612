import Domain
import Terminal
import Workflow

/// What would come of other days for an occasion, before anything is done: what is to be known, how far it is to its
/// neighbours, who must be told and what it costs.
struct ConsequenceLines {
    let scene: Scene
    let tried: Rescheduling
    /// Whether there is room for little.
    var isTight = false

    private var texts: Texts { scene.texts }
    private var consequences: MoveConsequences { tried.consequences }

    func draw(in grid: inout CellGrid) {
        let width = grid.size.width - 1
        var lines = whatChanges.flatMap { wrapped($0, width) }
        if grid.size.height >= 14 { lines.append(TextLine("")) }
        lines += tried.changesNothing ? unchanged : whatComes.flatMap { wrapped($0, width) }
        let fits = lines.count <= grid.size.height
        for (y, line) in lines.prefix(fits ? lines.count : max(grid.size.height - 1, 0)).enumerated() {
            grid.put(line.text, at: Point(x: 0, y: y), style: scene.theme[line.role])
        }
        // The cursor stands on the new days, where a screen reader begins.
        if scene.state.dialog == nil { grid.cursor = Point(x: 0, y: isTight ? 0 : 2) }
        guard !fits, grid.size.height > 0 else { return }
        let rest = lines.count - grid.size.height + 1
        grid.put(
            scene.say("(\(rest) rader till)", "(\(rest) more lines)"), at: Point(x: 0, y: grid.size.height - 1),
            style: scene.theme[.faint])
    }

    private var whatChanges: [TextLine] {
        // In a small window every line is needed for what would come of it.
        if isTight {
            let days = texts.shortPeriod(tried.seen.days) + scene.say(" blir ", " becomes ")
            return [TextLine(days + texts.weekdayPeriod(tried.wanted.days), .changed)]
        }
        return [
            TextLine(tried.seen.title, .title),
            TextLine(scene.say("nu    ", "now   ") + texts.weekdayPeriod(tried.seen.days)),
            TextLine(
                scene.say("blir  ", "then  ") + texts.weekdayPeriod(tried.wanted.days)
                    + scene.say(", v \(week)", ", week \(week)"), .changed),
        ]
    }

    private var week: Int { ISOWeek(of: tried.wanted.days.lowerBound).week }

    private var unchanged: [TextLine] {
        [TextLine(scene.say("Samma dagar som nu.", "The same days as now."), .faint)]
    }

    /// The weightiest first: what a small window has no room for is what matters least.
    private var whatComes: [TextLine] { frozen + warnings + elsewhere + [neighbours].compactMap { $0 } + told + gone }

    private var frozen: [TextLine] {
        guard let since = consequences.frozenSince else { return [] }
        let fixed = scene.say(
            "! fast bokat sedan \(texts.shortDay(since)): Enter frågar efter skälet",
            "! booked since \(texts.shortDay(since)): Enter asks for the reason")
        let cost = consequences.cost.map { "  " + $0.text[scene.world.language] }
        return [TextLine(fixed, .bad)] + (cost.map { [TextLine($0, .bad)] } ?? [])
    }

    private var warnings: [TextLine] {
        guard !consequences.warnings.isEmpty else {
            return [TextLine(scene.say("Inget att anmärka på dagarna.", "Nothing to remark on the days."), .good)]
        }
        return consequences.warnings.map { TextLine("! " + texts.warning($0, in: scene.world), .warning) }
    }

    private var elsewhere: [TextLine] {
        func title(_ id: OccasionID) -> String { scene.world.programme.calendar.entries[id]?.occasion.title ?? "" }
        // A clash that both sides have is told once.
        let mine = Set(consequences.warnings.compactMap(\.other))
        let appearing = consequences.appearing.filter { !mine.contains($0.id) || $0.warning.other == nil }
        return appearing.map {
            TextLine("! \(title($0.id)): " + texts.warning($0.warning, in: scene.world), .warning)
        }
            + consequences.disappearing.filter { $0.warning.other == nil }.map {
                TextLine(
                    "\(scene.yes) \(title($0.id)): "
                        + scene.say("inte längre ", "no longer ") + texts.warning($0.warning, in: scene.world), .good)
            }
    }

    /// `31 dagar efter nr 8, 25 före nr 9`.
    private var neighbours: TextLine? {
        let numbers = scene.world.programme.calendar.replacing(tried.id, with: tried.wanted).courseNumbers
        func part(_ neighbour: MoveConsequences.Neighbour?, _ swedish: String, _ english: String) -> String? {
            guard let neighbour, let number = numbers[neighbour.id] else { return nil }
            let was =
                neighbour.before.map { $0 == neighbour.days ? "" : scene.say(" (nu \($0))", " (now \($0))") } ?? ""
            return scene.say(
                "\(neighbour.days) dagar \(swedish) nr \(number)\(was)",
                "\(neighbour.days) days \(english) no. \(number)\(was)")
        }
        let parts = [part(consequences.previous, "efter", "after"), part(consequences.next, "före", "before")]
        let text = parts.compactMap { $0 }.joined(separator: ", ")
        return text.isEmpty ? nil : TextLine(text)
    }

    private var told: [TextLine] {
        if scene.world.programme.calendar.releases.content[tried.id] == nil {
            return [
                TextLine(
                    scene.say("Inte publicerat: ingen behöver få besked.", "Not published: nobody need be told."),
                    .faint)
            ]
        }
        guard !consequences.recipients.isEmpty else {
            return [
                TextLine(scene.say("Som publicerat: inget besked behövs.", "As published: nobody need be told."), .good)
            ]
        }
        let who = texts.summary(consequences.recipients, in: scene.world)
        return [TextLine(scene.say("Ska få besked: \(who)", "To be told: \(who)"))]
    }

    private var gone: [TextLine] {
        consequences.gone.map {
            TextLine(
                "\(scene.yes) " + scene.say("inte längre: ", "no longer: ") + texts.warning($0, in: scene.world), .good)
        }
    }

    /// Lines broken to a width; what follows a mark stands below its first word.
    private func wrapped(_ line: TextLine, _ width: Int) -> [TextLine] {
        let isMarked = line.text.dropFirst().first == " " && line.text.first.map { !$0.isLetter } == true
        let mark = isMarked ? String(line.text.prefix(2)) : ""
        let lines = TextLayout(String(line.text.dropFirst(mark.count)), width: max(width - mark.count, 8)).lines
        return lines.enumerated().map { row, text in
            TextLine((row == 0 ? mark : String(repeating: " ", count: mark.count)) + String(text), line.role)
        }
    }
}

extension CalendarWarning {
    /// The other occasion that it is about, where there is one.
    var other: OccasionID? {
        switch self {
        case .sameDay(let id), .samePlace(let id), .sameLecturer(let id), .sameMentors(let id), .tooClose(let id, _): id
        case .dayOff, .squeezeDay, .beforeHoliday, .schoolBreak, .outsidePeriod, .notResidential, .venueNotAdapted: nil
        }
    }
}
