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
    /// The cohort that it is for; nil when it is for the whole programme.
    public let cohort: CohortID?

    /// A dated deadline.
    public init(id: DeadlineID, kind: DeadlineKind, day: Day, name: LocalizedText, cohort: CohortID? = nil) {
        self.id = id
        self.kind = kind
        self.day = day
        self.name = name
        self.cohort = cohort
    }
}

extension ProgrammeSettings {
    /// The first deadline of a kind for the whole programme, or of any cohort where there is none.
    public func deadline(_ kind: DeadlineKind) -> Deadline? {
        earliest(kind) { $0.cohort == nil } ?? earliest(kind) { _ in true }
    }

    /// The deadline of a kind for those who follow a cohort: its own, or the programme's where it has none.
    ///
    /// Nil stands for those of whom nobody has said which cohort they follow.
    public func deadline(_ kind: DeadlineKind, of cohort: CohortID?) -> Deadline? {
        guard let cohort else { return deadline(kind) }
        return earliest(kind) { $0.cohort == cohort } ?? earliest(kind) { $0.cohort == nil }
    }

    private func earliest(_ kind: DeadlineKind, where isMeant: (Deadline) -> Bool) -> Deadline? {
        deadlines.filter { $0.kind == kind && isMeant($0) }.min { $0.day < $1.day }
    }

    /// What the deadline with an id is called in lists; empty for one that the programme does not have.
    public func title(ofDeadline id: DeadlineID) -> LocalizedText {
        deadlines.first { $0.id == id }.map(title(of:)) ?? LocalizedText(sv: "", en: "")
    }

    /// A deadline with the name that it has in lists, for where the settings are not at hand.
    func titled(_ deadline: Deadline) -> Deadline {
        Deadline(
            id: deadline.id, kind: deadline.kind, day: deadline.day, name: title(of: deadline), cohort: deadline.cohort)
    }

    /// What a deadline is called in lists, with the cohort that it is for where its name does not say so.
    public func title(of deadline: Deadline) -> LocalizedText {
        guard hasCohorts, let cohort = cohort(deadline.cohort) else { return deadline.name }
        func title(_ language: Language) -> String {
            let (name, own) = (deadline.name[language], cohort.name[language])
            return name.lowercased().contains(own.lowercased()) ? name : "\(name), \(own)"
        }
        return LocalizedText(sv: title(.swedish), en: title(.english))
    }
}
