public import Domain
import Glibc
import JSON

extension FileEventLog {
    /// The last snapshot, from which reading then goes on.
    public func snapshot(of scope: Scope, stateVersion: Int) -> Snapshot? {
        guard files[scope] == nil, let file = try? file(scope),
            let bytes = try? OpenFile(file.directory.snapshot, O_RDONLY).shown(),
            let snapshot = SnapshotFile(decoding: bytes), snapshot.stateVersion == stateVersion,
            file.ending(at: snapshot.position) == snapshot.ending
        else { return nil }
        file.start(at: snapshot.position)
        // Somebody has met damage here; whether it lies before the snapshot is worth the time that it takes to read that.
        if file.directory.isMarkedDamaged { lookAgain(at: file) }
        return Snapshot(
            sequence: snapshot.position.sequence, stateVersion: stateVersion, state: snapshot.state)
    }

    private func lookAgain(at file: JournalFile) {
        file.checkAll()
        guard file.damageBehind == nil, (try? file.catchUp()) != nil, file.damage == nil else { return }
        file.directory.noteSoundness()
    }

    /// Keeps a snapshot beside the journal, for the same eyes.
    public func save(_ snapshot: Snapshot, of scope: Scope) -> Bool {
        guard readOnly == nil, let file = try? file(scope), file.damage == nil, file.damageBehind == nil,
            let position = file.position(of: snapshot.sequence), let ending = file.ending(at: position),
            let permissions = FileStatus(at: file.path)?.permissions, !file.isAnew
        else { return false }
        let content = SnapshotFile(
            position: position, ending: ending, stateVersion: snapshot.stateVersion, state: snapshot.state)
        do throws(StoreError) {
            // Open to those who may read the journal, and nobody else: it says the same.
            // And never of a journal from which something has been erased meanwhile: it would bring that back.
            try ReplacedFile.write(
                content.encoded, to: file.directory.snapshot, mode: permissions, isDurable: true,
                where: { file.isInPlace })
            return true
        } catch { return false }
    }
}

extension FileEventLog {
    /// Why nothing can be written to a journal, as far as is known by now.
    public func knownFault(in scope: Scope) -> JournalFault? {
        guard let file = files[scope], let error = readOnlyReason(file) else { return nil }
        return JournalFault(error: error, hidesLater: file.damage != nil)
    }

    /// Whether snapshots stand for something that has not been held against its chain.
    public var isUnchecked: Bool { files.values.contains(where: \.isUnchecked) }

    /// Reads a piece of what snapshots have stood for, one journal after the other.
    public func checkOn() {
        _ = files.sorted { Scope.isLockedBefore($0.key, $1.key) }.first { $0.value.isUnchecked }?.value.checkOn()
    }
}

extension JournalFile {
    /// How the journal reads just before a position: the checksum of the record that ends there. Nil where none does.
    ///
    /// A journal that was exchanged for another, such as an older copy, reads differently there. What stands further
    /// before it was checked when the snapshot was made, and `verify` checks it again.
    fileprivate func ending(at position: JournalPosition) -> String? {
        guard position.offset > 0 else { return position == beginning ? "" : nil }
        let length = min(position.offset, RecordLine.sumLength + 1)
        guard let journal = try? OpenFile(path, O_RDONLY),
            let bytes = try? journal.read(at: position.offset - length, count: length),
            bytes.count == length, bytes.last == 0x0A
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
