/// An occasion as it stands in the calendar.
public struct ScheduledOccasion: Equatable, Sendable {
    /// The id, which also gives exported calendars a stable UID.
    public let id: OccasionID
    /// What, when and where.
    public internal(set) var occasion: Occasion
    /// Why it was cancelled, by whom and when; nil while it stands.
    public internal(set) var cancelled: Signed<String>?
    /// How many times it has been changed, which calendars call the sequence number.
    public internal(set) var revision: Int
    /// Who changed it last and when.
    public internal(set) var signature: Signature
    /// Why it was changed after its freeze, and what that cost; nil when it was not.
    public internal(set) var freezeBreak: Signed<FreezeBreak>?

    /// An occasion put together from its parts, as a snapshot does.
    public init(
        id: OccasionID, occasion: Occasion, cancelled: Signed<String>?, revision: Int, signature: Signature,
        freezeBreak: Signed<FreezeBreak>? = nil
    ) {
        self.id = id
        self.occasion = occasion
        self.cancelled = cancelled
        self.revision = revision
        self.signature = signature
        self.freezeBreak = freezeBreak
    }
}
