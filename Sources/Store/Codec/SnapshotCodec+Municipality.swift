package import Domain
package import JSON

extension SnapshotCodec {
    /// What a municipality's journal amounts to.
    package static func encode(_ record: MunicipalityRecord) -> [UInt8] {
        var writer = SnapshotWriter()
        writer.array { writer in
            writer.value(fieldNames)
            writer.value(record.applicants.count)
            writer.list(record.applicants) { writer, applicant in
                writer.value(Int(truncatingIfNeeded: applicant.id.rawValue))
                writer.signature(applicant.registered)
                writer.value(applicant.application.firstName)
                writer.value(applicant.application.lastName)
                writer.value(applicant.application.packedTexts)
                writer.optional(applicant.isUntouched ? nil : applicant.progress) { $0.write($1) }
            }
            writer.array { $0.write(record.ranking) }
        }
        return writer.json.bytes
    }

    /// A municipality's record.
    package static func decodeMunicipality(_ state: ArraySlice<UInt8>) throws(JSONFault) -> MunicipalityRecord {
        var reader = SnapshotReader(state)
        try reader.begin()
        // Packed texts have no names, so they only mean something to a program with the same fields.
        let fields: [String] = try reader.value()
        guard fields == fieldNames else {
            throw JSONFault(line: 1, column: 1, expected: "the fields of this program", found: "others")
        }
        // No more than the bytes can hold, so that a false number cannot exhaust the memory.
        var applicants = ApplicantTable(minimumCapacity: min(try reader.int(), state.count / 16))
        try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
            applicants.restore(try reader.applicant())
        }
        try reader.beginArray()
        let ranking = try reader.ranking()
        try reader.end()
        try reader.end()
        return MunicipalityRecord(applicants: applicants, ranking: ranking)
    }

    private static let fieldNames = ApplicationField.allCases.map(\.rawValue)
}

extension SnapshotWriter {
    fileprivate mutating func write(_ ranking: Ranking) {
        value(ranking.version)
        value(ranking.order)
        list(ranking.placements.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key)
            writer.signed(entry.value) { $0.value($1) }
        }
        optional(ranking.submitted) { $0.write($1) }
        list(ranking.earlier) { writer, earlier in
            writer.write(earlier.ranking)
            writer.signed(earlier.reopened) { $0.value($1) }
        }
    }

    private mutating func write(_ submitted: SubmittedRanking) {
        value(submitted.version)
        value(submitted.seats)
        value(submitted.entries)
        signature(submitted.signature)
    }
}

extension SnapshotReader {
    fileprivate mutating func applicant() throws(JSONFault) -> Applicant {
        let id = ApplicantID(rawValue: UInt64(bitPattern: Int64(try int())))
        let registered = try signature()
        let application = Application(firstName: try string(), lastName: try string(), packedTexts: try string())
        return Applicant(id: id, application: application, registered: registered, progress: try progress())
    }

    fileprivate mutating func ranking() throws(JSONFault) -> Ranking {
        let version = try int()
        let order: [ApplicantID] = try value()
        var placements: [ApplicantID: Signed<Placement>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let id: ApplicantID = try reader.value()
            placements[id] = try reader.signed()
        }
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
        return Ranking(version: version, order: order, placements: placements, submitted: submitted, earlier: earlier)
    }

    private mutating func submittedRanking() throws(JSONFault) -> SubmittedRanking {
        SubmittedRanking(
            version: try int(), seats: try int(), entries: try value(), signature: try signature())
    }
}
