public import Domain

extension Scenario {
    /// Säter with two seats, Ludvika and Gagnef with one each, all filled and decided on 8 May 2020; the course begins on
    /// 1 September.
    ///
    /// Säter has two reserves and Ludvika one, Gagnef none.
    public static func admitted(_ change: (inout FalunProgramme) -> Void = { _ in }) throws(Refusal) -> Scenario {
        var scenario = try rankedForSeats(change)
        try scenario.perform(.decideAdmission(reference: "Styrgruppen § 34"), as: "petra.lind")
        return scenario
    }

    /// The same on the morning before the decision; `counts` says how many are ranked in each municipality.
    public static func rankedForSeats(
        _ change: (inout FalunProgramme) -> Void = { _ in },
        counts: [(MunicipalityCode, Int)] = [("sater", 4), ("ludvika", 2), ("gagnef", 1)]
    ) throws(Refusal) -> Scenario {
        var scenario = Scenario.falun {
            $0.seats = [("sater", 2), ("ludvika", 1), ("gagnef", 1)]
            $0.cohortSeats = 4
            change(&$0)
        }
        for (code, count) in counts {
            for (number, name) in names.prefix(count).enumerated() {
                try scenario.applicant(
                    name, scenario.programme.settings.municipality(code)?.name ?? "", in: code, at: .ranking,
                    scores: Scenario.spread(25 - number), [.email: "\(name).\(code)@example.se".lowercased()])
            }
            try scenario.perform(.submitRanking(code), as: scenario.chief(of: code))
        }
        if let day = Day(2020, 5, 8) { scenario.wake(on: day) }
        return scenario
    }

    private static let names = ["Anna", "Bengt", "Cilla", "David", "Elin", "Folke", "Gun"]

    /// Carries out a command about a seat as the recruitment centre.
    @discardableResult
    public mutating func seat(_ command: SeatCommand, as person: PersonID = "rut.alm") throws(Refusal)
        -> [Scoped<Event>]
    {
        try perform(.seat(command), as: person)
    }

    /// Why a command about a seat would be refused to the recruitment centre; nil when it would be carried out.
    public func seatRefusal(_ command: SeatCommand, as person: PersonID = "rut.alm") -> Refusal? {
        refusal(of: .seat(command), as: person)
    }

    /// Lets somebody withdraw, as the municipality's personnel chief.
    @discardableResult
    public mutating func leave(_ id: ApplicantID) throws(Refusal) -> [Scoped<Event>] {
        try perform(.withdraw(id, reason: "Har fått annat arbete"), as: chief(ofApplicant: id))
    }

    /// What can be done about a seat today.
    public func step(_ seat: SeatID) -> Succession.Step? { programme.succession(of: seat, on: today)?.step }

    /// The one who could be offered a seat today; an id of nobody when there is none.
    public func next(_ seat: SeatID) -> ApplicantID {
        if case .offer(let candidate)? = step(seat) { candidate.applicant } else { ApplicantID(rawValue: 0) }
    }

    /// The holder of a seat; an id of nobody while it is vacant.
    public func holder(_ seat: SeatID) -> ApplicantID {
        programme.seat(seat)?.holder?.applicant ?? ApplicantID(rawValue: 0)
    }
}
