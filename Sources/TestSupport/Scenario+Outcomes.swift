public import Domain

extension EvaluationSettings {
    /// A question on a scale of four and one in words about each occasion, one on a scale at the end, and one for both.
    public static let trial = EvaluationSettings(
        questions: [
            EvaluationQuestion(
                id: "useful", asked: .both, name: LocalizedText(sv: "Nytta", en: "Use"),
                text: LocalizedText(sv: "Hur stor nytta har du av det här?", en: "How much use is this to you?"),
                levels: scale),
            EvaluationQuestion(
                id: "best", asked: .occasion, name: LocalizedText(sv: "Bäst", en: "Best"),
                text: LocalizedText(sv: "Vad tar du med dig?", en: "What do you take with you?")),
            EvaluationQuestion(
                id: "ready", asked: .end, name: LocalizedText(sv: "Redo att söka", en: "Ready to apply"),
                text: LocalizedText(sv: "Jag är redo att söka en chefstjänst.", en: "I am ready to apply."),
                levels: scale),
        ], leastAnswers: 3)

    private static let scale = [
        LocalizedText(sv: "Inte alls", en: "Not at all"), LocalizedText(sv: "Lite", en: "A little"),
        LocalizedText(sv: "Ganska mycket", en: "Rather much"), LocalizedText(sv: "Mycket", en: "Much"),
    ]
}

extension Scenario {
    /// So many participants in one municipality, admitted on 8 May 2020; the course ends on 31 May 2021 and has one
    /// occasion, on 7 September 2020. Their ids are in the order of the seats; the last of them has a protected identity.
    public static func heldCourse(
        of counts: [(MunicipalityCode, Int)] = [("sater", 6)], protectsLast: Bool = false,
        _ change: (inout FalunProgramme) -> Void = { _ in }
    ) throws(Refusal) -> (scenario: Scenario, ids: [ApplicantID], occasion: OccasionID) {
        var scenario = Scenario.falun {
            $0.seats = counts
            $0.cohortSeats = counts.reduce(0) { $0 + $1.1 }
            $0.evaluation = .trial
            $0.course = CourseSettings(
                days: 1, occasions: 1, residential: .none, loadPercent: nil, taskDaysPerMonth: 0)
            change(&$0)
        }
        var ids: [ApplicantID] = []
        for (code, count) in counts {
            for number in 0..<count {
                let isLast = protectsLast && code == counts.last?.0 && number == count - 1
                ids.append(
                    try scenario.applicant(
                        "Deltagare", letters[number], in: code, at: .ranking, scores: Scenario.spread(25 - number),
                        [.email: "d\(number)@\(code).example", .protected: isLast ? "yes" : ""]))
            }
            try scenario.perform(.submitRanking(code), as: scenario.chief(of: code))
        }
        let occasion = scenario.drawID(Occasion.self)
        if let day = Day(2020, 9, 7) {
            try scenario.perform(
                .addOccasion(occasion, Occasion(kind: .courseDay, title: "Start", days: day...day)), as: "tove.kron")
        }
        if let day = Day(2020, 5, 8) { scenario.wake(on: day) }
        try scenario.perform(.decideAdmission(reference: "§ 8"), as: "petra.lind")
        return (scenario, ids, occasion)
    }

    private static let letters = [
        "Alm", "Berg", "Ceder", "Dahl", "Ek", "Fors", "Gran", "Hed", "Isberg", "Järv", "Kvist", "Lind", "Malm", "Nord",
        "Ohlin",
    ]

    /// Records what is known of a participant's work on a day, as the project leader.
    @discardableResult
    public mutating func note(
        _ id: ApplicantID, _ day: Day, manager: Bool?, _ employer: CareerNote.Employer? = .own, post: String = "",
        place: String = "", as person: PersonID = "petra.lind"
    ) throws(Refusal) -> [Scoped<Event>] {
        let note = CareerNote(
            isManager: manager, employer: employer, place: place,
            post: manager == true && post.isEmpty ? "enhetschef" : post)
        let seen = programme.applicant(id)?.progress.after.career.notes[day]?.value
        return try perform(.outcome(.record(id, day, seen: seen, note)), as: person)
    }

    /// Enters answers to an evaluation, as the training coordinator.
    @discardableResult
    public mutating func answer(
        _ subject: EvaluationSubject, _ levels: [QuestionID: Int], _ texts: [QuestionID: String] = [:],
        as person: PersonID = "tove.kron"
    ) throws(Refusal) -> AnswerID {
        let id = drawID(AnswerSheet.self)
        try perform(.evaluation(.enter(id, subject, AnswerSheet(levels: levels, texts: texts))), as: person)
        return id
    }
}
