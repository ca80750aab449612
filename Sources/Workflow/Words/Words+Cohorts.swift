import Domain

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

    /// Which cohort somebody wishes for, as people write it in either language; nil for an empty text, which says nothing.
    static func cohortWish(_ text: String, in settings: ProgrammeSettings) throws(WordFault) -> CohortWish? {
        if text.isEmpty { return nil }
        if let wish = CohortWish(written: text, in: settings) { return wish }
        let ids = settings.cohorts.map(\.id.rawValue).joined(separator: ", ")
        throw .invalid(
            "cohort-wish", text,
            expected: LocalizedText(
                sv: "någon av \(ids), med ”bara” före för den som inte kan någon annan, eller ”vilken som helst”",
                en: "one of \(ids), with “only” before it for who can follow no other, or “whichever”"))
    }
}
