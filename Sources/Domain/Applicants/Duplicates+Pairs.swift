import OrderedCollections

/// Two applications that seem to come from the same person, and why it seems so.
public struct DuplicatePair: Hashable, Sendable {
    /// What two applications have in common.
    public enum Likeness: Hashable, Sendable {
        case email
        case nameAndPhone
    }

    /// The one registered first, in the order of the programme.
    public let one: ApplicantID
    /// The other.
    public let other: ApplicantID
    /// What they have in common.
    public let likeness: Likeness

    /// Whether an applicant is one of the two.
    public func names(_ id: ApplicantID) -> Bool { one == id || other == id }
}

/// The applications that seem to come from the same person and that nobody has decided about.
public struct Duplicates: Equatable, Sendable {
    /// Two and two; of many alike only some are set beside each other.
    public let pairs: [DuplicatePair]
    /// Everybody who is one of two.
    public let ids: Set<ApplicantID>

    /// None, or some pairs.
    public init(_ pairs: [DuplicatePair] = []) {
        self.pairs = pairs
        ids = Set(pairs.flatMap { [$0.one, $0.other] })
    }

    /// The pairs that an applicant is in.
    public func pairs(of id: ApplicantID) -> [DuplicatePair] { pairs.filter { $0.names(id) } }
}

/// Applications that identify their person alike, whatever has been decided about them: as long as nobody applies and no
/// application is changed they stay the same.
public struct AlikeApplications: Sendable {
    private let groups: OrderedDictionary<[UInt8], [ApplicantID]>
    /// Everybody among them.
    let ids: Set<ApplicantID>

    /// Groups by what identifies the person; those of one alone are left out.
    init(_ groups: OrderedDictionary<[UInt8], [ApplicantID]> = [:]) {
        self.groups = groups.filter { $0.value.count > 1 }
        ids = Set(self.groups.values.joined())
    }

    /// Those that are somebody's question now.
    public func duplicates(in programme: Programme, for actor: Actor) -> Duplicates {
        Duplicates(programme.pairs(among: groups, for: actor))
    }
}

extension Programme {
    /// Of how many alike every two are set beside each other; of more than these only neighbours.
    private static let smallGroup = 8

    /// The pairs among groups of applicants with the same key, each once, without those that are nobody's question.
    fileprivate func pairs(among groups: OrderedDictionary<[UInt8], [ApplicantID]>, for actor: Actor) -> [DuplicatePair]
    {
        var pairs: OrderedDictionary<Set<ApplicantID>, DuplicatePair> = [:]
        for (key, group) in groups {
            let known = group.filter { isOpenQuestion($0, for: actor) }
            let likeness: DuplicatePair.Likeness = key.first == Programme.addressMark ? .email : .nameAndPhone
            for (index, one) in known.enumerated() {
                let others = known[(index + 1)...].prefix(known.count <= Programme.smallGroup ? known.count : 1)
                for other in others where pairs[[one, other]] == nil && !isSettled(one, other) {
                    pairs[[one, other]] = DuplicatePair(one: one, other: other, likeness: likeness)
                }
            }
        }
        return Array(pairs.values)
    }

    /// Whether an application can be one of two: it stands, and the actor may know whose it is (requirements G).
    private func isOpenQuestion(_ id: ApplicantID, for actor: Actor) -> Bool {
        guard let code = municipality(of: id), let applicant = municipalities[code]?.applicants[id] else {
            return false
        }
        return !applicant.isOut && actor.mayKnow(applicant, in: code)
    }

    private func isSettled(_ one: ApplicantID, _ other: ApplicantID) -> Bool {
        applicant(one)?.progress.screening.duplicates[other]?.value.isSettled ?? false
    }

    /// Whether somebody has said that two applications come from two people.
    func areKeptApart(_ one: ApplicantID, _ other: ApplicantID) -> Bool {
        applicant(one)?.progress.screening.duplicates[other]?.value.outcome == .keptApart
    }
}
