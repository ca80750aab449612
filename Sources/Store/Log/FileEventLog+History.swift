public import Domain
import Glibc
import JSON

extension FileEventLog {
    /// The latest records for which `isWanted` holds, newest first, read from the end of the file.
    public func newest(
        in scope: Scope, before sequence: Int?, limit: Int, where isWanted: (Record) -> Bool
    ) throws(StoreError) -> [Record] {
        let file = try file(scope)
        try file.catchUp()
        var lines = BackwardLines(try OpenFile(file.path, O_RDONLY), end: file.position.offset)
        var wanted: [Record] = []
        // Going backwards, the record that commits an attempt in its own journal comes before those that await it.
        var committed: Set<UInt64> = []
        while wanted.count < limit, let line = try lines.previousLine() {
            if RecordLine.isMarkedTorn(line) { continue }
            let record: Record
            do throws(JSONFault) {
                record = try RecordLine.decode(line, number: 0, scope: scope)
            } catch { throw StoreError.damaged(path: file.path, fault: error) }
            if record.commits, let attempt = record.attempt { committed.insert(attempt) }
            if let sequence, record.sequence >= sequence { continue }
            guard isWanted(record) else { continue }
            if record.awaits == scope, let attempt = record.attempt, committed.contains(attempt) {
                wanted.append(record)
            } else if try tookEffect(record, in: file) {
                wanted.append(record)
            }
        }
        return wanted
    }
}
