import Codec
import Domain
import JSON

/// Takes out of facts what not everybody who reads a protocol may know.
///
/// Of a protected identity nothing is told but that there is one and how it fared (requirements G): every text of a fact
/// about the person is masked, and the person's name and addresses wherever else they have been written. The mask works
/// on what the codec writes, so that facts younger than this code are masked too: what is not known to be a code or an
/// id counts as a text.
struct ProtocolMask {
    /// Stands in the place of a text.
    static let mark = "***"

    /// Whose identity is masked.
    let protected: Set<ApplicantID>
    private let names: NamesInText
    private let hasNames: Bool

    /// Members whose texts are codes and ids.
    private static let codes: Set<String> = [
        "applicant", "person", "criterion", "item", "municipality", "occasion", "members", "cohort", "by",
        // A lot is drawn again from its seed.
        "seed",
    ]

    /// A mask for all protected identities of a programme but those that are to be shown.
    init(_ programme: Programme, showing isShown: (MunicipalityCode) -> Bool) {
        var protected: Set<ApplicantID> = []
        var names: [String] = []
        for (code, record) in programme.municipalities where !isShown(code) {
            for applicant in record.applicants where applicant.isProtected {
                protected.insert(applicant.id)
                let application = applicant.application
                let texts = [
                    application.fullName, application.lastName, application[.email], application[.phone],
                ]
                // Shorter texts are everyday words as often as they are names.
                names += texts.filter { $0.count > 3 }
            }
        }
        self.protected = protected
        self.names = NamesInText(names)
        hasNames = !names.isEmpty
    }

    /// The fact as it may be told.
    func masking(_ fact: RecordedFact) -> RecordedFact {
        guard let event = fact.event, case .municipality = fact.scope else { return fact }
        let isProtected = event.applicant.map(protected.contains) ?? false
        let reason = fact.reason.map { isProtected ? ProtocolMask.mark : withoutNames($0) }
        return fact.with(event: masking(event, isProtected, in: fact.scope), reason: reason)
    }

    private func masking(_ event: Event, _ isProtected: Bool, in scope: Scope) -> Event {
        switch event {
        case .applicationReceived(let id, let application):
            return .applicationReceived(id, masking(application, of: id, isProtected))
        case .applicationRetracted(let id, let application):
            return .applicationRetracted(id, masking(application, of: id, isProtected))
        case .applicationEdited(let id, let changes):
            return .applicationEdited(
                id,
                changes.map { change in
                    let text = { masking($0, change.field, of: id, isProtected) }
                    return FieldChange(
                        change.field, Change(from: text(change.change.old), to: text(change.change.new)))
                })
        default: return rewriting(event, isProtected, in: scope)
        }
    }

    // MARK: Applications

    private func masking(_ application: Application, of id: ApplicantID, _ isProtected: Bool) -> Application {
        Application(inOrder: { masking(application[$0], $0, of: id, isProtected) })
    }

    private func masking(_ text: String, _ field: ApplicationField, of id: ApplicantID, _ isProtected: Bool) -> String {
        guard !text.isEmpty, !field.isYesNo, field != .received else { return text }
        // Who has the same address is the same person; two masked ones are not.
        if ProtocolOmissions.fields.contains(field) { return ProtocolMask.mark + id.short }
        if isProtected { return ProtocolMask.mark }
        return field.isLong ? withoutNames(text) : text
    }

    // MARK: All other facts

    /// The fact with its texts masked, one by one, where it still is a fact without them.
    private func rewriting(_ event: Event, _ isProtected: Bool, in scope: Scope) -> Event {
        guard isProtected || hasNames else { return event }
        let (kind, data) = EventCodec.encoded(event)
        var current = event
        var bytes = data
        var position = 0
        while true {
            var rewriter = FactRewriter(position: position) { key, text in
                if ProtocolMask.codes.contains(key) || text.isEmpty { return text }
                return isProtected ? ProtocolMask.mark : withoutNames(text)
            }
            // What the codec has written can be read.
            guard let changed = try? rewriter.rewrite(bytes), rewriter.isFound else { return current }
            position += 1
            guard changed != bytes,
                let masked = try? EventCodec.decode(kind: kind, JSONReader(changed), in: scope)
            else { continue }
            current = masked
            bytes = changed
        }
    }

    /// A text without the names and addresses of those who are protected, also where the case differs.
    private func withoutNames(_ text: String) -> String { names.replacing(in: text, with: ProtocolMask.mark) }
}

/// Writes the JSON of a fact again with one of its texts, counted from 0, changed.
private struct FactRewriter {
    private let change: (_ key: String, _ text: String) -> String
    private var remaining: Int
    private(set) var isFound = false

    init(position: Int, _ change: @escaping (_ key: String, _ text: String) -> String) {
        remaining = position
        self.change = change
    }

    mutating func rewrite(_ data: [UInt8]) throws(JSONFault) -> [UInt8] {
        var reader = JSONReader(data)
        var writer = JSONWriter()
        try rewrite(&reader, &writer, key: "")
        return writer.bytes
    }

    private mutating func rewrite(
        _ reader: inout JSONReader, _ writer: inout JSONWriter, key: String
    ) throws(JSONFault) {
        switch try reader.peek() {
        case .object:
            try reader.beginObject()
            writer.beginObject()
            while let key = try reader.nextKey() {
                writer.key(key.string)
                try rewrite(&reader, &writer, key: key.string)
            }
            writer.endObject()
        case .array:
            try reader.beginArray()
            writer.beginArray()
            while try reader.nextElement() { try rewrite(&reader, &writer, key: key) }
            writer.endArray()
        case .string:
            let text = try reader.readString()
            writer.string(remaining == 0 ? change(key, text) : text)
            if remaining == 0 { isFound = true }
            remaining -= 1
        default: writer.raw(try reader.readRaw())
        }
    }
}
