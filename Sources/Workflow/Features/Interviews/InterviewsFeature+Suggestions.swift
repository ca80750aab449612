import Domain

extension InterviewsFeature {
    /// Whether the footer is to show a command: what is locked, closed or empty suggests nothing that would be refused.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch situation {
        case .list: suggestsInList(command)
        case .card(let position): suggestsOnCard(command, position.applicant, in: world)
        case .panel(let id, _, _): suggestsOnPanel(command, id, in: world)
        }
    }

    private func suggestsInList(_ command: CommandID) -> Bool {
        switch command {
        case .nextTab: list.tabs.count > 1
        case .open, .showPanel, .whyHere: selected != nil
        case .declareConflict: tab == .mine && selected != nil
        default: true
        }
    }

    private func suggestsOnCard(_ command: CommandID, _ id: ApplicantID, in world: World) -> Bool {
        guard let applicant = world.programme.applicant(id) else { return true }
        let standing = world.programme.standing(of: world.actor.id, on: applicant)
        switch command {
        case .giveRating, .notAssessed, .noteEvidence, .submitCard:
            return if case .open = standing { true } else { false }
        case .declareConflict:
            return if case .setAside(.some) = standing { false } else { true }
        default: return true
        }
    }

    private func suggestsOnPanel(_ command: CommandID, _ id: ApplicantID, in world: World) -> Bool {
        guard let progress = world.programme.applicant(id)?.progress else { return true }
        switch command {
        case .readEvidence: return world.programme.canSeeScores(of: progress)
        case .recordConsensus:
            return world.programme.canSeeScores(of: progress)
                && progress.panel?.members.contains(world.actor.id) == true
                && progress.cards[world.actor.id]?.conflict == nil
        default: return true
        }
    }
}
