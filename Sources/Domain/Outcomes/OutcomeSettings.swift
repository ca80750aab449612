/// How many a municipality has to recruit (S3-5).
public struct RecruitmentNeed: Hashable, Sendable {
    /// Who is recruited.
    public enum Whom: String, CaseIterable, Sendable {
        case managers
        /// Staff of any kind, of whom managers are a part that nobody has stated.
        case employees
    }

    /// Who recruits.
    public let municipality: MunicipalityCode
    /// How many a year.
    public let perYear: Int
    /// The last year that the figure is stated for; nil where none is said.
    public let lastYear: Int?
    /// Who is recruited.
    public let whom: Whom

    /// A yearly need.
    public init(municipality: MunicipalityCode, perYear: Int, lastYear: Int? = nil, whom: Whom = .managers) {
        self.municipality = municipality
        self.perYear = perYear
        self.lastYear = lastYear
        self.whom = whom
    }
}

/// When it is asked what became of the participants, and what the municipalities need.
public struct OutcomeSettings: Equatable, Sendable {
    /// How many months after the end it is asked, in rising order; empty where it is not asked at all, such as of those
    /// who are managers already.
    public let months: [Int]
    /// For how many months an answer that nothing has changed is taken to hold.
    public let holdingMonths: Int
    /// The stated needs; a municipality that has stated none is unknown, not 0.
    public let needs: [RecruitmentNeed]

    /// When it is asked, and what is needed.
    public init(months: [Int] = [0, 12, 24], holdingMonths: Int = 3, needs: [RecruitmentNeed] = []) {
        self.months = months
        self.holdingMonths = holdingMonths
        self.needs = needs
    }
}
