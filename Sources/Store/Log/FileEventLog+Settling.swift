/// Whether a record of a transaction over several records took effect.
///
/// Such a record names the journal that must hold the record which commits it. The one who wrote it held the locks of
/// all journals until that record was there, which gives the rules: committed if it is there; dead for ever if it is
/// not there although somebody has had the lock since, be it because we hold it now or because another
/// attempt's record follows; else not yet decided.
extension FileEventLog {
    private enum Fate { case effective, dead, undecided }

    /// The records after a number that have taken effect, up to the first whose fate is not decided.
    func settled(_ file: JournalFile, after sequence: Int, holdsLock: Bool) throws(StoreError) -> Reading {
        let sequence = file.isAnew ? 0 : sequence
        guard file.acknowledge(through: sequence) else {
            // Someone asks again for what had been taken over; rare enough to read it all anew.
            let again = try unreadFile(file.scope)
            try again.catchUp()
            _ = again.acknowledge(through: sequence)
            return try settled(again, after: sequence, holdsLock: holdsLock)
        }
        var records: [Record] = []
        var through = sequence
        for entry in file.unacknowledged {
            let isFollowed = entry.record.attempt != file.lastAttempt
            let fate = try fate(of: entry.record, in: file, lockWasFree: holdsLock || isFollowed)
            if fate == .undecided { break }
            if fate == .effective { records.append(entry.record) }
            through = entry.record.sequence
        }
        return Reading(
            records: records, through: through, readOnly: readOnlyReason(file), isAnew: file.isAnew)
    }

    func readOnlyReason(_ file: JournalFile) -> StoreError? {
        file.damage ?? file.damageBehind ?? file.writeFault ?? readOnly
    }

    /// The order matters: `file` has been read before the awaited journal is, so that a commit cannot slip in between.
    private func fate(of record: Record, in file: JournalFile, lockWasFree: Bool) throws(StoreError) -> Fate {
        guard let awaits = record.awaits, let attempt = record.attempt else { return .effective }
        let awaited: JournalFile
        if awaits == file.scope {
            awaited = file
        } else {
            awaited = try self.file(awaits)
            try awaited.catchUp()
        }
        if awaited.commits.contains(attempt) { return .effective }
        if !awaited.knowsAllCommits {
            // The commit may lie before the snapshot from which the awaited journal was read.
            let whole = try unreadFile(awaits)
            try whole.catchUp()
            if let damage = whole.damage { awaited.noteDamage(behind: damage) }
            awaited.learn(allCommits: whole.commits)
            if awaited.commits.contains(attempt) { return .effective }
        }
        guard lockWasFree else { return .undecided }
        // Past damage there may be a commit that cannot be read.
        return awaited.damage == nil && awaited.damageBehind == nil ? .dead : .undecided
    }
}

extension FileEventLog {
    /// Whether a record that has been read counts; one that is not decided yet does not.
    func tookEffect(_ record: Record, in file: JournalFile) throws(StoreError) -> Bool {
        try fate(of: record, in: file, lockWasFree: record.attempt != file.lastAttempt) == .effective
    }
}
