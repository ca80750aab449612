/// What was known about a participant's work on a day (S3-2).
///
/// What a note leaves open is unknown, which is not the same as no.
public struct CareerNote: Hashable, Sendable {
    /// Whom a participant works for.
    public enum Employer: Hashable, Sendable {
        /// The municipality that the participant came from.
        case own
        /// Another municipality of the programme.
        case participating(MunicipalityCode)
        case elsewhere
    }

    /// Whether the person is a manager from that day on, or on that day is not; nil where nobody knows.
    public let isManager: Bool?
    /// Whom the person works for; nil where nobody knows.
    public let employer: Employer?
    /// The workplace or the employer by name; may be empty.
    public let place: String
    /// The post; never empty for a manager.
    public let post: String

    /// What was known on a day.
    public init(isManager: Bool?, employer: Employer?, place: String = "", post: String = "") {
        self.isManager = isManager
        self.employer = employer
        self.place = place
        self.post = post
    }
}

/// Whether somebody wants to be in the network of those who have taken part (S3-6).
public struct NetworkAnswer: Hashable, Sendable {
    /// Whether the person wants to.
    public let wants: Bool
    /// The day of the answer.
    public let day: Day

    /// An answer on a day.
    public init(wants: Bool, day: Day) {
        self.wants = wants
        self.day = day
    }
}

/// What is known about a participant's work since the programme began.
public struct Career: Equatable, Sendable {
    /// What was known, by the day that it is about.
    public internal(set) var notes: [Day: Signed<CareerNote>]
    /// Whether the person wants to be in the network; nil where nobody has asked.
    public internal(set) var network: Signed<NetworkAnswer>?

    /// What is known, as a snapshot restores it; nothing by default.
    public init(notes: [Day: Signed<CareerNote>] = [:], network: Signed<NetworkAnswer>? = nil) {
        self.notes = notes
        self.network = network
    }

    /// The notes in order of time.
    public var history: [(day: Day, note: CareerNote)] {
        notes.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) }
    }

    /// The day since when the person is or was a manager for the first time, with the note about it; nil for never.
    public var firstPost: (day: Day, note: CareerNote)? { history.first { $0.note.isManager == true } }
}

extension Career {
    /// Whether the person had become a manager by a day; nil where nobody knows.
    ///
    /// Once a manager counts as having become one. A "no" holds for the days before it and for so many months after it:
    /// after that anything may have happened.
    public func hasBecomeManager(by day: Day, holdingMonths: Int) -> Bool? {
        let known = history.filter { $0.note.isManager != nil }
        if known.contains(where: { $0.day <= day && $0.note.isManager == true }) { return true }
        // Whatever is known later: there was no post by then.
        if known.contains(where: { $0.day > day }) { return false }
        guard let last = known.last, day <= last.day.adding(months: holdingMonths) else { return nil }
        return false
    }

    /// Whom the person worked for on a day; nil where nobody knows.
    ///
    /// A change of employer holds until something else is known; "still here" holds for the days before it, back to the
    /// change before, and for so many months after it.
    public func employer(on day: Day, holdingMonths: Int) -> CareerNote.Employer? {
        let known = history.compactMap { entry in entry.note.employer.map { (day: entry.day, employer: $0) } }
        let before = known.last { $0.day <= day }
        if let before, before.employer != .own || day <= before.day.adding(months: holdingMonths) {
            return before.employer
        }
        // Everybody came from the own municipality, so that until the next known day it was that one.
        return known.contains { $0.day > day } ? .own : nil
    }
}
