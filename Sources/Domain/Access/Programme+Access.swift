extension Programme {
    /// What there is to read about somebody that is protected and that the actor may read, in order; empty for most.
    ///
    /// Whoever shows it notes first that it is read.
    public func protectedMatters(of applicant: Applicant, for actor: Actor) -> [ProtectedMatter] {
        var matters: [ProtectedMatter] = []
        // Who interviews somebody is to meet the person.
        let interviews = applicant.progress.panel?.members.contains(actor.id) ?? false
        if applicant.isProtected, mayKnow(applicant, actor) || interviews { matters.append(.identity) }
        if !applicant.application[.needs].isEmpty, mayKnowNeeds(of: applicant, actor) { matters.append(.needs) }
        return matters
    }

    func decide(_ command: AccessCommand, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .read(let id, let matters):
            let (applicant, municipality) = try find(id, actor)
            let read = protectedMatters(of: applicant, for: actor).filter(matters.contains)
            guard !read.isEmpty else { throw .nothingToChange }
            return [Scoped(.municipality(municipality), .access(.read(id, read)))]
        }
    }
}
