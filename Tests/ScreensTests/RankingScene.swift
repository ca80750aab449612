import Domain
import TestSupport

/// Rankings that the tests of the ranking screen look at.
enum RankingScene {
    /// Säter with a place moved, a shared place, one ranked on too few scores and two panels that are not complete.
    static func sater() throws(Refusal) -> Scenario {
        var scenario = Scenario.falun {
            $0.demand = SelectionSettings.Demand(perCriterion: Threshold("2"), mean: Threshold("3"))
        }
        let (chief, code) = (PersonID("eva.strom"), MunicipalityCode("sater"))
        try scenario.applicant("Åsa", "Öberg", in: code, at: .ranking, scores: [5, 4, 5, 4, 4])
        let bjorn = try scenario.applicant("Björn", "Ek", in: code, at: .ranking, scores: [4, 4, 3, 5, 4])
        let cecilia = try scenario.applicant("Cecilia", "Åberg", in: code, at: .ranking, scores: [4, 3, 4, 4, 5])
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

    /// All municipalities have handed in; Gagnef has a seat too many, and Säter's ranking is in its second version.
    static func submitted() throws(Refusal) -> Scenario {
        var scenario = Scenario.falun()
        for (code, count) in [("borlange", 10), ("falun", 9), ("ludvika", 6), ("sater", 4), ("gagnef", 1)] {
            let municipality = MunicipalityCode(code)
            for number in 0..<count {
                let name = RankingScene.names[number % RankingScene.names.count]
                try scenario.applicant(
                    name.0, name.1, in: municipality, at: .ranking, scores: Scenario.spread(25 - number),
                    [.email: "\(code)\(number)@example.se"])
            }
            try scenario.perform(.submitRanking(municipality), as: scenario.chief(of: municipality))
        }
        try scenario.perform(.reopenRanking("sater", reason: "Samrådet var inte klart."), as: "eva.strom")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        return scenario
    }

    private static let names = [
        ("Anders", "Löv"), ("Birgitta", "Holmqvist"), ("Camilla", "Östh"), ("Daniel", "Berggren"),
        ("Eva-Lena", "Sjö"), ("Farid", "Amini"), ("Gunilla", "Ask"), ("Hanna", "Lindström"), ("Isak", "Moberg"),
        ("Johanna", "Äng"),
    ]
}
