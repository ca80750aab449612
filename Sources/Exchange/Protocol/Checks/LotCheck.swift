import Domain

/// A lot was announced before its seed could be known, about those who shared the place, and fell as the seed says.
enum LotCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .lot(let fact) = event, case .municipality(let code) = scope else { return nil }
        switch fact {
        case .announced(let lot): return discrepancy(of: lot, on: day, programme.rankingTable(code), programme)
        case .drawn(let number, let draw, _):
            let lots = programme.record(code).ranking.lots
            guard let lot = lots.last(where: { $0.announced.value.number == number }) else {
                return Discrepancy(expected: "a lot that has been announced", found: "lot \(number)")
            }
            return discrepancy(of: draw, lot.announced.value, on: day)
        }
    }

    private static func discrepancy(of lot: LotAnnouncement, on day: Day, _ table: RankingTable, _ programme: Programme)
        -> Discrepancy?
    {
        guard lot.published > day else {
            return Discrepancy(expected: "a figure that becomes known after \(day)", found: "\(lot.published)")
        }
        // Whether somebody whose identity is masked shares the place may follow from what is masked.
        guard !lot.participants.contains(where: programme.isMasked) else { return nil }
        let sharing = (lot.participants.first.map { table.sharing(with: $0) } ?? []).filter { !programme.isMasked($0) }
        guard Set(sharing) == Set(lot.participants), lot.participants.count == sharing.count else {
            return Discrepancy(
                expected: "those who share the place: \(list(sharing))", found: list(lot.participants))
        }
        return nil
    }

    private static func discrepancy(of draw: LotDraw, _ lot: LotAnnouncement, on day: Day) -> Discrepancy? {
        guard day >= lot.published else {
            return Discrepancy(expected: "a lot drawn on \(lot.published) or later", found: "\(day)")
        }
        let order = Lot.order(of: lot.participants, seed: draw.seed)
        guard draw.order == order else {
            return Discrepancy(expected: "the order of the seed: \(list(order))", found: list(draw.order))
        }
        return nil
    }

    private static func list(_ ids: [ApplicantID]) -> String {
        ids.isEmpty ? "nobody" : ids.map(\.description).joined(separator: ", ")
    }
}
