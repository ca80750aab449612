import Domain
import Exchange
import JSON
import Screens
import Store
import Workflow

/// The log as lines of text, as a table or as JSON: what a query lets through, masked as on the screen.
struct LogFile {
    private let session: ProgrammeSession
    private let query: LogQuery
    private let world: World
    private let texts: Texts
    /// Beside the topics, which kinds of facts; by how their names begin.
    var kinds: [String] = []

    /// How many records are in memory at a time.
    private static let piece = 500

    init(_ session: ProgrammeSession, _ query: LogQuery, in world: World) {
        self.session = session
        self.query = query
        self.world = world
        texts = Texts(world.language)
    }

    /// Gives every change, newest first, at most `limit`.
    func forEach(atMost limit: Int = .max, _ body: (LogEntry) -> Void) throws(Failure) {
        var filter = LogFilter(query, in: world.programme)
        filter.kinds += kinds
        do throws(SessionError) {
            let reader = try session.logReader(filter)
            let isWanted = query.filter(in: world)
            var left = limit
            while left > 0 {
                let page = try reader.next(min(left, LogFile.piece), where: isWanted)
                page.entries.forEach(body)
                left -= page.entries.count
                if page.searchedBackTo == nil { break }
            }
        } catch {
            throw Failure(error)
        }
    }

    /// Writes the file into the working directory, under a name of its own, and returns its path.
    func write(as format: LogFormat) throws(Failure) -> String {
        var bytes: [UInt8] = []
        switch format {
        case .json: try forEach { bytes += Array((json($0) + "\n").utf8) }
        case .csv:
            var writer = CSVWriter()
            writer.write(LogFile.columns(world.language).map { CSVCell.text($0) })
            try forEach { writer.write(cells($0)) }
            bytes = writer.bytes
        }
        let name = world.language == .swedish ? "logg" : "log"
        return try ExportFile.writeNew(bytes, stem: "aspirant-\(name)-\(world.today)", format.rawValue)
    }

    // MARK: One change

    /// When, who, what and why, as a line.
    func line(_ entry: LogEntry) -> String { texts.logLine(LogRow(entry), in: world) }

    /// The change as an object on a line.
    func json(_ entry: LogEntry) -> String {
        let row = LogRow(entry)
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("at", entry.at.description)
        writer.member("journal", row.id.scope == .programme ? "programme" : world.label(of: row.id.scope).swedish)
        writer.member("record", entry.sequence)
        writer.member("account", entry.account)
        writer.member("person", entry.person.rawValue)
        writer.member("transaction", entry.transaction.description)
        writer.member("undoes", ifPresent: entry.undoes?.description)
        writer.member("redoes", ifPresent: entry.redoes?.description)
        writer.member("reason", ifPresent: texts.logReason(row, in: world))
        writer.member("events", entry.events) { writer, event in
            if event == nil { writer.null() } else { writer.string(texts.logText(event, in: world)) }
        }
        writer.member("facts", Array(entry.events.indices)) { writer, index in
            writer.beginObject()
            writer.member("kind", ifPresent: entry.kinds[index])
            writer.member("applicant", ifPresent: entry.events[index]?.applicant?.description)
            writer.member("before", ifPresent: texts.logTextBefore(index, of: row, in: world))
            writer.endObject()
        }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func columns(_ language: Language) -> [String] {
        language == .swedish
            ? ["Dag", "Tid", "Person", "Konto", "Kommun", "Post", "Vad", "Före", "Skäl", "Slag", "Ändring"]
            : [
                "Day", "Time", "Person", "Account", "Municipality", "Record", "What", "Before", "Reason", "Kind",
                "Change",
            ]
    }

    private func cells(_ entry: LogEntry) -> [CSVCell] {
        let row = LogRow(entry)
        let before = entry.events.indices.compactMap { texts.logTextBefore($0, of: row, in: world) }
        return [
            .day(entry.at.swedishDay), .text("\(entry.at.swedishTime)"),
            .text(world.programme.settings.name(of: entry.person)), .text(entry.account),
            .text(world.label(of: row.id.scope)[world.language]), .whole(entry.sequence),
            .text(texts.logFacts(row, in: world)), .text(before.joined(separator: "; ")),
            .text(texts.logReason(row, in: world) ?? ""),
            .text(Set(entry.kinds.compactMap { $0 }).sorted().joined(separator: ", ")),
            .text(entry.transaction.description),
        ]
    }
}
