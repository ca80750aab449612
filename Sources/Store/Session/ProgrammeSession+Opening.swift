public import Domain

extension ProgrammeSession {
    /// Opens a programme.
    ///
    /// - Parameters:
    ///   - path: The store's directory.
    ///   - programme: The programme's id; nil for the only one there is, or the one that a sample opens with.
    ///   - acting: The account to act as, which only a sample allows; nil for the account that started the program, or
    ///     the one that the sample names.
    ///   - isReadOnly: Whether everything is to be left as it is.
    ///   - realTime: The real clock.
    public static func open(
        at path: String, programme: String? = nil, as acting: String? = nil, isReadOnly: Bool = false,
        realTime: @escaping () -> Instant = Instant.now
    ) throws(SessionError) -> ProgrammeSession {
        let store = try storing { () throws(StoreError) in try StoreDirectory.open(at: path) }
        let all = try storing { () throws(StoreError) in try store.programmes() }
        let usual = try storing { () throws(StoreError) in try store.usualProgramme() }
        guard let name = programme ?? usual else { throw .programmeNotNamed(path: path, programmes: all.sorted()) }
        guard all.contains(name) else { throw .noSuchProgramme(path: path, name: name, programmes: all.sorted()) }
        let session = try make(store, name, acting, isReadOnly: isReadOnly, realTime)
        try storing { () throws(StoreError) in try session.load() }
        // What somebody else could not finish; who may not write leaves it to who may.
        if session.hasUnfinishedErasures, !isReadOnly {
            session.erasureReports = (try? session.carryOutErasures().filter { !$0.parts.isEmpty }) ?? []
        }
        return session
    }

    /// The session name of whatever makes a sample ready to be handed over.
    static let preparingSession = "prepared"

    /// Makes a session that has read nothing yet.
    ///
    /// - Parameter unfinished: Where the programme lies while it is being made; nil for its place in the store.
    static func make(
        _ store: StoreDirectory, _ programme: String, _ acting: String?, isReadOnly: Bool,
        name: String? = nil, at unfinished: ProgrammeDirectory? = nil, _ realTime: @escaping () -> Instant
    ) throws(SessionError) -> ProgrammeSession {
        guard acting == nil || store.sample != nil else { throw .notASample(path: store.path) }
        let account = (acting ?? store.sample?[programme].account).map(Account.acting) ?? Account.current
        let clock = SessionClock(sample: store.sample?[programme], real: realTime)
        return try storing { () throws(StoreError) in
            let directory = if let unfinished { unfinished } else { try store.programmeDirectory(programme) }
            return try ProgrammeSession(
                store: store, account: account, isReadOnly: isReadOnly, clock: clock,
                makeLog: { (account: Account) throws(StoreError) in
                    try FileEventLog(
                        store, at: directory,
                        author: Author(uid: account.uid, user: account.name, session: name),
                        clock: { clock.stamp })
                },
                place: { directory.directory(of: $0).journal }, directory: directory)
        }
    }

    /// Does something with the store whose failure is the session's.
    static func storing<Value>(_ body: () throws(StoreError) -> Value) throws(SessionError) -> Value {
        do throws(StoreError) {
            return try body()
        } catch {
            throw .store(error)
        }
    }
}
