/// What a municipality's seats are reckoned from.
public struct SeatClaim: Hashable, Sendable {
    /// The municipality.
    public let municipality: MunicipalityCode
    /// Its employees, 0 … ``mostEmployees``.
    public let employees: Int
    /// The seats it has however few its employees are.
    public let minimum: Int
    /// The seats it can have at most; nil for no limit.
    public let maximum: Int?

    /// More employees than any employer has; keeps products exact.
    public static let mostEmployees = 100_000_000

    /// A municipality's claim.
    public init(_ municipality: MunicipalityCode, employees: Int, minimum: Int = 0, maximum: Int? = nil) {
        self.municipality = municipality
        self.employees = employees
        self.minimum = minimum
        self.maximum = maximum
    }

    func mayHave(_ seats: Int) -> Bool { maximum.map { seats <= $0 } ?? true }
}
