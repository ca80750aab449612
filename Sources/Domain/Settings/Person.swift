/// What a person may be in a programme (S4-17).
public enum Role: String, CaseIterable, Sendable {
    case steeringGroup = "steering-group"
    case recruitmentCentre = "recruitment-centre"
    case projectLeader = "project-leader"
    case trainingCoordinator = "training-coordinator"
    case personnelChief = "personnel-chief"
    case hrRepresentative = "hr-representative"
    case interviewer
    case responsibleManager = "responsible-manager"
    case mentor
    case viewer

    /// Whether the role concerns the whole programme rather than one municipality.
    public var isProgrammeWide: Bool {
        switch self {
        case .steeringGroup, .recruitmentCentre, .projectLeader, .trainingCoordinator: true
        case .personnelChief, .hrRepresentative, .interviewer, .responsibleManager, .mentor, .viewer: false
        }
    }
}

/// A role held in one municipality, or in the whole programme.
public struct RoleAssignment: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// The municipality where it is held; nil for the whole programme.
    public let municipality: MunicipalityCode?

    /// A role, in a municipality or programme-wide.
    public init(_ role: Role, in municipality: MunicipalityCode? = nil) {
        self.role = role
        self.municipality = municipality
    }
}

/// A person who works in the programme, with the accounts that he or she logs in with.
public struct Person: Hashable, Sendable {
    /// The id used in files and on the command line, such as `eva.strom`.
    public let id: PersonID
    /// The name shown.
    public let name: String
    /// The e-mail address; empty when unknown.
    public let email: String
    /// Account names on the shared server.
    public let accounts: [String]
    /// The roles held.
    public let roles: [RoleAssignment]

    /// A person with accounts and roles.
    public init(id: PersonID, name: String, email: String, accounts: [String], roles: [RoleAssignment]) {
        self.id = id
        self.name = name
        self.email = email
        self.accounts = accounts
        self.roles = roles
    }
}
