/// The same thing changed by two at the same time: what stood there when a person decided, what somebody else has made of
/// it since, and what the person wants.
public struct Overtaken: Equatable, Sendable {
    /// What stood there when a person decided.
    public enum Before: Equatable, Sendable {
        case unknown
        /// An empty place.
        case nothing
        /// What would be recorded to make it so again, also where it came from the settings or from the application.
        case fact(Event)
    }

    /// The fact that the person's decision came to; what it replaces is what the person saw.
    public let wanted: Event
    /// The fact that makes of what the person saw what stands there now; nil where that cannot be told by one fact.
    public let theirs: Event?
    /// What the person saw there.
    public let before: Before
    /// Who made it what it is, and when; nil where that is not kept.
    public let signature: Signature?
    /// Why the person's own decision cannot take the place of theirs; nil when it can.
    public let hindrance: Refusal?

    /// What somebody else has changed meanwhile.
    public init(wanted: Event, before: Before, theirs: Event?, signature: Signature?, hindrance: Refusal?) {
        self.wanted = wanted
        self.before = before
        self.theirs = theirs
        self.signature = signature
        self.hindrance = hindrance
    }
}
