import Domain
import JSON
import Store

/// A sample's own file, `sample.json`: as whom and when it is looked at, and when what it begins with was recorded.
struct SampleFile {
    /// Who records the people of a sample's CSV file, and when.
    struct Import {
        let account: String
        let at: Instant
    }

    let mark: StoreSample.Mark
    /// When the programme had been decided and was set up.
    let founded: Instant
    /// Nil in a sample without a file of people.
    let people: Import?

    init(path: String) throws(Failure) {
        let bytes = try InputFile.bytes(path)
        do throws(JSONFault) {
            var reader = JSONReader(bytes)
            try self.init(reading: &reader)
            try reader.finish()
        } catch {
            throw .data("\(path):\(error)")
        }
    }

    private init(reading reader: inout JSONReader) throws(JSONFault) {
        var account: String?
        var (now, founded): (Instant?, Instant?)
        var people: Import?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "as": account = try reader.readString()
            case "now": now = try SampleFile.moment(&reader)
            case "founded": founded = try SampleFile.moment(&reader)
            case "imported": people = try SampleFile.people(&reader)
            default: throw reader.unknown(key)
            }
        }
        guard let account else { throw reader.missing("as") }
        guard let now else { throw reader.missing("now") }
        guard let founded else { throw reader.missing("founded") }
        mark = StoreSample.Mark(account: account, now: now)
        self.founded = founded
        self.people = people
    }

    private static func people(_ reader: inout JSONReader) throws(JSONFault) -> Import {
        var account: String?
        var at: Instant?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "by": account = try reader.readString()
            case "at": at = try moment(&reader)
            default: throw reader.unknown(key)
            }
        }
        guard let account else { throw reader.missing("by") }
        guard let at else { throw reader.missing("at") }
        return Import(account: account, at: at)
    }

    private static func moment(_ reader: inout JSONReader) throws(JSONFault) -> Instant {
        let text = try reader.readString()
        guard let moment = Instant(text) else {
            throw reader.fault(expected: "a time such as 2020-04-26T08:00:00Z", found: text)
        }
        return moment
    }
}
