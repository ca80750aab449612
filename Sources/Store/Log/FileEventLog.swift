public import Domain
import Glibc

/// Journals as files in a directory, for many processes under different accounts on one machine.
///
/// See `docs/` and ``EventLog`` for what it promises. It is used from one thread.
public final class FileEventLog: EventLog {
    /// On whose behalf records are written.
    public let author: Author
    /// The store that the programme lies in.
    public let storeID: String
    let programme: ProgrammeDirectory
    let patience: Duration
    let calls: SystemCalls
    let clock: () -> Instant
    let readOnly: StoreError?
    var files: [Scope: JournalFile] = [:]
    private lazy var bells = BellWatch()

    /// Opens the journals of a programme. Nothing is read yet.
    ///
    /// - Parameters:
    ///   - patience: How long a save waits for another session's lock.
    ///   - clock: Where records get their time from.
    public convenience init(
        _ store: StoreDirectory, programme: String, author: Author, patience: Duration = .seconds(5),
        clock: @escaping () -> Instant = Instant.now
    ) throws(StoreError) {
        try self.init(
            store, programme: programme, author: author, patience: patience, clock: clock, calls: .real)
    }

    package convenience init(
        _ store: StoreDirectory, programme: String, author: Author, patience: Duration,
        clock: @escaping () -> Instant, calls: SystemCalls
    ) throws(StoreError) {
        try self.init(
            store, at: try store.programmeDirectory(programme), author: author, patience: patience, clock: clock,
            calls: calls)
    }

    /// Opens the journals of a programme wherever they lie, as while it is being made.
    init(
        _ store: StoreDirectory, at directory: ProgrammeDirectory, author: Author, patience: Duration = .seconds(5),
        clock: @escaping () -> Instant, calls: SystemCalls = .real
    ) throws(StoreError) {
        self.author = author
        self.storeID = store.id
        self.programme = directory
        self.patience = patience
        self.clock = clock
        self.calls = calls
        self.readOnly = store.readOnly
        guard try FileStatus.find(at: self.programme.path) != nil else {
            throw StoreError.missing(path: self.programme.path)
        }
    }

    /// The journals there are, in order, and what the file system lets this process do with each.
    public func journals() throws(StoreError) -> [JournalAccess] {
        try programme.scopes().map { scope in
            let journal = programme.directory(of: scope).journal
            guard access(journal, R_OK) == 0 else {
                let fault = SystemFault("access", journal)
                // One that is gone is damage, which whoever reads it will find, and nothing that is kept from somebody.
                return JournalAccess(
                    scope: scope, permission: fault.isAbsence ? .read : .none, reason: fault.reason)
            }
            if readOnly != nil { return JournalAccess(scope: scope, permission: .read) }
            guard access(journal, W_OK) == 0 else {
                return JournalAccess(scope: scope, permission: .read, reason: SystemFault("access", journal).reason)
            }
            return JournalAccess(scope: scope, permission: .write)
        }
    }

    /// The records that have taken effect after a sequence number.
    public func read(_ scope: Scope, after sequence: Int) throws(StoreError) -> Reading {
        let file = try file(scope)
        // Watched before it is read, so that what is added in between is not missed.
        bells.add(scope, file.directory.bell)
        try file.catchUp()
        let reading = try settled(file, after: sequence, holdsLock: false)
        file.handOver(reading)
        return reading
    }

    /// The journals whose file is not what has been read of it.
    public func changedJournals() -> Set<Scope> {
        bells.drain()
        return Set(files.filter { $0.value.hasChanged() }.keys)
    }

    /// The inotify instance, or nil where the account has no more of them.
    public var watchDescriptor: Int32? { bells.descriptor }

    /// Whether a bell could not be watched.
    public var needsTimer: Bool { !bells.coversAll }

    /// The journal's file, which must be there.
    func file(_ scope: Scope) throws(StoreError) -> JournalFile {
        if let file = files[scope] { return file }
        let file = try unreadFile(scope)
        files[scope] = file
        return file
    }

    /// A second look at a journal, from its beginning.
    func unreadFile(_ scope: Scope) throws(StoreError) -> JournalFile {
        if case .municipality(let code) = scope { try StoreDirectory.checkName(code.rawValue) }
        return JournalFile(
            scope: scope, directory: programme.directory(of: scope),
            beginning: .beginning(store: storeID, programme: programme.name, scope: scope))
    }
}
