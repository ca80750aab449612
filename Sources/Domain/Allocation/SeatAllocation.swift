/// How a number of seats falls on municipalities by a method, seat by seat (S0-7, H 5).
///
/// All arithmetic is in whole numbers. Municipalities with the same figure are a tie; one that decides who has a seat stays
/// open until somebody has decided the order, and no allocation hides it.
public struct SeatAllocation: Hashable, Sendable {
    /// The method.
    public let method: AllocationMethod
    /// The seats to share.
    public let seats: Int
    /// What each municipality's seats are reckoned from.
    public let claims: [SeatClaim]
    /// The seats in the order in which they were won.
    public private(set) var awards: [SeatAward] = []
    /// The tie that decides the last seats; nil when none does.
    public private(set) var tie: AllocationTie?
    private var held: [MunicipalityCode: Int] = [:]

    /// Shares seats.
    ///
    /// - Parameter precedence: who comes first where figures are the same, by a recorded decision.
    public init(
        _ method: AllocationMethod, seats: Int, claims: [SeatClaim], precedence: [MunicipalityCode] = []
    ) throws(AllocationFault) {
        try AllocationFault.check(claims, seats)
        (self.method, self.seats, self.claims) = (method, seats, claims)
        if method == .largestRemainder {
            shareByRemainder(precedence)
        } else {
            for claim in claims { for _ in 0..<claim.minimum { award(claim, .minimum) } }
            shareByDivisor(precedence)
        }
    }

    /// A municipality's seats so far; those of an open tie are nobody's.
    public func seats(of municipality: MunicipalityCode) -> Int { held[municipality] ?? 0 }

    /// Whether a municipality may have one seat more, by an order that nobody has decided.
    public func isOpen(_ municipality: MunicipalityCode) -> Bool {
        tie.map { $0.winners == nil && $0.candidates.contains(municipality) } ?? false
    }

    /// Whether every seat is somebody's.
    public var isComplete: Bool { awards.count == seats }

    /// A municipality's exact share of the seats, as its employees are of all employees.
    public func share(of claim: SeatClaim) -> Quotient {
        Quotient(claim.employees * seats, over: claims.reduce(0) { $0 + $1.employees })
    }

    // MARK: - Divisors

    private mutating func shareByDivisor(_ precedence: [MunicipalityCode]) {
        while awards.count < seats {
            let figures = claims.compactMap { claim -> (SeatClaim, Quotient)? in
                let held = seats(of: claim.municipality)
                guard claim.mayHave(held + 1), let divisor = method.divisor(after: held) else { return nil }
                return (claim, Quotient(claim.employees * 10, over: divisor))
            }
            let before = held
            let divisors = method
            let isGiven = give(figures, precedence) { claim, figure in
                .quotient(figure, divisor: divisors.divisor(after: before[claim.municipality] ?? 0) ?? 10)
            }
            guard isGiven else { return }
        }
    }

    // MARK: - Remainders

    private mutating func shareByRemainder(_ precedence: [MunicipalityCode]) {
        let bounds = SettledBounds(claims, seats: seats)
        for claim in claims {
            guard let fixed = bounds.seats[claim.municipality] else { continue }
            for _ in 0..<fixed { award(claim, fixed == claim.minimum ? .minimum : .maximum) }
        }
        let free = claims.filter { bounds.seats[$0.municipality] == nil }
        let employees = free.reduce(0) { $0 + $1.employees }
        guard employees > 0 else { return }
        let left = seats - awards.count
        for claim in free { for _ in 0..<claim.employees * left / employees { award(claim, .share) } }
        var waiting = free
        while awards.count < seats {
            let figures = waiting.filter { $0.mayHave(seats(of: $0.municipality) + 1) }
                .map { ($0, Quotient($0.employees * left % employees, over: employees)) }
            let before = awards.count
            guard give(figures, precedence, { .remainder($1) }) else { return }
            let served = Set(awards[before...].map(\.municipality))
            waiting.removeAll { served.contains($0.municipality) }
        }
    }

    // MARK: - Giving

    /// Gives the next seat to the largest figure, or a seat each to those who share it; false when a tie stays open or
    /// nobody can have more.
    private mutating func give(
        _ figures: [(SeatClaim, Quotient)], _ precedence: [MunicipalityCode],
        _ ground: (SeatClaim, Quotient) -> SeatAward.Ground
    ) -> Bool {
        guard let largest = figures.map(\.1).max() else { return false }
        let leading = figures.filter { $0.1 == largest }.map(\.0)
        let left = seats - awards.count
        var winners = leading
        if leading.count > left {
            let ranks = leading.map { precedence.firstIndex(of: $0.municipality) }
            let isDecided = !ranks.contains(nil)
            if isDecided {
                winners = zip(leading, ranks).sorted { ($0.1 ?? 0) < ($1.1 ?? 0) }.prefix(left).map(\.0)
            }
            tie = AllocationTie(
                candidates: leading.map(\.municipality), seats: left, figure: largest,
                winners: isDecided ? winners.map(\.municipality) : nil)
            guard isDecided else { return false }
        }
        let others = figures.filter { figure in !winners.contains(figure.0) }
        let next = others.max { $0.1 < $1.1 }.map { SeatAward.RunnerUp($0.0.municipality, $0.1) }
        for claim in winners { award(claim, ground(claim, largest), next) }
        return true
    }

    private mutating func award(
        _ claim: SeatClaim, _ ground: SeatAward.Ground, _ runnerUp: SeatAward.RunnerUp? = nil
    ) {
        let number = seats(of: claim.municipality) + 1
        held[claim.municipality] = number
        awards.append(
            SeatAward(municipality: claim.municipality, number: number, ground: ground, runnerUp: runnerUp))
    }
}

/// Those whose least or most seats settle what they have, where seats go by whole shares and remainders.
private struct SettledBounds {
    private(set) var seats: [MunicipalityCode: Int] = [:]

    /// Settles them one round at a time: whoever is held back or lifted changes the share of all others.
    init(_ claims: [SeatClaim], seats total: Int) {
        while true {
            let free = claims.filter { seats[$0.municipality] == nil }
            let employees = free.reduce(0) { $0 + $1.employees }
            let left = total - seats.values.reduce(0, +)
            // A share is compared as employees × seats against bound × employees of all, which is exact.
            let below = free.filter { $0.employees * left < $0.minimum * employees || employees == 0 }
            let above = free.filter { claim in
                claim.maximum.map { claim.employees * left > $0 * employees } ?? false
            }
            // Those above hand over what those below need; the side that misses more is settled first.
            let lacking = below.reduce(0) { $0 + $1.minimum * employees - $1.employees * left }
            let excess = above.reduce(0) { $0 + $1.employees * left - ($1.maximum ?? 0) * employees }
            if below.isEmpty && above.isEmpty { return }
            if lacking >= excess, !below.isEmpty {
                for claim in below { seats[claim.municipality] = claim.minimum }
            } else {
                for claim in above { seats[claim.municipality] = claim.maximum }
            }
        }
    }
}
