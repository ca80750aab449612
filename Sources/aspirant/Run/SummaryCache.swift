import Codec
import Domain
import JSON
import Store
import Workflow

/// What was found out about programmes, kept until one of their journals changes; it holds nobody's name.
final class SummaryCache {
    private let file: StateFile
    private var rows: [String: (mark: String, row: ChooserRow)] = [:]
    private var isChanged = false

    init(stateHome: String, storeID: String, account: String) {
        file = StateFile(
            stateHome: stateHome, storeID: storeID,
            name: "programmes-" + account.filter { $0.isLetter || $0.isNumber || $0 == "." })
        guard let bytes = file.load(), let read = try? SummaryCache.read(bytes) else { return }
        rows = read
    }

    /// What is known of a programme whose journals are as they were.
    func row(_ name: String, _ mark: ProgrammeMark) -> ChooserRow? {
        rows[name].flatMap { $0.mark == SummaryCache.text(mark) ? $0.row : nil }
    }

    /// Keeps what was found out; what is damaged is looked at again each time.
    func keep(_ row: ChooserRow, _ mark: ProgrammeMark) {
        guard row.fault == nil, row.waiting != nil else { return }
        rows[row.id] = (SummaryCache.text(mark), row)
        isChanged = true
    }

    func save() {
        guard isChanged else { return }
        isChanged = false
        var writer = JSONWriter()
        writer.beginArray()
        for (_, entry) in rows.sorted(by: { $0.key < $1.key }) {
            guard let summary = entry.row.summary, let waiting = entry.row.waiting else { continue }
            writer.beginObject()
            writer.member("mark", entry.mark)
            writer.member("summary", summary)
            writer.member("waiting", waiting)
            writer.endObject()
        }
        writer.endArray()
        file.save(writer.bytes)
    }

    private static func text(_ mark: ProgrammeMark) -> String { "1 " + mark.text }

    private static func read(_ bytes: ArraySlice<UInt8>) throws(JSONFault) -> [String: (mark: String, row: ChooserRow)]
    {
        var reader = JSONReader(bytes)
        var rows: [String: (mark: String, row: ChooserRow)] = [:]
        try reader.beginArray()
        while try reader.nextElement() {
            let (mark, row) = try entry(&reader)
            rows[row.id] = (mark, row)
        }
        return rows
    }

    private static func entry(_ reader: inout JSONReader) throws(JSONFault) -> (String, ChooserRow) {
        var mark = ""
        var summary: ProgrammeSummary?
        var waiting: [LocalizedText] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "mark": mark = try reader.readString()
            case "summary": summary = try ProgrammeSummary(reading: &reader)
            case "waiting": waiting = try [LocalizedText](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        let read = try reader.require(summary, "summary")
        return (mark, ChooserRow(read.id, .read(read, .known(waiting))))
    }
}
