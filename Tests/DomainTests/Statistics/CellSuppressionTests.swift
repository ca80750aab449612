import Domain
import Testing

/// Requirements G: what is kept back cannot be computed. Whoever looks at a table knows the totals, that each step is part
/// of the one before, and whether anybody left between the ranking and the seats; every table that fits all this is tried.
struct CellSuppressionTests {
    private static let early: [FunnelStage] = [.applied, .selected, .ranked]
    private static let late: [FunnelStage] = [.applied, .ranked, .admitted, .reserve]

    @Test(arguments: [early, late], [2, 3, 4])
    func `No figure that is kept back can be computed from what is shown`(stages: [FunnelStage], groups: Int) {
        var chance = Chance(seed: UInt64(groups * 31 + stages.count))
        for _ in 0..<20 {
            let rows = (0..<groups).map { _ in FunnelCounts(all: chance.row(stages, most: groups > 3 ? 4 : 7)) }
            check(rows, stages, minimum: 3)
        }
    }

    @Test func `No figure can be computed where identities are protected`() {
        var chance = Chance(seed: 7)
        for _ in 0..<20 {
            let rows = (0..<3).map { _ in
                let all = chance.row(Self.early, most: 9)
                let isHidden = chance.next(2) == 0
                return FunnelCounts(all: all, unprotected: isHidden ? all.map { max($0 - 1, 0) } : all)
            }
            check(rows, Self.early, minimum: 3)
        }
    }

    @Test func `A figure below the least is kept back, and so is a second one, which the total would give away`() {
        let shown = suppressed([[20, 10], [15, 9], [6, 2]], minimum: 5)
        #expect(shown == [[20, 10], [15, nil], [6, nil]])
    }

    @Test func `Nothing is kept back where nothing is small, and 0 is no small figure`() {
        let table = [[20, 10], [15, 0]]
        #expect(suppressed(table, minimum: 5) == table.map { $0.map { $0 } })
    }

    @Test func `Where even the sum is small, the whole column is kept back`() {
        #expect(suppressed([[20, 3], [15, 0]], minimum: 5) == [[20, nil], [15, nil]])
    }

    @Test func `A group of one with protected identity is not shown beside too few others`() {
        let rows = [FunnelCounts(all: [5], unprotected: [4]), FunnelCounts(all: [9]), FunnelCounts(all: [20])]
        let shown = CellSuppression(counts: rows, stages: [.applied], minimum: 5, totalsHiddenFrom: 1).shown
        #expect(shown == [[nil], [nil], [20]])
    }

    private func suppressed(_ table: [[Int]], minimum: Int) -> [[Int?]] {
        let stages = Array(Self.early.prefix(table[0].count))
        let total = FunnelCounts(all: table[0].indices.map { column in table.reduce(0) { $0 + $1[column] } })
        return CellSuppression(
            counts: table.map { FunnelCounts(all: $0) }, stages: stages, minimum: minimum,
            totalsHiddenFrom: total.firstSmall(minimum, stages)
        ).shown
    }

    private func check(_ rows: [FunnelCounts], _ stages: [FunnelStage], minimum: Int) {
        let columns = stages.indices
        let total = FunnelCounts(
            all: columns.map { column in rows.reduce(0) { $0 + $1.all[column] } },
            unprotected: columns.map { column in rows.reduce(0) { $0 + $1.unprotected[column] } })
        let hidden = total.firstSmall(minimum, stages)
        let shown = CellSuppression(counts: rows, stages: stages, minimum: minimum, totalsHiddenFrom: hidden).shown
        for (row, figures) in zip(rows, shown) {
            for (column, figure) in figures.enumerated() {
                guard let figure else { continue }
                #expect(figure == row.all[column], "a figure shown is the true one")
                #expect(figure == 0 || figure >= minimum, "\(rows.map(\.all)) shows \(shown)")
            }
        }
        let reader = CarefulReader(rows.map(\.all), shown, stages, totals: Array(total.all.prefix(hidden)))
        for row in shown.indices {
            let possible = reader.possible(row)
            for column in columns where shown[row][column] == nil {
                #expect(
                    Set(possible.map { $0[column] }).count > 1,
                    "row \(row), column \(column) of \(rows.map(\.all)) follows from \(shown)")
            }
        }
    }
}

/// Somebody who tries every table that could stand behind the one shown.
private struct CarefulReader {
    private let candidates: [[[Int]]]
    private let totals: [Int]

    init(_ truth: [[Int]], _ shown: [[Int?]], _ stages: [FunnelStage], totals: [Int]) {
        self.totals = totals
        let most = truth.reduce(0) { $0 + ($1.max() ?? 0) }
        let isNobodyLeft = truth.allSatisfy { CarefulReader.left($0, stages) == 0 }
        candidates = shown.map { CarefulReader.rows($0, stages, most: most, left: isNobodyLeft ? 0 : nil) }
    }

    /// How many were ranked and are neither seated nor in reserve; where nobody is, all may know it.
    private static func left(_ row: [Int], _ stages: [FunnelStage]) -> Int? {
        guard stages.last == .reserve else { return nil }
        let ranked = stages.count - 3
        return row[ranked] - row[ranked + 1] - row[ranked + 2]
    }

    private static func rows(_ figures: [Int?], _ stages: [FunnelStage], most: Int, left: Int?) -> [[Int]] {
        var rows: [[Int]] = [[]]
        for (column, figure) in figures.enumerated() {
            rows = rows.flatMap { row -> [[Int]] in
                var limit = row.last ?? most
                if stages[column] == .reserve { limit = row[column - 2] - row[column - 1] }
                let values = figure.map { [$0] } ?? Array(0...max(limit, 0))
                return values.filter { $0 <= limit }.map { row + [$0] }
            }
        }
        return rows.filter { left == nil || CarefulReader.left($0, stages) == left }
    }

    /// What could stand in a row.
    func possible(_ row: Int) -> [[Int]] {
        var sums: Set<[Int]> = [totals.map { _ in 0 }]
        for (other, rows) in candidates.enumerated() where other != row {
            let parts = Set(rows.map { Array($0.prefix(totals.count)) })
            sums = Set(sums.flatMap { sum in parts.map { part in zip(sum, part).map { $0 + $1 } } })
                .filter { zip($0, totals).allSatisfy { $0 <= $1 } }
        }
        return candidates[row].filter { sums.contains(zip(totals, $0).map { $0 - $1 }) }
    }
}

/// Chance that is the same in every run.
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    /// A group's figures, each step part of the one before, the last two sharing those ranked.
    mutating func row(_ stages: [FunnelStage], most: Int) -> [Int] {
        var row: [Int] = []
        for stage in stages {
            var limit = row.last ?? most
            if stage == .reserve { limit = row[row.count - 2] - row[row.count - 1] }
            // Mostly everybody in reserve who has no seat, as it is.
            row.append(stage == .reserve && next(3) > 0 ? limit : next(limit + 1))
        }
        return row
    }
}
