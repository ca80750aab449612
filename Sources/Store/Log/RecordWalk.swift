import Domain
import Glibc
import JSON

/// A walk through a journal's records that have taken effect, newest first, as far as somebody asks.
///
/// Each step reads on from the one before, so that a log of any length costs what is looked at. It shows the journal as it
/// was when the walk began.
public protocol RecordWalk: AnyObject {
    /// The record before the one given last; nil at the beginning of the journal.
    func previous() throws(StoreError) -> Record?
}

/// A walk through a journal that is a file.
final class FileRecordWalk: RecordWalk {
    private let log: FileEventLog
    private let file: JournalFile
    private var lines: BackwardLines
    // Going backwards, the record that commits an attempt in its own journal comes before those that await it.
    private var committed: Set<UInt64> = []
    /// The hash that the record before must have.
    private var expected: Digest

    init(_ log: FileEventLog, through file: JournalFile) throws(StoreError) {
        self.log = log
        self.file = file
        expected = file.position.head
        lines = BackwardLines(try OpenFile(file.path, O_RDONLY), end: file.position.offset)
    }

    func previous() throws(StoreError) -> Record? {
        while let record = try previousRecord() {
            if try tookEffect(record) { return record }
        }
        return nil
    }

    /// The record before, whether or not it took effect.
    func previousRecord() throws(StoreError) -> Record? {
        while let line = try lines.previousLine() {
            if RecordLine.isMarkedTorn(line) { continue }
            guard let record = try? RecordLine.decode(line, number: 0, scope: file.scope), record.hash == expected
            else { throw damage() }
            expected = record.previous
            if record.commits, let attempt = record.attempt { committed.insert(attempt) }
            return record
        }
        return nil
    }

    /// Somebody has met damage that nobody knew of: where it is shows from the beginning, and nothing is written any more.
    private func damage() -> StoreError {
        file.checkAll()
        if let known = file.damageBehind { return known }
        // Another file than the one that was walked through has been put into its place.
        return .replaced(path: file.path, reason: "has been exchanged for another file")
    }

    func tookEffect(_ record: Record) throws(StoreError) -> Bool {
        if record.awaits == file.scope, let attempt = record.attempt, committed.contains(attempt) { return true }
        return try log.tookEffect(record, in: file)
    }
}
