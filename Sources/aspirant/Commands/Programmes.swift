import ArgumentParser
import Codec
import Domain
import JSON
import Screens
import Store
import Workflow

/// Lists the programmes of a store as the chooser does.
struct Programmes: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "programmes", abstract: "List the programmes in the store, how they stand and what waits in each.",
        discussion: "A programme that cannot be read is listed with the reason; the exit status is then 65.")

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @Option(
        name: .long,
        help: ArgumentHelp("Print this programme's settings as programme.json instead.", valueName: "id"))
    var settings: String?

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        if let settings { return try printSettings(of: settings) }
        let store = try Failure.reporting { () throws(StoreError) in try StoreDirectory.open(at: options.directory) }
        let rows = try Failure.reporting { () throws(StoreError) in try ProgrammeReading(store, options).readAll() }
        if json { printJSON(rows) } else { print(rows) }
        let damaged = rows.filter { $0.fault != nil }
        guard damaged.isEmpty else {
            let names = damaged.map(\.id).joined(separator: ", ")
            throw .data(
                LocalizedText(
                    sv: "\(names): något är skadat, se ovan", en: "\(names): something is damaged, see above"))
        }
    }

    private func print(_ rows: [ChooserRow]) {
        let language = options.language ?? .swedish
        let texts = Texts(language)
        for row in rows {
            guard let summary = row.summary else {
                say("\(row.id)  ! \(row.fault?[language] ?? "")")
                continue
            }
            let seats = language == .swedish ? "platser" : "seats"
            say(
                "\(row.id)  \(summary.short)  \(texts.name(of: summary.phase))  \(texts.period(summary.period))  "
                    + "\(summary.seats) \(seats)")
            say("    " + summary.municipalities.joined(separator: ", "))
            if let next = summary.next { say("    \(next.name[language]) \(texts.day(next.day))") }
            for task in row.waiting ?? [] { say("    - \(task[language])") }
            if let fault = row.fault { say("    ! \(fault[language])") }
        }
    }

    private func printJSON(_ rows: [ChooserRow]) {
        var writer = JSONWriter(.pretty)
        writer.beginArray()
        for row in rows {
            writer.beginObject()
            writer.member("id", row.id)
            writer.key("summary")
            row.summary.write(to: &writer)
            writer.key("waiting")
            row.waiting.write(to: &writer)
            writer.member("error", ifPresent: row.fault?[options.language ?? .english])
            writer.endObject()
        }
        writer.endArray()
        say(String(decoding: writer.bytes, as: UTF8.self))
    }

    private func printSettings(of name: String) throws(Failure) {
        var named = options
        named.programme = name
        let session = try SessionOpening(named).open()
        let text = String(decoding: ProgrammeFile.write(session.programme.settings), as: UTF8.self)
        say(String(text.dropLast()))
    }
}
