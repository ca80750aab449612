public import Domain

/// What is said about seats in dialogs, in both languages.
public struct SeatWords {
    let world: World

    /// The words for a world.
    public init(_ world: World) { self.world = world }

    /// The name of a seat, such as `Säter 2`.
    public func seat(_ id: SeatID) -> String { "\(municipality(id.municipality)) \(id.number)" }

    /// The name of a municipality.
    public func municipality(_ code: MunicipalityCode) -> String {
        world.programme.settings.municipality(code)?.name ?? code.rawValue
    }

    /// Somebody in line: name, municipality and number in reserve.
    func candidate(_ candidate: Succession.Candidate) -> String {
        "\(world.name(candidate.applicant)) (R\(candidate.reserve), \(municipality(candidate.municipality)))"
    }

    func day(_ day: Day) -> LocalizedText {
        func text(_ language: Language) -> String {
            let year = day.year == world.today.year ? "" : " \(day.year)"
            return "\(day.dayOfMonth) \(MonthNames.name(day.month, in: language))\(year)"
        }
        return LocalizedText(sv: text(.swedish), en: text(.english))
    }

    /// Why somebody gets another municipality's seat; nil for an own one.
    public func ground(_ ground: SeatGround, of seat: SeatID) -> LocalizedText? {
        let from = municipality(seat.municipality)
        func beside(_ reference: String) -> String { reference.isEmpty ? "" : " (\(reference))" }
        switch ground {
        case .ownQuota: return nil
        case .passedOn(let reference):
            return LocalizedText(
                sv: "Plats från \(from), vidare i ordningen enligt regeln\(beside(reference))",
                en: "A seat from \(from), passed on in the order of the rule\(beside(reference))")
        case .assigned(let reference, let reason):
            return LocalizedText(
                sv: "Plats från \(from), särskilt beslut: \(reason)\(beside(reference))",
                en: "A seat from \(from), decided as a case: \(reason)\(beside(reference))")
        }
    }

    /// Who is passed over before the next in line, and why.
    func passedOver(_ succession: Succession) -> [LocalizedText] {
        let before = succession.line.prefix { $0.passedOver != nil }
        return before.compactMap { candidate in
            candidate.passedOver.map { reason in
                let (name, why) = (self.candidate(candidate), self.reason(reason))
                return LocalizedText(
                    sv: "Förbigången: \(name), \(why.swedish)", en: "Passed over: \(name), \(why.english)")
            }
        }
    }

    /// Why somebody is passed over.
    public func reason(_ reason: Succession.PassedOver) -> LocalizedText {
        switch reason {
        case .withdrawn: LocalizedText(sv: "har återtagit sin ansökan", en: "has withdrawn")
        case .ineligible: LocalizedText(sv: "är inte längre behörig", en: "is no longer eligible")
        case .hasSeat(let seat):
            LocalizedText(sv: "har redan platsen \(self.seat(seat))", en: "has the seat \(self.seat(seat)) already")
        case .isOffered(let seat):
            LocalizedText(sv: "är erbjuden \(self.seat(seat))", en: "has been offered \(self.seat(seat))")
        case .declined(let day):
            LocalizedText(sv: "tackade nej \(self.day(day).swedish)", en: "declined on \(self.day(day).english)")
        case .unreachable(let day):
            LocalizedText(
                sv: "gick inte att nå (\(self.day(day).swedish))", en: "could not be reached (\(self.day(day).english))"
            )
        }
    }

    /// What comes next for a seat.
    public func next(_ succession: Succession) -> LocalizedText {
        let seat = seat(succession.seat.id)
        switch succession.step {
        case .none: return LocalizedText(sv: "\(seat) har en innehavare", en: "\(seat) has a holder")
        case .offer(let next):
            let name = candidate(next)
            return LocalizedText(sv: "Näst på tur: \(name)", en: "Next in line: \(name)")
        case .wait: return LocalizedText(sv: "Väntar på svar", en: "Waiting for an answer")
        case .assign:
            return LocalizedText(
                sv: "Ingen egen reserv kvar: avgör vilken kommun som får platsen (t)",
                en: "No own reserve left: decide which municipality gets the seat (t)")
        case .empty(let cause): return empty(cause)
        case .closed(let lastDay):
            return LocalizedText(
                sv: "Förblir tom: ersättare kunde sättas in till och med \(day(lastDay).swedish)",
                en: "Stays empty: a replacement could come until \(day(lastDay).english)")
        }
    }

    /// Why nobody gets a seat.
    public func empty(_ cause: EmptySeatCause) -> LocalizedText {
        switch cause {
        case .staysEmpty(let reference):
            let where_ = reference.isEmpty ? "" : " (\(reference))"
            return LocalizedText(
                sv: "Ingen reserv kvar: platsen förblir tom enligt beslutet\(where_)",
                en: "No reserve left: the seat stays empty as decided\(where_)")
        case .awaitsDecision:
            return LocalizedText(
                sv: "Ingen egen reserv: avgörs särskilt (t)", en: "No own reserve: to be decided as a case (t)")
        case .nobodyLeft:
            return LocalizedText(
                sv: "Ingen reserv kvar i någon kommun som kan få platsen: den förblir tom",
                en: "No reserve left in any municipality that can have the seat: it stays empty")
        case .notVisible:
            return LocalizedText(
                sv: "Går vidare till andra kommuner enligt regeln; dem ser du inte",
                en: "Goes on to other municipalities by the rule; you cannot see them")
        }
    }

    /// Who pays for somebody's seat; nobody is charged for a seat that somebody else is charged for already (S4-5).
    func fee(_ id: ApplicantID, on seat: SeatID) -> LocalizedText {
        guard world.programme.wouldBeCharged(for: seat) else {
            return LocalizedText(
                sv: "Ingen ny avgift: platsen är redan debiterad",
                en: "No further fee: the seat has been charged already")
        }
        // Who the manager is tells where a protected person works.
        let known = world.programme.applicant(id).flatMap { $0.isProtected ? nil : $0.application[.manager] }
        let manager = known ?? ""
        let who =
            manager.isEmpty
            ? LocalizedText(sv: "ansvarig chef (inte angiven)", en: "the responsible manager (not given)")
            : LocalizedText(sv: manager, en: manager)
        return LocalizedText(
            sv: "Avgiften betalas av \(who.swedish), oavsett resultat",
            en: "The fee is paid by \(who.english), whatever the result")
    }
}

extension OfferAnswer {
    /// What the answer is called.
    public var label: LocalizedText {
        switch self {
        case .accepted: LocalizedText(sv: "tackar ja", en: "accepts")
        case .declined: LocalizedText(sv: "tackar nej", en: "declines")
        case .unreachable: LocalizedText(sv: "gick inte att nå", en: "could not be reached")
        case .takenBack: LocalizedText(sv: "erbjudandet tas tillbaka", en: "the offer is taken back")
        }
    }
}

extension SelectionSettings.UnfilledSeatRule {
    /// What the rule is called.
    public var label: LocalizedText {
        switch self {
        case .stayEmpty: LocalizedText(sv: "förblir tom", en: "stays empty")
        case .nextMunicipality:
            LocalizedText(sv: "går till nästa kommun i ordningen", en: "goes to the next municipality in order")
        case .caseByCase: LocalizedText(sv: "avgörs från fall till fall", en: "decided case by case")
        }
    }
}
