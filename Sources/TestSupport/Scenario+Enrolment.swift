public import Domain

extension Scenario {
    /// A programme that is obligatory for all managers of Säter (S2-1), on 6 April 2020 before its start on 7 September: no
    /// selection and no mentors. Åsa Öberg, Björn Ek, Greta Skydd, whose identity is protected, and Cecilia Åberg are down
    /// for it.
    public static func obligatory(_ change: (inout FalunProgramme) -> Void = { _ in }) throws -> Scenario {
        var scenario = try Scenario.plannedCalendar { programme in
            programme.hasSelection = false
            programme.enrolment = EnrolmentSettings(
                isObligatory: true, whom: LocalizedText(sv: "alla chefer", en: "all managers"))
            programme.mentorHours = nil
            programme.course = CourseSettings(
                days: 11, occasions: 9, residential: .none, loadPercent: 10, taskDaysPerMonth: 1)
            programme.ownDeadlines =
                Day(2021, 2, 1).map { day in
                    [Deadline(id: "half", kind: .other, day: day, name: LocalizedText(sv: "Halvtid", en: "Half time"))]
                } ?? []
            programme.seats = [("sater", 0)]
            programme.cohortSeats = 70
            change(&programme)
        }
        let people: [(String, String, [ApplicationField: String])] = [
            ("Åsa", "Öberg", [.department: "Socialnämnden", .position: "Enhetschef"]),
            ("Björn", "Ek", [.department: "Barn- och utbildningsnämnden", .position: "Rektor", .needs: "Hörslinga"]),
            ("Greta", "Skydd", [.department: "Socialnämnden", .protected: "yes"]),
            ("Cecilia", "Åberg", [.department: "Kommunstyrelsen", .position: "Kanslichef"]),
        ]
        for (number, person) in people.enumerated() {
            let texts = [ApplicationField.email: "c\(number)@sater.example"].merging(person.2) { $1 }
            try scenario.enrol(person.0, person.1, texts)
        }
        return scenario
    }

    /// Lets somebody take part without having been selected.
    @discardableResult
    public mutating func enrol(
        _ firstName: String, _ lastName: String, in code: MunicipalityCode = "sater",
        _ texts: [ApplicationField: String] = [:], since: Day? = nil, cohort: CohortID? = nil,
        as person: PersonID? = nil
    ) throws(Refusal) -> [Scoped<Event>] {
        let application = Application(texts.merging([.firstName: firstName, .lastName: lastName]) { $1 })
        return try perform(
            .participant(.enrolment(.enrol(drawID(), code, application, since: since, cohort: cohort))),
            as: person ?? chief(of: code))
    }
}
