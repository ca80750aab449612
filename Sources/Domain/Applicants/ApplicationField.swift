/// What an application says (S4-12, plus what recruiting systems export beside it).
public enum ApplicationField: String, CaseIterable, Sendable {
    case firstName
    case lastName
    case email
    case phone
    case department
    case occupation
    case position
    case employment
    case managerToday
    case manager
    case managerEmail
    case managerConsent
    case leadershipWill
    case target
    case cohortWish
    case gender
    case needs
    case protected
    case received
    case motivation
    case extra

    /// Whether the field answers yes or no; stored as `yes`, `no` or nothing for unknown.
    public var isYesNo: Bool {
        switch self {
        case .managerToday, .managerConsent, .protected: true
        default: false
        }
    }

    /// Whether the field is a text to be read at length.
    public var isLong: Bool { self == .motivation || self == .leadershipWill || self == .extra }
}
