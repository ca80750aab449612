import Codec
import Domain
import JSON

extension SnapshotWriter {
    /// Most applicants have nothing here, and then one word says so.
    mutating func write(_ screening: Screening) {
        optional(screening == .none ? nil : screening) { writer, screening in
            writer.optional(screening.ineligibility) { writer, signed in writer.signed(signed) { $0.value($1) } }
            writer.optional(screening.completion) { writer, signed in writer.signed(signed) { $0.value($1) } }
            writer.list(screening.duplicates.sorted { $0.key < $1.key }) { writer, entry in
                writer.value(entry.key)
                writer.signed(entry.value) { $0.value($1) }
            }
            writer.optional(screening.invitation) { writer, signed in writer.signed(signed) { $0.value($1) } }
            writer.value(screening.earlierTests)
            writer.signedReason(screening.reuseDeclined)
        }
    }

    mutating func write(_ rules: SelectionRules) {
        list(rules.versions) { writer, version in
            writer.signed(version) { $0.value($1) }
        }
    }
}

extension SnapshotReader {
    mutating func screening() throws(JSONFault) -> Screening? {
        guard try beginOptional() else { return nil }
        let ineligibility: Signed<Ineligibility>? = try signedIfAny()
        let completion: Signed<CompletionRequest>? = try signedIfAny()
        var duplicates: [ApplicantID: Signed<DuplicateRuling>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let other: ApplicantID = try reader.value()
            duplicates[other] = try reader.signed()
        }
        let screening = Screening(
            ineligibility: ineligibility, completion: completion, duplicates: duplicates,
            invitation: try signedIfAny(), earlierTests: try value(), reuseDeclined: try signedReason())
        try end()
        return screening
    }

    mutating func rules() throws(JSONFault) -> SelectionRules {
        var versions: [Signed<SelectionRuleSet>] = []
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            versions.append(try reader.signed())
        }
        return SelectionRules(versions: versions)
    }

    private mutating func signedIfAny<Value: JSONStorable>() throws(JSONFault) -> Signed<Value>? {
        guard try beginOptional() else { return nil }
        let signed: Signed<Value> = try signed()
        try end()
        return signed
    }
}
