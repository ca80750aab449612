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
        return Snapshot(
            sequence: snapshot.position.sequence, stateVersion: stateVersion, state: snapshot.state)
    }

    /// Keeps a snapshot beside the journal, for the same eyes.
    public func save(_ snapshot: Snapshot, of scope: Scope) -> Bool {
        guard readOnly == nil, let file = try? file(scope), file.damage == nil,
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
