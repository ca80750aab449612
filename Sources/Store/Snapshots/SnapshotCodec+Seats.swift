import Domain
import JSON

extension SnapshotWriter {
    mutating func write(_ decisions: SeatDecisions) {
        optional(decisions.rule) { writer, rule in writer.signed(rule) { $0.value($1) } }
        optional(decisions.allocation) { writer, allocation in writer.signed(allocation) { $0.value($1) } }
        list(decisions.assignments.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key)
            writer.signed(entry.value) { $0.value($1) }
        }
        list(decisions.offers.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key)
            writer.list(entry.value) { writer, record in
                writer.value(record.offer)
                writer.signature(record.made)
                writer.signature(record.latest)
            }
        }
    }
}

extension SnapshotReader {
    mutating func seatDecisions() throws(JSONFault) -> SeatDecisions {
        var rule: Signed<UnfilledRule>?
        if try beginOptional() {
            rule = try signed()
            try end()
        }
        var allocation: Signed<AllocationDecision>?
        if try beginOptional() {
            allocation = try signed()
            try end()
        }
        var assignments: [SeatID: Signed<SeatAssignment>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let id: SeatID = try reader.value()
            assignments[id] = try reader.signed()
        }
        var offers: [SeatID: [OfferRecord]] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let id: SeatID = try reader.value()
            try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
                let offer: Offer = try reader.value()
                offers[id, default: []].append(
                    OfferRecord(offer, made: try reader.signature(), latest: try reader.signature()))
            }
        }
        return SeatDecisions(rule: rule, allocation: allocation, assignments: assignments, offers: offers)
    }
}
