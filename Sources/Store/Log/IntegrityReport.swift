import Codec
public import Domain
import JSON

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
    /// What is wrong, in the order of the journal; of what only follows from something else nothing is said.
    public internal(set) var findings: [JournalFinding] = []
    /// What is wrong, each as `place:line:column: expected …, found …`, in English.
    public var problems: [String] { findings.map(\.text.english) }

    /// Makes an answer with nothing read, for engines.
    public init(scope: Scope, place: String, head: String) {
        self.scope = scope
        self.place = place
        self.head = head
    }
}

/// Something that is wrong with a journal.
public struct JournalFinding: Equatable, Sendable {
    /// `place:line:column: expected …, found …`.
    public let text: LocalizedText
    /// `place:line:column`.
    public let place: String
    /// The number that the record there has, or should have.
    public let record: Int

    init(_ path: String, _ fault: JSONFault, record: Int) {
        place = "\(path):\(fault.line):\(fault.column)"
        text = LocalizedText(sv: "\(path):\(fault.text.swedish)", en: "\(path):\(fault.text.english)")
        self.record = record
    }
}
