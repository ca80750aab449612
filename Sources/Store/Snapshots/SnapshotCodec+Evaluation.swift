import Domain
import JSON

extension SnapshotWriter {
    mutating func write(_ evaluations: Evaluations) {
        list(evaluations.answers.values.sorted { $0.id < $1.id }) { writer, answer in
            writer.value(answer.id)
            writer.value(answer.subject)
            writer.value(answer.sheet)
            writer.signature(answer.entered)
            writer.signedReason(answer.withdrawn)
        }
    }

    /// Null for nearly everybody: nothing has been asked of them yet.
    mutating func write(_ career: Career) {
        optional(career == Career() ? nil : career) { writer, career in
            writer.list(career.notes.sorted { $0.key < $1.key }) { writer, entry in
                writer.value(entry.key)
                writer.signed(entry.value) { $0.value($1) }
            }
            writer.optional(career.network) { writer, network in writer.signed(network) { $0.value($1) } }
        }
    }
}

extension SnapshotReader {
    mutating func evaluations() throws(JSONFault) -> Evaluations {
        var answers: [EvaluationAnswer] = []
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            answers.append(
                EvaluationAnswer(
                    id: try reader.value(), subject: try reader.value(), sheet: try reader.value(),
                    entered: try reader.signature(), withdrawn: try reader.signedReason()))
        }
        return Evaluations(answers)
    }

    mutating func career() throws(JSONFault) -> Career {
        guard try beginOptional() else { return Career() }
        var notes: [Day: Signed<CareerNote>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let day: Day = try reader.value()
            notes[day] = try reader.signed()
        }
        var network: Signed<NetworkAnswer>?
        if try beginOptional() {
            network = try signed()
            try end()
        }
        try end()
        return Career(notes: notes, network: network)
    }
}
