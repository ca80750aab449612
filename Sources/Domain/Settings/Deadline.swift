/// What a deadline stands for; the kind decides what the program connects to it.
public enum DeadlineKind: String, CaseIterable, Sendable {
    case information
    case applicationsClose = "applications-close"
    case firstSelection = "first-selection"
    case test
    case interviews
    case rankingSubmitted = "ranking-submitted"
    case decision
    /// Everybody admitted has a mentor (S4-8).
    case mentorChosen = "mentor-chosen"
    case mentorMeeting = "mentor-meeting"
    case replacementEnd = "replacement-end"
    case other
}

/// A date that something must be done by or that something happens on (S4-16).
public struct Deadline: Hashable, Sendable {
    /// The id used in files.
    public let id: DeadlineID
    /// What the deadline stands for.
    public let kind: DeadlineKind
    /// The last day.
    public internal(set) var day: Day
    /// The name shown.
    public internal(set) var name: LocalizedText

    /// A dated deadline.
    public init(id: DeadlineID, kind: DeadlineKind, day: Day, name: LocalizedText) {
        self.id = id
        self.kind = kind
        self.day = day
        self.name = name
    }
}
