import Domain
import Terminal
import Workflow

/// What the course adds up to, set against what the programme states; what does not hold is said in words (S4-10, S4-11).
struct PlanLine {
    let scene: Scene
    let plan: CoursePlan
    /// Whether it is what the course would become.
    let isTried: Bool

    /// How much is said of each figure.
    private enum Length: CaseIterable { case full, short, shortest }

    private static let gap = 2

    func draw(in grid: inout CellGrid) {
        let room = grid.size.width - 2
        let fitting = Length.allCases.first { PlanLine.width(parts($0)) <= room } ?? .shortest
        var x = 1
        for part in parts(fitting) {
            x += grid.put(part.text, at: Point(x: x, y: 0), style: scene.theme[part.role]) + PlanLine.gap
        }
    }

    private static func width(_ parts: [TextLine]) -> Int {
        parts.reduce(-gap) { $0 + CharacterWidth.of($1.text) + gap }
    }

    private func parts(_ length: Length) -> [TextLine] {
        let missing = plan.notResidential
        var parts: [TextLine] = []
        if isTried, length != .shortest { parts.append(TextLine(scene.say("Blir:", "Becomes:"), .changed)) }
        if let name = cohortName, length == .full { parts.append(TextLine("\(name):", .faint)) }
        let isShortest = length == .shortest
        let days = isShortest ? scene.say("dgr", "days") : scene.say("dagar", "days")
        let occasions = isShortest ? scene.say("tillf.", "occ.") : scene.say("tillfällen", "occasions")
        parts.append(count(plan.days, plan.stated.days, days, length))
        parts.append(count(plan.occasions, plan.stated.occasions, occasions, length))
        if let residential = residential(plan, missing, length) { parts.append(residential) }
        return parts + [load(plan, length)]
    }

    /// The cohort that the figures are about, where several are shown at once.
    private var cohortName: String? {
        guard scene.state.calendar.cohort == nil else { return nil }
        return scene.world.programme.settings.cohorts.first { $0.id == plan.cohort }?.name[scene.world.language]
    }

    private func count(_ planned: Int, _ stated: Int, _ noun: String, _ length: Length) -> TextLine {
        if stated == 0 { return TextLine("\(planned) \(noun)") }
        if planned == stated { return TextLine("\(planned)/\(stated) \(noun)") }
        let of = length == .shortest ? "/" : scene.say(" av ", " of ")
        return TextLine("! \(planned)\(of)\(stated) \(noun)", .warning)
    }

    private func residential(_ plan: CoursePlan, _ missing: [Int], _ length: Length) -> TextLine? {
        guard plan.stated.residential != .none else { return nil }
        if !missing.isEmpty { return notResidential(missing, length) }
        let word = scene.say("internat", length == .full ? "residential" : "stays")
        let all = plan.stated.residential == .all
        let when = all ? scene.say(" varje gång", " every time") : scene.say(" först och sist", " first and last")
        let whole = length == .full ? word + when : word
        let check = " \(scene.yes)"
        switch plan.residentialHolds {
        case nil: return TextLine(whole + " –", .faint)
        case true?: return TextLine(whole + check, .good)
        // The first is as it should be, and which one will be the last is not known yet.
        case false?: return TextLine(scene.say("internat först", "\(word) first") + check)
        }
    }

    private func notResidential(_ numbers: [Int], _ length: Length) -> TextLine {
        let names = numbers.map(String.init)
        let joined = length == .shortest ? names.joined(separator: ", ") : scene.texts.list(names)
        // A few are named; of many the count says more.
        let which =
            numbers.count > 2
            ? scene.say("\(numbers.count) st", "\(numbers.count) are") : scene.say("nr \(joined)", "no. \(joined)")
        let what =
            length == .full ? scene.say("är inte internat", "not residential") : scene.say("ej internat", "no stay")
        return TextLine("! \(which) \(what)", .warning)
    }

    private func load(_ plan: CoursePlan, _ length: Length) -> TextLine {
        let load = scene.texts.percent(permille: plan.loadPermille)
        guard plan.loadHolds == false, let stated = plan.stated.loadPercent else { return TextLine(load) }
        if length == .shortest { return TextLine("! \(load)", .warning) }
        return TextLine(scene.say("! \(load) mot \(stated) %", "! \(load) vs \(stated)%"), .warning)
    }
}
