extension CohortWish {
    /// The wish that a text means, as people write it in either language: a cohort's id or name, with “only” or “bara” before
    /// it for who can follow no other, or “whichever”; nil for anything else.
    public init?(written text: some StringProtocol, in settings: ProgrammeSettings) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == ":" }).map { $0.lowercased() }
        guard let first = words.first else { return nil }
        if CohortWish.whicheverWords.contains(words.joined(separator: " ")) {
            self = .whichever
            return
        }
        // A name as a whole comes first: a cohort may be called something that begins with such a word.
        if let cohort = settings.cohort(named: words.joined(separator: " ")) {
            self = .rather(cohort.id)
            return
        }
        guard let cohort = settings.cohort(named: words.dropFirst().joined(separator: " ")) else { return nil }
        if CohortWish.onlyWords.contains(first) {
            self = .only(cohort.id)
        } else if CohortWish.ratherWords.contains(first) {
            self = .rather(cohort.id)
        } else {
            return nil
        }
    }

    private static let whicheverWords: Set<String> = [
        "whichever", "any", "either", "both", "vilken som helst", "vilken", "båda", "spelar ingen roll", "valfri",
    ]
    private static let onlyWords: Set<String> = ["only", "bara", "endast"]
    private static let ratherWords: Set<String> = ["rather", "helst"]

    /// The wish as people write it, so that ``init(written:in:)`` knows it again.
    public func written(_ language: Language, in settings: ProgrammeSettings) -> String {
        func name(_ id: CohortID) -> String { settings.cohort(id)?.name[language] ?? id.rawValue }
        return switch self {
        case .only(let id): (language == .swedish ? "bara " : "only ") + name(id)
        case .rather(let id): name(id)
        case .whichever: language == .swedish ? "vilken som helst" : "whichever"
        }
    }
}

extension ProgrammeSettings {
    /// The cohort that a text means: its id or its name in either language, in any case; nil when none does.
    public func cohort(named text: some StringProtocol) -> Cohort? {
        let key = SwedishCollation.key(text)
        return cohorts.first { cohort in
            [cohort.id.rawValue, cohort.name.swedish, cohort.name.english].contains { SwedishCollation.key($0) == key }
        }
    }
}
