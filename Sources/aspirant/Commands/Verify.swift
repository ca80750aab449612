import ArgumentParser
import Domain
import JSON
import Store

/// Reads every journal from its beginning and says what is wrong, with its place.
struct Verify: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check every journal: framing, checksums, sequence and hash chain.")

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Also write every record that can be read, behind damage too, into files here.", valueName: "dir"))
    var salvage: String?

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let report = try report()
        if json { say(text(report)) } else { for journal in report.journals { show(journal) } }
        if let salvage { try writeSalvaged(into: SalvageFiles(directory: salvage)) }
        guard report.isSound else { throw Failure(65, json ? "" : "the store is damaged; see above") }
    }

    private func report() throws(Failure) -> IntegrityReport {
        try Failure.reporting { () throws(StoreError) -> IntegrityReport in
            var journals: [JournalIntegrity] = []
            for (_, log) in try logs() { journals += try log.verify().journals }
            return IntegrityReport(journals: journals)
        }
    }

    private func writeSalvaged(into files: SalvageFiles) throws(Failure) {
        let logs = try Failure.reporting { () throws(StoreError) in try self.logs() }
        for (programme, log) in logs {
            let salvaged = try Failure.reporting { () throws(StoreError) in try log.salvage() }
            try files.write(salvaged, of: programme)
        }
    }

    private func logs() throws(StoreError) -> [(programme: String, log: FileEventLog)] {
        let store = try StoreDirectory.open(at: options.directory)
        let author = Author(uid: Account.current.uid, user: Account.current.name)
        var logs: [(programme: String, log: FileEventLog)] = []
        let names = if let programme = options.programme { [programme] } else { try store.programmes() }
        for name in names {
            logs.append((name, try FileEventLog(store, programme: name, author: author)))
        }
        return logs
    }

    private func show(_ journal: JournalIntegrity) {
        var parts = ["\(journal.records) records"]
        if journal.tornLines > 0 { parts.append("\(journal.tornLines) torn writes, healed") }
        if journal.hasTornTail { parts.append("a torn last line, which the next change heals") }
        if journal.erasedEvents > 0 { parts.append("\(journal.erasedEvents) erased") }
        if journal.deadRecords > 0 { parts.append("\(journal.deadRecords) of changes never completed") }
        say("\(journal.place): \(journal.problems.isEmpty ? "sound" : "DAMAGED"), \(parts.joined(separator: ", "))")
        say("    head \(journal.head)")
        for problem in journal.problems { say("    \(problem)") }
        guard !journal.problems.isEmpty else { return }
        say(
            "    The journal is read-only. Mend it by a copy with `aspirant restore`, or write out what can be read with"
        )
        say("    `aspirant verify --salvage`; keep the damaged file.")
    }

    private func text(_ report: IntegrityReport) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("sound", report.isSound)
        writer.member("journals", report.journals) { writer, journal in
            writer.beginObject()
            writer.member("journal", journal.place)
            writer.member("records", journal.records)
            writer.member("torn", journal.tornLines)
            writer.member("erased", journal.erasedEvents)
            writer.member("dead", journal.deadRecords)
            writer.member("head", journal.head)
            writer.member("problems", journal.problems) { $0.string($1) }
            writer.endObject()
        }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
