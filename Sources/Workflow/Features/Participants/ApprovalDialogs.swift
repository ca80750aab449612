import Domain

/// What is asked before somebody is approved or not, and about special needs.
struct ApprovalDialogs {
    let world: World

    init(_ world: World) { self.world = world }

    func decide(_ row: ParticipantsFeature.Row) -> Reaction {
        let id = row.participant.applicant
        let seen = row.after.participation.approval?.value
        let decline = Command.participant(.decline(id, on: nil, reason: "", seen: seen))
        if let refusal = world.refusal(of: decline.with(text: "…")) { return .refused(refusal) }
        var options = [
            Choice.Option(
                LocalizedText(sv: "Godkänd", en: "Approved"), .fill(.approval(row, in: world)),
                detail: hindrance(row)),
            Choice.Option(
                LocalizedText(sv: "Inte godkänd", en: "Not approved"),
                .ask(
                    Prompt(
                        LocalizedText(sv: "Inte godkänd", en: "Not approved"),
                        question: LocalizedText(sv: "Skälet", en: "The reason"), commands: [decline],
                        subjects: [world.name(id)], in: world))),
        ]
        if let seen, seen.isApproved {
            options.append(
                Choice.Option(
                    LocalizedText(sv: "Ändra kompetensens beskrivning", en: "Change the description of the competence"),
                    .fill(.competence(of: id, seen: seen, in: world))))
        }
        return .open(
            .choice(
                Choice(
                    LocalizedText(sv: "Godkännande: \(world.name(id))", en: "Approval: \(world.name(id))"),
                    options: options, selected: seen?.isApproved == false ? 1 : 0)))
    }

    /// What stands against approving somebody, or asks for a reason; nil where nothing does.
    private func hindrance(_ row: ParticipantsFeature.Row) -> LocalizedText? {
        if let end = world.programme.courseEnd(of: row.participant.cohort), end > world.today {
            let day = SeatWords(world).day(end)
            return LocalizedText(sv: "först efter kursen, \(day.swedish)", en: "only after the course, \(day.english)")
        }
        guard !row.progress.unmet.isEmpty else { return nil }
        return LocalizedText(sv: "alla krav är inte uppfyllda", en: "not all requirements are met")
    }

    /// The certificate as it will be written; nobody has one who is not approved.
    func certificate(_ id: ApplicantID) -> Reaction {
        let (key, language) = (LetterKey(id, .certificate), world.programme.settings.language)
        if let refusal = world.refusal(ofReading: key, language) { return .refused(refusal) }
        return .open(.reader(Reader(.letter(key, language))))
    }

    func needs(_ id: ApplicantID) -> Reaction {
        guard let applicant = world.programme.applicant(id) else { return .refused(.noSuchApplicant(id)) }
        let seen = world.programme.mayKnowNeeds(of: applicant, world.actor) ? applicant.application[.needs] : ""
        let trial = Command.participant(.setNeeds(id, seen + "…", seen: seen))
        if let refusal = world.refusal(of: trial) { return .refused(refusal) }
        return .open(.form(.needs(of: id, seen: seen, in: world)))
    }
}
