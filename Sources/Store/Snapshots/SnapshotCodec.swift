package import Domain
package import JSON

/// What journals amount to, as bytes that load fast; a cache, whose form is nobody else's business.
///
/// Values stand in arrays by position. A code is written out where it comes first and is a number from then on, so
/// that thousands of signatures by three people cost three strings. Applications, of which there can be 100 000, are
/// ``SnapshotRows``.
package enum SnapshotCodec {
    /// The version of the form; another one is not read.
    package static let version = 16

    /// What the programme's journal amounts to.
    package static func encode(common programme: Programme) -> [UInt8] {
        var writer = SnapshotWriter()
        writer.array { writer in
            writer.value(programme.settings)
            writer.list(programme.quotas.sorted { $0.key < $1.key }) { writer, entry in
                writer.code(entry.key)
                writer.signed(entry.value) { $0.value($1) }
            }
            writer.list(programme.calendar.entries.values.sorted { $0.id < $1.id }) { writer, entry in
                writer.value(entry.id)
                writer.value(entry.occasion)
                writer.signedReason(entry.cancelled)
                writer.value(entry.revision)
                writer.signature(entry.signature)
                writer.optional(entry.freezeBreak) { writer, broken in writer.signed(broken) { $0.value($1) } }
            }
            encode(programme.calendar, to: &writer)
            writer.optional(programme.admission) { writer, admission in
                writer.signed(admission) { $0.value($1) }
            }
            writer.write(programme.seatDecisions)
            writer.write(programme.letterTemplates)
            writer.write(programme.evaluations)
            writer.write(programme.recordedDecisions)
            writer.write(programme.budgetChanges)
            writer.write(programme.cohorts)
            writer.write(programme.erasures)
            writer.list(programme.formerAccounts.sorted { $0.key < $1.key }) { writer, entry in
                writer.value(entry.key)
                writer.code(entry.value)
            }
        }
        return writer.json.bytes
    }

    /// A programme without its municipalities.
    package static func decodeCommon(_ state: ArraySlice<UInt8>) throws(JSONFault) -> Programme {
        var reader = SnapshotReader(state)
        try reader.begin()
        let settings: ProgrammeSettings = try reader.value()
        var quotas: [MunicipalityCode: Signed<Quota>] = [:]
        try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
            let code: MunicipalityCode = try reader.code()
            let quota: Quota = try reader.value()
            quotas[code] = Signed(quota, try reader.signature())
        }
        var entries: [ScheduledOccasion] = []
        try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
            entries.append(
                ScheduledOccasion(
                    id: try reader.value(), occasion: try reader.value(), cancelled: try reader.signedReason(),
                    revision: try reader.value(), signature: try reader.signature(),
                    freezeBreak: try freezeBreak(&reader)))
        }
        let calendar = try decodeCalendar(entries, &reader)
        var admission: Signed<Admission>?
        if try reader.beginOptional() {
            let value: Admission = try reader.value()
            admission = Signed(value, try reader.signature())
            try reader.end()
        }
        let seatDecisions = try reader.seatDecisions()
        let templates = try reader.letterTemplates()
        let evaluations = try reader.evaluations()
        let decisions = try reader.recordedDecisions()
        let budget = try reader.budgetChanges()
        let cohorts = try reader.cohortDecisions()
        let erasures = try reader.erasures()
        var accounts: [String: PersonID] = [:]
        try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
            let account: String = try reader.value()
            accounts[account] = try reader.code()
        }
        try reader.end()
        var programme = Programme(
            settings: settings, quotas: quotas, calendar: calendar, admission: admission, seatDecisions: seatDecisions)
        programme.restore(templates)
        programme.restore(evaluations)
        programme.restore(decisions)
        programme.restore(budget)
        programme.restore(cohorts)
        programme.restore(erasures)
        programme.restore(formerAccounts: accounts)
        return programme
    }
}
