import Domain

extension RankingFeature {
    /// What can be done to the selected person; each opens the dialog that asks for what is missing.
    func act(_ command: CommandID, in world: World) -> Reaction {
        if command == .overridePanel { return overridePanel(in: world) }
        guard let id = selected else {
            return .say(LocalizedText(sv: "Ingen är vald", en: "Nobody is selected"))
        }
        switch command {
        case .whyHere: return .open(.reader(Reader(.whyHere(id))))
        case .consult: return consult(id, in: world)
        case .moveUp: return step(-1, in: world)
        case .moveDown: return step(1, in: world)
        case .move: return place(in: world)
        case .breakTie: return breakTie(in: world)
        case .announceLot, .drawLot: return drawLots(in: world)
        default: return .none
        }
    }

    // MARK: - Moving

    private func step(_ offset: Int, in world: World) -> Reaction {
        guard let row = selectedRow, let table else { return .refused(.notRanked) }
        let place = row.position + offset
        guard table.rows.indices.contains(place - 1) else {
            return .say(
                offset < 0
                    ? LocalizedText(sv: "Står redan först", en: "Is first already")
                    : LocalizedText(sv: "Står redan sist", en: "Is last already"))
        }
        let title =
            offset < 0
            ? LocalizedText(sv: "Flytta upp", en: "Move up") : LocalizedText(sv: "Flytta ned", en: "Move down")
        return ask(title, moving: row, to: place, in: world)
    }

    private func place(in world: World) -> Reaction {
        guard let row = selectedRow, let table else { return .refused(.notRanked) }
        let trial = Command.move(row.applicant, to: row.position == 1 ? 2 : 1, reason: "…")
        // Nobody else to change places with is the only thing that the form itself can explain better.
        if let refusal = world.refusal(of: trial) { return .refused(refusal) }
        return .open(.form(.move(row, in: table, world)))
    }

    private func breakTie(in world: World) -> Reaction {
        guard let row = selectedRow else { return .refused(.notRanked) }
        guard row.isTied else {
            return .say(LocalizedText(sv: "Platsen är inte delad", en: "The place is not shared"))
        }
        return ask(
            LocalizedText(sv: "Avgör delad plats", en: "Settle a shared place"), moving: row, to: row.place, in: world)
    }

    /// Asks for the reason of a move, with what it means for those who make way.
    private func ask(_ title: LocalizedText, moving row: RankingRow, to place: Int, in world: World) -> Reaction {
        guard let table else { return .none }
        let command = Command.move(row.applicant, to: place, reason: "", seen: table.shownOrder)
        if let refusal = world.refusal(of: command.with(text: "…")) { return .refused(refusal) }
        let name = world.name(row.applicant)
        let (from, to) = (table.placeName(row.position)[world.language], table.placeName(place)[world.language])
        let subject = place == row.position ? "\(name): \(to)" : "\(name): \(from) → \(to)"
        return .open(
            .prompt(
                Prompt(
                    title, question: LocalizedText(sv: "Skäl", en: "Reason"), commands: [command],
                    subjects: [subject], in: world, consequences: consequences(of: row, to: place, in: world))))
    }

    /// Who else gets another place, and who crosses the seat line.
    private func consequences(of row: RankingRow, to place: Int, in world: World) -> [LocalizedText] {
        guard let table else { return [] }
        if place == row.position {
            let others = table.rows.filter { $0.isTied && $0.result.mean == row.result.mean && $0 != row }
                .map { world.name($0.applicant) }.joined(separator: ", ")
            return [LocalizedText(sv: "Går före \(others)", en: "Goes before \(others)")]
        }
        let offset = place < row.position ? 1 : -1
        let passed = table.rows.filter {
            $0 != row && ($0.position - place) * offset >= 0 && ($0.position - row.position) * offset < 0
        }
        var texts = passed.prefix(3).map { other in
            let (name, new) = (world.name(other.applicant), other.position + offset)
            if other.position <= table.seats, new > table.seats {
                return LocalizedText(
                    sv: "\(name) blir reserv (\(table.number(new)))",
                    en: "\(name) becomes a reserve (\(table.number(new)))")
            }
            let place = table.placeName(new)
            if other.position > table.seats, new <= table.seats {
                return LocalizedText(
                    sv: "\(name) går från reserv till \(place.swedish)",
                    en: "\(name) goes from the reserves to \(place.english)")
            }
            return LocalizedText(sv: "\(name) får \(place.swedish)", en: "\(name) gets \(place.english)")
        }
        if passed.count > texts.count {
            let rest = passed.count - texts.count
            texts.append(
                LocalizedText(sv: "\(rest) till flyttas ett steg", en: "\(rest) more move one place"))
        }
        return texts
    }

    // MARK: - Consultation and incomplete panels

    private func consult(_ id: ApplicantID, in world: World) -> Reaction {
        // Tried with an answer that nothing but a lock or a missing right stands against.
        let trial = Command.recordConsent(id, .consultation, Consent(.asked, note: "…"))
        if let refusal = world.refusal(of: trial), refusal != .nothingToChange { return .refused(refusal) }
        return .open(
            .choice(
                .consent(of: [id], points: [.consultation], in: world) { commands in
                    commands.first.map { rankingConsequences(of: $0, in: world) } ?? []
                }))
    }

    /// Applies to the selected person when the panel is incomplete, otherwise to one of those that are to be chosen from.
    private func overridePanel(in world: World) -> Reaction {
        guard let incomplete = table?.incomplete, let only = incomplete.first else {
            return .say(LocalizedText(sv: "Alla paneler är klara", en: "All panels are complete"))
        }
        if let selected, incomplete.contains(selected) { return override(selected, in: world) }
        guard incomplete.count > 1 else { return override(only, in: world) }
        let options = incomplete.map { id in
            Choice.Option(
                LocalizedText(sv: world.name(id), en: world.name(id)), .ask(overridePrompt(id, in: world)))
        }
        return .open(
            .choice(
                Choice(
                    LocalizedText(
                        sv: "Rangordna trots ofullständig panel", en: "Rank in spite of an incomplete panel"),
                    options: options)))
    }

    private func override(_ id: ApplicantID, in world: World) -> Reaction {
        let prompt = overridePrompt(id, in: world)
        if let refusal = prompt.lines.first?.refusal { return .refused(refusal) }
        return .open(.prompt(prompt))
    }

    private func overridePrompt(_ id: ApplicantID, in world: World) -> Prompt {
        Prompt(
            LocalizedText(sv: "Rangordna trots ofullständig panel", en: "Rank in spite of an incomplete panel"),
            question: LocalizedText(sv: "Skäl", en: "Reason"),
            commands: [.overrideIncompletePanel(id, reason: "")], subjects: [world.name(id)], in: world,
            consequences: [
                LocalizedText(
                    sv: "Det som saknas räknas inte som noll; medelvärdet vilar på färre poäng",
                    en: "What is missing does not count as zero; the mean rests on fewer scores")
            ])
    }
}
