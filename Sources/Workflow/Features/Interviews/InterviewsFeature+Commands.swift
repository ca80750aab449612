import Domain

extension InterviewsFeature {
    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        refresh(in: world)
        switch situation {
        case .list: return handleList(command, in: world)
        case .card(let position): return handleCard(command, at: position, in: world)
        case .panel(let id, let criterion, let origin):
            return handlePanel(command, id, criterion, origin, in: world)
        }
    }

    private mutating func handleList(_ command: CommandID, in world: World) -> Reaction {
        if let step = command.step {
            cursor.move(step, count: rows.count, page: InterviewsFeature.page(world))
            return .none
        }
        switch command {
        case .nextTab: turnTab(1, in: world)
        case .previousTab: turnTab(-1, in: world)
        case .showSchedule: return .open(.reader(Reader(.schedule(tab))))
        case .showMirror: return .open(.reader(Reader(.mirrors(world.programme.mirrors(for: world.actor)))))
        case .exportForms: return exportForms(in: world)
        case .open, .showPanel, .declareConflict, .declareNoConflict, .replaceMember, .recordConflict,
            .whyHere:
            guard let row = selected, let applicant = world.programme.applicant(row.applicant) else {
                return .say(LocalizedText(sv: "Ingen intervju är vald", en: "No interview is selected"))
            }
            if let reaction = handleMembers(command, of: applicant, in: world) { return reaction }
            if command == .whyHere { return .open(.reader(Reader(.whyHere(row.applicant)))) }
            open(applicant, asPanel: command == .showPanel, in: world)
        default: break
        }
        return .none
    }

    /// Opens my card; the panel instead when there is nothing left to do on the card and everything to see.
    private mutating func open(_ applicant: Applicant, asPanel: Bool, in world: World) {
        let programme = world.programme
        var isDone = false
        if case .sealed = programme.standing(of: world.actor.id, on: applicant) {
            isDone = programme.isOpened(applicant.progress)
        }
        situation =
            asPanel || isDone || tab == .others
            ? .panel(applicant.id, criterion: 0, from: .list) : .card(CardPosition(applicant.id))
    }

    mutating func leave(to origin: Origin, _ id: ApplicantID, criterion: Int, in world: World) {
        switch origin {
        case .list: situation = .list
        case .card: situation = .card(CardPosition(id, criterion: criterion))
        }
    }

    /// The criterion that a step through them leads to; they all fit on a screen, so a page is all of them.
    func step(_ step: ListCursor.Step, from criterion: Int, in world: World) -> Int {
        let last = max(criteria(in: world).count - 1, 0)
        switch step {
        case .up: return max(criterion - 1, 0)
        case .down: return min(criterion + 1, last)
        case .pageUp, .first: return 0
        case .pageDown, .last: return last
        }
    }
}
