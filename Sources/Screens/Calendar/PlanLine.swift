import Domain
import Terminal
import Workflow

/// What the course adds up to, set against what the programme states; what does not hold is said in words (S4-10, S4-11).
struct PlanLine {
    let scene: Scene

    func draw(in grid: inout CellGrid) {
        let room = grid.size.width - 2
        let parts = parts(isShort: false)
        let width = PlanLine.width(parts)
        var x = 1
        for part in width <= room ? parts : self.parts(isShort: true) {
            x += grid.put(part.text, at: Point(x: x, y: 0), style: scene.theme[part.role]) + PlanLine.gap
        }
    }

    private static let gap = 2

    private static func width(_ parts: [TextLine]) -> Int {
        parts.reduce(-gap) { $0 + CharacterWidth.of($1.text) + gap }
    }

    private func parts(isShort: Bool) -> [TextLine] {
        let calendar = scene.state.calendar
        var (plan, missing) = (calendar.plan, calendar.notResidential)
        var parts: [TextLine] = []
        if case .rescheduling(let tried) = calendar.situation {
            (plan, missing) = (tried.plan, tried.notResidential)
            parts.append(TextLine(scene.say("Blir:", "Becomes:"), .changed))
        }
        guard let plan else { return parts }
        parts.append(count(plan.days, plan.stated.days, scene.say("dagar", "days")))
        parts.append(count(plan.occasions, plan.stated.occasions, scene.say("tillfällen", "occasions")))
        if let residential = residential(plan, missing, isShort) { parts.append(residential) }
        return parts + [load(plan)]
    }

    private func count(_ planned: Int, _ stated: Int, _ noun: String) -> TextLine {
        if stated == 0 { return TextLine("\(planned) \(noun)") }
        return planned == stated
            ? TextLine("\(planned)/\(stated) \(noun)")
            : TextLine(scene.say("! \(planned) av \(stated) \(noun)", "! \(planned) of \(stated) \(noun)"), .warning)
    }

    private func residential(_ plan: CoursePlan, _ missing: [Int], _ isShort: Bool) -> TextLine? {
        guard plan.stated.residential != .none else { return nil }
        if !missing.isEmpty {
            let numbers = scene.texts.list(missing.map(String.init))
            return TextLine(
                isShort
                    ? scene.say("! \(numbers) ej internat", "! \(numbers) no stay")
                    : scene.say("! \(numbers) är inte internat", "! \(numbers) is not residential"), .warning)
        }
        let check = " \(scene.glyphs.check)"
        let isAll = plan.stated.residential == .all
        let whole =
            isAll
            ? scene.say("internat varje gång", "residential every time")
            : scene.say("internat först och sist", "residential first and last")
        switch plan.residentialHolds {
        case nil: return isShort ? nil : TextLine(whole + " –", .faint)
        case true?: return TextLine((isShort ? scene.say("internat", "residential") : whole) + check, .good)
        case false?: return TextLine(scene.say("internat först", "residential first") + check)
        }
    }

    private func load(_ plan: CoursePlan) -> TextLine {
        let load = scene.texts.percent(permille: plan.loadPermille)
        guard plan.loadHolds == false, let stated = plan.stated.loadPercent else { return TextLine(load) }
        return TextLine(scene.say("! \(load) mot \(stated) %", "! \(load) for \(stated)%"), .warning)
    }
}
