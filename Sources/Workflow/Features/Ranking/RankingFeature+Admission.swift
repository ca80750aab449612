import Domain

extension RankingFeature {
    mutating func handleAdmission(_ command: CommandID, in world: World) -> Reaction {
        if let step = command.step {
            planCursor.move(step, count: plan.entries.count, page: max(world.bodyRows / 4, 1))
            return .none
        }
        switch command {
        case .back: situation = .ranking
        case .open: if let entry = selectedEntry { show(entry.municipality, in: world) }
        case .whyHere: return why(in: world)
        case .setQuota: return quota(in: world)
        case .showAllocation:
            situation = .allocation
            allocation.begin(in: world)
        case .showSeats: showSeats(in: world)
        case .showCohorts:
            situation = .cohorts
            cohorts.begin(in: world)
        case .previewAdmission: return preview(in: world)
        case .assignSeat: return assign(in: world)
        case .decideSeatRule: return SeatDialogs(world).rule()
        case .decideAdmission: return decide(in: world)
        case .reopenAdmission: return reopen(in: world)
        case .exportRanking: return .effect(.export(.ranking(nil)))
        default: break
        }
        return .none
    }

    private func why(in world: World) -> Reaction {
        guard let entry = selectedEntry else { return .none }
        let seated = entry.admitted.enumerated().map { ("\($0 + 1)", $1) }
        let reserves = entry.reserves.enumerated().map { ("R\($0 + 1)", $1) }
        let options = (seated + reserves).map { place, id in
            let label = (place.count < 2 ? " " : "") + "\(place)  \(world.name(id))"
            return Choice.Option(LocalizedText(sv: label, en: label), .read(Reader(.whyHere(id))))
        }
        guard !options.isEmpty else {
            return .say(LocalizedText(sv: "Rangordningen är inte inlämnad", en: "The ranking is not handed in"))
        }
        return .open(.choice(Choice(LocalizedText(sv: "Varför här?", en: "Why here?"), options: options)))
    }

    private func preview(in world: World) -> Reaction {
        guard world.programme.admission == nil else {
            return .say(
                LocalizedText(
                    sv: "Antagningen är beslutad; S visar platserna", en: "The admission is decided; S shows the seats")
            )
        }
        return .open(.reader(Reader(.admissionPreview)))
    }

    /// Asks for one of the unfilled seats of the selected municipality, or of all, where it goes.
    private func assign(in world: World) -> Reaction {
        let unfilled = plan.empty.map(\.seat) + plan.passedOn.map(\.seat)
        let own = unfilled.filter { $0.municipality == selectedEntry?.municipality }
        let seats = (own.isEmpty ? unfilled : own).sorted()
        guard let first = seats.first else {
            return .say(
                LocalizedText(
                    sv: "Alla platser fylls av den egna kommunen", en: "All seats are filled by their own municipality")
            )
        }
        guard seats.count > 1 else { return SeatDialogs(world).assign(first) }
        let options = seats.compactMap { seat -> Choice.Option? in
            guard case .choice(let choice)? = SeatDialogs(world).assign(seat).dialog else { return nil }
            let name = SeatWords(world).seat(seat)
            return Choice.Option(LocalizedText(sv: name, en: name), .choose(choice))
        }
        guard !options.isEmpty else { return SeatDialogs(world).assign(first) }
        return .open(
            .choice(Choice(LocalizedText(sv: "Vilken plats?", en: "Which seat?"), options: options)))
    }

    private func quota(in world: World) -> Reaction {
        guard let entry = selectedEntry else { return .none }
        // Tried with another number, since the same one changes nothing.
        let trial = Command.setQuota(entry.municipality, seats: entry.seats + 1, reference: "…")
        if let refusal = world.refusal(of: trial) { return .refused(refusal) }
        return .open(.form(.quota(of: entry.municipality, in: world)))
    }

    private func decide(in world: World) -> Reaction {
        let command = Command.decideAdmission(reference: "")
        if let refusal = world.refusal(of: command.with(text: "…")) { return .refused(refusal) }
        let empty = plan.entries.reduce(0) { $0 + $1.emptySeats }
        let reserves = plan.entries.reduce(0) { $0 + $1.reserves.count }
        let silent = plan.entries.flatMap(\.admitted).count { !world.isConsulted($0) }
        var texts: [LocalizedText] = []
        if !plan.passedOn.isEmpty {
            let count = plan.passedOn.count
            texts.append(
                LocalizedText(
                    sv: count == 1 ? "1 plats går till en annan kommun" : "\(count) platser går till andra kommuner",
                    en: count == 1 ? "1 seat goes to another municipality" : "\(count) seats go to other municipalities"
                ))
        }
        if empty > 0, let rule = world.programme.unfilledRule?.kind { texts.append(rule.consequence(empty)) }
        if let mismatch = plan.mismatch {
            texts.append(
                LocalizedText(
                    sv: "! Kvoterna blir \(mismatch.sum), programmet har \(mismatch.seats) platser",
                    en: "! The quotas add up to \(mismatch.sum), the programme has \(mismatch.seats) seats"))
        }
        if silent > 0 {
            texts.append(
                LocalizedText(
                    sv: "! För \(silent) antagna har chefen inte sagt ja i samrådet",
                    en: "! For \(silent) admitted the manager has not said yes"))
        }
        texts.append(
            LocalizedText(
                sv: "Rangordningarna låses; kan öppnas igen med skäl",
                en: "The rankings are locked; can be reopened with a reason"))
        let (filled, seats) = (plan.filled, plan.seats)
        return .open(
            .prompt(
                Prompt(
                    LocalizedText(sv: "Besluta antagningen", en: "Decide the admission"),
                    question: LocalizedText(sv: "Beslutets beteckning", en: "The decision's reference"),
                    commands: [command],
                    subjects: [
                        world.language == .swedish
                            ? "\(filled) antas till \(seats) platser, \(reserves) blir reserver"
                            : "\(filled) are admitted to \(seats) seats, \(reserves) become reserves"
                    ], in: world, consequences: texts)))
    }

    private func reopen(in world: World) -> Reaction {
        let command = Command.reopenAdmission(reason: "")
        if let refusal = world.refusal(of: command.with(text: "…")) { return .refused(refusal) }
        return .open(
            .prompt(
                Prompt(
                    LocalizedText(sv: "Öppna antagningen igen", en: "Reopen the admission"),
                    question: LocalizedText(sv: "Skäl", en: "Reason"), commands: [command],
                    subjects: [
                        world.language == .swedish
                            ? "Beslutet \(plan.decision?.value.reference ?? "") upphör att gälla"
                            : "The decision \(plan.decision?.value.reference ?? "") no longer holds"
                    ], in: world)))
    }
}

extension SelectionSettings.UnfilledSeatRule {
    /// What becomes of seats that nobody fills (requirements F).
    func consequence(_ count: Int) -> LocalizedText {
        let (sv, en) = (count == 1 ? "1 plats" : "\(count) platser", count == 1 ? "1 seat" : "\(count) seats")
        return switch self {
        case .stayEmpty:
            LocalizedText(sv: "\(sv) fylls inte; förblir tomt", en: "\(en) not filled; to stay empty")
        case .nextMunicipality:
            LocalizedText(
                sv: "\(sv) fylls inte; ingen reserv kvar i ordningen",
                en: "\(en) not filled; no reserve left in the order")
        case .caseByCase:
            LocalizedText(
                sv: "\(sv) fylls inte; avgörs från fall till fall", en: "\(en) not filled; to be decided case by case")
        }
    }
}
