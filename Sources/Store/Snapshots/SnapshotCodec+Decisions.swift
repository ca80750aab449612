import Codec
import Domain
import JSON

extension SnapshotWriter {
    mutating func write(_ decisions: [String: Signed<DecisionNote>]) {
        list(decisions.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key)
            writer.signed(entry.value) { $0.value($1) }
        }
    }
}

extension SnapshotReader {
    mutating func recordedDecisions() throws(JSONFault) -> [String: Signed<DecisionNote>] {
        var decisions: [String: Signed<DecisionNote>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let matter = try reader.string()
            decisions[matter] = try reader.signed()
        }
        return decisions
    }
}
