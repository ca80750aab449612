/// Which cohort an applicant can or would rather follow (S0-6), as the application says it.
public enum CohortWish: Hashable, Sendable {
    /// Can follow this one only.
    case only(CohortID)
    /// Would rather follow this one, and can follow the others.
    case rather(CohortID)
    /// Follows whichever suits the programme.
    case whichever

    /// The cohort wished for; nil for whoever leaves it open.
    public var cohort: CohortID? {
        switch self {
        case .only(let id), .rather(let id): id
        case .whichever: nil
        }
    }
}

extension CohortWish {
    private static let onlyMark = "only:"
    private static let whicheverMark = "whichever"

    /// The wish that the field of an application states; nil for an empty one and for what states none.
    public init?(text: some StringProtocol) {
        if text.isEmpty { return nil }
        if text == CohortWish.whicheverMark {
            self = .whichever
        } else if text.hasPrefix(CohortWish.onlyMark) {
            let id = text.dropFirst(CohortWish.onlyMark.count)
            guard !id.isEmpty else { return nil }
            self = .only(CohortID(String(id)))
        } else {
            self = .rather(CohortID(String(text)))
        }
    }

    /// The wish as the field of an application holds it: `autumn`, `only:autumn` or `whichever`.
    public var text: String {
        switch self {
        case .only(let id): CohortWish.onlyMark + id.rawValue
        case .rather(let id): id.rawValue
        case .whichever: CohortWish.whicheverMark
        }
    }
}

extension Application {
    /// Which cohort the applicant wishes for; nil when nothing is said.
    public var cohortWish: CohortWish? { CohortWish(text: self[.cohortWish]) }
}

extension ProgrammeSettings {
    /// Whether there are several cohorts, so that it has to be said who follows which.
    public var hasCohorts: Bool { cohorts.count > 1 }

    /// The cohort with an id.
    public func cohort(_ id: CohortID?) -> Cohort? { cohorts.first { $0.id == id } }

    /// The only cohort; nil where there are none or several.
    var onlyCohort: CohortID? { hasCohorts ? nil : cohorts.first?.id }
}
