extension Programme {
    func decide(_ command: SettingsCommand, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .correct(let changes, let reason):
            try require(Permission.correctSettings, actor)
            guard !changes.isEmpty, changes.contains(where: { $0.change.old != $0.change.new }) else {
                throw .nothingToChange
            }
            for change in changes { try requireCurrent(change) }
            try requireCorrectable(changes, actor)
            let reason = try required(reason, .reason)
            return changes.map { Scoped(.programme, .settings(.corrected($0, reason: reason))) }
        }
    }

    /// Refuses where somebody else has corrected the part since the person saw it.
    func requireCurrent(_ correction: SettingsChange) throws(Refusal) {
        let stands = settings.part(correction.key)
        guard stands != correction.change.old else { return }
        let name = correction.key.kind.rawValue + (correction.key.code.map { " " + $0 } ?? "")
        guard let old = correction.change.old?.inBrief, let theirs = stands?.inBrief,
            let mine = correction.change.new?.inBrief, old != theirs
        else { throw .changedSince(name) }
        throw .conflict(.init(field: name, old: old, theirs: theirs, mine: mine))
    }

    /// Refuses corrections of what something decided rests on, or that would leave nobody to correct them.
    func requireCorrectable(_ corrections: [SettingsChange], _ actor: Actor) throws(Refusal) {
        var corrected = settings
        for correction in corrections {
            try requireFree(correction)
            corrected.set(correction.key, correction.change.new)
        }
        guard corrected.people != settings.people else { return }
        var accounts: Set<String> = []
        for account in corrected.people.flatMap(\.accounts) where !accounts.insert(account).inserted {
            throw .settings(.accountTaken(account))
        }
        for person in corrected.people {
            for account in person.accounts where formerAccounts[account].map({ $0 != person.id }) ?? false {
                throw .settings(.accountTaken(account))
            }
        }
        // Who is no person of the programme, as in a test, has nothing to lose.
        guard let before = settings.person(actor.id) else { return }
        guard let after = corrected.person(actor.id), Set(after.accounts).isSuperset(of: before.accounts),
            Actor(id: after.id, name: after.name, roles: after.roles).holds(Permission.correctSettings, in: nil)
        else { throw .settings(.ownRole) }
    }

    /// Why a part of the settings cannot be corrected, whoever does it; nil when it can.
    ///
    /// Whoever checks a correction elsewhere, as in a decision protocol, sees by it what the correction passed over (H 1).
    public func refusal(of correction: SettingsChange) -> Refusal? {
        do throws(Refusal) {
            try requireFree(correction)
            return nil
        } catch {
            return error
        }
    }

    private func requireFree(_ correction: SettingsChange) throws(Refusal) {
        let (kind, old, new) = (correction.key.kind, correction.change.old, correction.change.new)
        func require(_ ground: SettingsRefusal.Ground?) throws(Refusal) {
            if let ground { throw .settings(.rests(kind, on: ground)) }
        }
        switch (old, new) {
        case (.cohort(let old)?, .cohort(let new)?):
            if old.seats != new.seats { try require(admission == nil ? nil : .admission) }
        case (.municipality(let old)?, .municipality(let new)?):
            if old.seats != new.seats { throw .settings(.seatsAreDecided(new.code)) }
        case (.cohort, _), (_, .cohort), (.municipality, _), (_, .municipality), (.origin, _), (_, .origin):
            throw .settings(.fixed(kind))
        case (.selection(let old?)?, .selection(let new?)?): try require(ground(of: old, new))
        case (.selection, _), (_, .selection): throw .settings(.fixed(kind))
        case (.budget, _), (_, .budget): throw .settings(.budgetHasLines)
        case (.person(let person)?, nil): try require(sitsOnPanel(person.id) ? .panels : nil)
        case (.approval, _): try require(anyProgress { $0.after.participation.approval != nil } ? .approvals : nil)
        case (.evaluation(let old)?, .evaluation(let new)?):
            if old.questions != new.questions { try require(evaluations.answers.isEmpty ? nil : .answers) }
        case (.mentors(.some)?, .mentors(nil)?):
            try require(anyProgress { $0.after.mentor != nil } ? .mentors : nil)
        default: break
        }
    }

    /// What rests on the part of the selection's rules that would change; nil when nothing does.
    private func ground(of old: SelectionSettings, _ new: SelectionSettings) -> SettingsRefusal.Ground? {
        if old.criteria != new.criteria || old.scale != new.scale,
            anyProgress({ $0.cards.values.contains { $0.isBegun || $0.sealed != nil } })
        {
            return .scores
        }
        if old.eligibility != new.eligibility, anyProgress({ !$0.eligibility.isEmpty }) { return .assessments }
        if old.test != new.test, anyProgress({ $0.test != nil }) { return .testResults }
        if old.panelSize != new.panelSize, anyProgress({ $0.panel != nil }) { return .panels }
        if old.demand != new.demand || old.ties != new.ties || old.consultation != new.consultation,
            municipalities.values.contains(where: { $0.ranking.submitted != nil || !$0.ranking.earlier.isEmpty })
        {
            return .rankings
        }
        if old.unfilled != new.unfilled || old.seats != new.seats, admission != nil { return .admission }
        return nil
    }

    private func anyProgress(_ holds: (Progress) -> Bool) -> Bool {
        municipalities.values.contains { record in
            record.applicants.contains { !$0.isUntouched && holds($0.progress) }
        }
    }

    private func sitsOnPanel(_ person: PersonID) -> Bool {
        anyProgress { $0.panel?.members.contains(person) == true || $0.cards[person] != nil }
    }

    mutating func apply(_ event: SettingsEvent) {
        switch event {
        case .corrected(let correction, _):
            noteAccounts(correction.change)
            settings.set(correction.key, correction.change.new)
        }
    }

    /// Keeps whose an account was that is nobody's any more: what was recorded under it stays signed by the same person.
    private mutating func noteAccounts(_ change: Change<SettingsPart?>) {
        if case .person(let person)? = change.old {
            for account in person.accounts { formerAccounts[account] = person.id }
        }
        if case .person(let person)? = change.new {
            for account in person.accounts { formerAccounts[account] = nil }
        }
    }

    /// The person who logs in with an account, or did when the account was somebody's; nil for a stranger.
    public func signer(account: String) -> PersonID? {
        settings.person(account: account)?.id ?? formerAccounts[account]
    }

    /// Puts in whose accounts were that are nobody's any more, as a snapshot holds them.
    public mutating func restore(formerAccounts: [String: PersonID]) { self.formerAccounts = formerAccounts }
}
