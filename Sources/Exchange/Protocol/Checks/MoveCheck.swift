import Domain

/// Somebody moved in a ranking stood where the move says and stands where it says, and the others follow each other as
/// before.
enum MoveCheck: FactCheck {
    static var holdsOfUndo: Bool { false }

    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .rankingMoved(let id, let placement?, let before, let order) = event,
            case .municipality(let code) = scope
        else { return nil }
        let rows = programme.rankingTable(code).rows
        let wasThere = rows.first { $0.applicant == id }?.placement?.value
        guard wasThere == before else {
            return Discrepancy(expected: "the place given before", found: "another as the one before")
        }
        let told = order.new.filter { !programme.isMasked($0) }
        let ranked = rows.map(\.applicant).filter { !programme.isMasked($0) }
        guard Set(told) == Set(ranked), told.count == ranked.count else {
            return Discrepancy(expected: "an order of all who are ranked", found: "an order of others")
        }
        guard let place = order.new.firstIndex(of: id).map({ $0 + 1 }), place == placement.to else {
            let found = order.new.firstIndex(of: id).map { "place \($0 + 1)" } ?? "none"
            return Discrepancy(expected: "\(id) at place \(placement.to) as the move says", found: found)
        }
        // A masked name settles what stands beside what among equals otherwise than the name did.
        let isMasked = order.new.contains(where: programme.isMasked)
        return isMasked ? nil : discrepancy(from: placement, id, order.new, rows)
    }

    private static func discrepancy(
        from placement: Placement, _ id: ApplicantID, _ order: [ApplicantID], _ rows: [RankingRow]
    ) -> Discrepancy? {
        let stood = rows.first { $0.applicant == id }?.position ?? 0
        guard placement.from == stood else {
            return Discrepancy(expected: "a move from place \(stood)", found: "from place \(placement.from)")
        }
        guard rows.map(\.applicant).filter({ $0 != id }) == order.filter({ $0 != id }) else {
            return Discrepancy(expected: "the others in the order as before", found: "another order")
        }
        return nil
    }
}
