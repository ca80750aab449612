import Domain
import JSON
import Store
import Workflow

/// Keeps half-written dialogs on disk, so that a dropped connection or a crash loses no sentence.
///
/// A draft that cannot be kept is no reason to disturb somebody who is writing; it stays in memory.
struct DraftKeeper {
    private let directory: DraftDirectory?
    private let prefix: String

    init(storeID: String, programme: String) {
        directory = BaseDirectories.stateHome(.current).map { DraftDirectory(stateHome: $0, storeID: storeID) }
        prefix = programme + " "
    }

    /// Throws away what was being written about people who have been erased since.
    func forget(_ erased: some Collection<ApplicantID>) {
        if !erased.isEmpty { directory?.forget(erased.map(\.description)) }
    }

    func load() -> [Draft] {
        guard let directory, let names = try? directory.keys() else { return [] }
        return names.compactMap { name in
            guard name.hasPrefix(prefix), let bytes = try? directory.load(name) else { return nil }
            return try? DraftKeeper.draft(bytes)
        }
    }

    func save(_ draft: Draft) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("dialog", draft.key)
        writer.member("at", draft.at.description)
        if let begun = draft.begun { writer.member("begun", begun.description) }
        switch draft.subject {
        case .applicant(let id): writer.member("applicant", id.description)
        case .occasion(let id): writer.member("occasion", id.description)
        case nil: break
        }
        for (member, texts) in [("texts", draft.texts), ("seen", draft.seen)] {
            writer.key(member)
            writer.beginObject()
            for (name, text) in texts.sorted(by: { $0.key < $1.key }) { writer.member(name, text) }
            writer.endObject()
        }
        writer.endObject()
        try? directory?.save(writer.bytes, for: name(of: draft.key))
    }

    func remove(_ key: String) { try? directory?.remove(name(of: key)) }

    /// What the draft is filed under: dialogs about many people have keys longer than a file name may be.
    private func name(of key: String) -> String {
        let hash = key.utf8.reduce(into: UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return prefix + String(hash, radix: 16)
    }

    private static func draft(_ bytes: [UInt8]) throws(JSONFault) -> Draft {
        var reader = JSONReader(bytes)
        var key = ""
        var texts: [String: String] = [:]
        var seen: [String: String] = [:]
        var (at, begun) = (Instant(milliseconds: 0), Instant?.none)
        var subject: Whereabouts.Subject?
        try reader.beginObject()
        while let name = try reader.nextKey() {
            switch name {
            case "dialog": key = try reader.readString()
            case "at": at = Instant(try reader.readString()) ?? at
            case "begun": begun = Instant(try reader.readString())
            case "applicant": subject = ApplicantID(try reader.readString()).map { .applicant($0) }
            case "occasion": subject = OccasionID(try reader.readString()).map { .occasion($0) }
            case "texts": texts = try fields(&reader)
            case "seen": seen = try fields(&reader)
            default: try reader.skipValue()
            }
        }
        return Draft(key: key, texts: texts, seen: seen, at: at, begun: begun, subject: subject)
    }

    private static func fields(_ reader: inout JSONReader) throws(JSONFault) -> [String: String] {
        var texts: [String: String] = [:]
        try reader.beginObject()
        while let field = try reader.nextKey() { texts[field.string] = try reader.readString() }
        return texts
    }
}
