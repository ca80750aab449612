import Domain

extension InterviewsFeature {
    mutating func handleCard(_ command: CommandID, at position: CardPosition, in world: World) -> Reaction {
        // A zero may be the last figure of a score such as 10.
        if command == .notAssessed, let typed = position.typed, scale(in: world)?.contains(typed * 10) == true {
            return digit(0, in: world)
        }
        var position = position
        position.typed = nil
        awaited = nil
        situation = .card(position)
        if let step = command.step {
            position.criterion = self.step(step, from: position.criterion, in: world)
            situation = .card(position)
            return .none
        }
        switch command {
        case .back:
            situation = .list
            select(position.applicant, in: world)
        case .notAssessed: return rate(.notAssessed, at: position, in: world) { $0.criterion += 1 }
        case .clearRating: return rate(nil, at: position, in: world) { _ in }
        case .scoreLower: return nudge(-1, at: position, in: world)
        case .scoreHigher: return nudge(1, at: position, in: world)
        case .giveRating: return chooseScore(at: position, in: world)
        case .noteEvidence: return askEvidence(at: position, in: world)
        case .submitCard: return confirmSealing(at: position, in: world)
        case .amendRating: return askAmendment(at: position, in: world)
        case .showQuestions: guide = guide == .questions ? .levels : .questions
        case .showCriterion: guide = guide == .whole ? .levels : .whole
        case .declareConflict, .declareNoConflict:
            let applicant = world.programme.applicant(position.applicant)
            return applicant.flatMap { handleMembers(command, of: $0, in: world) } ?? .none
        case .showPanel: situation = .panel(position.applicant, criterion: position.criterion, from: .card)
        case .whyHere: return .open(.reader(Reader(.whyHere(position.applicant))))
        case .readMotivation: return readMotivation(position.applicant, in: world)
        default: break
        }
        return .none
    }

    /// Takes in a digit on the card: it scores and moves on, or waits where it may be the beginning of a longer number.
    mutating func digit(_ digit: Int, in world: World) -> Reaction {
        refresh(in: world)
        guard case .card(var position) = situation, let scale = scale(in: world) else { return .none }
        if let reason = world.readOnly { return Reaction(notice: .unavailable(.giveRating, reason)) }
        var number = digit
        if let typed = position.typed {
            let longer = typed * 10 + digit
            if InterviewsFeature.mayBecomeScore(longer, on: scale) {
                number = longer
            } else if scale.contains(typed) {
                // What was typed is a score by itself, so this digit is the next criterion's.
                position.criterion = min(position.criterion + 1, max(criteria(in: world).count - 1, 0))
            }
        }
        let isUnfinished =
            number > 0 && (0...9).contains { InterviewsFeature.mayBecomeScore(number * 10 + $0, on: scale) }
        guard scale.contains(number) || !isUnfinished else {
            position.typed = number
            situation = .card(position)
            return .none
        }
        return rate(.score(number), at: position, in: world) { position in
            position.typed = isUnfinished ? number : nil
            if !isUnfinished { position.criterion += 1 }
        }
    }

    /// Whether a number is on the scale or the beginning of a number that is.
    private static func mayBecomeScore(_ number: Int, on scale: ClosedRange<Int>) -> Bool {
        guard number > 0 else { return scale.contains(number) }
        var range = number...number
        while range.lowerBound <= scale.upperBound {
            if range.overlaps(scale) { return true }
            range = range.lowerBound * 10...range.upperBound * 10 + 9
        }
        return false
    }

    /// What is refused for want of a declaration asks for it instead.
    private func refused(_ refusal: Refusal, _ id: ApplicantID, in world: World) -> Reaction {
        guard refusal == .declarationNeeded else { return .refused(refusal) }
        return .open(.confirm(.noConflict(with: id, then: [], in: world)))
    }

    private func scale(in world: World) -> ClosedRange<Int>? { world.programme.settings.selection?.scale }

    /// A score of a card that was handed in is changed with a reason; what was handed in stays to be seen.
    private func askAmendment(at position: CardPosition, in world: World) -> Reaction {
        guard let scale = scale(in: world), let criterion = criterion(at: position, in: world) else { return .none }
        let current = card(at: position, in: world).rating(of: criterion.id)
        func command(_ rating: Rating) -> Command {
            .panel(.amendRating(position.applicant, criterion.id, rating, reason: "…"))
        }
        let other: Rating = current == .notAssessed ? .score(scale.lowerBound) : .notAssessed
        if let refusal = world.refusal(of: command(other)) { return .refused(refusal) }
        let choice = Choice.rating(of: criterion, on: scale, selected: current) { rating in
            guard rating != current, let current else { return .nothing }
            let title = LocalizedText(
                sv: "Rätta \(criterion.name.swedish): \(current.label.swedish) blir \(rating.label.swedish)",
                en: "Amend \(criterion.name.english): \(current.label.english) becomes \(rating.label.english)")
            return .ask(
                Prompt(
                    title,
                    question: LocalizedText(sv: "Varför poängen rättas", en: "Why the score is amended"),
                    commands: [command(rating)], subjects: [world.name(position.applicant)], in: world,
                    consequences: [
                        LocalizedText(
                            sv: "Den poäng du lämnade in står kvar bredvid; medelvärdet räknas på den rättade.",
                            en: "The score handed in stays beside it; the mean is made from the amended one.")
                    ]))
        }
        return .open(.choice(choice))
    }

    private func criterion(at position: CardPosition, in world: World) -> Criterion? {
        let criteria = criteria(in: world)
        return criteria.indices.contains(position.criterion) ? criteria[position.criterion] : nil
    }

    private func card(at position: CardPosition, in world: World) -> ScoreCard {
        world.programme.applicant(position.applicant)?.progress.cards[world.actor.id] ?? ScoreCard()
    }

    /// Gives the criterion a rating and moves as told; what stands there already is no reason to stay.
    private mutating func rate(
        _ rating: Rating?, at position: CardPosition, in world: World, move: (inout CardPosition) -> Void
    ) -> Reaction {
        guard let criterion = criterion(at: position, in: world) else { return .none }
        let command = Command.giveRating(position.applicant, criterion.id, rating)
        let refusal = world.refusal(of: command)
        let isUndeclared = refusal == .declarationNeeded
        if let refusal, !isUndeclared, refusal != .nothingToChange || rating == nil { return .refused(refusal) }
        var next = position
        next.typed = nil
        move(&next)
        next.criterion = min(next.criterion, max(criteria(in: world).count - 1, 0))
        guard !isUndeclared else {
            // Whoever answers no has given no score, and stays at the criterion.
            awaited = next
            return .open(.confirm(.noConflict(with: position.applicant, then: [command], in: world)))
        }
        situation = .card(next)
        return refusal == nil ? .perform(command) : .none
    }

    /// Moves on from a criterion whose score was saved together with the declaration that it waited for.
    mutating func follow(_ events: [Scoped<Event>]) {
        guard let awaited, case .card(let position) = situation, position.applicant == awaited.applicant else { return }
        self.awaited = nil
        let isScored = events.contains { fact in
            if case .ratingGiven(awaited.applicant, _, _, _) = fact.value { true } else { false }
        }
        if isScored { situation = .card(awaited) }
    }

    /// One step along the scale; from no score, to the end that the step comes from.
    private mutating func nudge(_ offset: Int, at position: CardPosition, in world: World) -> Reaction {
        guard let scale = scale(in: world), let criterion = criterion(at: position, in: world) else { return .none }
        let current = card(at: position, in: world).ratings[criterion.id]?.score
        let wanted = current.map { $0 + offset } ?? (offset > 0 ? scale.lowerBound : scale.upperBound)
        let score = min(max(wanted, scale.lowerBound), scale.upperBound)
        return rate(.score(score), at: position, in: world) { _ in }
    }

    private func chooseScore(at position: CardPosition, in world: World) -> Reaction {
        guard let scale = scale(in: world), let criterion = criterion(at: position, in: world) else { return .none }
        let rating = card(at: position, in: world).ratings[criterion.id]
        if let refusal = world.refusal(of: .giveRating(position.applicant, criterion.id, nil)),
            refusal != .nothingToChange
        {
            return refused(refusal, position.applicant, in: world)
        }
        let choice = Choice.rating(of: criterion, on: scale, selected: rating) {
            .perform([.giveRating(position.applicant, criterion.id, $0)])
        }
        return .open(.choice(choice))
    }

    private func askEvidence(at position: CardPosition, in world: World) -> Reaction {
        guard let criterion = criterion(at: position, in: world) else { return .none }
        let note = card(at: position, in: world).notes[criterion.id] ?? ""
        let command = Command.noteEvidence(position.applicant, criterion.id, note + "…", seen: note)
        if let refusal = world.refusal(of: command) { return refused(refusal, position.applicant, in: world) }
        return .open(
            .prompt(
                Prompt(
                    LocalizedText(
                        sv: "Belägg: \(criterion.name.swedish)", en: "Evidence: \(criterion.name.english)"),
                    question: LocalizedText(
                        sv: "Vad personen berättade och gjorde", en: "What the person told and did"),
                    commands: [command], subjects: [world.name(position.applicant)], in: world, text: note,
                    multiline: true, optional: true)))
    }

    /// Asks before the card is sealed; a card that cannot be sealed says why and leads to what is missing.
    private mutating func confirmSealing(at position: CardPosition, in world: World) -> Reaction {
        if let refusal = world.refusal(of: .submitCard(position.applicant)) {
            if case .cardIncomplete(let missing) = refusal,
                let first = criteria(in: world).firstIndex(where: { missing.contains($0.id) })
            {
                situation = .card(CardPosition(position.applicant, criterion: first))
            }
            return .refused(refusal)
        }
        guard let applicant = world.programme.applicant(position.applicant) else { return .none }
        return .open(.confirm(.sealing(card(at: position, in: world), of: applicant, in: world)))
    }

    /// The texts to read before the interview, for terminals without room for them beside the card.
    func readMotivation(_ id: ApplicantID, in world: World) -> Reaction {
        guard let application = world.programme.applicant(id)?.application else { return .none }
        let fields: [ApplicationField] = [.position, .department, .target, .motivation, .leadershipWill]
        let lines = fields.flatMap { field -> [String] in
            let text = application[field]
            guard !text.isEmpty else { return [] }
            let label = ApplicationWords.label(field)[world.language]
            return field.isLong ? ["", label + ":", text] : ["\(label): \(text)"]
        }
        return .open(.reader(Reader(title: world.name(id), .lines(lines))))
    }
}
