public import Domain

/// A fact as a journal holds it: what happened, who recorded it and when, in which save and why.
public struct RecordedFact: Equatable, Sendable {
    /// The journal that it stands in.
    public let scope: Scope
    /// The number of its record there.
    public let record: Int
    /// Who recorded it and when.
    public let signature: Signature
    /// The name of the save that it belongs to.
    public let save: String
    /// The save that this one takes back; nil when it takes none back.
    public let undoes: String?
    /// The save that this one does again; nil when it does none again.
    public let redoes: String?
    /// The reason, where the fact itself does not hold it; nil when there is none.
    public let reason: String?
    /// What happened; nil for what has been erased by law.
    public let event: Event?

    /// A fact of a journal.
    public init(
        scope: Scope, record: Int, signature: Signature, save: String, undoes: String? = nil, redoes: String? = nil,
        reason: String? = nil, event: Event?
    ) {
        self.scope = scope
        self.record = record
        self.signature = signature
        self.save = save
        self.undoes = undoes
        self.redoes = redoes
        self.reason = reason
        self.event = event
    }

    /// The same fact with other words.
    func with(event: Event?, reason: String?) -> RecordedFact {
        RecordedFact(
            scope: scope, record: record, signature: signature, save: save, undoes: undoes, redoes: redoes,
            reason: reason, event: event)
    }
}

extension RecordedFact {
    /// Facts of several journals in the order in which they were recorded, each journal in its own order.
    ///
    /// Clocks may have gone backwards between two records; the order within a journal is then the true one. Of what was
    /// recorded at the same moment the municipalities' come first: what the programme decides rests on them.
    public static func merged(_ journals: [[RecordedFact]]) -> [RecordedFact] {
        var rests = journals.map { $0[...] }
        var merged: [RecordedFact] = []
        merged.reserveCapacity(journals.reduce(0) { $0 + $1.count })
        while true {
            var next: Int?
            for (index, rest) in rests.enumerated() {
                guard let fact = rest.first else { continue }
                guard let best = next.flatMap({ rests[$0].first }) else {
                    next = index
                    continue
                }
                if fact.comes(before: best) { next = index }
            }
            guard let next, let fact = rests[next].popFirst() else { return merged }
            merged.append(fact)
        }
    }

    private func comes(before other: RecordedFact) -> Bool {
        if signature.at != other.signature.at { return signature.at < other.signature.at }
        return scope != .programme && other.scope == .programme
    }
}

/// A journal that a protocol was made from, so that somebody with the store can hold one against the other.
public struct JournalHead: Equatable, Sendable {
    /// The journal.
    public let scope: Scope
    /// The number of its last record.
    public let records: Int
    /// The digest of its last record.
    public let head: String

    /// A journal as it stood.
    public init(scope: Scope, records: Int, head: String) {
        self.scope = scope
        self.records = records
        self.head = head
    }
}
