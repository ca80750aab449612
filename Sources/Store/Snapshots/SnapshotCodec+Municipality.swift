package import Domain
package import JSON

extension SnapshotCodec {
    /// What a municipality's journal amounts to: JSON with its length before it, and the applications behind it.
    package static func encode(_ record: MunicipalityRecord) -> [UInt8] {
        var rows = SnapshotRows()
        for applicant in record.applicants { rows.append(applicant) }
        var writer = SnapshotWriter()
        writer.array { writer in
            writer.value(fieldNames)
            writer.value(rows.count)
            writer.list(rows.people) { $0.code($1) }
            writer.list(record.applicants.enumerated().filter { !$1.isUntouched }) { writer, entry in
                writer.value(entry.offset)
                writer.array { $0.write(entry.element.progress) }
            }
            writer.array { $0.write(record.ranking) }
            writer.write(record.rules)
            writer.write(record.disclosures)
        }
        var bytes = withUnsafeBytes(of: UInt64(writer.json.bytes.count).littleEndian) { Array($0) }
        bytes.reserveCapacity(bytes.count + writer.json.bytes.count + rows.byteCount)
        bytes += writer.json.bytes
        rows.write(to: &bytes)
        return bytes
    }

    /// A municipality's record.
    package static func decodeMunicipality(_ state: ArraySlice<UInt8>) throws(JSONFault) -> MunicipalityRecord {
        try decodeMunicipality(SharedBytes(state))
    }

    /// A municipality's record, whose applications' texts stay where they lie.
    package static func decodeMunicipality(_ state: SharedBytes) throws(JSONFault) -> MunicipalityRecord {
        guard state.count >= 8 else { throw SnapshotRows.fault }
        let length = state.withBytes {
            UInt64(littleEndian: UnsafeRawBufferPointer($0).loadUnaligned(as: UInt64.self))
        }
        guard length <= state.count - 8 else { throw SnapshotRows.fault }
        let rows = state[8 + Int(length)..<state.count]
        var reader = SnapshotReader(state[8..<8 + Int(length)].withBytes { Array($0) }[...])
        try reader.begin()
        // Packed texts have no names, so they only mean something to a program with the same fields.
        let fields: [String] = try reader.value()
        guard fields == fieldNames else {
            throw JSONFault(line: 1, column: 1, expected: "the fields of this program", found: "others")
        }
        let count: Int = try reader.value()
        var people: [PersonID] = []
        try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in people.append(try reader.code()) }
        var applicants = try SnapshotRows.read(rows, count: count, people: people)
        try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
            let row = try reader.int()
            try reader.beginArray()
            guard applicants.restore(try reader.progress(), at: row) else { throw SnapshotRows.fault }
            try reader.end()
        }
        try reader.beginArray()
        let ranking = try reader.ranking()
        try reader.end()
        let rules = try reader.rules()
        let disclosures = try reader.disclosures()
        try reader.end()
        // All of it has been gone through, if only to compare its fingerprint.
        state.rest()
        return MunicipalityRecord(applicants: applicants, ranking: ranking, rules: rules, disclosures: disclosures)
    }

    private static let fieldNames = ApplicationField.allCases.map(\.rawValue)
}

extension SnapshotWriter {
    fileprivate mutating func write(_ ranking: Ranking) {
        value(ranking.version)
        value(ranking.order)
        write(ranking.placements)
        optional(ranking.submitted) { $0.write($1) }
        list(ranking.earlier) { writer, earlier in
            writer.write(earlier.ranking)
            writer.signed(earlier.reopened) { $0.value($1) }
        }
        list(ranking.lots) { writer, lot in
            writer.signed(lot.announced) { $0.value($1) }
            writer.optional(lot.drawn) { writer, drawn in writer.signed(drawn) { $0.value($1) } }
        }
    }

    private mutating func write(_ placements: [ApplicantID: Signed<Placement>]) {
        list(placements.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key)
            writer.signed(entry.value) { $0.value($1) }
        }
    }

    private mutating func write(_ submitted: SubmittedRanking) {
        value(submitted.version)
        value(submitted.seats)
        value(submitted.entries)
        write(submitted.placements)
        signature(submitted.signature)
    }
}

extension SnapshotReader {
    fileprivate mutating func ranking() throws(JSONFault) -> Ranking {
        let version = try int()
        let order: [ApplicantID] = try value()
        let placements = try placements()
        var submitted: SubmittedRanking?
        if try beginOptional() {
            submitted = try submittedRanking()
            try end()
        }
        var earlier: [ReopenedRanking] = []
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let ranking = try reader.submittedRanking()
            earlier.append(ReopenedRanking(ranking: ranking, reopened: try reader.signed()))
        }
        var lots: [Lot] = []
        try list { (reader: inout SnapshotReader) throws(JSONFault) in lots.append(try reader.lot()) }
        return Ranking(
            version: version, order: order, placements: placements, submitted: submitted, earlier: earlier, lots: lots)
    }

    private mutating func placements() throws(JSONFault) -> [ApplicantID: Signed<Placement>] {
        var placements: [ApplicantID: Signed<Placement>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let id: ApplicantID = try reader.value()
            placements[id] = try reader.signed()
        }
        return placements
    }

    private mutating func lot() throws(JSONFault) -> Lot {
        let announced: Signed<LotAnnouncement> = try signed()
        var drawn: Signed<LotDraw>?
        if try beginOptional() {
            drawn = try signed()
            try end()
        }
        return Lot(announced: announced, drawn: drawn)
    }

    private mutating func submittedRanking() throws(JSONFault) -> SubmittedRanking {
        SubmittedRanking(
            version: try int(), seats: try int(), entries: try value(), placements: try placements(),
            signature: try signature())
    }
}
