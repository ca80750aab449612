public import Domain

/// Looking into a programme piece by piece, where several are to be shown before any of them is opened.
extension ProgrammeSession {
    /// Opens a programme for reading with its own journal alone, which takes next to no time at any size.
    ///
    /// ``readOn()`` reads the municipalities, one at a time.
    ///
    /// - Parameters: As when a session is opened.
    public static func glance(
        at path: String, programme: String, as acting: String? = nil,
        realTime: @escaping () -> Instant = Instant.now
    ) throws(SessionError) -> ProgrammeSession {
        let store = try storing { () throws(StoreError) in try StoreDirectory.open(at: path) }
        let session = try make(store, programme, acting, isReadOnly: true, realTime)
        try storing { () throws(StoreError) in try session.loadCommon() }
        return session
    }

    /// What time it is in a store: in a sample always the sample's day, or that of a programme where one is named.
    public static func now(in store: StoreDirectory, programme: String? = nil) -> Instant {
        let mark = programme.flatMap { store.sample?[$0] } ?? store.sample?.usual
        return SessionClock(sample: mark, real: Instant.now).now
    }

    /// Reads the next municipality that the person may see; false when none is left.
    public func readOn() -> Bool {
        let next = actor.visibleMunicipalities(programme.settings).first { code in
            guard let journal = journals[.municipality(code)] else { return false }
            return !journal.isLoaded && journal.permission >= .read
        }
        guard let next else { return false }
        load(.municipality(next))
        return true
    }

    /// Reads every journal that the file modes let this account read, so that whoever clones the programme can tell that
    /// nobody in them is named in what goes along.
    public func readAll() {
        for scope in journals.keys.sorted(by: Scope.isLockedBefore) { load(scope) }
    }

    /// What identifies the programme as it is now, for one that is cloned from it.
    public func origin() throws(SessionError) -> ProgrammeOrigin {
        let contents = try journals(of: [])
        return ProgrammeOrigin(
            programme: programme.settings.id, records: contents.first?.records ?? 0,
            head: contents.first?.head ?? "", undecided: [])
    }
}

extension StoreDirectory {
    /// Whether the account that started the program owns the store, and so decides who founds programmes in it.
    ///
    /// In a sample people act as others; the one who made it is none of them.
    public var isOwn: Bool { sample == nil && StoreDirectory.owner(of: path) == Account.current.uid }
}
