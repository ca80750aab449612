import Domain
import Glibc
import JSON

/// `store.json`: what the store is; it holds no personal data.
struct StoreManifest {
    var format: Int
    var id: String
    var sample: StoreSample?
    var groups: StoreGroups?

    static func read(_ path: String) throws(StoreError) -> StoreManifest {
        let bytes = try OpenFile(path, O_RDONLY).readAll()
        var reader = JSONReader(bytes)
        do throws(JSONFault) {
            let manifest = try read(&reader)
            try reader.finish()
            return manifest
        } catch { throw StoreError.notAStore(path: Directories.parent(of: path), reason: "store.json:\(error)") }
    }

    /// Keys that it does not know are left to later versions of the program.
    private static func read(_ reader: inout JSONReader) throws(JSONFault) -> StoreManifest {
        var format: Int?
        var id: String?
        var sample: StoreSample?
        var groups: StoreGroups?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "format": format = try reader.readInt()
            case "id": id = try reader.readString()
            case "sample": sample = try readSample(&reader)
            case "groups": groups = try readGroups(&reader)
            default: try reader.skipValue()
            }
        }
        guard let format else { throw reader.missing("format") }
        guard let id else { throw reader.missing("id") }
        return StoreManifest(format: format, id: id, sample: sample, groups: groups)
    }

    private static func readSample(_ reader: inout JSONReader) throws(JSONFault) -> StoreSample {
        var (account, opens): (String?, String?)
        var now: Instant?
        var programmes: [String: StoreSample.Mark] = [:]
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "as": account = try reader.readString()
            case "now": now = try readMoment(&reader)
            case "opens": opens = try reader.readString()
            case "programmes":
                try reader.beginArray()
                while try reader.nextElement() {
                    let (name, mark) = try readMark(&reader)
                    programmes[name] = mark
                }
            default: try reader.skipValue()
            }
        }
        guard let account else { throw reader.missing("as") }
        return StoreSample(account: account, now: now, opens: opens, programmes: programmes)
    }

    private static func readMark(
        _ reader: inout JSONReader
    ) throws(JSONFault) -> (programme: String, mark: StoreSample.Mark) {
        var (programme, account): (String?, String?)
        var now: Instant?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "programme": programme = try reader.readString()
            case "as": account = try reader.readString()
            case "now": now = try readMoment(&reader)
            default: try reader.skipValue()
            }
        }
        guard let programme else { throw reader.missing("programme") }
        guard let account else { throw reader.missing("as") }
        return (programme, StoreSample.Mark(account: account, now: now))
    }

    private static func readMoment(_ reader: inout JSONReader) throws(JSONFault) -> Instant {
        let text = try reader.readString()
        guard let moment = Instant(text) else {
            throw reader.fault(expected: "a time such as 2020-04-26T08:00:00Z", found: text)
        }
        return moment
    }

    private static func readGroups(_ reader: inout JSONReader) throws(JSONFault) -> StoreGroups {
        let prefix = try reader.readString()
        guard let groups = StoreGroups(prefix: prefix) else {
            throw reader.fault(expected: "what the names of Unix groups begin with", found: prefix)
        }
        return groups
    }

    var encoded: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", format)
        writer.member("id", id)
        writer.member("groups", ifPresent: groups?.prefix)
        if let sample { write(sample, to: &writer) }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func write(_ sample: StoreSample, to writer: inout JSONWriter) {
        writer.key("sample")
        writer.beginObject()
        write(sample.usual, to: &writer)
        writer.member("opens", ifPresent: sample.opens)
        if !sample.programmes.isEmpty {
            writer.key("programmes")
            writer.beginArray()
            for (name, mark) in sample.programmes.sorted(by: { $0.key < $1.key }) {
                writer.beginObject()
                writer.member("programme", name)
                write(mark, to: &writer)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
    }

    private func write(_ mark: StoreSample.Mark, to writer: inout JSONWriter) {
        writer.member("as", mark.account)
        writer.member("now", ifPresent: mark.now?.description)
    }

    func store(at path: String) -> StoreDirectory {
        let isNewer = format > StoreDirectory.format
        return StoreDirectory(
            path: path, id: id, sample: sample, groups: groups,
            readOnly: isNewer ? .newerFormat(path: path, found: format, known: StoreDirectory.format) : nil)
    }
}
