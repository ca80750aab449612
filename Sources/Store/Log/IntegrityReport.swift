public import Domain
/// What reading all journals from their beginning showed.
public struct IntegrityReport: Equatable, Sendable {
    /// One answer a journal, in order.
    public let journals: [JournalIntegrity]

    /// Makes a report, for engines.
    public init(journals: [JournalIntegrity]) { self.journals = journals }

    /// Whether nothing is wrong anywhere.
    public var isSound: Bool { journals.allSatisfy(\.problems.isEmpty) }
}

/// What reading one journal showed.
public struct JournalIntegrity: Equatable, Sendable {
    /// Which journal.
    public let scope: Scope
    /// What a person can find it by; for the file engine its path.
    public let place: String
    /// Whole records, whether or not they took effect.
    public internal(set) var records = 0
    /// Writes that were cut off and marked so; they never counted.
    public internal(set) var tornLines = 0
    /// Whether the journal ends with a write that was cut off or goes on.
    public internal(set) var hasTornTail = false
    /// Events and reasons that have been erased by law.
    public internal(set) var erasedEvents = 0
    /// Records of saves over several records that were never committed, and never counted.
    public internal(set) var deadRecords = 0
    /// The hash of the last record, by which two copies can be compared.
    public internal(set) var head: String
    /// The number of the last record; 0 for an empty journal.
    public internal(set) var last = 0
    /// What is wrong, each as `place:line:column: expected …, found …`.
    public internal(set) var problems: [String] = []

    /// Makes an answer with nothing read, for engines.
    public init(scope: Scope, place: String, head: String) {
        self.scope = scope
        self.place = place
        self.head = head
    }
}
