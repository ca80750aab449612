import Domain

extension InterviewsFeature {
    mutating func handlePanel(
        _ command: CommandID, _ id: ApplicantID, _ criterion: Int, _ origin: Origin, in world: World
    ) -> Reaction {
        if let step = command.step {
            situation = .panel(id, criterion: self.step(step, from: criterion, in: world), from: origin)
            return .none
        }
        switch command {
        case .back:
            leave(to: origin, id, criterion: criterion, in: world)
            select(id, in: world)
            return .none
        case .recordConsensus: return chooseConsensus(id, criterion, in: world)
        case .readEvidence: return readEvidence(id, in: world)
        case .whyHere: return .open(.reader(Reader(.whyHere(id))))
        case .readMotivation: return readMotivation(id, in: world)
        case .replaceMember, .recordConflict:
            return world.programme.applicant(id).flatMap { handleMembers(command, of: $0, in: world) } ?? .none
        default: return .none
        }
    }

    /// The agreed score is picked from the scale, then a note may be written on how the panel reasoned.
    private func chooseConsensus(_ id: ApplicantID, _ index: Int, in world: World) -> Reaction {
        let criteria = criteria(in: world)
        guard let selection = world.programme.settings.selection, criteria.indices.contains(index),
            let applicant = world.programme.applicant(id)
        else { return .none }
        let criterion = criteria[index]
        let entry = applicant.progress.consensus[criterion.id]?.value
        func command(_ rating: Rating) -> Command {
            .recordConsensus(id, criterion.id, ConsensusEntry(rating, note: entry?.note ?? ""), seen: .some(entry))
        }
        let refusal = world.refusal(of: command(.notAssessed))
        if let refusal, refusal != .nothingToChange { return .refused(refusal) }
        // What stands, or else the score nearest to the mean, is where the choice begins.
        let mean = world.programme.panelResult(of: applicant)?.criteria[index].mean
        let nearest = mean.flatMap { Int($0.rounded(decimals: 0, sign: ",")) }.map(Rating.score)
        let choice = Choice.rating(of: criterion, on: selection.scale, selected: entry?.rating ?? nearest) { rating in
            let title = LocalizedText(
                sv: "Samsyn om \(criterion.name.swedish): \(rating.label.swedish)",
                en: "Consensus on \(criterion.name.english): \(rating.label.english)")
            return .ask(
                Prompt(
                    title,
                    question: LocalizedText(
                        sv: "Hur panelen resonerade (får vara tomt)", en: "How the panel reasoned (may be empty)"),
                    commands: [command(rating)], subjects: [world.name(id)], in: world, text: entry?.note ?? "",
                    multiline: true, optional: true))
        }
        return .open(.choice(choice))
    }

    /// Every note of evidence of the cards that are opened, criterion by criterion.
    private func readEvidence(_ id: ApplicantID, in world: World) -> Reaction {
        guard let applicant = world.programme.applicant(id) else { return .none }
        let progress = applicant.progress
        guard world.programme.canSeeScores(of: applicant, world.actor) else { return .refused(.panelStillOpen) }
        let settings = world.programme.settings
        let lines = criteria(in: world).flatMap { criterion -> [String] in
            let notes = (progress.panel?.members ?? []).compactMap { member -> String? in
                guard world.programme.counts(member, for: applicant), let card = progress.cards[member],
                    let note = card.notes[criterion.id]
                else {
                    return nil
                }
                let rating = card.rating(of: criterion.id).map { " (\($0.label[world.language]))" } ?? ""
                return "  \(settings.name(of: member))\(rating): \(note)"
            }
            let none = LocalizedText(sv: "inga belägg", en: "no evidence")[world.language]
            return [criterion.name[world.language]] + (notes.isEmpty ? ["  " + none] : notes) + [""]
        }
        let setAside = (progress.panel?.members ?? []).compactMap { member -> String? in
            guard let conflict = progress.cards[member]?.conflict else { return nil }
            let name = settings.name(of: member)
            return LocalizedText(
                sv: "\(name): jäv, kortet räknas inte – \(conflict.value)",
                en: "\(name): conflict, the card does not count – \(conflict.value)")[world.language]
        }
        let title = LocalizedText(sv: "Belägg: \(world.name(id))", en: "Evidence: \(world.name(id))")
        return .open(.reader(Reader(title: title[world.language], .lines(lines + setAside))))
    }
}
