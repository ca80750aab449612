extension Programme {
    /// Whether somebody may read what a person needs because of a disability: those who must know, as the programme has
    /// decided, and of a protected identity only who may know whose it is (S0-10).
    public func mayKnowNeeds(of applicant: Applicant, _ actor: Actor) -> Bool {
        let municipality = municipality(of: applicant.id)
        return actor.leavesTrace(in: municipality) && mayKnow(applicant, actor)
            && actor.holds(settings.needsReaders, in: municipality)
    }

    /// Whether somebody who must know what a person needs is kept from it because it cannot be noted that it is read. It says
    /// nothing of whether there is anything to read.
    public func keepsNeeds(of applicant: Applicant, from actor: Actor) -> Bool {
        let municipality = municipality(of: applicant.id)
        return !actor.leavesTrace(in: municipality) && !applicant.isProtected
            && actor.holds(settings.needsReaders, in: municipality)
    }

    func decideNeeds(_ id: ApplicantID, _ text: String, _ seen: String, _ actor: Actor) throws(Refusal)
        -> [Scoped<Event>]
    {
        let (applicant, municipality) = try find(id, actor)
        try require(settings.needsReaders, in: municipality, actor)
        guard mayKnow(applicant, actor) else { throw .letter(.protectedIdentity) }
        let (old, new) = (applicant.application[.needs], Programme.trimmed(text))
        guard old != new else { throw .nothingToChange }
        guard old == seen else { throw .changedSince("needs") }
        return [
            Scoped(
                .municipality(municipality),
                .applicationEdited(id, [FieldChange(.needs, Change(from: old, to: new))]))
        ]
    }
}

extension Programme {
    /// Whether somebody may read why a participant was absent or not approved, and what was said with the mentor: those who
    /// record it, and of a protected identity only who may know whose it is.
    public func mayReadCauses(of applicant: Applicant, _ actor: Actor) -> Bool {
        mayKnow(applicant, actor) && actor.holds(Permission.recordAttendance, in: municipality(of: applicant.id))
    }
}
