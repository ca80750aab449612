/// A municipality that takes part in a programme (S4-1, S0-1, S1-10).
public struct Municipality: Hashable, Sendable {
    /// The code used in files and on the command line, such as `sater`.
    public let code: MunicipalityCode
    /// The name, such as `Säter`.
    public let name: String
    /// Other spellings that imports recognise.
    public let aliases: [String]
    /// The number of employees, for seat allocation; nil while unknown (S0-7).
    public let employees: Int?
    /// The seats that the steering group decided from the start (S4-15); later decisions are events.
    public internal(set) var seats: Int

    /// A municipality with its decided seats.
    public init(code: MunicipalityCode, name: String, aliases: [String] = [], employees: Int? = nil, seats: Int) {
        self.code = code
        self.name = name
        self.aliases = aliases
        self.employees = employees
        self.seats = seats
    }
}
