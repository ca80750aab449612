/// What one seat more or fewer does to an allocation.
public struct HouseChange: Hashable, Sendable {
    /// A municipality with another number of seats.
    public struct Row: Hashable, Sendable {
        /// The municipality.
        public let municipality: MunicipalityCode
        /// Its seats as they are.
        public let old: Int
        /// Its seats as they would be.
        public let new: Int
        /// Whether it may have one more, by an order that nobody has decided.
        public let isTied: Bool
    }

    /// The seats there were.
    public let oldSeats: Int
    /// The seats there would be.
    public let newSeats: Int
    /// Those whose seats change.
    public let rows: [Row]

    /// Compares two allocations of the same claims, the first of them complete.
    public init(from old: SeatAllocation, to new: SeatAllocation) {
        (oldSeats, newSeats) = (old.seats, new.seats)
        rows = old.claims.compactMap { claim in
            let row = Row(
                municipality: claim.municipality, old: old.seats(of: claim.municipality),
                new: new.seats(of: claim.municipality), isTied: new.isOpen(claim.municipality))
            return row.old == row.new && !row.isTied ? nil : row
        }
    }

    /// Those who lose a seat although there are more, or win one although there are fewer.
    public var paradoxes: [Row] {
        rows.filter { row in
            newSeats > oldSeats ? row.new + (row.isTied ? 1 : 0) < row.old : row.new > row.old
        }
    }
}
