import Domain
import JSON

extension SnapshotWriter {
    /// Null for nearly everybody: nothing has been done after the decision, or it is not made.
    mutating func write(_ after: AfterDecision) {
        optional(after == AfterDecision() ? nil : after) { writer, after in
            writer.list(after.letters.sorted { $0.key < $1.key }) { writer, entry in
                writer.value(entry.key)
                writer.signed(entry.value) { $0.value($1) }
            }
            writer.optional(after.mentor) { writer, mentor in writer.signed(mentor) { $0.value($1) } }
            writer.optional(after.followUp) { writer, followUp in writer.signed(followUp) { $0.value($1) } }
            writer.write(after.mentorship)
            writer.write(after.participation)
            writer.write(after.career)
            writer.list(after.cohortReasons) { writer, reason in writer.signed(reason) { $0.value($1) } }
        }
    }

    mutating func write(_ templates: LetterTemplates) {
        list(templates.versions.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key.kind)
            writer.value(entry.key.language)
            writer.list(entry.value) { writer, version in writer.signed(version) { $0.value($1) } }
        }
    }
}

extension SnapshotReader {
    mutating func afterDecision() throws(JSONFault) -> AfterDecision? {
        guard try beginOptional() else { return nil }
        var letters: [LetterKind: Signed<SentLetter>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let kind: LetterKind = try reader.value()
            letters[kind] = try reader.signed()
        }
        var mentor: Signed<MentorChoice>?
        if try beginOptional() {
            mentor = try signed()
            try end()
        }
        var followUp: Signed<FollowUp>?
        if try beginOptional() {
            followUp = try signed()
            try end()
        }
        let mentorship = try mentorship()
        let participation = try participation()
        let career = try career()
        var reasons: [Signed<CohortReason>] = []
        try list { (reader: inout SnapshotReader) throws(JSONFault) in reasons.append(try reader.signed()) }
        try end()
        return AfterDecision(
            letters: letters, mentor: mentor, followUp: followUp, mentorship: mentorship, participation: participation,
            career: career, cohortReasons: reasons)
    }

    mutating func letterTemplates() throws(JSONFault) -> LetterTemplates {
        var versions: [LetterTemplateKey: [Signed<String?>]] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let key = LetterTemplateKey(try reader.value(), try reader.value())
            var texts: [Signed<String?>] = []
            try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in texts.append(try reader.signed()) }
            versions[key] = texts
        }
        return LetterTemplates(versions: versions)
    }
}
