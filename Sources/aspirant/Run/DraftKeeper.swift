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

    func load() -> [Draft] {
        guard let directory, let keys = try? directory.keys() else { return [] }
        return keys.compactMap { key in
            guard key.hasPrefix(prefix), let bytes = try? directory.load(key) else { return nil }
            return try? DraftKeeper.draft(bytes, key: String(key.dropFirst(prefix.count)))
        }
    }

    func save(_ draft: Draft) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("at", draft.at.description)
        writer.key("texts")
        writer.beginObject()
        for (name, text) in draft.texts.sorted(by: { $0.key < $1.key }) { writer.member(name, text) }
        writer.endObject()
        writer.endObject()
        try? directory?.save(writer.bytes, for: prefix + draft.key)
    }

    func remove(_ key: String) { try? directory?.remove(prefix + key) }

    private static func draft(_ bytes: [UInt8], key: String) throws(JSONFault) -> Draft {
        var reader = JSONReader(bytes)
        var texts: [String: String] = [:]
        var at = Instant(milliseconds: 0)
        try reader.beginObject()
        while let name = try reader.nextKey() {
            switch name {
            case "at": at = Instant(try reader.readString()) ?? at
            case "texts":
                try reader.beginObject()
                while let field = try reader.nextKey() { texts[field.string] = try reader.readString() }
            default: try reader.skipValue()
            }
        }
        return Draft(key: key, texts: texts, at: at)
    }
}
