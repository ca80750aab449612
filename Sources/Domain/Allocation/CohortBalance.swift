/// How the seats of municipalities fall on cohorts (H 10): every cohort is full, and each municipality's seats in it differ
/// from an even share by less than one.
public struct CohortBalance: Hashable, Sendable {
    /// The seats of each cohort.
    public let cohorts: [Int]
    /// Each municipality's seats, cohort by cohort.
    public let rows: [[Int]]

    /// Balances seats; nil when the cohorts do not hold exactly the seats there are.
    ///
    /// - Parameters:
    ///   - seats: each municipality's seats.
    ///   - cohorts: the seats of each cohort.
    public init?(seats: [Int], cohorts: [Int]) {
        guard seats.reduce(0, +) == cohorts.reduce(0, +), cohorts.allSatisfy({ $0 >= 0 }),
            seats.allSatisfy({ $0 >= 0 })
        else { return nil }
        self.cohorts = cohorts
        var rest = seats
        var columns: [[Int]] = []
        for (index, cohort) in cohorts.enumerated() {
            let column = CohortBalance.column(cohort, of: rest, total: cohorts[index...].reduce(0, +))
            columns.append(column)
            rest = zip(rest, column).map { $0 - $1 }
        }
        rows = seats.indices.map { row in columns.map { $0[row] } }
    }

    /// Balances seats over cohorts of which each gets its share of them, where they do not hold exactly the seats there are;
    /// nil when there are none.
    public init?(seats: [Int], sharedOver cohorts: [Int]) {
        let held = cohorts.reduce(0, +)
        let all = seats.reduce(0, +)
        guard held > 0, all > 0 else { return nil }
        self.init(seats: seats, cohorts: held == all ? cohorts : CohortBalance.column(all, of: cohorts, total: held))
    }

    /// One cohort's part of what is left: whole shares, then the largest remainders, earlier rows first where they are equal.
    private static func column(_ cohort: Int, of seats: [Int], total: Int) -> [Int] {
        guard total > 0 else { return seats.map { _ in 0 } }
        var column = seats.map { $0 * cohort / total }
        let remainders = seats.indices.sorted { one, other in
            let (left, right) = (seats[one] * cohort % total, seats[other] * cohort % total)
            return left == right ? one < other : left > right
        }
        for row in remainders.prefix(cohort - column.reduce(0, +)) { column[row] += 1 }
        return column
    }
}
