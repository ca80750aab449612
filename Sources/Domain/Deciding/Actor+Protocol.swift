extension Actor {
    /// Who may take out everything that led to a decision; others see their part of it on the screens.
    public static let protocolRoles: [Role] = [.personnelChief, .hrRepresentative, .projectLeader, .recruitmentCentre]

    /// The municipalities that the actor may give an account of, in the programme's order.
    public func protocolMunicipalities(_ settings: ProgrammeSettings) -> [MunicipalityCode] {
        visibleMunicipalities(settings).filter { holds(Actor.protocolRoles, in: $0) }
    }

    /// Whether the actor may tell who the protected identities of a municipality are (requirements G).
    public func maySeeProtected(in municipality: MunicipalityCode?) -> Bool {
        leavesTrace(in: municipality) && holds(Permission.select, in: municipality)
    }
}
