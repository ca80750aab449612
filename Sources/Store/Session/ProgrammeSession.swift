public import Domain

/// One person at work in a programme: what can be seen of it, and the only way to change it.
///
/// It keeps the programme in step with its journals. Others work in the same journals at the same time; whatever is
/// decided is decided on what has been recorded by everybody until that moment. It is used from one thread.
public final class ProgrammeSession {
    /// The programme as far as this session has read it.
    public internal(set) var programme = Programme() { didSet { revision += 1 } }
    /// Another number whenever ``programme`` may have changed.
    public private(set) var revision = 0
    /// The person at work, without what the store cannot note.
    var identified: Actor
    /// The account that the person has logged in with.
    public let account: Account
    /// The store that the programme lies in.
    public let store: StoreDirectory
    /// Whether the session only looks.
    public let isReadOnly: Bool

    let log: any EventLog
    let clock: SessionClock
    /// Other accounts' logs, in a sample where one session acts for several.
    var actingLogs: [String: any EventLog] = [:]
    let makeLog: (Account) throws(StoreError) -> any EventLog
    /// What a journal is called in messages.
    let place: (Scope) -> String
    let directory: ProgrammeDirectory
    /// Where it is told who else is there.
    public let board: SessionBoard
    var journals: [Scope: JournalState] = [:]
    var people: [String: PersonID] = [:]
    var unreported: [ForeignChange] = []
    /// Whether a journal still holds something of somebody of whom it has been decided that nothing shall be left.
    public internal(set) var hasUnfinishedErasures = false
    /// What the erasures that this session has decided came to, the latest last.
    public internal(set) var erasureReports: [CarriedOutErasure] = []
    /// Why an erasure that was decided could not be carried out; nil where it was.
    public internal(set) var erasureFault: SessionError?

    init(
        store: StoreDirectory, account: Account, isReadOnly: Bool, clock: SessionClock,
        makeLog: @escaping (Account) throws(StoreError) -> any EventLog, place: @escaping (Scope) -> String,
        directory: ProgrammeDirectory
    ) throws(StoreError) {
        self.store = store
        self.account = account
        self.isReadOnly = isReadOnly
        self.clock = clock
        self.makeLog = makeLog
        self.place = place
        self.directory = directory
        log = try makeLog(account)
        board = SessionBoard(directory: directory.present, session: log.author.session)
        identified = Actor(account: account.name, in: .undefined)
    }
}

// MARK: What can be seen and done

extension ProgrammeSession {
    /// Now, by the real clock; in a sample it is always the sample's day, with the real time of day.
    public func now() -> Instant { clock.now }

    /// The person at work.
    public var actor: Actor {
        var actor = identified
        actor.untraced = untraced
        return actor
    }

    /// Whether the store is a sample or test, in which one may act as others.
    public var isSample: Bool { store.sample != nil }

    /// The municipalities whose journals have been read, in the programme's order.
    public var visibleMunicipalities: [MunicipalityCode] {
        programme.settings.municipalities.map(\.code).filter { journals[.municipality($0)]?.isLoaded == true }
    }

    /// Why nothing can be changed in a part of the programme; nil where it can.
    ///
    /// What one municipality's journal suffers from leaves the others as they are.
    public func readOnlyReason(_ scope: Scope) -> SessionError? {
        if isReadOnly { return .openedReadOnly }
        guard let journal = journals[scope] else { return .store(.missing(path: place(scope))) }
        if let reason = fault(in: scope) { return .store(reason) }
        guard journal.permission < .write else { return nil }
        let reason = journal.denial ?? "the account may not write here"
        return .store(.notPermitted(path: place(scope), reason: reason))
    }

    /// The person that an account is; the account itself where nobody is.
    func person(_ account: String) -> PersonID {
        if let known = people[account] { return known }
        let person = programme.signer(account: account) ?? PersonID(account)
        people[account] = person
        return person
    }
}

// MARK: Following others

extension ProgrammeSession {
    /// What others have saved since the last call, now part of ``programme``.
    ///
    /// Only what has been added to the journals is read. Nothing is thrown: a journal that can no longer be read keeps
    /// what was known and says why in ``readOnlyReason(_:)``.
    public func refresh() -> [ForeignChange] {
        for scope in log.changedJournals() where journals[scope]?.isLoaded == true { catchUp(scope) }
        defer { unreported = [] }
        return unreported
    }

    /// Wakes the other sessions of the programme, so that they look at the board.
    public func wakeOthers() { directory.directory(of: .programme).ringBell() }

    /// A descriptor that can be read from when ``refresh()`` is worth a call; nil where the system has none to spare.
    public var watchDescriptor: Int32? { log.watchDescriptor }

    /// Whether ``refresh()`` must also be called now and then.
    public var needsTimer: Bool { log.needsTimer }
}
