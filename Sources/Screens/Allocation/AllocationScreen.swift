import Domain
import Terminal
import Workflow

/// The methods of sharing seats side by side, beside what is decided (H 5).
struct AllocationScreen: ScreenContent {
    let scene: Scene

    private enum Field: Hashable {
        case name, employees, share, decided
        case method(AllocationMethod)
    }

    private var feature: AllocationFeature { scene.state.ranking.allocation }
    private var programme: Programme { scene.world.programme }
    private var words: AllocationWords { AllocationWords(scene.world) }

    var context: String {
        let own = programme.settings.seats
        let title = scene.say("Platsfördelning · ", "Seat allocation · ")
        guard feature.seats != own else { return title + scene.texts.seats(own) }
        return title + scene.say("provar \(feature.seats), programmet har \(own)", "trying \(feature.seats) of \(own)")
    }

    func drawHeading(in grid: inout CellGrid) {
        let (text, role) = standing
        grid.put(" " + text, at: .zero, style: scene.theme[role])
    }

    private var standing: (String, Role) {
        guard let decision = programme.seatDecisions.allocation?.value else {
            return (scene.say("Ingen metod är beslutad", "No method is decided"), .heading)
        }
        let text = decision.method.label[scene.world.language] + " (\(decision.reference))"
        guard programme.followsAllocation == true else {
            return (scene.say("Ändrat för hand efter \(text)", "Changed by hand since \(text)"), .warning)
        }
        return (scene.say("Beslutat: \(text)", "Decided: \(text)"), .good)
    }

    func drawBody(in grid: inout CellGrid) {
        let table = columns(width: grid.size.width - 1)
        table.drawTitles(in: &grid, y: 0, style: scene.theme[.heading])
        let foot = AllocationFeature.footRows(grid.size.height)
        let page = max(grid.size.height - 1 - foot, 1)
        let first = feature.cursor.top
        for (offset, code) in feature.municipalities.dropFirst(first).prefix(page).enumerated() {
            let isSelected = first + offset == feature.cursor.index
            let style = scene.theme[isSelected ? .selected : .plain]
            if isSelected {
                grid.fill(Rect(x: 0, y: offset + 1, width: grid.size.width, height: 1), style: style)
                grid.put(scene.glyphs.pointer, at: Point(x: 1, y: offset + 1), style: style)
                if scene.state.dialog == nil { grid.cursor = Point(x: 1, y: offset + 1) }
            }
            table.draw(in: &grid, y: offset + 1, style: style) { text($0, code) }
        }
        let y = min(feature.municipalities.count, page) + 1
        let isMoreBelow = first + page < feature.municipalities.count
        table.draw(in: &grid, y: y, style: scene.theme[.heading]) { sum($0, isMoreBelow: isMoreBelow) }
        let lines = AllocationText(scene: scene).notes(feature, width: grid.size.width - 2)
        let top = y + (foot > 3 ? 2 : 1)
        for (offset, line) in lines.prefix(max(grid.size.height - top, 0)).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: top + offset), style: scene.theme[line.role])
        }
    }

    private func columns(width: Int) -> Table<Field> {
        let title = scene.say("Kommun", "Municipality")
        let names = ([title] + feature.municipalities.map(words.name)).map { CharacterWidth.of($0) }.max() ?? 0
        let fixed = [
            Column(id: Field.name, title: title, width: min(max(names, 11), 18)),
            Column(
                id: .employees, title: scene.say("Anställda", "Employees"), width: 9, dropOrder: 1,
                alignment: .trailing),
            Column(id: .share, title: scene.say("Andel", "Share"), width: 6, dropOrder: 2, alignment: .trailing),
            Column(id: .decided, title: scene.say("Nu", "Now"), width: 3, alignment: .trailing),
        ]
        let methods = AllocationMethod.allCases.map { method in
            let label = method.short[scene.world.language]
            let title = method == feature.method ? "[\(label)]" : "\(label) "
            return Column(id: Field.method(method), title: title, width: CharacterWidth.of(title), alignment: .trailing)
        }
        return Table(fixed + methods, width: width, indent: 3)
    }

    private func text(_ field: Field, _ code: MunicipalityCode) -> String {
        let claim = feature.claim(of: code)
        switch field {
        case .name: return words.name(code)
        case .employees: return claim.map { scene.texts.wholeNumber($0.employees) } ?? "–"
        case .share:
            guard let claim, let allocation = feature.allocation else { return "–" }
            return scene.texts.hundredths(allocation.share(of: claim))
        case .decided: return "\(programme.seats(of: code))"
        case .method(let method):
            guard case .shared(let allocation) = feature.outcomes[method] else { return "– " }
            let mark =
                allocation.isOpen(code) ? "=" : allocation.seats(of: code) == programme.seats(of: code) ? " " : "*"
            return "\(allocation.seats(of: code))\(mark)"
        }
    }

    private func sum(_ field: Field, isMoreBelow: Bool) -> String {
        switch field {
        case .name:
            let more = isMoreBelow ? " \(scene.glyphs.arrows.down)" + scene.say(" mer", " more") : ""
            return scene.say("Summa", "Sum") + more
        case .employees: return scene.texts.wholeNumber(feature.claims.reduce(0) { $0 + $1.employees })
        case .share: return ""
        case .decided: return "\(programme.quotaSum)"
        case .method(let method):
            guard case .shared(let allocation) = feature.outcomes[method] else { return "– " }
            return "\(allocation.awards.count) "
        }
    }
}
