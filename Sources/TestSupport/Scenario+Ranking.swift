public import Domain

extension Scenario {
    /// Säter on the way to its ranking: somebody moved by hand to the top, a shared place, one ranked on too few scores,
    /// two whose panels are not complete, one below the demands and one not yet selected.
    ///
    /// Cecilia Åberg 1, Åsa Öberg 2, Björn Ek R1, Elsa Nord and Dragan Zorn sharing R2; Fatima Yilmaz's card is missing
    /// and Gunnar Hed lacks a score.
    public static func saterDraft() throws(Refusal) -> Scenario {
        var scenario = Scenario.falun {
            $0.demand = SelectionSettings.Demand(
                perCriterion: Threshold(thousandths: 2000), mean: Threshold(thousandths: 3000))
        }
        let (chief, code) = (PersonID("eva.strom"), MunicipalityCode("sater"))
        try scenario.applicant("Åsa", "Öberg", in: code, at: .ranking, scores: [5, 4, 5, 4, 4])
        let bjorn = try scenario.applicant("Björn", "Ek", in: code, at: .interview)
        try scenario.score(bjorn, [5, 4, 3, 5, 4], as: "bo.ek")
        try scenario.score(bjorn, [4, 4, 3, 4, 4], as: "siv.alder")
        let cecilia = try scenario.applicant("Cecilia", "Åberg", in: code, at: .ranking, scores: [4, 3, 4, 4, 4])
        try scenario.applicant("Dragan", "Zorn", in: code, at: .ranking, scores: [3, 4, 4, 3, 4])
        let elsa = try scenario.applicant("Elsa", "Nord", in: code, at: .interview)
        try scenario.score(elsa, [4, 3, 4, 3, 4], as: "bo.ek")
        try scenario.score(elsa, [4, 3, nil, 3, 4], as: "siv.alder")
        let fatima = try scenario.applicant("Fatima", "Yilmaz", in: code, at: .interview)
        try scenario.score(fatima, [5, 5, 5, 5, 5], as: "bo.ek")
        let gunnar = try scenario.applicant("Gunnar", "Hed", in: code, at: .interview)
        try scenario.score(gunnar, [4, 4, nil, 4, 4], as: "bo.ek")
        try scenario.score(gunnar, [4, 4, 4, 4, 4], as: "siv.alder")
        try scenario.applicant("Hugo", "Låg", in: code, at: .ranking, scores: [2, 2, 3, 2, 2])
        try scenario.apply("Ines", "Ny", in: code)
        try scenario.perform(.overrideIncompletePanel(elsa, reason: "En poäng av tio saknas."), as: chief)
        try scenario.perform(
            .move(cecilia, to: 1, reason: "Tekniska förvaltningen är prioriterad i år."), as: chief)
        try scenario.perform(.recordConsent(bjorn, .consultation, Consent(.asked, note: "Vill se listan")), as: chief)
        try scenario.perform(.recordConsent(cecilia, .consultation, Consent(.granted)), as: chief)
        return scenario
    }

    /// All rankings handed in: Gagnef fills one of its two seats, and Säter's ranking is in its second version.
    public static func rankingsIn() throws(Refusal) -> Scenario {
        var scenario = Scenario.falun()
        let counts: [(MunicipalityCode, Int)] = [
            ("borlange", 10), ("falun", 9), ("ludvika", 6), ("sater", 4), ("gagnef", 1),
        ]
        for (code, count) in counts {
            for (number, name) in people.prefix(count).enumerated() {
                try scenario.applicant(
                    name.0, name.1, in: code, at: .ranking, scores: Scenario.spread(25 - number),
                    [.email: "\(code)\(number)@example.se"])
            }
            try scenario.perform(.submitRanking(code), as: scenario.chief(of: code))
        }
        try scenario.perform(.reopenRanking("sater", reason: "Samrådet var inte klart."), as: "eva.strom")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        return scenario
    }

    private static let people = [
        ("Anders", "Löv"), ("Birgitta", "Holmqvist"), ("Camilla", "Östh"), ("Daniel", "Berggren"),
        ("Eva-Lena", "Sjö"), ("Farid", "Amini"), ("Gunilla", "Ask"), ("Hanna", "Lindström"), ("Isak", "Moberg"),
        ("Johanna", "Äng"),
    ]

    /// The applicant with a full name in a municipality; an id of nobody when there is none.
    public func id(_ name: String, in municipality: MunicipalityCode = "sater") -> ApplicantID {
        programme.record(municipality).applicants.first { $0.application.fullName == name }?.id
            ?? ApplicantID(rawValue: 0)
    }
}
