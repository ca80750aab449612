public import Domain
import Glibc
import JSON

/// What mending a journal by a copy came to.
public struct RestoredJournal: Equatable, Sendable {
    /// What was done.
    public enum Outcome: Equatable, Sendable {
        /// It is sound and holds all that the copy holds.
        case untouched
        /// It was put together anew.
        ///
        /// - Parameters:
        ///   - copied: How many records come from the copy.
        ///   - kept: How many later ones come from the journal as it was.
        ///   - lost: How many later ones do not follow on and are only in the old file.
        ///   - old: Where the journal as it was is now; nil where there was none.
        case restored(copied: Int, kept: Int, lost: Int, old: String?)
    }

    /// Which journal.
    public let scope: Scope
    /// Where it is.
    public let path: String
    /// What was done.
    public let outcome: Outcome
}

extension FileEventLog {
    /// Mends the journals by those of a copy of the same store.
    ///
    /// A journal becomes the copy's records and, behind them, its own later ones as far as they follow on. One that is sound
    /// and has all that the copy has is left alone. Nothing is overwritten: what was there stays beside it.
    ///
    /// - Parameter acceptsLoss: Whether records that do not follow on, because of damage behind the copy's end, may be
    ///   left out; otherwise they stop the restoration.
    public func restore(from copy: FileEventLog, acceptsLoss: Bool) throws(StoreError) -> [RestoredJournal] {
        if let readOnly { throw readOnly }
        var restored: [RestoredJournal] = []
        for access in try copy.journals() where access.permission > .none {
            restored.append(try restore(access.scope, from: copy, acceptsLoss))
        }
        // What has been read of the journals as they were means nothing any longer.
        files = [:]
        return restored
    }

    private func restore(
        _ scope: Scope, from copy: FileEventLog, _ acceptsLoss: Bool
    ) throws(StoreError) -> RestoredJournal {
        let file = try unreadFile(scope)
        let source = try copy.unreadFile(scope)
        try source.catchUp()
        if let damage = source.damage { throw damage }
        let copied = try SalvagedJournal(source)
        try Directories.create(file.directory.path)
        let lock = try FileLock(try file.lockFile(), holder: author.user, patience: patience)
        defer { withExtendedLifetime(lock) {} }
        let isThere = FileStatus(at: file.path) != nil
        let present = isThere ? try SalvagedJournal(file) : nil
        let joined = try Joined(copied, present)
        if let present, present.problems.isEmpty, joined.lost == 0, present.recordCount >= copied.recordCount {
            return RestoredJournal(scope: scope, path: file.path, outcome: .untouched)
        }
        guard joined.lost == 0 || acceptsLoss else {
            throw StoreError.notRestored(
                path: file.path,
                reason: "\(joined.lost) records behind record \(copied.recordCount + joined.kept) do not follow on")
        }
        let old = isThere ? try keepOld(file) : nil
        let permissions = (FileStatus(at: old ?? file.directory.path)?.permissions ?? 0o600) & 0o666
        unlink(file.directory.snapshot)
        try ReplacedFile.write(joined.bytes, to: file.path, mode: permissions, isDurable: true)
        file.directory.noteSoundness()
        return RestoredJournal(
            scope: scope, path: file.path,
            outcome: .restored(copied: copied.recordCount, kept: joined.kept, lost: joined.lost, old: old))
    }

    /// Gives the journal as it is a second name, under which it stays.
    private func keepOld(_ file: JournalFile) throws(StoreError) -> String {
        var number = 1
        while true {
            let name = "\(file.path).before-restore-\(number)"
            if link(file.path, name) == 0 { return name }
            guard errno == EEXIST else { throw SystemFault("link", name).storeError }
            number += 1
        }
    }
}

/// A copy's records with the later ones of the journal as it is.
private struct Joined {
    let bytes: [UInt8]
    /// How many records of the journal follow on the copy.
    let kept: Int
    /// How many later ones do not.
    let lost: Int

    init(_ copied: SalvagedJournal, _ present: SalvagedJournal?) throws(StoreError) {
        var lines = copied.entries.map(\.line)
        var erased = copied.entries.flatMap(\.record.erases)
        var last = copied.entries.last?.record
        var kept = 0
        var lost = 0
        for entry in present?.entries ?? [] {
            let record = entry.record
            if record.sequence <= copied.recordCount {
                // Two stories under one name: which of them is true, no program can know.
                guard copied.entries[record.sequence - 1].record.hash == record.hash else {
                    throw StoreError.notRestored(
                        path: copied.path, reason: "record \(record.sequence) is another one than in the journal")
                }
                // What was erased after the copy was taken does not come back with it.
                if record.isTouchedByErasure { lines[record.sequence - 1] = entry.line }
            } else if record.sequence == (last?.sequence ?? 0) + 1, last.map({ $0.hash == record.previous }) ?? true {
                lines.append(entry.line)
                erased += record.erases
                last = record
                kept += 1
            } else if record.sequence > last?.sequence ?? 0 {
                lost += 1
            }
        }
        do throws(JSONFault) {
            bytes = try RewrittenJournal.blanking(erased, in: lines).flatMap { $0 + [0x0A] }
        } catch { throw .damaged(path: copied.path, fault: error) }
        self.kept = kept
        self.lost = lost
    }
}
