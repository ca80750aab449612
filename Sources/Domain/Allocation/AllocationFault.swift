/// Why seats cannot be shared.
public enum AllocationFault: Error, Hashable, Sendable {
    /// The number of seats lies outside 1 … 10 000.
    case seats(Int)
    /// There is nobody to share among, or nobody has an employee.
    case noEmployees
    /// The employees of a municipality lie outside 0 … ``SeatClaim/mostEmployees``.
    case employees(MunicipalityCode, Int)
    /// A municipality is named twice.
    case twice(MunicipalityCode)
    /// The least seats are below none or above the most.
    case bounds(MunicipalityCode)
    /// The least seats of all are more than there are.
    case minimumsExceed(sum: Int, seats: Int)
    /// The most seats of all are fewer than there are.
    case maximumsFallShort(sum: Int, seats: Int)

    static func check(_ claims: [SeatClaim], _ seats: Int) throws(AllocationFault) {
        guard (1...10_000).contains(seats) else { throw .seats(seats) }
        var known: Set<MunicipalityCode> = []
        for claim in claims {
            guard known.insert(claim.municipality).inserted else { throw .twice(claim.municipality) }
            guard (0...SeatClaim.mostEmployees).contains(claim.employees) else {
                throw .employees(claim.municipality, claim.employees)
            }
            guard claim.minimum >= 0, claim.minimum <= claim.maximum ?? claim.minimum else {
                throw .bounds(claim.municipality)
            }
        }
        guard claims.contains(where: { $0.employees > 0 }) else { throw .noEmployees }
        let least = claims.reduce(0) { $0 + $1.minimum }
        guard least <= seats else { throw .minimumsExceed(sum: least, seats: seats) }
        // A municipality without employees wins nothing by its figure, so that it counts as full at its least.
        let most = claims.reduce(0) { $0 + min($1.employees == 0 ? $1.minimum : $1.maximum ?? seats, seats) }
        guard most >= seats else { throw .maximumsFallShort(sum: most, seats: seats) }
    }
}
