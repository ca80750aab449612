import Domain
import JSON

extension SnapshotWriter {
    mutating func write(_ changes: BudgetChanges) {
        list(changes.order) { writer, id in
            writer.value(id)
            writer.list(changes.versions[id] ?? []) { writer, version in writer.signed(version) { $0.value($1) } }
        }
    }
}

extension SnapshotReader {
    mutating func budgetChanges() throws(JSONFault) -> BudgetChanges {
        var lines: [(id: BudgetLineID, versions: [Signed<BudgetVersion?>])] = []
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let id: BudgetLineID = try reader.value()
            var versions: [Signed<BudgetVersion?>] = []
            try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
                versions.append(try reader.signed())
            }
            lines.append((id, versions))
        }
        return BudgetChanges(lines)
    }
}
