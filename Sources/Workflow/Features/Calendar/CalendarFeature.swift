import Domain

/// Placeholder replaced by the feature itself.
public struct CalendarFeature: Sendable {
    /// Where the person stands in the list.
    public internal(set) var cursor = ListCursor()

    /// A screen that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View { .calendar }

    mutating func invalidate() {}
    mutating func refresh(in world: World) {}
    mutating func handle(_ command: CommandID, in world: World) -> Reaction { .none }
    mutating func digit(_ digit: Int, in world: World) -> Reaction { .none }
    mutating func pick(_ outcome: Choice.Outcome, in world: World) -> Reaction { .none }
}
