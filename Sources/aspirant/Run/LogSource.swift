import Domain
import Screens
import Store
import Workflow

/// Reads the log for whoever shows or writes it, piece by piece.
final class LogSource {
    private let session: ProgrammeSession
    private var reader: LogReader?
    private var query = LogQuery()

    /// How many records are looked at before the person is asked whether to look on.
    private static let effort = 20_000
    /// The same where each has to be put into words first.
    private static let textEffort = 5000

    init(_ session: ProgrammeSession) { self.session = session }

    /// The newest changes that a query lets through.
    func first(_ query: LogQuery, limit: Int, in world: World) throws(SessionError) -> LogPage {
        self.query = query
        reader = try session.logReader(LogFilter(query, in: world.programme))
        return try more(limit: limit, in: world)
    }

    /// Those before the ones given last.
    func more(limit: Int, in world: World) throws(SessionError) -> LogPage {
        guard let reader else { return LogPage(rows: [], searchedBackTo: nil) }
        let effort = query.text.isEmpty ? LogSource.effort : LogSource.textEffort
        return LogPage(try reader.next(limit, effort: effort, where: query.filter(in: world)))
    }

    /// What reading the journals from their beginning shows.
    func verify() throws(SessionError) -> [JournalStanding] {
        try session.verifyJournals().map {
            JournalStanding(
                scope: $0.scope, last: $0.last, head: $0.head,
                problems: $0.findings.map { JournalStanding.Problem($0.text, record: $0.record) })
        }
    }
}

extension LogQuery {
    /// Whether the reader may know of a change, and it holds the text that is looked for in the words that the reader sees.
    func filter(in world: World) -> (LogEntry) -> Bool {
        let texts = Texts(world.language)
        let needle = SwedishCollation.key(text)
        return { entry in
            let row = LogRow(entry)
            return texts.mayTell(row, in: world)
                && (needle.isEmpty || SwedishCollation.key(texts.logLine(row, in: world)).contains(needle))
        }
    }
}

extension LogFilter {
    /// What a query asks for, as far as it shows in a record without putting it into words.
    init(_ query: LogQuery, in programme: Programme) {
        var accounts: Set<String> = []
        if let person = query.person {
            accounts = Set(programme.settings.person(person)?.accounts ?? [])
            // Somebody whose account has been taken away, or who never had one, is an account like any other.
            if accounts.isEmpty { accounts = [person.rawValue] }
        }
        self.init(
            applicant: query.applicant, accounts: accounts, kinds: query.topic?.kinds ?? [],
            scopes: Set([query.scope].compactMap { $0 }), since: query.since.map { Instant(startOf: $0) },
            before: query.until.map { Instant(startOf: $0 + 1) })
    }
}

extension LogPage {
    /// A piece of the log as the store gives it.
    init(_ page: LogReader.Page) {
        self.init(rows: page.entries.map { LogRow($0) }, searchedBackTo: page.searchedBackTo)
    }
}

extension LogRow {
    /// A change as the store gives it.
    init(_ entry: LogEntry) {
        self.init(
            ID(entry.scope, entry.sequence), at: entry.at, account: entry.account, person: entry.person,
            transaction: entry.transaction.description, undoes: entry.undoes?.description,
            redoes: entry.redoes?.description, reason: entry.reason, events: entry.events, replaced: entry.replaced)
    }
}
