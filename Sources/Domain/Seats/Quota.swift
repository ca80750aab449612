/// A later decision on a municipality's seats (S4-6).
public struct Quota: Hashable, Sendable {
    /// The seats.
    public let seats: Int
    /// Where the decision is written down; never empty.
    public let reference: String

    /// A decided number of seats.
    public init(seats: Int, reference: String) {
        self.seats = seats
        self.reference = reference
    }
}
