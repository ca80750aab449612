/// A recorded choice of how the programme's seats are shared (S0-7, H 5); everything that it takes to reckon them again.
public struct AllocationDecision: Hashable, Sendable {
    /// The method.
    public let method: AllocationMethod
    /// What each municipality's seats were reckoned from.
    public let claims: [SeatClaim]
    /// Who comes first where figures are the same; empty when no tie decides anything.
    public let precedence: [MunicipalityCode]
    /// Where the decision is written down; never empty once it is recorded.
    public let reference: String

    /// A choice of method.
    public init(
        _ method: AllocationMethod, claims: [SeatClaim], precedence: [MunicipalityCode] = [], reference: String
    ) {
        self.method = method
        self.claims = claims
        self.precedence = precedence
        self.reference = reference
    }

    /// The seats as they fall by this choice.
    public func allocation(of seats: Int) throws(AllocationFault) -> SeatAllocation {
        try SeatAllocation(method, seats: seats, claims: claims, precedence: precedence)
    }
}
