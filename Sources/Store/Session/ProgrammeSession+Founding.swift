import Codec
public import Domain

extension ProgrammeSession {
    /// Creates a programme, and the store where there is none yet, and opens it.
    ///
    /// The programme is made beside its place and moved there when it is whole and durable: nobody ever meets half of
    /// one. Who may do it is what the file modes say.
    ///
    /// - Parameters:
    ///   - path: The store's directory, which is there or not.
    ///   - settings: How the programme is set up.
    ///   - sample: What a new store says of itself, and of the programme where it is a sample already; nil for a store in
    ///     earnest.
    ///   - acting: As when opening.
    ///   - isPreparing: Whether what this session saves is how a sample is handed over, which undo leaves alone.
    ///   - instant: When it is done; nil for now.
    ///   - realTime: The real clock.
    public static func create(
        at path: String, _ settings: ProgrammeSettings, sample: StoreSample? = nil, as acting: String? = nil,
        isPreparing: Bool = false, at instant: Instant? = nil, realTime: @escaping () -> Instant = Instant.now
    ) throws(SessionError) -> ProgrammeSession {
        let new = NewProgramme(settings)
        try check(new)
        var store = try storing { () throws(StoreError) in
            do throws(StoreError) {
                return try StoreDirectory.open(at: path)
            } catch {
                switch error {
                case .missing, .notAStore: return try StoreDirectory.create(at: path, sample: sample)
                default: throw error
                }
            }
        }
        if let mark = sample?.usual, let usual = store.sample?.usual, mark != usual {
            store = store.marking(settings.id, mark)
        }
        let name = isPreparing ? preparingSession : nil
        try build(new, in: store, acting, name: name, at: instant, realTime)
        let session = try make(store, settings.id, acting, isReadOnly: false, name: name, realTime)
        try storing { () throws(StoreError) in try session.load() }
        return session
    }

    /// Creates a programme with all that it begins with in a store that is there, as one durable save.
    public static func found(
        at path: String, _ new: NewProgramme, as acting: String? = nil, realTime: @escaping () -> Instant = Instant.now
    ) throws(SessionError) {
        try check(new)
        var store = try storing { () throws(StoreError) in try StoreDirectory.open(at: path) }
        // In a sample a clone is looked at as its origin is.
        if let origin = new.settings.origin?.programme, let mark = store.sample?.programmes[origin] {
            store = store.marking(new.settings.id, mark)
        }
        try build(new, in: store, acting, name: nil, at: nil, realTime)
    }

    /// A journal that could not be read again would be worse than no journal.
    private static func check(_ new: NewProgramme) throws(SessionError) {
        do throws(ProgrammeFileError) {
            _ = try ProgrammeFile.read(ProgrammeFile.write(new.settings), path: new.settings.id)
        } catch {
            throw .invalidSettings(error)
        }
    }

    private static func build(
        _ new: NewProgramme, in store: StoreDirectory, _ acting: String?, name: String?, at instant: Instant?,
        _ realTime: @escaping () -> Instant
    ) throws(SessionError) {
        let id = new.settings.id
        let taken = try storing { () throws(StoreError) in
            try FileStatus.find(at: try store.programmeDirectory(id).path) != nil
        }
        guard !taken else { throw .refused(.programmeAlreadyDefined, command: 0) }
        let unfinished = try storing { () throws(StoreError) in
            try UnfinishedProgramme(id, new.settings.municipalities.map(\.code), in: store)
        }
        let session = try make(
            store, id, acting, isReadOnly: false, name: name, at: unfinished.directory, realTime)
        try storing { () throws(StoreError) in try session.load() }
        _ = try session.perform([.found(new)], at: instant ?? session.now())
        let isPlaced = try storing { () throws(StoreError) in
            try unfinished.keep(ProgrammeFile.write(new.settings), as: "programme.json")
            return try unfinished.finish()
        }
        guard isPlaced else { throw .refused(.programmeAlreadyDefined, command: 0) }
        if store.sample?.programmes[id] != nil {
            try storing { () throws(StoreError) in try store.keepManifest() }
        }
    }
}
