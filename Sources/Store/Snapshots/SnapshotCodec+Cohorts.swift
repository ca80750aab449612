import Domain
import JSON

extension SnapshotWriter {
    mutating func write(_ cohorts: CohortDecisions) {
        list(cohorts.placements.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key)
            writer.signed(entry.value) { $0.value($1) }
        }
        optional(cohorts.distribution) { writer, decided in writer.signed(decided) { $0.value($1) } }
        list(cohorts.changes.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key)
            writer.list(entry.value) { writer, change in writer.signed(change) { $0.value($1) } }
        }
    }
}

extension SnapshotReader {
    mutating func cohortDecisions() throws(JSONFault) -> CohortDecisions {
        var placements: [ApplicantID: Signed<CohortID>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let id: ApplicantID = try reader.value()
            placements[id] = try reader.signed()
        }
        var distribution: Signed<CohortDistribution>?
        if try beginOptional() {
            distribution = try signed()
            try end()
        }
        var changes: [ApplicantID: [Signed<CohortChange>]] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let id: ApplicantID = try reader.value()
            var all: [Signed<CohortChange>] = []
            try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in all.append(try reader.signed()) }
            changes[id] = all
        }
        return CohortDecisions(placements: placements, distribution: distribution, changes: changes)
    }
}
