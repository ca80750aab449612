import Domain

extension InterviewsFeature {
    /// Whether the footer is to show a command: what is locked, closed or empty suggests nothing that would be refused.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch situation {
        case .list: suggestsInList(command, in: world)
        case .card(let position): suggestsOnCard(command, position.applicant, in: world)
        case .panel(let id, _, _): suggestsOnPanel(command, id, in: world)
        }
    }

    private func suggestsInList(_ command: CommandID, in world: World) -> Bool {
        let applicant = selected.flatMap { world.programme.applicant($0.applicant) }
        switch command {
        case .nextTab: return list.tabs.count > 1
        case .open, .showPanel, .whyHere: return selected != nil
        case .declareConflict: return tab == .mine && selected != nil
        case .declareNoConflict:
            return tab == .mine
                && applicant.map { world.programme.needsDeclaration(of: world.actor.id, on: $0) } ?? false
        case .replaceMember, .recordConflict, .showSchedule: return selected != nil
        default: return true
        }
    }

    private func suggestsOnCard(_ command: CommandID, _ id: ApplicantID, in world: World) -> Bool {
        guard let applicant = world.programme.applicant(id) else { return true }
        let standing = world.programme.standing(of: world.actor.id, on: applicant)
        switch command {
        case .giveRating, .notAssessed, .noteEvidence, .submitCard:
            guard case .open = standing, let code = world.programme.municipality(of: id) else { return false }
            return world.programme.hindranceToScoring(applicant, in: code) == nil
        case .declareNoConflict: return world.programme.needsDeclaration(of: world.actor.id, on: applicant)
        case .amendRating: return if case .sealed = standing { true } else { false }
        case .showQuestions: return criteria(in: world).contains { !$0.questions.isEmpty }
        case .declareConflict:
            return if case .setAside(.some) = standing { false } else { true }
        default: return true
        }
    }

    private func suggestsOnPanel(_ command: CommandID, _ id: ApplicantID, in world: World) -> Bool {
        guard let applicant = world.programme.applicant(id) else { return true }
        let progress = applicant.progress
        switch command {
        case .readEvidence: return world.programme.canSeeScores(of: applicant, world.actor)
        case .recordConsensus:
            return world.programme.canSeeScores(of: applicant, world.actor)
                && progress.panel?.members.contains(world.actor.id) == true
                && progress.cards[world.actor.id]?.conflict == nil
        default: return true
        }
    }
}
