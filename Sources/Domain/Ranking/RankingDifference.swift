/// What differs between two orders of a ranking: who moved from where to where, who came and left, and the seat line.
public struct RankingDifference: Equatable, Sendable {
    /// What crossing the seat line means for somebody.
    public enum Crossing: Equatable, Sendable {
        case gainedSeat, lostSeat
    }

    /// Somebody whose place is not the same.
    public struct Line: Equatable, Sendable {
        /// Who.
        public let applicant: ApplicantID
        /// The place in the earlier order, from 1; nil when not in it.
        public let from: Int?
        /// The place in the later order, from 1; nil when not in it.
        public let to: Int?
        /// Whether a seat was gained or lost; nil when neither.
        public let crossing: Crossing?
    }

    /// The earlier order.
    public let from: RankingOrder
    /// The later order.
    public let to: RankingOrder
    /// Those whose place differs: in the later order, and after them those who are no longer in it.
    public let lines: [Line]

    /// Compares two orders.
    public init(from: RankingOrder, to: RankingOrder) {
        self.from = from
        self.to = to
        let before = RankingDifference.places(from)
        let after = RankingDifference.places(to)
        let gone = from.applicants.filter { after[$0] == nil }
        lines = (to.applicants + gone).compactMap { id in
            let (old, new) = (before[id], after[id])
            let hadSeat = old.map(from.isSeat) ?? false
            let hasSeat = new.map(to.isSeat) ?? false
            guard old != new || hadSeat != hasSeat else { return nil }
            let crossing: Crossing? = hadSeat == hasSeat ? nil : hasSeat ? .gainedSeat : .lostSeat
            return Line(applicant: id, from: old, to: new, crossing: crossing)
        }
    }

    /// Whether both say the same.
    public var isEmpty: Bool { lines.isEmpty && from.seats == to.seats }

    private static func places(_ order: RankingOrder) -> [ApplicantID: Int] {
        Dictionary(
            order.applicants.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }
}
