import Domain
import Terminal
import Workflow

/// My own card: the criteria with their scale, the help to score the selected one, its evidence, and where there is room
/// what the applicant wrote.
struct CardScreen: ScreenContent {
    let scene: Scene
    let position: InterviewsFeature.CardPosition

    private var programme: Programme { scene.world.programme }
    private var applicant: Applicant? { programme.applicant(position.applicant) }
    private var selection: SelectionSettings? { programme.settings.selection }
    private var card: ScoreCard { applicant?.progress.cards[scene.world.actor.id] ?? ScoreCard() }

    var context: String {
        guard let applicant, let panel = applicant.progress.panel else { return "" }
        let others = panel.members.filter { $0 != scene.world.actor.id }.map(programme.settings.name)
        // Opened on purpose by somebody who is to meet the person, the name of a protected person is shown.
        var parts = [applicant.application.fullName, scene.texts.interviewPeriod(panel, today: scene.world.today)]
        // In a narrow window the line is shared with the name of the person at the keyboard.
        let columns = scene.world.size.columns
        if !others.isEmpty, columns >= (others.count == 1 ? 78 : 110) {
            parts.append(scene.say("med ", "with ") + scene.texts.list(others))
        } else if others.count > 1, columns >= 78 {
            parts.append(scene.say("panel om \(panel.members.count)", "panel of \(panel.members.count)"))
        }
        return parts.joined(separator: " · ")
    }

    func drawHeading(in grid: inout CellGrid) {
        guard let applicant, let selection else { return }
        let standing = programme.standing(of: scene.world.actor.id, on: applicant)
        let (text, role): (String, Role) =
            switch standing {
            case .open where hindrance != nil:
                (scene.say("Ditt kort: går inte att fylla i än", "Your card: not yet possible"), .warning)
            case .open where needsDeclaration:
                (
                    scene.say("Ditt kort: säg först om du är jävig", "Your card: first say if you have a conflict"),
                    .warning
                )
            case .open(let rated):
                (
                    scene.say(
                        "Ditt kort: öppet, \(rated) av \(selection.criteria.count)",
                        "Your card: open, \(rated) of \(selection.criteria.count)"),
                    rated == selection.criteria.count ? .good : .plain
                )
            case .sealed(let signature):
                (
                    scene.say("Ditt kort: inlämnat ", "Your card: handed in ")
                        + scene.texts.moment(signature.at, today: scene.world.today), .good
                )
            case .setAside: (scene.say("Ditt kort: åt sidan, jäv", "Your card: set aside, conflict"), .warning)
            }
        let others =
            programme.isOpened(applicant.progress)
            ? scene.say("Alla inne: \(key(.showPanel)) visar panelen", "All in: \(key(.showPanel)) shows the panel")
            : scene.say("De andras visas när alla lämnat", "The others' show when all are in")
        let used = grid.put(" " + text, at: .zero, style: scene.theme[role])
        grid.put(
            others, at: Point(x: used + 2, y: 0), style: scene.theme[.faint], width: grid.size.width - used - 3,
            alignment: .trailing)
    }

    func drawBody(in grid: inout CellGrid) {
        guard let applicant, let selection, selection.criteria.indices.contains(position.criterion) else { return }
        let layout = CardLayout(
            selection, language: scene.world.language, size: grid.size, isLinear: scene.theme.isLinear,
            isWhole: scene.state.interviews.guide == .whole)
        drawCriteria(selection, layout, in: &grid)
        if layout.evidence.height > 0 { grid.inside(layout.evidence) { drawEvidence(in: &$0) } }
        drawGuide(selection, layout, in: &grid)
        if let rect = layout.application {
            grid.verticalLine(at: Point(x: rect.minX - 2, y: 0), style: scene.theme[.rule])
            grid.inside(rect) { pane in
                draw(CardApplication(scene: scene).lines(of: applicant, width: pane.size.width), in: &pane)
            }
        }
        grid.inside(layout.hint) { pane in
            let (text, role) = hint(applicant, selection)
            pane.put(text, at: .zero, style: scene.theme[role])
        }
    }

    private func drawGuide(_ selection: SelectionSettings, _ layout: CardLayout, in grid: inout CellGrid) {
        let criterion = selection.criteria[position.criterion]
        let text = CriterionText(criterion: criterion, scale: selection.scale, language: scene.world.language)
        if let rect = layout.description {
            grid.inside(rect) { pane in
                draw(text.description(width: pane.size.width).map { TextLine($0) }, in: &pane)
            }
        }
        grid.inside(layout.guide) { pane in
            let isWhole = scene.state.interviews.guide == .whole
            let guide = CriterionGuide(
                scene, text, rating: card.rating(of: criterion.id), leavesOutDescription: layout.description != nil,
                isWhole: isWhole)
            let showsQuestions = scene.state.interviews.guide == .questions && !criterion.questions.isEmpty
            draw(
                showsQuestions
                    ? guide.questions(width: pane.size.width, height: pane.size.height)
                    : guide.lines(
                        width: pane.size.width, height: pane.size.height,
                        key: isWhole ? "" : key(.showCriterion)),
                in: &pane)
        }
    }

    private func drawCriteria(_ selection: SelectionSettings, _ layout: CardLayout, in grid: inout CellGrid) {
        if layout.hasTitles {
            grid.put(
                scene.say("Kriterium", "Criterion"), at: Point(x: 3, y: 0), style: scene.theme[.heading],
                width: layout.nameWidth)
            grid.put(
                scene.say("Poäng ", "Score ") + scene.texts.scale(selection.scale),
                at: Point(x: layout.scaleColumn + 1, y: 0), style: scene.theme[.heading])
        }
        let first = layout.firstRow(showing: position.criterion)
        for row in first..<min(first + layout.rows, selection.criteria.count) {
            draw(selection.criteria[row], layout, row: row, y: layout.top + row - first, in: &grid)
        }
    }

    private func draw(_ criterion: Criterion, _ layout: CardLayout, row: Int, y: Int, in grid: inout CellGrid) {
        let isSelected = row == position.criterion
        let rating = card.rating(of: criterion.id)
        let style = scene.theme[isSelected ? .selected : .plain]
        if isSelected {
            grid.fill(Rect(x: 0, y: y, width: layout.cardWidth, height: 1), style: style)
            grid.put(scene.glyphs.pointer, at: Point(x: 1, y: y), style: style)
        }
        grid.put(
            criterion.name[scene.world.language], at: Point(x: 3, y: y), style: style, width: layout.nameWidth)
        let scale = layout.scale.text(
            rating, isSelected: isSelected, notAssessed: scene.say("ej bedömd", "not assessed"),
            dot: scene.glyphs.separator)
        grid.put(
            scale, at: Point(x: layout.scaleColumn, y: y),
            style: isSelected || rating != nil ? style : scene.theme[.faint], width: layout.scale.width)
        let mark = card.amendments[criterion.id] != nil ? "~" : card.notes[criterion.id] != nil ? scene.yes : ""
        if !mark.isEmpty {
            grid.put(mark, at: Point(x: layout.scaleColumn + layout.scale.width + 1, y: y), style: style)
        }
        if isSelected, scene.state.dialog == nil { grid.cursor = Point(x: 1, y: y) }
    }

    private func drawEvidence(in grid: inout CellGrid) {
        guard let criteria = selection?.criteria else { return }
        let criterion = criteria[position.criterion].id
        let amended = scene.texts.amendments(card, of: criterion, in: scene.world)
        let note = [amended, card.notes[criterion] ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
        let label = scene.say("Belägg", "Evidence")
        let column = CharacterWidth.of(label) + 2
        grid.put(label, at: .zero, style: scene.theme[.heading])
        let invitation =
            isOpen ? scene.say("; \(key(.noteEvidence)) skriver", "; \(key(.noteEvidence)) writes") : ""
        let text = note.isEmpty ? scene.say("saknas", "none") + invitation : note
        let lines = TextLayout(text, width: max(grid.size.width - column, 1)).lines
        for (y, line) in lines.prefix(grid.size.height).enumerated() {
            let isCut = y == grid.size.height - 1 && lines.count > grid.size.height
            grid.put(
                isCut ? line + " " + scene.glyphs.ellipsis : String(line), at: Point(x: column, y: y),
                style: scene.theme[note.isEmpty ? .faint : .plain])
        }
    }

    private var needsDeclaration: Bool {
        applicant.map { programme.needsDeclaration(of: scene.world.actor.id, on: $0) } ?? false
    }

    /// Why nobody can fill in a card for the applicant now; nil when one can.
    private var hindrance: Refusal? {
        guard let applicant, let code = programme.municipality(of: applicant.id) else { return nil }
        return programme.hindranceToScoring(applicant, in: code)
    }

    private var isOpen: Bool {
        guard let applicant else { return false }
        return if case .open = programme.standing(of: scene.world.actor.id, on: applicant) { true } else { false }
    }

    /// What to do next, in one line.
    private func hint(_ applicant: Applicant, _ selection: SelectionSettings) -> (String, Role) {
        switch programme.standing(of: scene.world.actor.id, on: applicant) {
        case .setAside(let declared?):
            let by = declared.signature.by
            let who = by == scene.world.actor.id ? "" : " (\(programme.settings.name(of: by)))"
            return (scene.say("Jäv: ", "Conflict: ") + declared.value + who, .warning)
        case .setAside(nil):
            return (
                scene.say(
                    "Du är ansvarig chef: \(key(.declareConflict)) anmäler jäv",
                    "You are the manager: \(key(.declareConflict)) declares a conflict"), .warning
            )
        case .sealed:
            return (
                scene.say(
                    "Inlämnat; \(key(.amendRating)) rättar, med skäl",
                    "Handed in; \(key(.amendRating)) amends, with a reason"),
                .faint
            )
        case .open where hindrance != nil:
            let text = hindrance.map { scene.texts.refusal($0, in: scene.world) } ?? ""
            return (text.prefix(1).uppercased() + text.dropFirst(), .warning)
        case .open where needsDeclaration:
            return (
                scene.say(
                    "\(key(.declareNoConflict)) inget jäv, \(key(.declareConflict)) anmäler jäv",
                    "\(key(.declareNoConflict)) no conflict, \(key(.declareConflict)) declares one"), .warning
            )
        case .open(selection.criteria.count):
            return (scene.say("\(key(.submitCard)) lämnar in kortet", "\(key(.submitCard)) hands the card in"), .good)
        case .open:
            if let typed = position.typed {
                let down = scene.glyphs.arrows.down
                return (
                    scene.say("\(typed) … nästa siffra, eller \(down)", "\(typed) … next digit, or \(down)"), .changed
                )
            }
            let steps = "\(scene.glyphs.arrows.left)\(scene.glyphs.arrows.right)"
            return (
                scene.say(
                    "Siffra ger poäng, 0 ej bedömd, \(steps) steg", "A digit scores, 0 not assessed, \(steps) steps"),
                .faint
            )
        }
    }

    private func key(_ command: CommandID) -> String {
        CommandTable.entry(command)?.keys.first.map(scene.texts.key) ?? ""
    }

    private func draw(_ lines: [TextLine], in grid: inout CellGrid) {
        for (y, line) in lines.prefix(grid.size.height).enumerated() {
            grid.put(line.text, at: Point(x: 0, y: y), style: scene.theme[line.role])
        }
    }
}
