/// What the course must add up to (S4-10, S4-11; other figures in S0-4 and S2-3).
public struct CourseSettings: Equatable, Sendable {
    /// Which occasions are residential, with an overnight stay.
    public enum Residential: String, CaseIterable, Sendable {
        case none
        case firstAndLast = "first-and-last"
        case all
    }

    /// Course days in all.
    public let days: Int
    /// Occasions that the days are spread over.
    public let occasions: Int
    /// Which of them are residential.
    public let residential: Residential
    /// The stated share of full time, in percent; nil when none is stated.
    public let loadPercent: Int?
    /// Days of obligatory tasks per month, counted into the load.
    public let taskDaysPerMonth: Int

    /// What the course must add up to.
    public init(days: Int, occasions: Int, residential: Residential, loadPercent: Int?, taskDaysPerMonth: Int) {
        self.days = days
        self.occasions = occasions
        self.residential = residential
        self.loadPercent = loadPercent
        self.taskDaysPerMonth = taskDaysPerMonth
    }
}
