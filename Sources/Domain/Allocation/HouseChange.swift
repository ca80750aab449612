/// What one seat more or fewer does to an allocation.
public struct HouseChange: Hashable, Sendable {
    /// A municipality with another number of seats.
    public struct Row: Hashable, Sendable {
        public let municipality: MunicipalityCode
        public let old: Int
        public let new: Int
    }

    /// The seats there were.
    public let oldSeats: Int
    /// The seats there would be.
    public let newSeats: Int
    /// Those whose seats change.
    public let rows: [Row]

    /// Compares two allocations of the same claims.
    public init(from old: SeatAllocation, to new: SeatAllocation) {
        (oldSeats, newSeats) = (old.seats, new.seats)
        rows = old.claims.compactMap { claim in
            let row = Row(
                municipality: claim.municipality, old: old.seats(of: claim.municipality),
                new: new.seats(of: claim.municipality))
            return row.old == row.new ? nil : row
        }
    }

    /// Those who lose a seat although there are more, or win one although there are fewer.
    public var paradoxes: [Row] {
        rows.filter { newSeats > oldSeats ? $0.new < $0.old : $0.new > $0.old }
    }
}
