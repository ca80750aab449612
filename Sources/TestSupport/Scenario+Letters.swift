public import Domain

extension Scenario {
    /// A decided admission with its course planned, on 8 May 2020: in Säter two admitted, two in reserve and four without a
    /// seat, one of them with a protected identity.
    ///
    /// Åsa Öberg and Björn Ek have seats; Cecilia Åberg and Dragan Zorn are reserves; Elsa Nord was rejected, Fatima Yilmaz
    /// failed the test, Greta Skydd is protected and was rejected, Hugo Låg was never assessed, and Ivar Ny withdrew. In
    /// Gagnef Jonna Alm has the only filled seat.
    public static func decided(_ change: (inout FalunProgramme) -> Void = { _ in }) throws -> Scenario {
        var scenario = try Scenario.plannedCalendar { programme in
            programme.seats = [("sater", 2), ("gagnef", 2)]
            programme.cohortSeats = 4
            change(&programme)
        }
        let sater: MunicipalityCode = "sater"
        let ranked = [("Åsa", "Öberg"), ("Björn", "Ek"), ("Cecilia", "Åberg"), ("Dragan", "Zorn")]
        for (number, name) in ranked.enumerated() {
            try scenario.applicant(
                name.0, name.1, in: sater, at: .ranking, scores: Scenario.spread(25 - number),
                [
                    .email: "s\(number)@sater.example", .manager: "Hanna Hedin",
                    .managerEmail: "hanna.hedin@sater.example",
                ])
        }
        let elsa = try scenario.apply(
            "Elsa", "Nord", in: sater,
            [.email: "elsa@sater.example", .manager: "Maj Rask", .managerEmail: "maj.rask@example.se"])
        try scenario.perform(.reject(elsa, reason: "Saknar erfarenhet"), as: "eva.strom")
        let fatima = try scenario.applicant("Fatima", "Yilmaz", in: sater, at: .test, [.email: ""])
        try scenario.perform(.recordTest(fatima, TestResult(.failed, score: 12)), as: "eva.strom")
        let greta = try scenario.apply(
            "Greta", "Skydd", in: sater, [.email: "hemlig@sater.example", .protected: "yes"])
        try scenario.perform(.reject(greta, reason: "Sökte för sent"), as: "eva.strom")
        try scenario.apply("Hugo", "Låg", in: sater, [.email: "hugo@sater.example", .manager: "", .managerEmail: ""])
        let ivar = try scenario.apply("Ivar", "Ny", in: sater)
        try scenario.perform(.withdraw(ivar, reason: "Nytt arbete"), as: "eva.strom")
        try scenario.applicant("Jonna", "Alm", in: "gagnef", at: .ranking, [.email: "jonna@gagnef.example"])
        for code: MunicipalityCode in [sater, "gagnef"] {
            try scenario.perform(.submitRanking(code), as: scenario.chief(of: code))
        }
        if let day = Day(2020, 5, 8) { scenario.wake(on: day) }
        try scenario.perform(.decideAdmission(reference: "Styrgruppen § 8"), as: "petra.lind")
        return scenario
    }

    /// The mentor that tests propose: a manager in Gagnef.
    public static func mentor(_ name: String = "Maria Sten", in municipality: String = "Gagnef") -> MentorProposal {
        MentorProposal(name: name, email: "maria.sten@gagnef.example", municipality: municipality, isManager: true)
    }

    /// Marks a letter as sent.
    @discardableResult
    public mutating func send(
        _ id: ApplicantID, _ kind: LetterKind, reason: String = "", as person: PersonID = "petra.lind"
    ) throws(Refusal) -> [Scoped<Event>] {
        try perform(.letter(.markSent(LetterKey(id, kind), .swedish, seen: nil, reason: reason)), as: person)
    }
}
