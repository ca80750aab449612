import Codec
public import Domain

extension ProgrammeSession {
    /// Opens a programme.
    ///
    /// - Parameters:
    ///   - path: The store's directory.
    ///   - programme: The programme's id; nil for the only one there is.
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
        let programmes = programme.map { [$0] } ?? all
        guard programmes.count == 1 else {
            throw .programmeNotNamed(path: path, programmes: programmes.sorted())
        }
        guard all.contains(programmes[0]) else {
            throw .noSuchProgramme(path: path, name: programmes[0], programmes: all.sorted())
        }
        let session = try make(store, programmes[0], acting, isReadOnly: isReadOnly, realTime)
        try storing { () throws(StoreError) in try session.load() }
        return session
    }

    /// Creates a programme, and the store where there is none yet, and opens it.
    ///
    /// - Parameters:
    ///   - path: The store's directory, which is there or not.
    ///   - settings: How the programme is set up.
    ///   - sample: What a new store says of itself; nil for a store in earnest.
    ///   - acting: As when opening.
    ///   - isPreparing: Whether what this session saves is how a sample is handed over, which undo leaves alone.
    ///   - instant: When it is done; nil for now.
    ///   - realTime: The real clock.
    public static func create(
        at path: String, _ settings: ProgrammeSettings, sample: StoreSample? = nil, as acting: String? = nil,
        isPreparing: Bool = false, at instant: Instant? = nil, realTime: @escaping () -> Instant = Instant.now
    ) throws(SessionError) -> ProgrammeSession {
        do throws(ProgrammeFileError) {
            // A journal that could not be read again would be worse than no journal.
            _ = try ProgrammeFile.read(ProgrammeFile.write(settings), path: settings.id)
        } catch {
            throw .invalidSettings(error)
        }
        let store = try storing { () throws(StoreError) in
            do throws(StoreError) {
                return try StoreDirectory.open(at: path)
            } catch {
                switch error {
                case .missing, .notAStore: return try StoreDirectory.create(at: path, sample: sample)
                default: throw error
                }
            }
        }
        try storing { () throws(StoreError) in
            try store.createProgramme(settings.id, municipalities: settings.municipalities.map(\.code))
        }
        let session = try make(
            store, settings.id, acting, isReadOnly: false, name: isPreparing ? preparingSession : nil, realTime)
        try storing { () throws(StoreError) in try session.load() }
        _ = try session.perform([.define(settings)], at: instant ?? session.now())
        try storing { () throws(StoreError) in try session.load() }
        return session
    }

    /// The session name of whatever makes a sample ready to be handed over.
    static let preparingSession = "prepared"

    private static func make(
        _ store: StoreDirectory, _ programme: String, _ acting: String?, isReadOnly: Bool,
        name: String? = nil, _ realTime: @escaping () -> Instant
    ) throws(SessionError) -> ProgrammeSession {
        guard acting == nil || store.sample != nil else { throw .notASample(path: store.path) }
        let account = (acting ?? store.sample?.account).map(Account.acting) ?? Account.current
        let clock = SessionClock(sample: store.sample, real: realTime)
        return try storing { () throws(StoreError) in
            let directory = try store.programmeDirectory(programme)
            return try ProgrammeSession(
                store: store, account: account, isReadOnly: isReadOnly, clock: clock,
                makeLog: { (account: Account) throws(StoreError) in
                    try FileEventLog(
                        store, programme: programme,
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
