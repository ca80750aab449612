public import Domain
import Glibc

extension FileEventLog {
    /// Takes out of a journal what must not be in it any longer.
    ///
    /// The journal is written anew beside itself, synced and renamed into its place, under its lock: at every moment there
    /// is the old journal or the new one. Who waits for the lock finds another file under the name and begins with that.
    /// What stands beside the journal and may hold what it held goes first: the snapshot, which nobody can make anew until
    /// the journal is in its place, and what a restoration or a killed program has left.
    public func erase(
        in scope: Scope, _ transaction: TransactionID, note: [NewEvent], _ change: (Record) -> RecordErasure?
    ) throws(StoreError) -> Int {
        if let readOnly { throw readOnly }
        let file = try file(scope)
        var erased = 0
        defer { if erased > 0 { file.directory.ringBell() } }
        let lock = try FileLock(try file.lockFile(), holder: author.user, patience: patience)
        defer { withExtendedLifetime(lock) {} }
        try file.catchUp()
        if let reason = readOnlyReason(file) { throw reason }
        guard let permissions = try FileStatus.find(at: file.path)?.permissions else {
            throw StoreError.missing(path: file.path)
        }
        var journal = try rewritten(file, change)
        let snapshot = try ReplacedFile.hold(file.directory.snapshot, patience: patience)
        defer { withExtendedLifetime(snapshot) {} }
        try removeLeftovers(of: file)
        guard journal.isChanged else { return 0 }
        try Self.remove(file.directory.snapshot)
        let position = file.position
        journal.add(
            note,
            RecordLine.Header(
                sequence: position.sequence + 1, generation: position.generation + 1, at: clock(), author: author,
                transaction: transaction, previous: position.head),
            in: scope)
        try ReplacedFile.write(journal.bytes, to: file.path, mode: permissions & 0o666, isDurable: true)
        // A torn write that is blanked is no fact that anybody has erased, and has still to be told.
        erased = max(1, journal.erased.count)
        return erased
    }

    private func rewritten(
        _ file: JournalFile, _ change: (Record) -> RecordErasure?
    ) throws(StoreError) -> RewrittenJournal {
        do throws(StoreError) {
            return try RewrittenJournal(file, change: change)
        } catch {
            if case .damaged = error { file.noteDamage(behind: error) }
            throw error
        }
    }

    /// Journals from before a restoration hold what the journal held; so does one that was being written anew.
    private func removeLeftovers(of file: JournalFile) throws(StoreError) {
        for name in try Directories.names(in: file.directory.path)
        where name.hasPrefix("journal.jsonl.before-restore-") || name == "journal.jsonl.tmp" {
            try Self.remove(file.directory.path + "/" + name)
        }
    }

    private static func remove(_ path: String) throws(StoreError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw SystemFault("unlink", path).storeError }
    }
}
