/// Which single scores, one step higher or lower, would move somebody across the seat line (requirements H 3).
///
/// Every such change is tried. It says what would follow in the order of the scores, which need not be the order that the
/// municipality has decided, and only of those whose panels are complete.
public struct SeatLineSensitivity: Equatable, Sendable {
    /// Where somebody stands in the order of the scores.
    public enum Standing: Hashable, Sendable {
        case seat
        /// The place is shared with others across the seat line, so that the scores decide nothing.
        case shared
        case reserve
        /// Does not meet the demands.
        case belowDemand

        /// Whether there is a seat to have, alone or shared.
        var holdsSeat: Bool {
            switch self {
            case .seat, .shared: true
            case .reserve, .belowDemand: false
            }
        }
    }

    /// Somebody who would stand elsewhere.
    public struct Crossing: Equatable, Sendable {
        /// Who.
        public let applicant: ApplicantID
        /// Where the real scores put the person.
        public let from: Standing
        /// Where the changed score would.
        public let to: Standing

        /// Somebody who would stand elsewhere.
        public init(applicant: ApplicantID, from: Standing, to: Standing) {
            self.applicant = applicant
            self.from = from
            self.to = to
        }
    }

    /// One score that would move somebody.
    public struct Step: Equatable, Sendable {
        /// Whose interview.
        public let applicant: ApplicantID
        /// Who gave the score.
        public let interviewer: PersonID
        /// For which criterion.
        public let criterion: CriterionID
        /// The score given.
        public let score: Int
        /// The score one step away, within the scale.
        public let changed: Int
        /// Everybody who would stand elsewhere; the one interviewed first where that one does.
        public let crossings: [Crossing]
    }

    /// The changes that would move somebody, by applicant, interviewer and criterion in their orders.
    public let steps: [Step]
    /// How many changes were tried.
    public let trials: Int
    /// How many means were compared in all, a measure of the work that does not depend on the machine.
    public let comparisons: Int
    /// Where the real scores put everybody.
    public let standings: [ApplicantID: Standing]

    /// The changes that would move somebody.
    public func steps(moving applicant: ApplicantID) -> [Step] {
        steps.filter { $0.crossings.contains { $0.applicant == applicant } }
    }

    /// Whether one step of one score would move somebody.
    public func isOnePointAway(_ applicant: ApplicantID) -> Bool { movable.contains(applicant) }

    private let movable: Set<ApplicantID>

    init(steps: [Step], trials: Int, comparisons: Int, standings: [ApplicantID: Standing]) {
        self.steps = steps
        self.trials = trials
        self.comparisons = comparisons
        self.standings = standings
        movable = Set(steps.flatMap(\.crossings).map(\.applicant))
    }
}

extension Programme {
    /// What single scores decide about the seats of a municipality, in the order of its own panels' scores.
    ///
    /// The work grows with the number of scores times the logarithm of the number of people.
    public func sensitivity(of table: RankingTable) -> SeatLineSensitivity {
        var line = ScoreLine(seats: table.seats)
        let ranked = table.rows.map { ($0.applicant, $0.result) }
        let below = table.belowDemand.map { ($0.applicant, $0.result) }
        line.fill(ranked.compactMap { id, result in result.mean.map { (id, $0) } })
        var standings = Dictionary(below.map { ($0.0, SeatLineSensitivity.Standing.belowDemand) }) { first, _ in first }
        for (id, result) in ranked { standings[id] = result.mean.map { line.standing($0) } ?? .reserve }
        var steps: [SeatLineSensitivity.Step] = []
        var trials = 0
        for (id, result) in ranked + below {
            guard let applicant = applicant(id) else { continue }
            for change in singleSteps(of: applicant) {
                trials += 1
                guard let changed = result.changing(change.index, by: change.changed - change.score) else { continue }
                let mean = shortfalls(changed, of: applicant).isEmpty ? changed.mean : nil
                let crossings = line.crossings(of: id, to: mean, standings)
                guard !crossings.isEmpty else { continue }
                steps.append(
                    SeatLineSensitivity.Step(
                        applicant: id, interviewer: change.member, criterion: change.criterion, score: change.score,
                        changed: change.changed, crossings: crossings))
            }
        }
        return SeatLineSensitivity(
            steps: steps, trials: trials, comparisons: line.comparisons, standings: standings)
    }

    private typealias SingleStep = (member: PersonID, criterion: CriterionID, index: Int, score: Int, changed: Int)

    /// Every change of one score by one step that the scale allows.
    private func singleSteps(of applicant: Applicant) -> [SingleStep] {
        guard let selection = settings.selection else { return [] }
        return countingCards(of: applicant).flatMap { member, card in
            selection.criteria.enumerated().flatMap { index, criterion -> [SingleStep] in
                guard let score = card.rating(of: criterion.id)?.score else { return [] }
                return [score - 1, score + 1].filter(selection.scale.contains).map {
                    (member, criterion.id, index, score, $0)
                }
            }
        }
    }
}
