/// Time that a participant and the mentor spent together (S4-8).
public struct MentorSession: Hashable, Sendable {
    /// The day they met.
    public let day: Day
    /// For how long, in minutes.
    public let minutes: Int
    /// What it was about; may be empty.
    public let note: String

    /// A meeting of so many minutes.
    public init(on day: Day, minutes: Int, note: String = "") {
        self.day = day
        self.minutes = minutes
        self.note = note
    }
}

/// Who was at the obligatory meeting of participants and mentors before the start (S4-9).
public struct PreMeeting: Hashable, Sendable {
    /// Who of the two was there.
    public enum Attended: String, CaseIterable, Sendable {
        case both, participant, mentor, neither
    }

    /// The day of the meeting.
    public let day: Day
    /// Who was there.
    public let attended: Attended

    /// A pre-meeting.
    public init(on day: Day, attended: Attended) {
        self.day = day
        self.attended = attended
    }
}

/// That a mentor is no manager any more, which is flagged and not undone by itself (requirements G).
public struct MentorCeased: Hashable, Sendable {
    /// The first day on which the mentor was no manager.
    public let day: Day
    /// What is known of it; may be empty.
    public let note: String

    /// A mentor who stopped being a manager.
    public init(since day: Day, note: String = "") {
        self.day = day
        self.note = note
    }
}

/// What a participant and the mentor have done together.
public struct Mentorship: Equatable, Sendable {
    /// The meetings logged, by their number from 1.
    public internal(set) var sessions: [Int: Signed<MentorSession>]
    /// The pre-meeting; nil while nothing is recorded.
    public internal(set) var premeeting: Signed<PreMeeting>?
    /// That the mentor has stopped being a manager; nil while she or he is one.
    public internal(set) var ceased: Signed<MentorCeased>?
    /// What is known, as a snapshot restores it; nothing by default.
    public init(
        sessions: [Int: Signed<MentorSession>] = [:], premeeting: Signed<PreMeeting>? = nil,
        ceased: Signed<MentorCeased>? = nil
    ) {
        self.sessions = sessions
        self.premeeting = premeeting
        self.ceased = ceased
    }

    /// The time logged, in minutes.
    public var minutes: Int { sessions.values.reduce(0) { $0 + $1.value.minutes } }

    /// The meetings logged with their numbers, in order of time.
    public var log: [(number: Int, session: Signed<MentorSession>)] {
        sessions.map { ($0.key, $0.value) }.sorted {
            ($0.session.value.day, $0.number) < ($1.session.value.day, $1.number)
        }
    }

    mutating func apply(_ event: MentorEvent, _ signature: Signature) {
        switch event {
        case .chosen: break
        case .session(_, let number, let change): sessions[number] = change.new.map { Signed($0, signature) }
        case .premeeting(_, let change): premeeting = change.new.map { Signed($0, signature) }
        case .ceased(_, let change): ceased = change.new.map { Signed($0, signature) }
        }
    }
}

/// Something about a mentor that a person should look at; none of it is refused (requirements G).
public enum MentorWarning: Hashable, Sendable {
    /// Is no manager any more since a day.
    case ceased(Day)
    /// Is the participant's own manager.
    case ownManager
    /// Sat on the panel that interviewed the participant.
    case satOnPanel
    /// Is the mentor of so many participants, this one among them.
    case several(Int)
}
