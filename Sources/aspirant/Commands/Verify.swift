import ArgumentParser
import Domain
import JSON
import Store

/// Reads every journal from its beginning and says what is wrong, with its place.
struct Verify: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every journal: framing, checksums, sequence and hash chain; and the modes of the files.")

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Also write every record that can be read, behind damage too, into files here.", valueName: "dir"))
    var salvage: String?

    @Flag(
        name: .customLong("head"),
        help: "Print the heads of the journals only, to be kept where nobody here can change them.")
    var heads = false

    @Option(
        name: .long,
        help: ArgumentHelp("Hold the journals against heads that were printed before with --head.", valueName: "file"))
    var noted: String?

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let report = try report(against: try notedHeads())
        let findings = try Failure.reporting { () throws(StoreError) in
            try StoreDirectory.open(at: options.directory).inspect()
        }
        if heads {
            for (programme, journal) in report { say(NotedHead(programme, journal).line) }
        } else if json {
            say(text(report.map(\.journal), findings))
        } else {
            for (_, journal) in report { show(journal) }
            for finding in findings { say(finding.text[.ofProcess]) }
        }
        if let salvage { try writeSalvaged(into: SalvageFiles(directory: salvage)) }
        guard report.allSatisfy(\.journal.findings.isEmpty) else {
            throw json
                ? .data("")
                : .data(
                    heads
                        ? LocalizedText(
                            sv: "förrådet är skadat; kör `aspirant verify`",
                            en: "the store is damaged; run `aspirant verify`")
                        : LocalizedText(sv: "förrådet är skadat; se ovan", en: "the store is damaged; see above"))
        }
        guard !findings.contains(where: \.isFault) else {
            throw json || heads
                ? .data("")
                : .data(
                    LocalizedText(
                        sv: "förrådet är öppet för andra än det ska vara; se ovan",
                        en: "the store is open to others than it should be; see above"))
        }
    }

    /// In the language that was asked for; verifying needs no programme that could tell its own.
    private func text(_ swedish: String, _ english: String) -> String {
        Language.ofProcess == .swedish ? swedish : english
    }

    private func notedHeads() throws(Failure) -> [NotedHead] {
        guard let noted else { return [] }
        var heads: [NotedHead] = []
        let lines = String(decoding: try InputFile.bytes(noted), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            guard let head = NotedHead(line: line) else {
                throw .data(
                    LocalizedText(
                        sv: "\(noted):\(index + 1):1: väntade en rad som `aspirant verify --head` skriver den, fann ”\(line)”",
                        en: "\(noted):\(index + 1):1: expected a line as `aspirant verify --head` prints it, "
                            + "found \"\(line)\""))
            }
            heads.append(head)
        }
        return heads
    }

    private func report(
        against noted: [NotedHead]
    ) throws(Failure) -> [(programme: String, journal: JournalIntegrity)] {
        try Failure.reporting { () throws(StoreError) in
            var journals: [(programme: String, journal: JournalIntegrity)] = []
            for (programme, log) in try logs() {
                journals += try log.verify(against: noted).journals.map { (programme, $0) }
            }
            return journals
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
        let state = journal.findings.isEmpty ? text("hel", "sound") : text("SKADAD", "DAMAGED")
        say("\(journal.place): \(state), \(parts(of: journal).joined(separator: ", "))")
        say("    " + text("kedjan slutar med \(journal.head)", "head \(journal.head)"))
        for finding in journal.findings { say("    \(finding.text[.ofProcess])") }
        guard !journal.findings.isEmpty else { return }
        say(
            "    "
                + text(
                    "Journalen är bara läsbar. Laga den från en kopia med `aspirant restore`, eller skriv ut det som går "
                        + "att läsa med",
                    "The journal is read-only. Mend it by a copy with `aspirant restore`, or write out what can be read with"
                ))
        say(
            "    "
                + text(
                    "`aspirant verify --salvage`; behåll den skadade filen.",
                    "`aspirant verify --salvage`; keep the damaged file."))
    }

    private func parts(of journal: JournalIntegrity) -> [String] {
        var parts = [count(journal.records, "post", "poster", "record", "records")]
        if journal.tornLines > 0 {
            parts.append(
                count(
                    journal.tornLines, "avbruten skrivning, läkt", "avbrutna skrivningar, läkta", "torn write, healed",
                    "torn writes, healed"))
        }
        if journal.hasTornTail {
            parts.append(
                text("en avbruten sista rad, som nästa ändring läker", "a torn last line, which the next change heals"))
        }
        if journal.erasedEvents > 0 {
            parts.append(
                count(journal.erasedEvents, "gallrad uppgift", "gallrade uppgifter", "erased part", "erased parts"))
        }
        if journal.deadRecords > 0 {
            parts.append(
                count(
                    journal.deadRecords, "post av en ändring som aldrig blev klar",
                    "poster av ändringar som aldrig blev klara", "record of a change never completed",
                    "records of changes never completed"))
        }
        return parts
    }

    private func count(_ number: Int, _ one: String, _ many: String, _ oneEnglish: String, _ manyEnglish: String) -> String {
        "\(number) " + (number == 1 ? text(one, oneEnglish) : text(many, manyEnglish))
    }

    private func text(_ journals: [JournalIntegrity], _ findings: [StoreFinding]) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("sound", journals.allSatisfy(\.findings.isEmpty))
        writer.member("journals", journals) { writer, journal in
            writer.beginObject()
            writer.member("journal", journal.place)
            writer.member("records", journal.records)
            writer.member("torn", journal.tornLines)
            writer.member("erased", journal.erasedEvents)
            writer.member("dead", journal.deadRecords)
            writer.member("last", journal.last)
            writer.member("head", journal.head)
            writer.member("problems", journal.problems) { $0.string($1) }
            writer.endObject()
        }
        writer.member("files", findings) { writer, finding in
            writer.beginObject()
            writer.member("path", finding.path)
            writer.member("problem", finding.problem)
            writer.member("remedy", finding.remedy)
            writer.member("fault", finding.isFault)
            writer.endObject()
        }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension NotedHead {
    /// The head of a journal that has been read.
    fileprivate init(_ programme: String, _ journal: JournalIntegrity) {
        self.init(programme: programme, scope: journal.scope, sequence: journal.last, hash: journal.head)
    }
}
