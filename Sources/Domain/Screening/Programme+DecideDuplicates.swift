extension Programme {
    /// Tells the municipalities that the same person may have applied twice; nothing but the ids is told.
    func decideReported(_ id: ApplicantID, _ other: ApplicantID, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let pair = try twins(id, other, actor)
        guard pair.one.ruling(on: other) == nil else { throw .nothingToChange }
        let reported = DuplicateRuling(.reported)
        return pair.facts(reported, reported)
    }

    /// Closes an application in favour of another one; what stands in it is kept, with a pointer.
    func decideMerged(
        _ id: ApplicantID, _ other: ApplicantID, _ reason: String, _ seen: DuplicateRuling?, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let pair = try twins(id, other, actor)
        let old = pair.one.ruling(on: other)
        try requireSeen(seen, old, "duplicate")
        let reason = try required(reason, .reason)
        guard old?.outcome != .closed else { throw .nothingToChange }
        // An application that has ended already, by a withdrawal say, needs no closing.
        guard !pair.one.applicant.isOut else { throw .screening(.isOut(id)) }
        guard !pair.other.applicant.isOut else { throw .screening(.isOut(other)) }
        return pair.facts(DuplicateRuling(.closed, reason: reason), DuplicateRuling(.stands, reason: reason))
    }

    /// Says that two applications are two people; of two that had been merged, the closed one stands again.
    func decideKeptApart(
        _ id: ApplicantID, _ other: ApplicantID, _ reason: String, _ seen: DuplicateRuling?, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let pair = try twins(id, other, actor)
        let old = pair.one.ruling(on: other)
        try requireSeen(seen, old, "duplicate")
        let reason = try required(reason, .reason)
        let new = DuplicateRuling(.keptApart, reason: reason)
        guard new != old else { throw .nothingToChange }
        if old?.outcome == .closed { try requirePlaceLeft(pair.one.applicant, pair.one.municipality) }
        if old?.outcome == .stands { try requirePlaceLeft(pair.other.applicant, pair.other.municipality) }
        return pair.facts(new, new)
    }

    /// Two applications that the actor may see, know and decide on.
    private func twins(_ id: ApplicantID, _ other: ApplicantID, _ actor: Actor) throws(Refusal) -> Twins {
        guard id != other else { throw .screening(.sameApplication) }
        return Twins(one: try twin(id, actor), other: try twin(other, actor))
    }

    private func twin(_ id: ApplicantID, _ actor: Actor) throws(Refusal) -> Twin {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.registerApplicants, in: municipality, actor)
        // To match a protected identity with a name would be to tell it.
        guard actor.mayKnow(applicant, in: municipality) else { throw .screening(.protectedIdentity) }
        return Twin(applicant: applicant, municipality: municipality)
    }
}

/// One of two applications that may come from the same person.
private struct Twin {
    let applicant: Applicant
    let municipality: MunicipalityCode

    func ruling(on other: ApplicantID) -> DuplicateRuling? {
        applicant.progress.screening.duplicates[other]?.value
    }
}

private struct Twins {
    let one: Twin
    let other: Twin

    /// The facts that say how each stands to the other, each in its own municipality.
    func facts(_ ofOne: DuplicateRuling, _ ofOther: DuplicateRuling) -> [Scoped<Event>] {
        [fact(one, other, ofOne), fact(other, one, ofOther)]
    }

    private func fact(_ twin: Twin, _ other: Twin, _ ruling: DuplicateRuling) -> Scoped<Event> {
        let id = other.applicant.id
        let change = Change(from: twin.ruling(on: id), to: Optional(ruling))
        return Scoped(
            .municipality(twin.municipality), .screening(.duplicateRuled(twin.applicant.id, other: id, change)))
    }
}
