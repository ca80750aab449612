import Domain
import Terminal
import Workflow

/// One participant in full: requirements, approval, mentor, every day and every assignment.
struct ParticipantScreen: ScreenContent {
    let scene: Scene
    let id: ApplicantID
    let top: Int

    private var row: ParticipantsFeature.Row? { scene.state.participants.selected }

    var context: String {
        guard let row else { return "" }
        let settings = scene.world.programme.settings
        let place = settings.municipality(row.participant.municipality)?.name ?? ""
        if let seat = row.participant.seat {
            return "\(place) · " + scene.say("plats ", "seat ") + SeatWords(scene.world).seat(seat)
        }
        let application = scene.world.programme.applicant(id).flatMap { scene.world.maySee($0) ? $0.application : nil }
        let post = application.map { [$0[.position], $0[.department]] } ?? []
        return ([place] + post).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    func drawHeading(in grid: inout CellGrid) {
        guard let applicant = scene.world.programme.applicant(id) else { return }
        // Opened on purpose by somebody with the right to see it, the name of a protected person is shown.
        let name = scene.world.maySee(applicant) ? applicant.application.fullName : scene.world.name(id)
        grid.put(" " + name, at: .zero, style: scene.theme[.title])
    }

    func drawBody(in grid: inout CellGrid) {
        let lines = lines(width: grid.size.width - 3)
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
    func scrollLimit(_ size: Size) -> Int { max(lines(width: size.width - 3).count - size.height, 0) }

    private func lines(width: Int) -> [TextLine] {
        row.map { ParticipantDetail(scene: scene, row: $0).lines(width: width) } ?? []
    }
}
