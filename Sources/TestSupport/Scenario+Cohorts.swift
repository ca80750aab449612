public import Domain

extension Scenario {
    /// Two cohorts of four seats each from one selection, decided on 8 May 2020: Säter with five seats, Ludvika with two and
    /// Gagnef with one; the first begins on 1 September 2020, the second on 1 February 2021.
    ///
    /// In Säter Anna, Bengt, Cilla, David and Elin have seats and Folke and Gun are in reserve, in Ludvika Anna and Bengt
    /// with Cilla in reserve, in Gagnef Anna; `wishes` holds what those of Säter wish, by first name, as the field has it.
    public static func twoCohorts(
        wishes: [String: String] = [:], decided: Bool = true, _ change: (inout FalunProgramme) -> Void = { _ in }
    ) throws(Refusal) -> Scenario {
        var scenario = try Scenario.rankedForSeats(
            { programme in
                programme.seats = [("sater", 5), ("ludvika", 2), ("gagnef", 1)]
                programme.cohorts = cohorts
                change(&programme)
            }, counts: [("sater", 7), ("ludvika", 3), ("gagnef", 1)])
        for (name, wish) in wishes.sorted(by: { $0.key < $1.key }) {
            let id = scenario.id("\(name) Säter")
            let changes = [FieldChange(.cohortWish, Change(from: "", to: wish))]
            try scenario.perform(.editApplication(id, changes), as: "eva.strom")
        }
        if decided { try scenario.perform(.decideAdmission(reference: "Styrgruppen § 34"), as: "petra.lind") }
        return scenario
    }

    /// The same with the cohorts decided as they were proposed.
    public static func distributed(
        wishes: [String: String] = [:], _ change: (inout FalunProgramme) -> Void = { _ in }
    ) throws(Refusal) -> Scenario {
        var scenario = try twoCohorts(wishes: wishes, change)
        try scenario.cohort(.decide(reference: "Styrgruppen § 40"))
        return scenario
    }

    private static let cohorts: [Cohort] = [
        Cohort(
            id: "autumn", name: LocalizedText(sv: "Höstomgången", en: "The autumn cohort"), seats: 4,
            period: Day(number: 18_506)...Day(number: 18_658)),  // 2020-09-01 – 2021-01-31
        Cohort(
            id: "spring", name: LocalizedText(sv: "Våromgången", en: "The spring cohort"), seats: 4,
            period: Day(number: 18_659)...Day(number: 18_778)),  // 2021-02-01 – 2021-05-31
    ]

    /// Carries out a command about cohorts as the recruitment centre.
    @discardableResult
    public mutating func cohort(_ command: CohortCommand, as person: PersonID = "rut.alm") throws(Refusal)
        -> [Scoped<Event>]
    {
        try perform(.cohort(command), as: person)
    }

    /// Why a command about cohorts would be refused to the recruitment centre; nil when it would be carried out.
    public func cohortRefusal(_ command: CohortCommand, as person: PersonID = "rut.alm") -> Refusal? {
        refusal(of: .cohort(command), as: person)
    }

    /// The cohort that somebody of Säter follows or is a reserve of, by first name; nil while nobody has said.
    public func followed(_ name: String, in code: MunicipalityCode = "sater") -> CohortID? {
        let place = programme.settings.municipality(code)?.name ?? ""
        return programme.cohort(of: id("\(name) \(place)", in: code))
    }

    /// Plans an occasion of a cohort's course.
    @discardableResult
    public mutating func plan(_ first: String, days: Int = 1, _ title: String, of cohort: CohortID) throws(Refusal)
        -> OccasionID
    {
        let id = try plan(first, days: days, title, kind: .courseDay)
        guard let entry = programme.calendar.entries[id] else { return id }
        var wanted = entry.occasion
        wanted.cohort = cohort
        try perform(.changeOccasion(id, seen: entry.occasion, to: wanted), as: "tove.kron")
        return id
    }
}
