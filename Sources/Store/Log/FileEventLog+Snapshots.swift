public import Domain
import Glibc
import JSON

extension FileEventLog {
    /// The last snapshot, from which reading then goes on.
    public func snapshot(of scope: Scope, stateVersion: Int) -> Snapshot? {
        guard files[scope] == nil, let file = try? file(scope),
            let bytes = try? OpenFile(file.directory.snapshot, O_RDONLY).readAll(),
            let snapshot = SnapshotFile(decoding: bytes), snapshot.stateVersion == stateVersion,
            isPlace(snapshot.position, in: file)
        else { return nil }
        file.start(at: snapshot.position)
        return Snapshot(
            sequence: snapshot.position.sequence, stateVersion: stateVersion, state: snapshot.state)
    }

    /// Keeps a snapshot beside the journal, for the same eyes.
    public func save(_ snapshot: Snapshot, of scope: Scope) -> Bool {
        guard readOnly == nil, let file = try? file(scope), file.damage == nil,
            let position = file.position(of: snapshot.sequence),
            let permissions = FileStatus(at: file.path)?.permissions
        else { return false }
        let content = SnapshotFile(position: position, stateVersion: snapshot.stateVersion, state: snapshot.state)
        do throws(StoreError) {
            // Open to those who may read the journal, and nobody else: it says the same.
            try ReplacedFile.write(content.encoded, to: file.directory.snapshot, mode: permissions, isDurable: true)
            return true
        } catch { return false }
    }

    /// Whether the record that ends at the position is the one that the snapshot was made after.
    private func isPlace(_ position: JournalPosition, in file: JournalFile) -> Bool {
        guard position.offset > 0 else { return position == file.beginning }
        guard let journal = try? OpenFile(file.path, O_RDONLY), let status = try? journal.status(),
            status.size >= position.offset,
            (try? journal.read(at: position.offset - 1, count: 1)) == [0x0A]
        else { return false }
        var lines = BackwardLines(journal, end: position.offset)
        guard let line = try? lines.previousLine(),
            let place = RecordLine.place(of: line)
        else { return false }
        return place.sequence == position.sequence && place.hash == position.head
    }
}
