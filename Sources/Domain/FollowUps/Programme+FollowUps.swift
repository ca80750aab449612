extension Programme {
    /// Those not admitted for whom a person has to see to, or to record, the follow-up (S4-18h), longest waiting first.
    ///
    /// A responsible manager without another role has the own staff only.
    public func followUps(for actor: Actor, on today: Day) -> [FollowUpTask] {
        guard admission != nil else { return [] }
        var tasks: [FollowUpTask] = []
        for code in actor.visibleMunicipalities(settings) {
            let seesAll = actor.isCoordinator || actor.holds(Permission.followUp, in: code)
            for applicant in municipalities[code]?.applicants ?? ApplicantTable() {
                guard seesAll || isResponsibleManager(actor.id, of: applicant) else { continue }
                if let task = followUp(applicant, in: code, on: today) { tasks.append(task) }
            }
        }
        return tasks.enumerated().sorted { ($0.element.since, $0.offset) < ($1.element.since, $1.offset) }
            .map(\.element)
    }

    /// The follow-up that somebody not admitted has to have; nil for the admitted, for those who withdrew, who have told
    /// what they want themselves, for those who work in no municipality any more, and for reserves as long as they can be
    /// called.
    public func followUp(_ applicant: Applicant, in code: MunicipalityCode, on today: Day) -> FollowUpTask? {
        guard let decided = admission?.signature.at.swedishDay, let outcome = outcome(of: applicant, in: code) else {
            return nil
        }
        let (cause, since): (FollowUpTask.Cause, Day)
        switch outcome {
        case .admitted: return nil
        case .reserve:
            let last = lastReplacementEnd
            guard last.map({ $0 < today }) ?? true else { return nil }
            (cause, since) = (.reserve, max(decided, last.map { $0 + 1 } ?? decided))
        case .notAdmitted:
            if !applicant.isUntouched, applicant.progress.screening.ineligibility?.value.cause == .left { return nil }
            (cause, since) = (self.cause(applicant, in: code), decided)
        }
        return FollowUpTask(
            applicant: applicant.id, municipality: code, cause: cause, since: since,
            done: applicant.isUntouched ? nil : applicant.progress.after.followUp)
    }

    private func cause(_ applicant: Applicant, in code: MunicipalityCode) -> FollowUpTask.Cause {
        if let reason = endReason(of: applicant) { return .ended(reason) }
        return stage(of: applicant, in: code) == .ranking ? .ranked : .notAssessed
    }

    func decide(_ command: FollowUpCommand, by actor: Actor, on today: Day) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .record(let id, let seen, let followUp): try decideRecorded(id, seen, followUp, actor, today)
        }
    }

    private func decideRecorded(
        _ id: ApplicantID, _ seen: FollowUp?, _ wanted: FollowUp, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try requireFollowUp(applicant, municipality, actor)
        guard admission != nil else { throw .admissionNotDecided }
        guard followUp(applicant, in: municipality, on: today) != nil else {
            throw .wrongStage(stage(of: applicant, in: municipality), needed: [.ended])
        }
        let agreed = try required(wanted.agreed, .agreed)
        guard wanted.day <= today else { throw .dayTooLate(wanted.day, latest: today) }
        let followUp = FollowUp(day: wanted.day, agreed: agreed)
        let old = applicant.progress.after.followUp?.value
        guard old != followUp else { throw .nothingToChange }
        guard old == seen else {
            throw .conflict(
                .init(field: "followUp", old: seen?.text ?? "", theirs: old?.text ?? "", mine: followUp.text))
        }
        return [Scoped(.municipality(municipality), .followUp(.recorded(id, Change(from: old, to: followUp))))]
    }

    /// Refuses all but the municipality's personnel chief and HR, and the manager who answers for the applicant.
    func requireFollowUp(_ applicant: Applicant, _ code: MunicipalityCode, _ actor: Actor) throws(Refusal) {
        guard !actor.holds(Permission.followUp, in: code), !isResponsibleManager(actor.id, of: applicant) else {
            return
        }
        if actor.roles.isEmpty { throw .unknownPerson(actor.id.rawValue) }
        throw .notPermitted(needed: Permission.followUp + [.responsibleManager], municipality: code)
    }
}

extension FollowUp {
    fileprivate var text: String { "\(day): \(agreed)" }
}
