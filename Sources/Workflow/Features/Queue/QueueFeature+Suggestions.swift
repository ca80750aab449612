import Domain

extension QueueFeature {
    /// Whether a command is worth a place in the footer, seeing how far the selected application has come.
    ///
    /// A command that is left out can still be used; several marked applicants may be at different stages.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch command {
        case .back: return view == .application || !query.text.isEmpty || !marks.isEmpty
        case .assessEligibility, .selectFirst, .reject, .reconsider, .recordTest, .recordConsent, .setPanel, .withdraw,
            .reinstate, .whyHere:
            guard isPermitted(command, in: world) else { return false }
            guard marks.isEmpty || view == .application, let applicant = selectedApplicant(in: world) else {
                return !marks.isEmpty
            }
            return steps(for: applicant, in: world).contains(command)
        case .addApplicant:
            guard world.programme.settings.selection != nil, let code = municipality ?? world.municipalities.first
            else { return false }
            return notPermitted(.addApplicant(ApplicantID(rawValue: world.freshID), code, Application()), world) == nil
        case .editApplicant: return selected.map { notPermitted(.editApplication($0, []), world) == nil } ?? false
        case .moreActions:
            guard selected != nil, isPermitted(.withdraw, in: world) else { return false }
            return true
        case .open, .mark, .history, .filter: return selected != nil || !query.text.isEmpty
        default: return true
        }
    }

    private func selectedApplicant(in world: World) -> Applicant? { selected.flatMap(world.programme.applicant) }

    /// The refusal of a command that the person's roles do not allow, whatever is filled in; nil for any other.
    func notPermitted(_ command: Command, _ world: World) -> Refusal? {
        guard let refusal = world.refusal(of: command), case .notPermitted = refusal else { return nil }
        return refusal
    }

    /// Whether the person's roles allow a command at all, tried with one that stands for its kind.
    private func isPermitted(_ command: CommandID, in world: World) -> Bool {
        guard let id = targets.first else { return false }
        let trial: Command
        switch command {
        case .whyHere: return true
        case .withdraw, .reinstate: trial = .withdraw(id, reason: "…")
        default: trial = .assessEligibility(id, EligibilityItemID(""), Assessment(.met))
        }
        if case .notPermitted? = world.refusal(of: trial) { return false }
        return true
    }

    /// What usually comes next for an application.
    private func steps(for applicant: Applicant, in world: World) -> Set<CommandID> {
        guard let code = world.programme.municipality(of: applicant.id) else { return [] }
        switch world.programme.stage(of: applicant, in: code) {
        case .new: return [.assessEligibility, .selectFirst, .reject, .recordConsent, .withdraw]
        case .test: return [.recordTest, .recordConsent, .reconsider, .withdraw]
        case .interview: return [.setPanel, .recordConsent, .withdraw]
        case .ranking: return [.whyHere, .recordConsent, .withdraw]
        case .admitted: return [.whyHere, .withdraw]
        case .ended:
            if applicant.progress.withdrawal != nil { return [.reinstate] }
            return applicant.isOut ? [.moreActions] : [.reconsider]
        }
    }
}
