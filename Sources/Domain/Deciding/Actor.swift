/// The person who acts, with the roles that decide what may be done.
public struct Actor: Equatable, Sendable {
    /// The person's id, or the account of a stranger.
    public let id: PersonID
    /// The name shown.
    public let name: String
    /// The roles held; none for a stranger.
    public let roles: [RoleAssignment]
    /// The municipalities where it cannot be recorded that the actor has read something, because the store is opened to look
    /// at only or the journal is damaged; what is protected is kept from whoever leaves no trace.
    public var untraced: Set<MunicipalityCode> = []

    /// An actor with roles.
    public init(id: PersonID, name: String, roles: [RoleAssignment]) {
        self.id = id
        self.name = name
        self.roles = roles
    }

    /// The person who logs in with an account; a stranger has no roles.
    public init(account: String, in settings: ProgrammeSettings) {
        if let person = settings.person(account: account) {
            self.init(id: person.id, name: person.name, roles: person.roles)
        } else {
            self.init(id: PersonID(account), name: account, roles: [])
        }
    }

    /// Whether the actor holds one of the roles, for a municipality where the role is bound to one.
    public func holds(_ wanted: [Role], in municipality: MunicipalityCode?) -> Bool {
        roles.contains { assignment in
            wanted.contains(assignment.role)
                && (assignment.role.isProgrammeWide || assignment.municipality == nil
                    || assignment.municipality == municipality)
        }
    }

    /// Whether it can be recorded that the actor has read something of a municipality; of none, that it can everywhere.
    public func leavesTrace(in municipality: MunicipalityCode?) -> Bool {
        municipality.map { !untraced.contains($0) } ?? untraced.isEmpty
    }

    /// Whether the actor works with the applicants of the whole programme.
    ///
    /// The steering group decides about the programme but has no access to applicants as such: its members, the
    /// personnel chiefs, each reach those of their own municipality (S4-13, S4-17).
    public var isCoordinator: Bool { roles.contains { $0.role.isProgrammeWide && $0.role != .steeringGroup } }

    /// Whether the actor plans the calendar.
    public var plansCalendar: Bool { holds(Permission.plan, in: nil) }

    /// The municipalities whose applicants the actor may see (S4-13), in the programme's order.
    public func visibleMunicipalities(_ settings: ProgrammeSettings) -> [MunicipalityCode] {
        let all = settings.municipalities.map(\.code)
        if isCoordinator { return all }
        let local = roles.filter { $0.role != .mentor && $0.role != .steeringGroup }
        if local.contains(where: { $0.municipality == nil }) { return all }
        return all.filter { code in local.contains { $0.municipality == code } }
    }
}
