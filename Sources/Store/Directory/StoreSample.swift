public import Domain

/// What a sample or test store says of itself.
public struct StoreSample: Equatable, Sendable {
    /// As whom a programme is looked at, and when.
    public struct Mark: Equatable, Sendable {
        /// The account to act as.
        public let account: String
        /// The day that is always today; the time of day is the real one. Nil for the clock's day.
        public let now: Instant?

        /// As whom and when.
        public init(account: String, now: Instant?) {
            self.account = account
            self.now = now
        }
    }

    /// What holds for programmes that nothing else is said of.
    public let usual: Mark
    /// The programme that is opened where none is named, although there are several; nil where one has to choose.
    public let opens: String?
    /// Programmes that are looked at on days and as accounts of their own.
    public private(set) var programmes: [String: Mark]

    /// Makes what a sample store says of itself.
    public init(account: String, now: Instant?, opens: String? = nil, programmes: [String: Mark] = [:]) {
        usual = Mark(account: account, now: now)
        self.opens = opens
        self.programmes = programmes
    }

    /// As whom a programme is looked at, and when.
    public subscript(programme: String) -> Mark { programmes[programme] ?? usual }

    mutating func set(_ mark: Mark, for programme: String) { programmes[programme] = mark }
}

extension StoreDirectory {
    /// The programme that is meant where none is named: the only one, or the one that a sample opens with; nil where
    /// somebody has to choose.
    public func usualProgramme() throws(StoreError) -> String? {
        let all = try programmes()
        if let name = sample?.opens, all.contains(name) { return name }
        return all.count == 1 ? all[0] : nil
    }

    /// The same store, in which a programme is looked at as somebody and on a day of its own; nothing is written.
    func marking(_ programme: String, _ mark: StoreSample.Mark) -> StoreDirectory {
        var marked = self
        marked.sample?.set(mark, for: programme)
        return marked
    }

    /// Writes down what the store says of itself.
    func keepManifest() throws(StoreError) {
        let path = self.path + "/store.json"
        let mode = FileStatus(at: path)?.permissions ?? 0o600
        try ReplacedFile.write(
            StoreManifest(format: Self.format, id: id, sample: sample, groups: groups).encoded, to: path, mode: mode,
            isDurable: true)
    }
}
