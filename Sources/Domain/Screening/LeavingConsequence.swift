/// What follows when somebody no longer counts: shown before it is done, so that nobody is surprised by it.
public enum LeavingConsequence: Equatable, Sendable {
    /// The person leaves the selection at a stage before the ranking.
    case leavesSelection(ApplicantID, Stage)
    /// So many cards that were handed in stay as they are and count for nothing.
    case cardsRest(ApplicantID, Int)
    /// The person held a place in a municipality's ranking.
    case leavesRanking(ApplicantID, place: Int, seats: Int)
    /// Those behind move up.
    case movesUp(ApplicantID, from: Int, to: Int)
    /// Somebody who was in reserve comes inside the seat line.
    case getsSeat(ApplicantID)
    /// A seat that nobody ranked is left to take.
    case seatStaysEmpty(MunicipalityCode)
    /// The ranking is handed in: reserves follow by themselves, another order needs it opened again.
    case rankingHandedIn(MunicipalityCode, version: Int)
    /// An admitted person's seat becomes vacant.
    case seatBecomesVacant(ApplicantID)
    /// The reserve whose turn it would be.
    case reserveIsNext(ApplicantID)
    case noReserveLeft(MunicipalityCode)
    /// It would have to be decided which municipality the seat goes to.
    case seatIsAssigned(SeatID)
    /// Nobody can take the seat over after that day, the last of the replacement window.
    case windowClosed(Day)
    /// The seat that the person has been offered is offered to somebody else.
    case offerLapses(ApplicantID, SeatID)
    /// The person was in reserve and is called no more.
    case leavesReserve(ApplicantID, Int)
}

extension Programme {
    /// What follows if these applicants no longer counted from a day on; nothing is changed.
    public func consequences(ofLeaving ids: [ApplicantID], on day: Day) -> [LeavingConsequence] {
        var consequences: [LeavingConsequence] = []
        for code in settings.municipalities.map(\.code) {
            let leaving = ids.filter { municipalities[code]?.applicants[$0].map { !$0.isOut } ?? false }
            guard !leaving.isEmpty else { continue }
            consequences += admission == nil ? leavingSelection(leaving, code) : leavingSeats(leaving, code, on: day)
        }
        return consequences
    }

    private func leavingSelection(_ leaving: [ApplicantID], _ code: MunicipalityCode) -> [LeavingConsequence] {
        var consequences: [LeavingConsequence] = []
        let (before, after) = (rankingTable(code), without(leaving, code).rankingTable(code))
        for id in leaving {
            guard let applicant = applicant(id) else { continue }
            if let row = before.rows.first(where: { $0.applicant == id }) {
                consequences.append(.leavesRanking(id, place: row.position, seats: before.seats))
            } else {
                let stage = stage(of: applicant, in: code)
                if stage != .ended { consequences.append(.leavesSelection(id, stage)) }
            }
            let cards = countingCards(of: applicant).count
            if cards > 0 { consequences.append(.cardsRest(id, cards)) }
        }
        return consequences + shifts(from: before, to: after, code)
    }

    private func shifts(from before: RankingTable, to after: RankingTable, _ code: MunicipalityCode)
        -> [LeavingConsequence]
    {
        var consequences: [LeavingConsequence] = []
        let positions = Dictionary(before.rows.map { ($0.applicant, $0.position) }, uniquingKeysWith: { one, _ in one })
        for row in after.rows {
            guard let old = positions[row.applicant], old > row.position else { continue }
            let isCalled = old > before.seats && row.position <= after.seats
            consequences.append(
                isCalled ? .getsSeat(row.applicant) : .movesUp(row.applicant, from: old, to: row.position))
        }
        if after.emptySeats > before.emptySeats { consequences.append(.seatStaysEmpty(code)) }
        if before.rows.count > after.rows.count, let submitted = before.submitted {
            consequences.append(.rankingHandedIn(code, version: submitted.version))
        }
        return consequences
    }

    private func leavingSeats(_ leaving: [ApplicantID], _ code: MunicipalityCode, on day: Day) -> [LeavingConsequence] {
        let (before, after) = (seats, without(leaving, code))
        var consequences: [LeavingConsequence] = []
        var called: Set<ApplicantID> = []
        for id in leaving {
            // Who has got a seat through an offer holds it like anybody else, whatever the admission said.
            if let seat = before.first(where: { $0.holder?.applicant == id }) {
                consequences.append(.seatBecomesVacant(id))
                consequences += after.next(to: seat.id, &called, on: day)
            } else if let seat = before.first(where: { $0.waiting?.offer.applicant == id }) {
                consequences.append(.offerLapses(id, seat.id))
                consequences += after.next(to: seat.id, &called, on: day)
            } else if !before.contains(where: { seat in seat.holdings.contains { $0.applicant == id } }),
                let index = admission?.value.reserves(of: code).firstIndex(of: id)
            {
                consequences.append(.leavesReserve(id, index + 1))
            }
        }
        return consequences
    }

    /// Who comes next to a seat, when some have been called to others already.
    private func next(to seat: SeatID, _ called: inout Set<ApplicantID>, on day: Day) -> [LeavingConsequence] {
        guard let succession = succession(of: seat, on: day) else { return [] }
        switch succession.step {
        case .none, .wait: return []
        case .offer:
            let next = succession.line.first { $0.passedOver == nil && !called.contains($0.applicant) }
            guard let id = next?.applicant else { return [.noReserveLeft(seat.municipality)] }
            called.insert(id)
            return [.reserveIsNext(id)]
        case .assign: return [.noReserveLeft(seat.municipality), .seatIsAssigned(seat)]
        case .empty: return [.noReserveLeft(seat.municipality)]
        case .closed(let lastDay): return [.windowClosed(lastDay)]
        }
    }

    /// The programme as it would stand without some people.
    private func without(_ leaving: [ApplicantID], _ code: MunicipalityCode) -> Programme {
        var after = self
        let signature = Signature(by: PersonID(""), at: Instant(milliseconds: 0))
        for id in leaving {
            let left = Ineligibility(.other, from: Day(number: 0), reason: "")
            after.apply(
                .screening(.ineligibilityRecorded(id, Change(from: nil, to: left))), in: .municipality(code),
                signed: signature)
        }
        return after
    }

    /// Those named in a municipality's ranking, as it was handed in, who do not count any more.
    ///
    /// Their places are passed over; whether the rest should stand in another order is for people to say.
    public func leftRanking(_ code: MunicipalityCode) -> [ApplicantID] {
        let record = record(code)
        return (record.ranking.submitted?.entries ?? []).map(\.applicant).filter {
            record.applicants[$0]?.isOut ?? false
        }
    }
}
