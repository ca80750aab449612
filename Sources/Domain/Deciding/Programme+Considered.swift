extension Programme {
    /// What commands come to on what a person sees, one list for each; empty for those that would be refused.
    ///
    /// Kept from when a person begins to decide, it tells later whether somebody else has changed the same thing.
    public func considered(_ commands: [Command], by actor: Actor, on today: Day) -> [[Scoped<Event>]] {
        var state = self
        let signature = Signature(by: actor.id, at: Instant(milliseconds: 0))
        return commands.indices.map { index in
            do throws(Refusal) {
                let facts = try state.decide(commands[index], by: actor, on: today)
                // Facts that build on one another say nothing of what the person saw, except for the first.
                let seen = facts.filter { state.isCurrent($0) }
                // One command alone needs no second programme to be decided on.
                if index < commands.count - 1 {
                    for fact in facts { state.apply(fact.value, in: fact.scope, signed: signature) }
                }
                return seen
            } catch {
                return []
            }
        }
    }

    /// Decides a command that a person has considered on an earlier state, and refuses it where it would undo unseen what
    /// somebody else has made of the same thing since.
    ///
    /// What was added beside it, and what others have done already, is no conflict: only where the person's value would
    /// stand in the place of one that the person has not seen, or where somebody else's is the reason for a refusal.
    ///
    /// - Parameter seen: What the command came to when it was considered; see ``considered(_:by:on:)``.
    public func decide(
        _ command: Command, considered seen: [Scoped<Event>], by actor: Actor, on today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let facts: [Scoped<Event>]
        do throws(Refusal) {
            facts = try decide(command, by: actor, on: today)
        } catch {
            if error.isAboutWhatWasSeen, reconsidered(command) != nil,
                let overtaken = overtaken(seen, by: actor, hindrance: nil)
            {
                throw .overtaken(overtaken)
            }
            if error.mayHaveBeenCausedByOthers, let overtaken = overtaken(seen, by: actor, hindrance: error) {
                throw .overtaken(overtaken)
            }
            throw error
        }
        guard facts != seen, let lost = overtaken(seen, by: actor, hindrance: nil) else { return facts }
        var outcome = self
        let signature = Signature(by: actor.id, at: Instant(milliseconds: 0))
        for fact in facts { outcome.apply(fact.value, in: fact.scope, signed: signature) }
        for fact in seen where !isCurrent(fact) {
            guard let inverse = fact.value.inverse, outcome.isCurrent(Scoped(fact.scope, inverse)) else { continue }
            throw .overtaken(lost.wanted == fact.value ? lost : overtaken(by: fact, hindrance: nil))
        }
        return facts
    }

    /// What somebody has decided of what commands are about since a moment; nil where nobody has.
    ///
    /// For what was begun in an earlier session, of which no programme is kept.
    ///
    /// - Parameter drafted: What the commands came to then, where that was kept; it tells what stood there, and that it
    ///   stands there again.
    public func overtaken(
        _ commands: [Command], since moment: Instant, drafted: [Event], by actor: Actor, on today: Day
    ) -> Overtaken? {
        for fact in considered(commands, by: actor, on: today).joined() {
            guard let standing = standing(fact.value), let signature = standing.signature, signature.at >= moment else {
                continue
            }
            let then = drafted.lazy.compactMap { self.standing($0) }.first { $0.place == standing.place }
            if let then, then.fact.inverse == then.fact { continue }
            return Overtaken(
                wanted: fact.value, before: then?.before ?? .unknown, theirs: standing.fact, signature: signature,
                hindrance: nil)
        }
        return nil
    }

    /// The first of the considered facts that no longer begins at what stands there.
    private func overtaken(_ seen: [Scoped<Event>], by actor: Actor, hindrance: Refusal?) -> Overtaken? {
        seen.first { $0.value.inverse != nil && !isCurrent($0) }.map { overtaken(by: $0, hindrance: hindrance) }
    }

    private func overtaken(by fact: Scoped<Event>, hindrance: Refusal?) -> Overtaken {
        let standing = standing(fact.value)
        return Overtaken(
            wanted: fact.value, before: standing?.before ?? .unknown, theirs: standing?.fact,
            signature: standing?.signature,
            hindrance: hindrance)
    }

    /// Whether a fact begins at what stands there. That it could not be recorded for another reason, such as a card that
    /// has been handed in, says nothing of that.
    private func isCurrent(_ fact: Scoped<Event>) -> Bool {
        do throws(Refusal) {
            try requireCurrent(fact.value, fact.scope)
            return true
        } catch {
            switch error {
            case .conflict, .changedSince: return false
            default: return true
            }
        }
    }
}

extension Refusal {
    fileprivate var isAboutWhatWasSeen: Bool {
        switch self {
        case .conflict, .changedSince: true
        default: false
        }
    }

    /// Whether somebody else's change of the same thing can be the reason; who may do something at all, and what has been
    /// compared with what the person saw already, is not.
    fileprivate var mayHaveBeenCausedByOthers: Bool {
        switch self {
        case .nothingToChange, .notPermitted, .unknownPerson, .noSuchApplicant, .noSuchMunicipality, .notUsed,
            .conflict,
            .rankingChanged, .overtaken, .changedSince, .erasure:
            false
        case .calendar(.changedSinceSeen): false
        default: true
        }
    }
}
