import Codec
import Domain

/// What a save is going to write.
struct Draft {
    /// The facts, in the order in which they were decided.
    var facts: [Scoped<Event>] = []
    /// The programme with the facts applied; nil where it has not been needed.
    var outcome: Programme?
    /// Records for the journals, together holding the facts.
    var records: [NewRecord] = []

    /// How many facts a record holds at most, so that an import of 100 000 rows is not one line of a journal.
    private static let factsPerRecord = 200

    /// Adds facts, continuing the journal's last record where it belongs to the same reason.
    mutating func add(_ decided: [Scoped<Event>], reason: String?) {
        for fact in decided {
            let event = EventCodec.encode(fact.value)
            if let last = lastRecord[fact.scope], records[last].reason == reason,
                records[last].events.count < Draft.factsPerRecord
            {
                records[last].events.append(event)
            } else {
                lastRecord[fact.scope] = records.count
                records.append(NewRecord(fact.scope, [event], reason: reason))
            }
        }
        facts += decided
    }

    private var lastRecord: [Scope: Int] = [:]
}
