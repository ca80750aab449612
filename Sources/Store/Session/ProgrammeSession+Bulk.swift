public import Domain

extension ProgrammeSession {
    /// Carries out many commands that do not depend on each other as one save: those refused are left out.
    ///
    /// Whether all or none shall be saved is a matter of ``perform(_:transaction:at:)``; here an import keeps its good
    /// rows. What is saved is durable together and is undone together.
    ///
    /// - Parameters:
    ///   - commands: What is to be done.
    ///   - transaction: Names the save.
    ///   - instant: When it is done.
    ///   - progress: Is told how many have been decided, now and then; never while a lock is held.
    public func performEach(
        _ commands: [Command], transaction: TransactionID = .random(), at instant: Instant,
        progress: (Int) -> Void = { _ in }
    ) throws(SessionError) -> SavedEach {
        let acting = Acting(actor: actor, log: log, at: instant)
        for scope in journals.keys where journals[scope]?.isLoaded == true { catchUp(scope) }
        let reach = reach(of: commands)
        // Deciding and writing out 100 000 facts takes longer than anybody should be kept waiting for a lock.
        var (draft, refusals) = decideEach(commands, acting, progress)
        let foreseen = reach.union([.programme]).map { journals[$0]?.through }
        guard refusals.contains(where: { $0 == nil }) else { return SavedEach(refusals: refusals, saved: nil) }
        do throws(SessionError) {
            let saved = try save(transaction, acting, reach: reach) { () throws(SessionError) in
                if reach.union([.programme]).map({ self.journals[$0]?.through }) != foreseen {
                    (draft, refusals) = self.decideEach(commands, acting) { _ in }
                    if draft.records.isEmpty { throw SessionError.refused(.nothingToChange, command: 0) }
                }
                return draft
            }
            return SavedEach(refusals: refusals, saved: saved)
        } catch {
            guard case .refused = error else { throw error }
            return SavedEach(refusals: refusals, saved: nil)
        }
    }

    private func decideEach(
        _ commands: [Command], _ acting: Acting, _ progress: (Int) -> Void
    ) -> (Draft, [Refusal?]) {
        var draft = Draft()
        var refusals: [Refusal?] = []
        refusals.reserveCapacity(commands.count)
        var state = programme
        let today = acting.at.swedishDay
        for (index, command) in commands.enumerated() {
            do throws(Refusal) {
                let facts = try state.decide(command, by: acting.actor, on: today)
                for fact in facts { state.apply(fact.value, in: fact.scope, signed: acting.signature) }
                draft.add(facts, reason: command.reasonForRecord)
                refusals.append(nil)
            } catch {
                refusals.append(error)
            }
            if index % 500 == 499 { progress(index + 1) }
        }
        progress(commands.count)
        draft.outcome = state
        return (draft, refusals)
    }
}
