public import Domain

extension Rating {
    /// What the rating is called.
    public var label: LocalizedText {
        switch self {
        case .score(let score): LocalizedText(sv: "\(score)", en: "\(score)")
        case .notAssessed: LocalizedText(sv: "ej bedömd", en: "not assessed")
        }
    }
}

extension Choice {
    /// The scale with what each score looks like, and last that the criterion could not be assessed.
    static func rating(
        of criterion: Criterion, on scale: ClosedRange<Int>, selected: Rating?, outcome: (Rating) -> Outcome
    ) -> Choice {
        let ratings = scale.map(Rating.score) + [.notAssessed]
        let options = ratings.map { rating in
            let level = rating.score.flatMap { criterion.level(of: $0, on: scale) }
            let label = rating.label
            let text = level.map {
                LocalizedText(sv: "\(label.swedish)  \($0.swedish)", en: "\(label.english)  \($0.english)")
            }
            // Where 0 is no score it means here, as on the card, that the criterion could not be assessed.
            let digit = rating.score ?? (scale.contains(0) ? nil : 0)
            return Option(text ?? label, outcome(rating), digit: digit)
        }
        return Choice(criterion.name, options: options, selected: selected.flatMap { ratings.firstIndex(of: $0) } ?? 0)
    }
}

extension Confirm {
    /// Asks before a card is sealed, and says what is on it and what it will lead to.
    static func sealing(_ card: ScoreCard, of applicant: Applicant, in world: World) -> Confirm {
        let criteria = world.programme.settings.selection?.criteria ?? []
        func names(_ criteria: [Criterion], _ language: Language) -> String {
            criteria.map { $0.name[language] }.joined(separator: ", ")
        }
        var consequences: [LocalizedText] = []
        let notAssessed = criteria.filter { card.ratings[$0.id] == .notAssessed }
        if !notAssessed.isEmpty {
            consequences.append(
                LocalizedText(
                    sv: "Ej bedömd, så panelen blir ofullständig: \(names(notAssessed, .swedish))",
                    en: "Not assessed, so the panel will be incomplete: \(names(notAssessed, .english))"))
        }
        let bare = criteria.filter { card.notes[$0.id] == nil }
        if bare.count == criteria.count {
            consequences.append(
                LocalizedText(sv: "Inga belägg är skrivna.", en: "No evidence has been written."))
        } else if !bare.isEmpty {
            consequences.append(
                LocalizedText(
                    sv: "Utan belägg: \(names(bare, .swedish))", en: "Without evidence: \(names(bare, .english))"))
        }
        let awaited = world.programme.awaitedMembers(of: applicant.progress).filter { $0 != world.actor.id }
            .map(world.programme.settings.name).joined(separator: ", ")
        consequences.append(
            awaited.isEmpty
                ? LocalizedText(
                    sv: "Du är den sista: nu öppnas alla kort för panelen.",
                    en: "You are the last: all cards are now opened to the panel.")
                : LocalizedText(
                    sv: "Korten öppnas när även dessa har lämnat in: \(awaited)",
                    en: "The cards are opened when these have handed in too: \(awaited)"))
        consequences.append(
            LocalizedText(
                sv: "Det går inte att ångra; ett inlämnat kort rättas bara med skäl, synligt för panelen.",
                en: "It cannot be undone; a card handed in is amended only with a reason, for the panel to see."))
        return Confirm(
            LocalizedText(
                sv: "Lämna in ditt kort för \(world.name(applicant.id))?",
                en: "Hand in your card for \(world.name(applicant.id))?"),
            consequences: consequences, commands: [.submitCard(applicant.id)])
    }
}
