import Codec
import Domain
import JSON

extension SnapshotWriter {
    mutating func write(_ erasures: [ApplicantID: Signed<Erasure>]) {
        list(erasures.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key)
            writer.signed(entry.value) { $0.value($1) }
        }
    }

    mutating func write(_ disclosures: [Signed<Disclosure>]) {
        list(disclosures) { writer, disclosure in writer.signed(disclosure) { $0.value($1) } }
    }
}

extension SnapshotReader {
    mutating func erasures() throws(JSONFault) -> [ApplicantID: Signed<Erasure>] {
        var erasures: [ApplicantID: Signed<Erasure>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let id: ApplicantID = try reader.value()
            erasures[id] = try reader.signed()
        }
        return erasures
    }

    mutating func disclosures() throws(JSONFault) -> [Signed<Disclosure>] {
        var disclosures: [Signed<Disclosure>] = []
        try list { (reader: inout SnapshotReader) throws(JSONFault) in disclosures.append(try reader.signed()) }
        return disclosures
    }
}
