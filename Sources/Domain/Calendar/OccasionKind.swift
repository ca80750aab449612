/// What an entry in the calendar is (S0-5, S4-9, S4-16).
public enum OccasionKind: String, CaseIterable, Sendable {
    case courseDay = "course-day"
    case lecture
    case seminar
    case workshop
    case network
    /// Following a manager at work.
    case shadowing
    /// A visit to another organisation or country.
    case exchange
    case mentorMeeting = "mentor-meeting"
    case information
    case deadline
    case other

    /// Whether it is a part of the course, whose days and occasions the programme states.
    public var isCourse: Bool {
        switch self {
        case .courseDay, .lecture, .seminar, .workshop, .network, .shadowing, .exchange: true
        case .mentorMeeting, .information, .deadline, .other: false
        }
    }
}

/// How people take part (S1-4).
public enum OccasionMode: String, CaseIterable, Sendable {
    case onSite = "on-site"
    case remote
    case learningCentre = "learning-centre"
}

/// What is known of whether premises suit people with a disability (S1-8); unknown is not the same as not.
public enum VenueAccess: String, CaseIterable, Sendable {
    case unknown
    case adapted
    case partly
    case notAdapted = "not-adapted"
}

/// A group of people that an occasion is for (S0-2, S0-12, S4-9).
public enum AudienceGroup: String, CaseIterable, Comparable, Sendable {
    /// All participants of the cohort.
    case cohort
    /// The participants that the occasion lists.
    case part
    case mentors
    case managers
    /// Officials and politicians.
    case officials

    /// Orders as the cases stand.
    public static func < (left: Self, right: Self) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// One of the sessions that an occasion's days are made of.
public struct OccasionSession: Hashable, Sendable {
    /// Which of the occasion's days, from 1.
    public var day: Int
    /// When it starts.
    public var starts: ClockTime
    /// When it ends; nil where that is not known.
    public var ends: ClockTime?
    /// What it is about; may be empty.
    public var title: String

    /// A session on one of an occasion's days.
    public init(day: Int, starts: ClockTime, ends: ClockTime? = nil, title: String = "") {
        self.day = day
        self.starts = starts
        self.ends = ends
        self.title = title
    }
}
