import Domain

extension CohortsFeature {
    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        if let step = command.step {
            move(step, in: world)
            return .none
        }
        switch command {
        case .nextTab: turn(1, in: world)
        case .previousTab: turn(-1, in: world)
        case .exportRanking: return .effect(.export(.ranking(nil)))
        case .open:
            guard let id = selected?.applicant else { return nobody }
            return .open(.reader(Reader(.whyCohort(id))))
        case .placeInCohort:
            guard let id = selected?.applicant else { return nobody }
            return CohortDialogs(world).place(id)
        case .changeCohort:
            guard let id = selected?.applicant else { return nobody }
            return CohortDialogs(world).change(id)
        case .decideCohorts: return CohortDialogs(world).decide(standing, againstWish: againstWish)
        case .reopenCohorts: return CohortDialogs(world).reopen()
        default: break
        }
        return .none
    }

    private var nobody: Reaction { .say(LocalizedText(sv: "Platsen är tom", en: "The seat is vacant")) }

    /// Whether the footer is to show a command.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        let isDecided = world.programme.cohorts.distribution != nil
        let isTheirs = world.actor.holds([.projectLeader, .recruitmentCentre], in: nil)
        switch command {
        case .open: return selected?.applicant != nil
        case .placeInCohort:
            return isTheirs && !isDecided && world.programme.admission != nil && selected?.applicant != nil
        case .changeCohort:
            return isTheirs && isDecided && selected.map { !$0.isReserve && $0.applicant != nil } ?? false
        case .decideCohorts: return isTheirs && !isDecided && world.programme.admission != nil
        case .reopenCohorts: return isTheirs && isDecided
        default: return true
        }
    }
}

/// The dialogs about who follows which cohort.
struct CohortDialogs {
    private let world: World
    private var words: CohortWords { CohortWords(world) }

    init(_ world: World) { self.world = world }

    /// Asks which cohort somebody is put into by hand, and why.
    func place(_ id: ApplicantID) -> Reaction {
        let placed = world.programme.cohorts.placements[id]?.value
        let cohorts = world.programme.settings.cohorts.map(\.id)
        let options = cohorts.map { cohort -> Choice.Option in
            option(id, cohort, words.name(cohort), isStanding: placed == cohort)
        }
        let back =
            placed == nil
            ? []
            : [option(id, nil, LocalizedText(sv: "som föreslaget", en: "as proposed"), isStanding: false)]
        // Tried with what changes something, so that only what stands in the way anyway is said at once.
        let trial = cohorts.first { $0 != placed }
        if let refusal = world.refusal(of: .cohort(.place(id, in: trial, reason: "…"))) { return .refused(refusal) }
        return .open(
            .choice(
                Choice(
                    LocalizedText(
                        sv: "Vilken omgång för \(world.name(id))?", en: "Which cohort for \(world.name(id))?"),
                    options: options + back)))
    }

    private func option(
        _ id: ApplicantID, _ cohort: CohortID?, _ label: LocalizedText, isStanding: Bool
    ) -> Choice.Option {
        let prompt = Prompt(
            LocalizedText(
                sv: "\(world.name(id)): \(label.swedish)", en: "\(world.name(id)): \(label.english)"),
            question: LocalizedText(sv: "Skäl", en: "Reason"),
            commands: [.cohort(.place(id, in: cohort, reason: ""))], subjects: [world.name(id)], in: world,
            consequences: consequences(id, cohort))
        return Choice.Option(
            label, .ask(prompt),
            detail: isStanding ? LocalizedText(sv: "satt för hand", en: "put by hand") : nil)
    }

    /// Who else would change cohort when somebody is put into one by hand.
    private func consequences(_ id: ApplicantID, _ cohort: CohortID?) -> [LocalizedText] {
        guard let before = world.programme.cohortProposal(),
            let after = world.programme(after: .cohort(.place(id, in: cohort, reason: "…")))?.cohortProposal()
        else { return [] }
        let then = before.distribution(reference: "")
        var texts: [LocalizedText] = after.parts.flatMap(\.places).compactMap { place in
            guard let other = place.applicant, other != id, let old = then.outcome(of: other)?.cohort,
                old != place.cohort
            else { return nil }
            let (from, to, name) = (words.name(old), words.name(place.cohort), world.name(other))
            return LocalizedText(
                sv: "\(name) går från \(from.swedish) till \(to.swedish)",
                en: "\(name) goes from \(from.english) to \(to.english)")
        }
        if let (cohort, count, seats) = after.overfull {
            let name = words.name(cohort)
            texts.append(
                LocalizedText(
                    sv: "! \(name.swedish) får \(count) på \(seats) platser; flytta någon annan därifrån också",
                    en: "! \(name.english) gets \(count) on \(seats) seats; move somebody else out of it too"))
        }
        return texts
    }

    /// A form for the day and the reason when somebody changes cohort.
    func change(_ id: ApplicantID) -> Reaction {
        let current = world.programme.cohort(of: id)
        guard let goal = world.programme.settings.cohorts.map(\.id).first(where: { $0 != current }) else {
            return .refused(.cohort(.oneCohort))
        }
        let trial = CohortCommand.change(id, to: goal, on: nil, reason: "…")
        switch world.refusal(of: .cohort(trial)) {
        case nil, .cohort(.dayOutside), .cohort(.changedLater): break
        case let refusal?: return .refused(refusal)
        }
        return .open(.form(.changeCohort(of: id, to: goal, in: world)))
    }

    func decide(_ standing: CohortProposal?, againstWish: Int) -> Reaction {
        let command = Command.cohort(.decide(reference: ""))
        if let refusal = world.refusal(of: command.with(text: "…")) { return .refused(refusal) }
        guard let standing else { return .refused(.admissionNotDecided) }
        let counts = standing.cohorts.map { (words.name($0), standing.count(in: $0)) }
        let subject = counts.map { "\($0[world.language]) \($1)" }.joined(separator: ", ")
        let cannot = standing.parts.flatMap(\.places).count {
            if case .onlyFull? = $0.ground { true } else { false }
        }
        var texts: [LocalizedText] = []
        if cannot > 0 {
            texts.append(
                LocalizedText(
                    sv: "! \(cannot) hamnar i en omgång som de inte kan följa",
                    en: "! \(cannot) come to a cohort that they cannot follow"))
        }
        if againstWish > cannot {
            texts.append(
                LocalizedText(
                    sv: "\(againstWish - cannot) får inte den omgång de helst ville ha",
                    en: "\(againstWish - cannot) do not get the cohort that they would rather have"))
        }
        texts.append(
            LocalizedText(
                sv: "Breven kan skrivas; kan öppnas igen med skäl",
                en: "The letters can be written; can be reopened with a reason"))
        return .open(
            .prompt(
                Prompt(
                    LocalizedText(sv: "Besluta omgångarna", en: "Decide the cohorts"),
                    question: LocalizedText(sv: "Beslutets beteckning", en: "The decision's reference"),
                    commands: [command], subjects: [subject], in: world, consequences: texts)))
    }

    func reopen() -> Reaction {
        let command = Command.cohort(.reopen(reason: ""))
        if let refusal = world.refusal(of: command.with(text: "…")) { return .refused(refusal) }
        let reference = world.programme.cohorts.distribution?.value.reference ?? ""
        return .open(
            .prompt(
                Prompt(
                    LocalizedText(sv: "Öppna omgångarna igen", en: "Reopen the cohorts"),
                    question: LocalizedText(sv: "Skäl", en: "Reason"), commands: [command],
                    subjects: [
                        world.language == .swedish
                            ? "Beslutet \(reference) upphör att gälla" : "The decision \(reference) no longer holds"
                    ], in: world)))
    }
}

extension Form {
    /// A form for somebody who goes over to another cohort.
    static func changeCohort(of id: ApplicantID, to goal: CohortID, in world: World) -> Form {
        let words = CohortWords(world)
        let current = world.programme.cohort(of: id)
        let options = world.programme.settings.cohorts.filter { $0.id != current }.map {
            Field.Option($0.id.rawValue, $0.name)
        }
        let name = words.name(current)
        return Form(
            LocalizedText(
                sv: "\(world.name(id)) byter omgång, nu \(name.swedish)",
                en: "\(world.name(id)) changes cohort, now \(name.english)"),
            purpose: .changeCohort(id), draftKey: "cohort.change \(id)",
            fields: [
                Field(
                    "cohort", LocalizedText(sv: "Ny omgång", en: "New cohort"), text: goal.rawValue, options: options),
                Field(
                    "day", LocalizedText(sv: "Från och med", en: "From the day"), text: world.today.description),
                Field("reason", LocalizedText(sv: "Skäl", en: "Reason")),
            ])
    }
}
