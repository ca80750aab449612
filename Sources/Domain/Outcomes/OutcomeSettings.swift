/// How many managers a municipality has to recruit (S3-5).
public struct RecruitmentNeed: Hashable, Sendable {
    /// Who recruits.
    public let municipality: MunicipalityCode
    /// How many a year.
    public let perYear: Int
    /// The last year that the figure is stated for; nil where none is said.
    public let lastYear: Int?

    /// A yearly need.
    public init(municipality: MunicipalityCode, perYear: Int, lastYear: Int? = nil) {
        self.municipality = municipality
        self.perYear = perYear
        self.lastYear = lastYear
    }
}

/// When it is asked what became of the participants, and what the municipalities need.
public struct OutcomeSettings: Equatable, Sendable {
    /// How many months after the end it is asked, in rising order.
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
