extension Programme {
    /// Whether somebody may read who an applicant is: a protected identity is for the municipality's own personnel chief
    /// and HR (requirements G).
    public func mayKnow(_ applicant: Applicant, _ actor: Actor) -> Bool {
        !applicant.isProtected || actor.maySeeProtected(in: municipality(of: applicant.id))
    }

    /// Whether somebody is the manager who answers for an applicant (S4-5).
    public func isResponsibleManager(_ person: PersonID, of applicant: Applicant) -> Bool {
        guard let listed = settings.person(person) else { return false }
        return listed.isSame(email: applicant.application[.managerEmail], name: applicant.application[.manager])
    }
}
