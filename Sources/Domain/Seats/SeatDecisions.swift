/// What has been decided and offered about single seats.
public struct SeatDecisions: Equatable, Sendable {
    /// The rule for seats that cannot be filled, where it was decided after the settings.
    public internal(set) var rule: Signed<UnfilledRule>?
    /// How the seats were shared; nil while no method is chosen.
    public internal(set) var allocation: Signed<AllocationDecision>?
    /// Decisions on single seats that their municipality cannot fill.
    public internal(set) var assignments: [SeatID: Signed<SeatAssignment>] = [:]
    /// The offers of each seat, oldest first.
    public internal(set) var offers: [SeatID: [OfferRecord]] = [:]

    /// Nothing decided.
    public init() {}

    /// Decisions put together from their parts, as a snapshot does.
    public init(
        rule: Signed<UnfilledRule>?, allocation: Signed<AllocationDecision>?,
        assignments: [SeatID: Signed<SeatAssignment>], offers: [SeatID: [OfferRecord]]
    ) {
        self.rule = rule
        self.allocation = allocation
        self.assignments = assignments
        self.offers = offers
    }

    /// An offer by its number; nil when there is none.
    public func offer(_ id: OfferID) -> OfferRecord? {
        guard let all = offers[id.seat], all.indices.contains(id.number - 1) else { return nil }
        return all[id.number - 1]
    }

    mutating func set(_ offer: Offer?, _ id: OfferID, _ signature: Signature) {
        var all = offers[id.seat] ?? []
        let position = id.number - 1
        if let offer {
            if all.indices.contains(position) {
                all[position] = OfferRecord(offer, made: all[position].made, latest: signature)
            } else {
                all.append(OfferRecord(offer, made: signature, latest: signature))
            }
        } else if all.indices.contains(position) {
            all.remove(at: position)
        }
        offers[id.seat] = all.isEmpty ? nil : all
    }
}
