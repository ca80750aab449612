extension Programme {
    func decideAdded(_ id: OccasionID, _ occasion: Occasion, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.plan, actor)
        guard calendar.entries[id] == nil else { throw .alreadyExists }
        let checked = try wellFormed(occasion)
        return [Scoped(.programme, .occasionSet(id, Change(from: nil, to: checked)))]
    }

    func decideChanged(
        _ id: OccasionID, _ seen: Occasion, _ wanted: Occasion, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (entry, merged) = try merged(id, seen, wanted, actor)
        if let since = frozenSince(entry.occasion, on: today), merged.breaksFreeze(of: entry.occasion) {
            throw .calendar(.frozen(id, since: since))
        }
        return [Scoped(.programme, .occasionSet(id, Change(from: entry.occasion, to: merged)))]
    }

    func decideCancelled(_ id: OccasionID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.plan, actor)
        guard let entry = calendar.entries[id] else { throw .noSuchOccasion(id) }
        guard entry.cancelled == nil else { throw .occasionCancelled }
        let reason = try required(reason, .reason)
        return [Scoped(.programme, .occasionCancelled(id, Change(from: nil, to: reason)))]
    }

    func decideRestored(_ id: OccasionID, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.plan, actor)
        guard let entry = calendar.entries[id] else { throw .noSuchOccasion(id) }
        guard let cancelled = entry.cancelled else { throw .occasionNotCancelled }
        return [Scoped(.programme, .occasionCancelled(id, Change(from: cancelled.value, to: nil)))]
    }

    func decide(_ command: CalendarCommand, _ actor: Actor, _ today: Day) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .enterBreak(let entered): return try decideBreak(entered, actor)
        case .removeBreak(let removed): return try decideBreakRemoved(removed, actor)
        case .changeFrozen(let id, let seen, let wanted, let reason):
            return try decideChangedFrozen(id, seen, wanted, reason, actor, today)
        case .publish(let name, let note, let seen): return try decidePublished(name, note, seen, actor)
        }
    }

    // MARK: - Occasions

    private func merged(_ id: OccasionID, _ seen: Occasion, _ wanted: Occasion, _ actor: Actor) throws(Refusal)
        -> (ScheduledOccasion, Occasion)
    {
        try require(Permission.plan, actor)
        guard let entry = calendar.entries[id] else { throw .noSuchOccasion(id) }
        guard entry.cancelled == nil else { throw .occasionCancelled }
        let merged = try wellFormed(try entry.occasion.merging(wanted, basedOn: seen))
        guard merged != entry.occasion else { throw .nothingToChange }
        return (entry, merged)
    }

    private func decideChangedFrozen(
        _ id: OccasionID, _ seen: Occasion, _ wanted: Occasion, _ reason: String, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (entry, merged) = try merged(id, seen, wanted, actor)
        let change = Scoped(.programme, Event.occasionSet(id, Change(from: entry.occasion, to: merged)))
        guard frozenSince(entry.occasion, on: today) != nil, merged.breaksFreeze(of: entry.occasion) else {
            return [change]
        }
        let why = FreezeBreak(reason: try required(reason, .reason), cost: cost(ofChanging: entry.occasion)?.known)
        let broken = CalendarFact.freezeBroken(id, Change(from: entry.freezeBreak?.value, to: why))
        return [change, Scoped(.programme, .calendar(broken))]
    }

    func wellFormed(_ occasion: Occasion) throws(Refusal) -> Occasion {
        var checked = occasion
        checked.title = try required(occasion.title, .title)
        guard occasion.length <= 366 else { throw .invalid(.day, occasion.days.upperBound.description) }
        if let starts = occasion.starts, let ends = occasion.ends, ends <= starts, occasion.length == 1 {
            throw .invalid(.field, "\(starts)–\(ends)")
        }
        if let cohort = occasion.cohort, !settings.cohorts.contains(where: { $0.id == cohort }) {
            throw .calendar(.noSuchCohort(cohort))
        }
        checked.groups = Set(occasion.groups).sorted()
        checked.participants = checked.groups.contains(.part) ? Set(occasion.participants).sorted() : []
        if checked.groups.contains(.part), checked.participants.isEmpty { throw .calendar(.nobodyListed) }
        checked.sessions.sort { ($0.day, $0.starts) < ($1.day, $1.starts) }
        return try checked.withSessionsThatFit(occasion.length)
    }

    // MARK: - School breaks

    private func decideBreak(_ entered: SchoolBreak, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let code = entered.municipality
        let before = try breaks(of: code, actor)
        let name = try required(entered.name, .name)
        guard entered.days.upperBound - entered.days.lowerBound < 120 else {
            throw .invalid(.day, entered.days.upperBound.description)
        }
        let checked = SchoolBreak(municipality: code, name: name, days: entered.days)
        guard !before.contains(checked) else { throw .nothingToChange }
        return breaks(code, become: before.filter { !$0.isSame(as: checked) } + [checked])
    }

    private func decideBreakRemoved(_ removed: SchoolBreak, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let code = removed.municipality
        let before = try breaks(of: code, actor)
        guard before.contains(where: { $0.isSame(as: removed) }) else { throw .calendar(.noSuchBreak(removed.name)) }
        return breaks(code, become: before.filter { !$0.isSame(as: removed) })
    }

    /// The breaks of a municipality for somebody who may change them: who plans, or its own personnel office.
    private func breaks(of code: MunicipalityCode, _ actor: Actor) throws(Refusal) -> [SchoolBreak] {
        guard settings.municipality(code) != nil else { throw .noSuchMunicipality(code) }
        try require(Permission.plan + Permission.select, in: code, actor)
        return calendar.breaks(of: code, settings)
    }

    private func breaks(_ code: MunicipalityCode, become breaks: [SchoolBreak]) -> [Scoped<Event>] {
        let sorted = breaks.sorted { ($0.days.lowerBound, $0.name) < ($1.days.lowerBound, $1.name) }
        return [
            Scoped(.programme, .calendar(.breaksSet(code, Change(from: calendar.enteredBreaks[code], to: sorted))))
        ]
    }

    // MARK: - Releases

    private func decidePublished(_ name: String, _ note: String, _ seen: Int?, _ actor: Actor) throws(Refusal)
        -> [Scoped<Event>]
    {
        try require(Permission.plan, actor)
        let name = try required(name, .name)
        if let seen, seen != calendar.mark { throw .calendar(.changedSinceSeen) }
        guard !calendar.unpublishedChanges.isEmpty else { throw .calendar(.nothingToPublish) }
        let key = SwedishCollation.key(name)
        guard !calendar.releases.list.contains(where: { SwedishCollation.key($0.name) == key }) else {
            throw .calendar(.releaseNameTaken(name))
        }
        let number = (calendar.releases.latest?.number ?? 0) + 1
        return [
            Scoped(.programme, .calendar(.released(number: number, name: name, note: Programme.trimmed(note))))
        ]
    }
}

extension Occasion {
    /// Whether a change is one that the venue has to be told of.
    func breaksFreeze(of old: Occasion) -> Bool {
        days != old.days || overnight != old.overnight || place != old.place || mode != old.mode
    }

    fileprivate func withSessionsThatFit(_ length: Int) throws(Refusal) -> Occasion {
        for session in sessions {
            let ends = session.ends ?? session.starts
            guard (1...length).contains(session.day), session.ends == nil || ends > session.starts else {
                throw .calendar(.sessionDoesNotFit(session.notation))
            }
        }
        return self
    }
}
