public import Domain

/// What is to be tried on the workbench without deciding anything.
public struct AllocationTrial: Hashable, Sendable {
    /// The method looked at; nil for the one that is decided.
    public var method: AllocationMethod?
    /// How many seats; nil for as many as the programme has.
    public var seats: Int?
    /// What is reckoned from, for those municipalities that it is known of.
    public var claims: [SeatClaim]

    /// A trial, in which nil is what is decided or set.
    public init(method: AllocationMethod? = nil, seats: Int? = nil, claims: [SeatClaim] = []) {
        self.method = method
        self.seats = seats
        self.claims = claims
    }
}
