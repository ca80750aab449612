public import Domain

extension Words {
    /// The command about a cohort that a command's name and these words mean; nil for another command.
    func cohortCommand(_ id: CommandID, in programme: Programme) throws(WordFault) -> Command? {
        let reason = self["reason"] ?? ""
        switch id {
        case .placeInCohort:
            let cohort = self["cohort"] == "proposed" ? nil : try requiredCohort(programme)
            return .cohort(.place(try applicant(programme), in: cohort, reason: reason))
        case .decideCohorts: return .cohort(.decide(reference: self["reference"] ?? ""))
        case .reopenCohorts: return .cohort(.reopen(reason: reason))
        case .changeCohort:
            let day = isGiven("day") ? try day("day") : nil
            return .cohort(
                .change(try applicant(programme), to: try requiredCohort(programme), on: day, reason: reason))
        default: return nil
        }
    }

    private func requiredCohort(_ programme: Programme) throws(WordFault) -> CohortID {
        guard let id = try Words.cohort(named: try required("cohort"), in: programme) else { throw .missing("cohort") }
        return id
    }

    /// Which cohort somebody wishes for, as people write it in either language: its name or id, with “only” before it for who
    /// can follow no other, or “whichever”; nil for an empty text, which says nothing.
    public static func cohortWish(_ text: String, in settings: ProgrammeSettings) throws(WordFault) -> CohortWish? {
        let words = text.split(whereSeparator: { $0 == " " || $0 == ":" }).map { $0.lowercased() }
        guard !words.isEmpty else { return nil }
        let written = words.joined(separator: " ")
        if whicheverWords.contains(written) { return .whichever }
        let (isOnly, isRather) = (onlyWords.contains(words[0]), ratherWords.contains(words[0]))
        let name = SwedishCollation.key((isOnly || isRather ? Array(words.dropFirst()) : words).joined(separator: " "))
        let found = settings.cohorts.first { cohort in
            [cohort.id.rawValue, cohort.name.swedish, cohort.name.english].contains { SwedishCollation.key($0) == name }
        }
        guard let found else {
            let ids = settings.cohorts.map(\.id.rawValue).joined(separator: ", ")
            throw .invalid(
                "cohort-wish", text,
                expected: LocalizedText(
                    sv: "någon av \(ids), med ”bara” före för den som inte kan någon annan, eller ”vilken som helst”",
                    en: "one of \(ids), with “only” before it for who can follow no other, or “whichever”"))
        }
        return isOnly ? .only(found.id) : .rather(found.id)
    }

    private static let whicheverWords: Set<String> = [
        "whichever", "any", "either", "both", "vilken som helst", "vilken", "båda", "spelar ingen roll", "valfri",
    ]
    private static let onlyWords: Set<String> = ["only", "bara", "endast"]
    private static let ratherWords: Set<String> = ["rather", "helst"]
}
