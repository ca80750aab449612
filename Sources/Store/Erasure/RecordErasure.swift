/// What is to be taken out of a record.
public struct RecordErasure: Sendable {
    /// What becomes of something.
    public enum Fate<Value: Sendable>: Sendable {
        /// It goes, and nothing comes in its place.
        case erased
        /// It goes, and this, which says the same without the person, comes in its place.
        case replaced(Value)
    }

    /// What becomes of its events, by their indices; the others stay.
    public var events: [Int: Fate<NewEvent>]
    /// What becomes of its reason; nil leaves it.
    public var reason: Fate<String>?

    /// Nothing, until something is said.
    public init(events: [Int: Fate<NewEvent>] = [:], reason: Fate<String>? = nil) {
        self.events = events
        self.reason = reason
    }

    /// Whether the record stays as it is.
    public var isEmpty: Bool { events.isEmpty && reason == nil }
}
