import Domain

extension Scenario {
    /// A programme of two municipalities with all that a report can tell, on 1 June 2022: fifteen participants of whom seven
    /// have become managers (S3-2), one of them with a protected identity; eleven planned days; a budget of which something is
    /// unknown; answers after an occasion and at the end.
    public static func reported(_ change: (inout FalunProgramme) -> Void = { _ in }) throws -> Scenario {
        func text(_ swedish: String, _ english: String) -> LocalizedText { LocalizedText(sv: swedish, en: english) }
        var (scenario, ids, occasion) = try Scenario.heldCourse(of: [("sater", 6), ("falun", 9)], protectsLast: true) {
            $0.goals = [
                text("Fler söker chefstjänster", "More apply for managers’ posts"),
                text("Kommunerna rekryterar internt", "The municipalities recruit internally"),
            ]
            $0.card = ProgrammeCard(
                area: text("Kompetensförsörjning", "Supply of skills"), owner: "Falu kommun", region: "Dalarna",
                contents: [text("Leda mig själv", "Leading myself"), text("Leda andra", "Leading others")],
                measuresForWomen: text("Kursdagar på skoltid", "Course days in school hours"),
                logo: "FALUN · SÄTER")
            $0.budget = BudgetSettings(lines: [
                ListedBudgetLine(
                    "training",
                    BudgetLine(
                        "Utbildning", standing: .known, amount: .each(12_500, per: [BudgetMeasure(.participant)]),
                        stated: 187_000, bearer: .municipalities(.seats))),
                ListedBudgetLine("premises", BudgetLine("Lokaler", standing: .unknown, bearer: .municipality("falun"))),
                ListedBudgetLine("option", BudgetLine("Fördjupning", standing: .option, amount: .sum(40_000))),
            ])
            $0.outcomes = OutcomeSettings(needs: [
                RecruitmentNeed(municipality: "falun", perYear: 40, lastYear: 2025),
                RecruitmentNeed(municipality: "sater", perYear: 10),
            ])
            change(&$0)
        }
        if let day = Day(2020, 9, 8) { scenario.wake(on: day) }
        for id in ids.prefix(14) {
            let attendance = id == ids[0] ? Attendance(.absent, cause: "Sjuk") : Attendance(.present)
            try scenario.perform(
                .participant(.recordAttendance(id, AttendanceDay(occasion, 1), attendance, seen: nil)), as: "tove.kron")
        }
        for level in [2, 3, 3, 4, 4] {
            try scenario.answer(.occasion(occasion), ["useful": level], ["best": "Namn Namnsson"])
        }
        if let day = Day(2022, 6, 1) { scenario.wake(on: day) }
        for (number, id) in ids.enumerated() {
            if let day = Day(2021, 5, 31) { try scenario.note(id, day, manager: number < 5) }
            guard number < 14, let day = Day(2022, 5, 31) else { continue }
            try scenario.note(id, day, manager: number < 7)
        }
        for level in [4, 4, 3] {
            try scenario.answer(.end(scenario.programme.settings.cohorts[0].id), ["useful": level, "ready": level])
        }
        return scenario
    }
}
