public import Domain

extension Scenario {
    /// The Falun programme with its course planned: 2 + 7 + 2 days, a mentor meeting and information before (S4-9, S4-10).
    ///
    /// The ids are 1…9 for the course occasions, 10 for the information and 11 for the mentor meeting; it is 26 April 2020.
    public static func plannedCalendar(
        _ change: (inout FalunProgramme) -> Void = { _ in }
    ) throws(Refusal) -> Scenario {
        var scenario = Scenario.falun(change)
        let settings = scenario.programme.settings
        for (first, days, told, place, lecturer) in course {
            let title = settings.uses(.mentors) ? told : told.replacing(" tillsammans med mentorerna", with: "")
            try scenario.plan(
                first, days: days, title, kind: .courseDay, place: place, lecturer: lecturer,
                theme: "Ledarskap i vardagen", overnight: days > 1 && settings.uses(.residential))
        }
        try scenario.plan("2020-03-12", "Information till anställda", kind: .information, place: "Rådhuset")
        if settings.uses(.mentors) {
            try scenario.plan(
                "2020-08-25", "Förträff för deltagare och mentorer", kind: .mentorMeeting,
                place: "Borlänge, Stadshuset")
        }
        if let day = Day(2020, 4, 26) { scenario.wake(on: day) }
        return scenario
    }

    private static let course: [(first: String, days: Int, title: String, place: String, lecturer: String)] = [
        ("2020-09-07", 2, "Start: vem är jag som ledare?", "Tällberg", "Ylva Sundin"),
        ("2020-10-06", 1, "Samtalet som verktyg", "Borlänge", "Ylva Sundin"),
        ("2020-11-11", 1, "När det skaver", "Borlänge", "Torbjörn Ask"),
        ("2020-12-10", 1, "Gruppen på väg", "Borlänge", "Torbjörn Ask"),
        ("2021-01-15", 1, "Arbetsgivarens ansvar", "Borlänge", "Kristina Vedholm"),
        ("2021-02-09", 1, "Att tala så att andra vill lyssna", "Borlänge", "Nadia Fares"),
        ("2021-03-15", 1, "Pengarna och nämnden", "Borlänge", "Göran Stolt"),
        ("2021-04-14", 1, "Förändra med folk kvar i båten", "Borlänge", "Nadia Fares"),
        ("2021-05-11", 2, "Avslut tillsammans med mentorerna", "Tällberg", "Ylva Sundin"),
    ]

    /// Adds an occasion, from nine to half past four.
    @discardableResult
    public mutating func plan(
        _ first: String, days: Int = 1, _ title: String, kind: OccasionKind = .courseDay, place: String = "",
        lecturer: String = "", theme: String = "", overnight: Bool = false
    ) throws(Refusal) -> OccasionID {
        let id = drawID(Occasion.self)
        let first = Day(first) ?? today
        let occasion = Occasion(
            kind: kind, title: title, days: first...(first + days - 1), starts: ClockTime(9, 0),
            ends: ClockTime(16, 30), place: place, lecturer: lecturer, theme: theme, overnight: overnight)
        try perform(.addOccasion(id, occasion), as: "tove.kron")
        return id
    }
}
