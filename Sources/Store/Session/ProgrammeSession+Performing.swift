public import Domain

extension ProgrammeSession {
    /// Carries out commands as one save, all or none.
    ///
    /// Every command is decided on what the commands before it lead to, and all of them on what everybody has recorded
    /// until that moment. When it returns, the save is durable.
    ///
    /// - Parameters:
    ///   - commands: What is to be done.
    ///   - seen: What each command came to when the person considered it, so that nobody overwrites what they have not
    ///     seen; nil for a script, which takes things as they stand.
    ///   - transaction: Names the save, so that trying again after a lost answer does nothing twice.
    ///   - instant: When it is done; ``now()`` in earnest.
    @discardableResult
    public func perform(
        _ commands: [Command], considered seen: [[Scoped<Event>]]? = nil, transaction: TransactionID = .random(),
        at instant: Instant
    ) throws(SessionError) -> Saved {
        try perform(commands, seen, transaction, Acting(actor: actor, log: log, at: instant))
    }

    /// Carries out commands as somebody else, at whatever time; only in a sample.
    @discardableResult
    public func perform(
        _ commands: [Command], transaction: TransactionID = .random(), as name: String, at instant: Instant
    ) throws(SessionError) -> Saved {
        guard isSample else { throw .notASample(path: store.path) }
        let acting = Actor(account: name, in: programme.settings)
        loadMunicipalities(visibleTo: acting)
        return try perform(commands, nil, transaction, Acting(actor: acting, log: try log(of: name), at: instant))
    }

    private func log(of name: String) throws(SessionError) -> any EventLog {
        if name == account.name { return log }
        if let known = actingLogs[name] { return known }
        let made = try ProgrammeSession.storing { () throws(StoreError) in try makeLog(.acting(as: name)) }
        actingLogs[name] = made
        return made
    }

    private func perform(
        _ commands: [Command], _ seen: [[Scoped<Event>]]?, _ transaction: TransactionID, _ acting: Acting
    ) throws(SessionError) -> Saved {
        guard !commands.isEmpty else { throw .refused(.nothingToChange, command: 0) }
        let saved = try save(transaction, acting, reach: reach(of: commands)) { () throws(SessionError) in
            try self.decide(commands, seen, acting)
        }
        carryOutDecided(in: saved)
        return saved
    }

    private func decide(
        _ commands: [Command], _ seen: [[Scoped<Event>]]?, _ acting: Acting
    ) throws(SessionError) -> Draft {
        var draft = Draft()
        for (index, command) in commands.enumerated() {
            do throws(Refusal) {
                let state = draft.outcome ?? programme
                let facts = try state.decide(
                    command, considered: seen?[index] ?? [], by: acting.actor, on: acting.at.swedishDay)
                draft.add(facts, reason: command.reasonForRecord)
                // One command alone needs no second programme to be decided on.
                if commands.count > 1 { draft.apply(facts, to: programme, acting.signature) }
            } catch {
                throw .refused(error, command: index)
            }
        }
        return draft
    }
}

/// Who acts, when, and in whose name it is recorded.
struct Acting {
    let actor: Actor
    let log: any EventLog
    let at: Instant

    var signature: Signature { Signature(by: actor.id, at: at) }
}

extension Draft {
    /// Applies facts to the draft's outcome, which begins as the programme that it was decided on.
    mutating func apply(_ decided: [Scoped<Event>], to programme: Programme, _ signature: Signature) {
        // Taken out while it is changed, so that it is changed in place and not copied each time.
        var changed = outcome.take() ?? programme
        for fact in decided { changed.apply(fact.value, in: fact.scope, signed: signature) }
        outcome = changed
    }
}
