extension Programme {
    func decide(_ command: MentorCommand, by actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .choose(let id, let proposal, let reason): try decideChosen(id, proposal, reason, actor)
        case .release(let id, let reason): try decideReleased(id, reason, actor)
        }
    }

    private func decideChosen(
        _ id: ApplicantID, _ proposal: MentorProposal, _ reason: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try admitted(id, actor)
        let choice = try checked(proposal, for: applicant)
        let old = applicant.progress.after.mentor?.value
        guard old != choice else { throw .nothingToChange }
        if old != nil { _ = try required(reason, .reason) }
        return [Scoped(.municipality(municipality), .mentor(.chosen(id, Change(from: old, to: choice))))]
    }

    private func decideReleased(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>]
    {
        let (applicant, municipality) = try admitted(id, actor)
        _ = try required(reason, .reason)
        guard let old = applicant.progress.after.mentor?.value else { throw .mentor(.notChosen) }
        return [Scoped(.municipality(municipality), .mentor(.chosen(id, Change(from: old, to: nil))))]
    }

    /// Somebody with a seat, whose mentor the actor may record.
    private func admitted(_ id: ApplicantID, _ actor: Actor) throws(Refusal) -> (Applicant, MunicipalityCode) {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.recordMentors, in: municipality, actor)
        guard settings.mentorHours != nil else { throw .mentor(.noMentors) }
        guard admission != nil else { throw .admissionNotDecided }
        guard outcome(of: applicant, in: municipality) == .admitted else {
            throw .wrongStage(stage(of: applicant, in: municipality), needed: [.admitted])
        }
        return (applicant, municipality)
    }

    /// The hard rules of S4-8 refuse; the soft one, the own manager, is recorded as a warning that was seen.
    private func checked(_ proposal: MentorProposal, for applicant: Applicant) throws(Refusal) -> MentorChoice {
        let name = try required(proposal.name, .name)
        let place = try required(proposal.municipality, .municipality)
        guard let municipality = settings.municipality(named: place) else { throw .mentor(.outsideProgramme(place)) }
        guard proposal.isManager else { throw .mentor(.notAManager(name)) }
        let email = Programme.trimmed(proposal.email)
        let application = applicant.application
        func isSame(_ otherEmail: String, _ otherName: String) -> Bool {
            if !email.isEmpty, !otherEmail.isEmpty { return email.lowercased() == otherEmail.lowercased() }
            return !otherName.isEmpty && SwedishCollation.key(name) == SwedishCollation.key(otherName)
        }
        guard !isSame(application[.email], application.fullName) else { throw .mentor(.oneself) }
        let isOwnManager = proposal.isOwnManager || isSame(application[.managerEmail], application[.manager])
        return MentorChoice(
            name: name, email: email, municipality: municipality.code, isOwnManager: isOwnManager)
    }
}
