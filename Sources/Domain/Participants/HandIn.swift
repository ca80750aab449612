/// That a participant has handed in what was to be done between two occasions (S2-8).
public struct HandIn: Hashable, Sendable {
    /// The day it was handed in.
    public let day: Day
    /// A note about it; may be empty.
    public let note: String

    /// A piece of work handed in on a day.
    public init(on day: Day, note: String = "") {
        self.day = day
        self.note = note
    }
}
