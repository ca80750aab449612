import Domain

/// Somebody moved in a ranking stands where the move says, and the others as they stood.
enum MoveCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, after programme: Programme) -> Discrepancy? {
        guard case .rankingMoved(let id, let placement?, _, let order) = event else { return nil }
        guard Set(order.new).count == order.new.count else {
            return Discrepancy(expected: "each applicant once in the order", found: "one of them again")
        }
        guard let place = order.new.firstIndex(of: id).map({ $0 + 1 }) else {
            return Discrepancy(expected: "\(id) in the order", found: "an order without")
        }
        guard place == placement.to else {
            return Discrepancy(expected: "\(id) at place \(placement.to) as the move says", found: "place \(place)")
        }
        return nil
    }
}
