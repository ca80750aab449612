public import Domain

extension QueueFeature {
    /// Whether a command is worth a place in the footer, seeing how far the selected application has come.
    ///
    /// A command that is left out can still be used; several marked applicants may be at different stages.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch command {
        case .back: return view == .application || !query.text.isEmpty || !marks.isEmpty
        case .assessEligibility, .selectFirst, .reject, .reconsider, .recordTest, .recordConsent, .setPanel, .withdraw,
            .reinstate, .whyHere:
            guard marks.isEmpty || view == .application, let stage = selectedStage(in: world) else {
                return !marks.isEmpty
            }
            return QueueFeature.steps(from: stage).contains(command)
        case .open, .editApplicant, .mark, .history, .filter: return selected != nil || !query.text.isEmpty
        default: return true
        }
    }

    private func selectedStage(in world: World) -> Stage? {
        guard let id = selected, let code = world.programme.municipality(of: id),
            let applicant = world.programme.applicant(id)
        else { return nil }
        return world.programme.stage(of: applicant, in: code)
    }

    /// What usually comes next for an application at a stage.
    static func steps(from stage: Stage) -> Set<CommandID> {
        switch stage {
        case .new: [.assessEligibility, .selectFirst, .reject, .recordConsent, .withdraw]
        case .test: [.recordTest, .recordConsent, .reconsider, .withdraw]
        case .interview: [.setPanel, .recordConsent, .withdraw]
        case .ranking: [.whyHere, .recordConsent, .withdraw]
        case .admitted: [.whyHere, .withdraw]
        case .ended: [.reconsider, .reinstate]
        }
    }
}

extension Applicant {
    /// The day of the last step that was recorded: until then nobody had waited for the next one.
    ///
    /// For an untouched application it is the day when it came in, as far as that is known.
    public var lastStep: Day {
        let received = application.receivedDay ?? registered.at.swedishDay
        guard !isUntouched else { return received }
        let progress = progress
        var steps: [Instant] = []
        steps += progress.eligibility.values.map(\.signature.at)
        steps += progress.consents.values.map(\.signature.at)
        steps += progress.cards.values.compactMap { $0.sealed?.at }
        steps += [progress.firstSelection?.signature.at, progress.test?.signature.at].compactMap { $0 }
        steps += [progress.withdrawal?.signature.at, progress.override?.signature.at].compactMap { $0 }
        return steps.max()?.swedishDay ?? received
    }
}
