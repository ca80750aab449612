/// How an interviewer scores beside those who sat on the same panels (requirements H 13): something to think about, never
/// something that changes a score.
///
/// Made from opened cards only, and from the scores as they were handed in: what somebody changed later may have been
/// changed for having seen the others'. Each score is held against each co-panelist's score on the same criterion for the
/// same applicant.
public struct InterviewerMirror: Equatable, Sendable {
    /// Whose mirror it is.
    public let person: PersonID
    /// The opened cards that have somebody to be compared with.
    public private(set) var cards = 0
    /// The pairs of scores compared.
    public private(set) var comparisons = 0
    /// Pairs with the same score.
    public private(set) var same = 0
    /// Pairs that differ by one step at most.
    public private(set) var withinOne = 0
    /// Cards with a score on every criterion, of at least two.
    public private(set) var fullCards = 0
    /// Those of them with the same score on all criteria.
    public private(set) var uniformCards = 0
    private var absoluteSum = 0
    private var signedSum = 0

    init(_ person: PersonID) { self.person = person }

    /// The mean distance to the others' scores, regardless of direction; nil when there is nothing to compare.
    public var distance: Mean? { Mean(sum: absoluteSum, count: comparisons) }

    /// How far above (+) or below (−) the others the interviewer scores on average; nil when there is nothing to compare.
    public var severity: Mean? { Mean(sum: signedSum, count: comparisons) }

    /// Whether there are cards enough to say anything.
    public func isEnough(_ least: Int) -> Bool { cards >= least && comparisons > 0 }

    mutating func add(_ own: ScoreCard, beside others: [ScoreCard], on criteria: [CriterionID]) {
        guard !others.isEmpty else { return }
        cards += 1
        let scores = criteria.compactMap { own.ratings[$0]?.score }
        if criteria.count > 1, scores.count == criteria.count {
            fullCards += 1
            if Set(scores).count == 1 { uniformCards += 1 }
        }
        for criterion in criteria {
            guard let score = own.ratings[criterion]?.score else { continue }
            for other in others {
                guard let otherScore = other.ratings[criterion]?.score else { continue }
                let difference = score - otherScore
                comparisons += 1
                signedSum += difference
                absoluteSum += abs(difference)
                same += difference == 0 ? 1 : 0
                withinOne += abs(difference) <= 1 ? 1 : 0
            }
        }
    }
}

extension Programme {
    /// The mirrors that an actor may look into: the own one first, and as a personnel chief those of the municipality's
    /// interviewers by name.
    ///
    /// The own one covers every panel that can be read; another's only the panels of the chief's municipality.
    public func mirrors(for actor: Actor) -> [InterviewerMirror] {
        let overseen = settings.municipalities.map(\.code)
            .filter { code in actor.roles.contains { $0.role == .personnelChief && $0.municipality == code } }
        let own = mirrors(in: settings.municipalities.map(\.code)).filter { $0.person == actor.id }
        let others = mirrors(in: overseen).filter { $0.person != actor.id }
        return (own.isEmpty ? [InterviewerMirror(actor.id)] : own) + others
    }

    /// The mirrors of everybody whose cards have been opened in some municipalities, by name.
    func mirrors(in codes: [MunicipalityCode]) -> [InterviewerMirror] {
        let criteria = settings.selection?.criteria.map(\.id) ?? []
        var mirrors: [PersonID: InterviewerMirror] = [:]
        for code in codes {
            for applicant in record(code).applicants where !applicant.isUntouched && applicant.progress.isOpened {
                let progress = applicant.progress
                let counting = countingMembers(of: applicant)
                for member in counting {
                    guard let own = progress.cards[member] else { continue }
                    let others = counting.filter { $0 != member }.compactMap { progress.cards[$0] }
                    mirrors[member, default: InterviewerMirror(member)].add(own, beside: others, on: criteria)
                }
            }
        }
        let keys = Dictionary(
            uniqueKeysWithValues: mirrors.keys.map { ($0, SwedishCollation.key(settings.name(of: $0))) })
        return mirrors.values.sorted { left, right in
            guard let one = keys[left.person], let other = keys[right.person], one != other else {
                return left.person < right.person
            }
            return one.lexicographicallyPrecedes(other)
        }
    }
}
