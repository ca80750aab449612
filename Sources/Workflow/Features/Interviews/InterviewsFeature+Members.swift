import Domain

extension InterviewsFeature {
    /// What is done about who scores an interview; nil for other commands.
    func handleMembers(_ command: CommandID, of applicant: Applicant, in world: World) -> Reaction? {
        switch command {
        case .declareConflict: askConflict(applicant.id, in: world)
        case .declareNoConflict: declareNoConflict(with: applicant.id, in: world)
        case .recordConflict: chooseWhoHasConflict(applicant, in: world)
        case .replaceMember: chooseWhoLeaves(applicant, in: world)
        default: nil
        }
    }

    private func declareNoConflict(with id: ApplicantID, in world: World) -> Reaction {
        let command = Command.panel(.declareNoConflict(id))
        guard let refusal = world.refusal(of: command) else { return .perform(command) }
        guard refusal == .nothingToChange else { return .refused(refusal) }
        return .say(
            LocalizedText(
                sv: "Du har redan intygat att du inte är jävig",
                en: "You have declared already that you have no conflict"
            ))
    }

    private func askConflict(_ id: ApplicantID, in world: World) -> Reaction {
        let command = Command.declareConflict(id, reason: "…")
        if let refusal = world.refusal(of: command) { return .refused(refusal) }
        return .open(
            .prompt(
                Prompt(
                    LocalizedText(
                        sv: "Anmäl jäv: ditt kort räknas inte", en: "Declare a conflict: your card will not count"),
                    question: LocalizedText(sv: "Skälet till jävet", en: "What the conflict of interest is"),
                    commands: [command], subjects: [world.name(id)], in: world,
                    consequences: world.consequences(ofConflictOf: world.actor.id, with: id))))
    }

    /// A conflict that somebody else has not declared; the personnel chief answers for saying so.
    private func chooseWhoHasConflict(_ applicant: Applicant, in world: World) -> Reaction {
        let programme = world.programme
        let members = applicant.progress.panel?.members ?? []
        func command(_ person: PersonID) -> Command { .panel(.recordConflict(applicant.id, person, reason: "…")) }
        if let first = members.first, let refusal = world.refusal(of: command(first)) {
            if case .conflictOfInterest = refusal {} else { return .refused(refusal) }
        }
        let open = members.filter { world.refusal(of: command($0)) == nil }
        guard !open.isEmpty else {
            return .say(LocalizedText(sv: "Alla i panelen har redan jäv", en: "Everybody on the panel has a conflict"))
        }
        let options = open.map { person in
            let name = programme.settings.name(of: person)
            return Choice.Option(
                LocalizedText(sv: name, en: name),
                .ask(
                    Prompt(
                        LocalizedText(
                            sv: "Anteckna jäv för \(name): kortet räknas inte",
                            en: "Record a conflict of \(name): the card will not count"),
                        question: LocalizedText(
                            sv: "Vad jävet är och hur det blev känt",
                            en: "What the conflict is and how it became known"),
                        commands: [command(person)], subjects: [world.name(applicant.id)], in: world,
                        consequences: world.consequences(ofConflictOf: person, with: applicant.id))))
        }
        return .open(.choice(Choice(LocalizedText(sv: "Vem är jävig?", en: "Who has the conflict?"), options: options)))
    }

    /// Who cannot come, then who comes instead, then why.
    private func chooseWhoLeaves(_ applicant: Applicant, in world: World) -> Reaction {
        let settings = world.programme.settings
        let progress = applicant.progress
        guard
            world.actor.holds([.personnelChief, .hrRepresentative], in: world.programme.municipality(of: applicant.id))
        else {
            let municipality = world.programme.municipality(of: applicant.id)
            return .refused(.notPermitted(needed: [.personnelChief, .hrRepresentative], municipality: municipality))
        }
        let members = (progress.panel?.members ?? []).filter { member in
            progress.cards[member]?.sealed == nil || world.programme.hasConflict(member, with: applicant)
        }
        guard !members.isEmpty else {
            return .say(
                LocalizedText(
                    sv: "Alla i panelen har lämnat in; ingen behöver ersättas",
                    en: "Everybody on the panel has handed in; nobody needs replacing"))
        }
        let options = members.map { member in
            let name = settings.name(of: member)
            return Choice.Option(
                LocalizedText(sv: name, en: name), chooseWhoEnters(for: member, applicant, in: world))
        }
        return .open(.choice(Choice(LocalizedText(sv: "Vem ska ersättas?", en: "Who is replaced?"), options: options)))
    }

    private func chooseWhoEnters(for leaving: PersonID, _ applicant: Applicant, in world: World) -> Choice.Outcome {
        let programme = world.programme
        func command(_ person: PersonID) -> Command {
            .panel(.replaceMember(applicant.id, leaving, with: person, reason: "…"))
        }
        let possible = programme.settings.people.filter { world.refusal(of: command($0.id)) == nil }
        guard !possible.isEmpty else {
            return .read(Reader(title: world.name(applicant.id), .lines([nobody(for: leaving, applicant, in: world)])))
        }
        let options = possible.map { person in
            let clashes = programme.clashes(after: [command(person.id)], visibleTo: world.actor)
            return Choice.Option(
                LocalizedText(sv: person.name, en: person.name),
                .ask(replacement(of: leaving, applicant, command(person.id), clashes, in: world)),
                detail: clashes.isEmpty ? nil : LocalizedText(sv: "! bokad då", en: "! booked then"))
        }
        let name = programme.settings.name(of: leaving)
        return .choose(
            Choice(
                LocalizedText(sv: "Vem tar platsen efter \(name)?", en: "Who takes the place of \(name)?"),
                options: options))
    }

    /// Why there is nobody to choose from, in the words of the language in use.
    private func nobody(for leaving: PersonID, _ applicant: Applicant, in world: World) -> String {
        LocalizedText(
            sv: "Ingen annan kan ta platsen: alla som intervjuar i kommunen sitter redan i panelen, är jäviga eller "
                + "kunde se de öppnade korten. Bjud in en ny intervjuare, eller godta panelen som den är (y i "
                + "rangordningen).",
            en: "Nobody else can take the place: everybody who interviews in the municipality is on the panel, has a "
                + "conflict or could see the opened cards. Add another interviewer, or accept the panel as it is (y in "
                + "the ranking).")[world.language]
    }

    private func replacement(
        of leaving: PersonID, _ applicant: Applicant, _ command: Command, _ clashes: [BookingClash], in world: World
    ) -> Prompt {
        let name = world.programme.settings.name(of: leaving)
        var consequences = clashes.map(world.text)
        if let card = applicant.progress.cards[leaving], card.isBegun, card.sealed == nil {
            consequences.append(
                LocalizedText(
                    sv: "\(name)s påbörjade kort läggs åt sidan, och den som ersätter ser det inte.",
                    en: "\(name)'s begun card is put aside, and who enters does not see it."))
        }
        return Prompt(
            LocalizedText(sv: "Ersätt \(name) i panelen", en: "Replace \(name) on the panel"),
            question: LocalizedText(sv: "Varför, till exempel sjuk", en: "Why, such as ill"), commands: [command],
            subjects: [world.name(applicant.id)], in: world, consequences: consequences)
    }

    /// The forms are written for interviews that I have still to hand in.
    func exportForms(in world: World) -> Reaction {
        let isWaiting = list.mine.contains(where: \.isWaiting)
        guard isWaiting else {
            return .say(
                LocalizedText(
                    sv: "Du har inget kort kvar att fylla i, så det finns ingen blankett att skriva",
                    en: "You have no card left to fill in, so there is no form to write"))
        }
        return .effect(.export(.forms))
    }
}
