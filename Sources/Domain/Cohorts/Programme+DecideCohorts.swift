extension Programme {
    func decide(_ command: CohortCommand, _ actor: Actor, _ today: Day) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.admit, actor)
        guard settings.hasCohorts else { throw .cohort(.oneCohort) }
        switch command {
        case .place(let id, let cohort, let reason): return try decidePlaced(id, cohort, reason, actor)
        case .decide(let reference): return try decideDistribution(reference)
        case .reopen(let reason): return try decideReopenedDistribution(reason)
        case .change(let id, let cohort, let day, let reason):
            return try decideChange(id, cohort, day ?? today, reason, actor)
        }
    }

    private func decidePlaced(
        _ id: ApplicantID, _ cohort: CohortID?, _ reason: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        guard admission != nil else { throw .admissionNotDecided }
        guard cohorts.distribution == nil else { throw .cohort(.decided) }
        try requireCohort(cohort)
        guard let proposal = cohortProposal(), proposal.distribution(reference: "").names(id) else {
            throw .cohort(.notDistributed(id))
        }
        let old = cohorts.placements[id]?.value
        guard old != cohort else { throw .nothingToChange }
        let reason = try required(reason, .reason)
        return [
            Scoped(.programme, .cohort(.placed(id, Change(from: old, to: cohort)))),
            explained(applicant, municipality, CohortReason(reason, for: cohort)),
        ]
    }

    private func decideDistribution(_ reference: String) throws(Refusal) -> [Scoped<Event>] {
        guard admission != nil, let proposal = cohortProposal() else { throw .admissionNotDecided }
        guard cohorts.distribution == nil else { throw .cohort(.decided) }
        if let (cohort, count, seats) = proposal.overfull { throw .cohort(.tooMany(cohort, count, seats: seats)) }
        let decided = proposal.distribution(reference: try required(reference, .reference))
        return [Scoped(.programme, .cohort(.distributed(Change(from: nil, to: decided), reason: "")))]
    }

    private func decideReopenedDistribution(_ reason: String) throws(Refusal) -> [Scoped<Event>] {
        guard let decided = cohorts.distribution else { throw .cohort(.notDecided) }
        let isBuiltOn = seatDecisions.offers.values.contains { offers in
            offers.contains { $0.made.at > decided.signature.at }
        }
        guard !isBuiltOn, cohorts.changes.isEmpty else { throw .cohort(.builtOn) }
        let reason = try required(reason, .reason)
        return [
            Scoped(.programme, .cohort(.distributed(Change(from: decided.value, to: nil), reason: reason)))
        ]
    }

    private func decideChange(
        _ id: ApplicantID, _ cohort: CohortID, _ day: Day, _ reason: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try requireCohort(cohort)
        guard let participant = courseParticipant(id), participant.ended == nil else {
            throw .participant(.notTakingPart(day))
        }
        guard participant.cohort != nil || isDistributed else { throw .cohort(.notDecided) }
        guard participant.cohort != cohort else { throw .cohort(.follows(cohort)) }
        if let last = cohorts.changes[id]?.last?.value, day <= last.day { throw .cohort(.changedLater(last.day)) }
        let period = min(settings.period.lowerBound, day)...(courseEnd(of: cohort) ?? settings.period.upperBound)
        guard settings.period.lowerBound <= day, period.contains(day) else {
            throw .cohort(.dayOutside(day, settings.period.lowerBound...period.upperBound))
        }
        let reason = try required(reason, .reason)
        let change = CohortChange(from: participant.cohort, to: cohort, on: day)
        let number = (cohorts.changes[id]?.count ?? 0) + 1
        return [
            Scoped(.programme, .cohort(.changed(id, number: number, Change(from: nil, to: change)))),
            explained(applicant, municipality, CohortReason(reason, for: cohort)),
        ]
    }

    private func requireCohort(_ id: CohortID?) throws(Refusal) {
        guard let id else { return }
        guard settings.cohort(id) != nil else { throw .cohort(.noSuchCohort(id.rawValue)) }
    }

    private func explained(_ applicant: Applicant, _ code: MunicipalityCode, _ reason: CohortReason) -> Scoped<Event> {
        let number = applicant.progress.after.cohortReasons.count + 1
        return Scoped(
            .municipality(code), .cohort(.explained(applicant.id, number: number, Change(from: nil, to: reason))))
    }
}

extension Programme {
    /// Refuses an inverse about a cohort whose starting point is no longer what stands there.
    func requireCurrent(_ event: CohortEvent) throws(Refusal) {
        switch event {
        case .placed(let id, let change):
            guard cohorts.placements[id]?.value == change.old else { throw .changedSince("cohort") }
        case .distributed: throw .cannotUndo
        case .changed(let id, let number, let change):
            let all = cohorts.changes[id] ?? []
            let current = all.indices.contains(number - 1) ? all[number - 1].value : nil
            guard current == change.old else { throw .changedSince("cohort") }
        case .explained(let id, let number, let change):
            let all = applicant(id)?.progress.after.cohortReasons ?? []
            let current = all.indices.contains(number - 1) ? all[number - 1].value : nil
            guard current == change.old else { throw .changedSince("cohort") }
        }
    }

    /// Refuses to take away what later facts about the same person rest on.
    func requireNothingBuiltOn(_ event: CohortEvent) throws(Refusal) {
        switch event {
        case .placed: if cohorts.distribution != nil { throw .cohort(.decided) }
        case .changed(let id, let number, let change):
            guard (cohorts.changes[id]?.count ?? 0) <= number else { throw .cannotUndo }
            if let day = change.old?.day, hasAttended(id, change.old?.to, since: day) { throw .cohort(.attended) }
        case .distributed, .explained: break
        }
    }

    /// Whether something is recorded of somebody on a day of a cohort's own occasions.
    private func hasAttended(_ id: ApplicantID, _ cohort: CohortID?, since day: Day) -> Bool {
        let recorded = applicant(id)?.progress.after.participation.attendance ?? [:]
        return recorded.keys.contains { attended in
            guard let occasion = calendar.entries[attended.occasion]?.occasion else { return false }
            return occasion.cohort == cohort && occasion.cohort != nil && occasion.days.upperBound >= day
        }
    }
}
