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
                detail: row.progress.unmet.isEmpty
                    ? nil
                    : LocalizedText(sv: "alla krav är inte uppfyllda", en: "not all requirements are met")),
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
        return .open(
            .prompt(
                Prompt(
                    LocalizedText(sv: "Särskilda behov", en: "Special needs"),
                    question: LocalizedText(
                        sv: "Vad personen behöver för att kunna delta", en: "What the person needs to take part"),
                    commands: [.participant(.setNeeds(id, seen, seen: seen))], subjects: [world.name(id)], in: world,
                    text: seen, multiline: true)))
    }
}
