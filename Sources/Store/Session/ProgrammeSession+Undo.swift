public import Domain

extension ProgrammeSession {
    /// Takes back the account's last save that still holds, also one of an earlier session.
    ///
    /// What others may have acted on, or have changed since, is not taken back; the refusal says why. Nothing older is
    /// taken back in its place.
    public func undo(transaction: TransactionID = .random(), at instant: Instant) throws(SessionError) -> Undone {
        var undone: [TransactionID: Int] = [:]
        var walk = OwnSaves()
        while let record = try next(&walk) {
            if let undoes = record.undoes {
                undone[undoes, default: 0] += 1
            } else if let redoes = record.redoes {
                undone[redoes, default: 0] -= 1
            } else if undone[record.transaction, default: 0] <= 0 {
                return try takeBack(record, transaction, instant) { $0.undoes = record.transaction }
            }
        }
        throw .refused(.nothingToUndo, command: 0)
    }

    /// Does again what the account took back last, unless it has saved something else since.
    public func redo(transaction: TransactionID = .random(), at instant: Instant) throws(SessionError) -> Undone {
        var redone: [TransactionID: Int] = [:]
        var walk = OwnSaves()
        while let record = try next(&walk) {
            if let redoes = record.redoes {
                redone[redoes, default: 0] += 1
            } else if let undoes = record.undoes {
                if redone[undoes, default: 0] == 0 {
                    return try takeBack(record, transaction, instant) { $0.redoes = undoes }
                }
                redone[undoes, default: 0] -= 1
            } else {
                break
            }
        }
        throw .refused(.nothingToRedo, command: 0)
    }

    /// Saves the facts that take a save back.
    private func takeBack(
        _ record: OwnRecord, _ transaction: TransactionID, _ instant: Instant, mark: (inout NewRecord) -> Void
    ) throws(SessionError) -> Undone {
        let recorded = try facts(of: record)
        let acting = Acting(actor: actor, log: log, at: instant)
        var facts: [Scoped<Event>] = []
        for fact in recorded {
            guard let fact else { throw .refused(.erasure(.undoOfErased), command: 0) }
            facts.append(fact)
        }
        let saved = try save(transaction, acting, reach: Set(facts.map(\.scope))) { () throws(SessionError) in
            var draft = Draft()
            do throws(Refusal) {
                draft.add(
                    try self.programme.decideUndo(of: facts, by: acting.actor, on: instant.swedishDay), reason: nil)
            } catch {
                throw .refused(error, command: 0)
            }
            for index in draft.records.indices { mark(&draft.records[index]) }
            return draft
        }
        return Undone(transaction: record.undoes ?? record.transaction, facts: facts, saved: saved)
    }

    private func facts(of record: OwnRecord) throws(SessionError) -> [Scoped<Event>?] {
        let records: [Record]
        if record.isWhole {
            records = try ProgrammeSession.storing { () throws(StoreError) in
                try log.newest(in: record.scope, before: record.sequence + 1, limit: 1) { _ in true }
            }
        } else {
            records = try self.records(
                of: record.transaction, in: Set(journals.filter { $0.value.isLoaded }.keys))
        }
        // To take back the rest of it would bring half of somebody back.
        guard !records.contains(where: \.isTouchedByErasure) else {
            throw .refused(.erasure(.undoOfErased), command: 0)
        }
        return try facts(of: records)
    }
}

// MARK: The account's own records

/// A walk through an account's saves in all journals, newest first.
struct OwnSaves {
    fileprivate var positions: [Scope: Int] = [:]
    fileprivate var seen: Set<TransactionID> = []
}

extension ProgrammeSession {
    private static let recordsAtATime = 16

    /// Whether a record is one of those that undo goes through: what somebody has read is nothing that he or she changed,
    /// and stands in the way of neither undo nor redo.
    private func isUndoable(_ record: Record) -> Bool {
        !record.events.isEmpty && !isPrepared(record) && !record.isOnlyReading
    }

    /// Whether a record was there when the sample was handed over: the story that it opens with is not anybody's latest
    /// change, so that undo leaves it alone.
    private func isPrepared(_ record: Record) -> Bool {
        isSample && record.author.session == ProgrammeSession.preparingSession
    }

    /// Remembers a record of the account's own, where undo has looked before.
    func rememberOwn(_ record: Record) {
        guard journals[record.scope]?.own != nil, isUndoable(record) else { return }
        journals[record.scope]?.own?.records.insert(OwnRecord(record), at: 0)
    }

    /// The next older save, as the first of its records that is met; nil when there is none.
    private func next(_ walk: inout OwnSaves) throws(SessionError) -> OwnRecord? {
        while true {
            var newest: OwnRecord?
            for scope in journals.filter({ $0.value.isLoaded }).keys.sorted(by: Scope.isLockedBefore) {
                guard let candidate = try own(scope, walk.positions[scope, default: 0]) else { continue }
                if newest.map({ $0.at < candidate.at }) ?? true { newest = candidate }
            }
            guard let newest else { return nil }
            walk.positions[newest.scope, default: 0] += 1
            if walk.seen.insert(newest.transaction).inserted { return newest }
        }
    }

    /// The account's own record number `index`, counted from the newest.
    private func own(_ scope: Scope, _ index: Int) throws(SessionError) -> OwnRecord? {
        var own = journals[scope]?.own ?? OwnRecords()
        while own.records.count <= index, !own.isComplete {
            let older = try ProgrammeSession.storing { () throws(StoreError) in
                try log.newest(
                    in: scope, before: own.records.last?.sequence, limit: ProgrammeSession.recordsAtATime
                ) { $0.author.user == self.account.name && self.isUndoable($0) }
            }
            own.records += older.map(OwnRecord.init)
            own.isComplete = older.count < ProgrammeSession.recordsAtATime
            journals[scope]?.own = own
        }
        return own.records.indices.contains(index) ? own.records[index] : nil
    }
}
