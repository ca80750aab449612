/// A method of sharing seats by number of employees (S0-7, H 5).
public enum AllocationMethod: String, CaseIterable, Hashable, Sendable {
    /// Whole shares first; what is left goes to the largest remainders.
    case largestRemainder = "largest-remainder"
    /// Divisors 1, 3, 5 …
    case sainteLague = "sainte-lague"
    /// Divisors 1.4, 3, 5 …, which makes the first seat dearer.
    case modifiedSainteLague = "modified-sainte-lague"
    /// Divisors 1, 2, 3 …
    case dHondt = "dhondt"

    /// What a municipality's employees are divided by for its next seat, in tenths so that it is exact; nil where a method
    /// does not divide.
    ///
    /// - Parameter held: the seats that the municipality has already.
    func divisor(after held: Int) -> Int? {
        switch self {
        case .largestRemainder: nil
        case .sainteLague: 10 * (2 * held + 1)
        case .modifiedSainteLague: held == 0 ? 14 : 10 * (2 * held + 1)
        case .dHondt: 10 * (held + 1)
        }
    }
}
