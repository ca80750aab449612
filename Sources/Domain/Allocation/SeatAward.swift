/// One seat of an allocation and what won it.
public struct SeatAward: Hashable, Sendable {
    /// Why a municipality has a seat.
    public enum Ground: Hashable, Sendable {
        /// Every municipality has this many.
        case minimum
        /// A whole share of the seats.
        case share
        /// The largest remainder of a share, among those left.
        case remainder(Quotient)
        /// The largest quotient of employees and divisor; the divisor in tenths.
        case quotient(Quotient, divisor: Int)
        /// The municipality can have no more, so that its share passed to the others.
        case maximum
    }

    /// Who came next, with what.
    public struct RunnerUp: Hashable, Sendable {
        /// The municipality.
        public let municipality: MunicipalityCode
        /// Its figure.
        public let quotient: Quotient

        init(_ municipality: MunicipalityCode, _ quotient: Quotient) {
            self.municipality = municipality
            self.quotient = quotient
        }
    }

    /// Who has the seat.
    public let municipality: MunicipalityCode
    /// Which of the municipality's seats it is, from 1.
    public let number: Int
    /// What won it.
    public let ground: Ground
    /// The largest figure among the others when the seat was won; nil where seats are not competed for.
    public let runnerUp: RunnerUp?
}

/// More municipalities with exactly the same figure than there are seats left for.
public struct AllocationTie: Hashable, Sendable {
    /// Those with the same figure, in the order of the claims.
    public let candidates: [MunicipalityCode]
    /// How many seats they compete for; fewer than the candidates.
    public let seats: Int
    /// Their figure.
    public let figure: Quotient
    /// Those who have the seats by a recorded decision; nil while nothing is decided.
    public let winners: [MunicipalityCode]?
}
