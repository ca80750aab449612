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

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let report = try report()
        if json { say(text(report)) } else { for journal in report.journals { show(journal) } }
        guard report.isSound else { throw Failure(65, json ? "" : "the store is damaged; see above") }
    }

    private func report() throws(Failure) -> IntegrityReport {
        do throws(StoreError) {
            let store = try StoreDirectory.open(at: options.directory)
            var journals: [JournalIntegrity] = []
            var names = [String]()
            if let programme = options.programme { names = [programme] } else { names = try store.programmes() }
            for name in names {
                let account = Account.current
                let log = try FileEventLog(
                    store, programme: name, author: Author(uid: account.uid, user: account.name))
                journals += try log.verify().journals
            }
            return IntegrityReport(journals: journals)
        } catch {
            throw Failure(error)
        }
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
