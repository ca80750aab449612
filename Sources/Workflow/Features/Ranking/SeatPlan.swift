public import Domain

/// The seats of the programme as the rankings fill them, or as the decision has filled them.
public struct SeatPlan: Equatable, Sendable {
    /// One municipality's part.
    public struct Entry: Equatable, Sendable {
        /// The municipality.
        public let municipality: MunicipalityCode
        /// The seats it has.
        public let seats: Int
        /// How far its ranking has come.
        public let standing: Standing
        /// Those who get a seat, in order; empty while the ranking is missing.
        public let admitted: [ApplicantID]
        /// The reserves, first reserve first.
        public let reserves: [ApplicantID]
        /// How many of the admitted have another municipality's seat.
        public let guests: Int
        /// How many of the seats went to other municipalities.
        public let passedAway: Int

        /// How many of the own seats the own admitted fill.
        public var own: Int { admitted.count - guests }
        /// The seats that nobody fills: all of them while the ranking is missing.
        public var emptySeats: Int { max(seats - own - passedAway, 0) }
    }

    /// How far a municipality's ranking has come.
    public enum Standing: Equatable, Sendable {
        /// Handed in: which version, under how many seats, by whom and when.
        case submitted(version: Int, seats: Int, Signature)
        /// Not handed in: how many are ranked, and how many panels and shared places are in the way.
        case missing(ranked: Int, incomplete: Int, ties: Int)
    }

    /// Quotas that do not add up.
    public struct Mismatch: Equatable, Sendable {
        /// The sum of the quotas.
        public let sum: Int
        /// The programme's seats.
        public let seats: Int
    }

    /// The municipalities, in the programme's order.
    public let entries: [Entry]
    /// The decision; nil until made.
    public let decision: Signed<Admission>?
    /// The seats to be filled: all of the programme's for those who see all municipalities, otherwise the own ones.
    public let seats: Int
    /// The sum of the municipalities' quotas when it differs from the programme's seats; nil when they agree.
    public let mismatch: Mismatch?
    /// Those who would get more than one seat.
    public let twice: Set<ApplicantID>
    /// The seats that somebody of another municipality gets, and why.
    public let passedOn: [PassedSeat]
    /// The seats that nobody would get, and why; none once the admission is decided.
    public let empty: [AdmissionProposal.EmptySeat]

    /// A plan for no municipality.
    public init() {
        (entries, decision, seats, mismatch, twice, passedOn, empty) = ([], nil, 0, nil, [], [], [])
    }

    /// The seats of some municipalities as they stand.
    public init(_ programme: Programme, municipalities: [MunicipalityCode]) {
        let settings = programme.settings
        let proposal = programme.admission == nil ? programme.admissionProposal() : nil
        let outcomes = programme.admission?.value.municipalities ?? proposal?.municipalities ?? []
        let passedOn = programme.admission?.value.passedOn ?? proposal?.passedOn ?? []
        self.passedOn = passedOn
        empty = proposal?.empty ?? []
        let byCode = Dictionary(outcomes.map { ($0.municipality, $0) }, uniquingKeysWith: { first, _ in first })
        entries = municipalities.map { SeatPlan.entry($0, byCode[$0], passedOn, in: programme) }
        decision = programme.admission
        let seesAll = municipalities.count == settings.municipalities.count
        seats = seesAll ? settings.seats : entries.reduce(0) { $0 + $1.seats }
        let sum = programme.quotaSum
        mismatch = seesAll && sum != settings.seats ? Mismatch(sum: sum, seats: settings.seats) : nil
        twice = Set(programme.admittedTwice(outcomes))
    }

    /// How many get a seat.
    public var filled: Int { entries.reduce(0) { $0 + $1.admitted.count } }
    /// The municipalities whose ranking is not handed in.
    public var missing: [Entry] { entries.filter { if case .missing = $0.standing { true } else { false } } }

    private static func entry(
        _ code: MunicipalityCode, _ outcome: AdmittedMunicipality?, _ passedOn: [PassedSeat],
        in programme: Programme
    ) -> Entry {
        let standing: Standing
        if let submitted = programme.record(code).ranking.submitted {
            standing = .submitted(
                version: submitted.version, seats: submitted.seats, submitted.signature)
        } else {
            let table = programme.rankingTable(code)
            standing = .missing(
                ranked: table.rows.count, incomplete: table.incomplete.count, ties: table.unresolvedTies.count)
        }
        return Entry(
            municipality: code, seats: outcome?.seats ?? programme.seats(of: code), standing: standing,
            admitted: outcome?.admitted ?? [], reserves: outcome?.reserves ?? [],
            guests: passedOn.count { $0.municipality == code },
            passedAway: passedOn.count { $0.seat.municipality == code })
    }
}
