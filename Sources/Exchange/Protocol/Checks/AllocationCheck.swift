import Domain

/// A chosen method shares the seats that the programme has, as its settings stand corrected by then, among all its
/// municipalities; and the quotas recorded with the choice are those that it gives (H 5).
enum AllocationCheck: FactCheck {
    // What is taken back brings back quotas of another time, when the programme may have had other seats.
    static var holdsOfUndo: Bool { false }

    static func discrepancy(
        of event: Event, in scope: Scope, signed signature: Signature, after programme: Programme
    ) -> Discrepancy? {
        switch event {
        case .seat(.allocated(let change)): change.new.flatMap { discrepancy(of: $0, programme) }
        case .quotaSet(let code, let change): discrepancy(of: change.new, code, signature, programme)
        default: nil
        }
    }

    private static func discrepancy(of decision: AllocationDecision, _ programme: Programme) -> Discrepancy? {
        let codes = programme.settings.municipalities.map(\.code)
        let claimed = decision.claims.map(\.municipality)
        if let missing = codes.first(where: { !claimed.contains($0) }) {
            return Discrepancy(expected: "the number of employees of \(missing)", found: "none")
        }
        if let stray = claimed.first(where: { !codes.contains($0) }) {
            return Discrepancy(expected: "municipalities of the programme", found: "\"\(stray)\"")
        }
        let seats = programme.settings.seats
        guard let allocation = try? decision.allocation(of: seats) else {
            return Discrepancy(expected: "figures by which \(seats) seats can be shared", found: "others")
        }
        if let tie = allocation.tie, tie.winners == nil {
            let names = tie.candidates.map(\.rawValue).joined(separator: ", ")
            return Discrepancy(expected: "who comes first of \(names), where figures are the same", found: "no order")
        }
        return nil
    }

    /// Quotas set by hand have another save; what they say is a decision of its own.
    private static func discrepancy(
        of quota: Quota?, _ code: MunicipalityCode, _ signature: Signature, _ programme: Programme
    ) -> Discrepancy? {
        guard let quota, let decided = programme.seatDecisions.allocation, decided.signature == signature,
            let allocation = try? decided.value.allocation(of: programme.settings.seats)
        else { return nil }
        let seats = allocation.seats(of: code)
        guard quota.seats != seats else { return nil }
        return Discrepancy(
            expected: "\(seats) seats of \(code), as \(decided.value.method.rawValue) gives of "
                + "\(programme.settings.seats)",
            found: "\(quota.seats)")
    }
}
