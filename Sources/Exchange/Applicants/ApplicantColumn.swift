public import Domain

/// What a column of an application file holds.
public enum ApplicantColumn: String, CaseIterable, Sendable {
    case firstName = "first-name"
    case lastName = "last-name"
    case email
    case phone
    case municipality
    case department
    case occupation
    case position
    case employment
    case managerToday = "manager-today"
    case responsibleManager = "responsible-manager"
    case managerEmail = "manager-email"
    case managerConsents = "manager-consents"
    case motivation
    case leadershipWill = "will-to-lead"
    case targetOperation = "target-operation"
    case cohortWish = "cohort-wish"
    case gender
    case needs
    case protected
    case received

    /// The columns without which a file cannot be imported.
    public static let obligatory: [ApplicantColumn] = [.firstName, .lastName, .municipality]

    /// The columns that applications to a programme have: all but those about what it does not have.
    static func used(in settings: ProgrammeSettings) -> [ApplicantColumn] {
        allCases.filter { $0 != .cohortWish || settings.hasCohorts }
    }

    /// The field of an application that the column fills; nil for the municipality, which says where it belongs.
    public var field: ApplicationField? {
        switch self {
        case .firstName: .firstName
        case .lastName: .lastName
        case .email: .email
        case .phone: .phone
        case .municipality: nil
        case .department: .department
        case .occupation: .occupation
        case .position: .position
        case .employment: .employment
        case .managerToday: .managerToday
        case .responsibleManager: .manager
        case .managerEmail: .managerEmail
        case .managerConsents: .managerConsent
        case .motivation: .motivation
        case .leadershipWill: .leadershipWill
        case .targetOperation: .target
        case .cohortWish: .cohortWish
        case .gender: .gender
        case .needs: .needs
        case .protected: .protected
        case .received: .received
        }
    }

    /// The heading written in exports, which imports know again.
    public var heading: LocalizedText {
        switch self {
        case .firstName: LocalizedText(sv: "Förnamn", en: "First name")
        case .lastName: LocalizedText(sv: "Efternamn", en: "Last name")
        case .email: LocalizedText(sv: "E-post", en: "Email")
        case .phone: LocalizedText(sv: "Telefon", en: "Phone")
        case .municipality: LocalizedText(sv: "Kommun", en: "Municipality")
        case .department: LocalizedText(sv: "Förvaltning", en: "Department")
        case .occupation: LocalizedText(sv: "Yrkesgrupp", en: "Occupation")
        case .position: LocalizedText(sv: "Befattning", en: "Position")
        case .employment: LocalizedText(sv: "Anställningsform", en: "Employment")
        case .managerToday: LocalizedText(sv: "Chef idag", en: "Manager today")
        case .responsibleManager: LocalizedText(sv: "Ansvarig chef", en: "Responsible manager")
        case .managerEmail: LocalizedText(sv: "Chefens e-post", en: "Manager email")
        case .managerConsents: LocalizedText(sv: "Chef beviljar", en: "Manager consents")
        case .motivation: LocalizedText(sv: "Motivering", en: "Motivation")
        case .leadershipWill: LocalizedText(sv: "Ledarvilja", en: "Will to lead")
        case .targetOperation: LocalizedText(sv: "Målverksamhet", en: "Target operation")
        case .cohortWish: LocalizedText(sv: "Önskad omgång", en: "Wished cohort")
        case .gender: LocalizedText(sv: "Kön", en: "Gender")
        case .needs: LocalizedText(sv: "Särskilda behov", en: "Needs")
        case .protected: LocalizedText(sv: "Skyddade personuppgifter", en: "Protected")
        case .received: LocalizedText(sv: "Inkom", en: "Received")
        }
    }
}
