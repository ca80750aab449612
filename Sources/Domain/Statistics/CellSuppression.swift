/// Decides which figures of a table are kept back, so that none of them can be computed from those shown.
///
/// A small figure is kept back, and so is every later one of its row. That alone would not help where a column's total is
/// shown, so that further rows are kept back until each hidden figure has a *witness*: a way to move one person from a
/// group to another through hidden figures only, which leaves everything that is shown as it is. With a witness there are
/// two tables that look the same and differ in that figure, so that nobody can compute it, whatever is known about how
/// the steps contain each other.
package struct CellSuppression {
    /// The figures by row and column; nil for those kept back.
    package var shown: [[Int?]] {
        counts.indices.map { row in
            counts[row].all.enumerated().map { isHidden(row, $0.offset) ? nil : $0.element }
        }
    }

    private let counts: [FunnelCounts]
    private let stages: [FunnelStage]
    private let minimum: Int
    private let totalsHiddenFrom: Int
    /// The first column that is kept back of each row.
    private var hiddenFrom: [Int]

    private var columns: Int { stages.count }
    /// The column of those ranked, which the seated and the reserves share; nil where nobody has been admitted yet.
    private var ranked: Int? { stages.contains(.admitted) ? stages.firstIndex(of: .ranked) : nil }

    /// Decides for the rows of a table.
    ///
    /// - Parameter totalsHiddenFrom: The first column whose total is kept back, too; the number of columns for none.
    package init(counts: [FunnelCounts], stages: [FunnelStage], minimum: Int, totalsHiddenFrom: Int) {
        self.counts = counts
        self.stages = stages
        self.minimum = minimum
        self.totalsHiddenFrom = totalsHiddenFrom
        hiddenFrom = counts.map { row in
            min(row.firstSmall(minimum, stages), totalsHiddenFrom)
        }
        while let column = firstWithoutWitness { hideMore(at: column) }
    }

    /// Whether a figure is kept back. Where nobody at all is counted there is nothing to keep back.
    private func isHidden(_ row: Int, _ column: Int) -> Bool {
        guard column >= hiddenFrom[row], !followsShownNought(row, column) else { return false }
        return column >= totalsHiddenFrom || counts.contains { $0.all[column] > 0 }
    }

    /// Whether everybody sees that nobody can be counted here, since nobody came as far as the step before.
    private func followsShownNought(_ row: Int, _ column: Int) -> Bool {
        guard column > 0 else { return false }
        let before = stages[column] == .reserve ? column - 2 : column - 1
        return counts[row].all[before] == 0 && !isHidden(row, before)
    }

    /// The first column with a hidden figure that could be computed; nil when there is none.
    private var firstWithoutWitness: Int? {
        (0..<columns).first { column in
            counts.indices.contains { isHidden($0, column) && !hasWitness($0, column) }
        }
    }

    /// Keeps back one more row from a column on: the one with the smallest figure, which costs the reader least. When all
    /// are, the column before goes the same way.
    private mutating func hideMore(at column: Int) {
        var column = column
        while true {
            let open = counts.indices.filter { hiddenFrom[$0] > column }
            let smallest = open.min { (counts[$0].all[column], $0) < (counts[$1].all[column], $1) }
            if let smallest { return hiddenFrom[smallest] = column }
            guard column > 0 else { return hideAll() }
            column -= 1
        }
    }

    /// A table in which everything is kept back needs no witnesses; it is the end of the search in any case.
    private mutating func hideAll() { hiddenFrom = counts.map { _ in -1 } }
}

// MARK: Witnesses

extension CellSuppression {
    /// Whether another table looks the same and has another figure here.
    private func hasWitness(_ row: Int, _ column: Int) -> Bool {
        if hiddenFrom[row] < 0 { return true }
        // Where the total is kept back too, one person more or less in this row alone makes the other table.
        if column >= totalsHiddenFrom { return true }
        return counts.indices.contains { other in
            other != row
                && (canMove(from: row, to: other, through: column) || canMove(from: other, to: row, through: column))
        }
    }

    /// Whether one person could be counted in another group over some hidden steps that include a column.
    private func canMove(from giver: Int, to taker: Int, through column: Int) -> Bool {
        if let ranked, column > ranked, canSwapSeats(giver, taker) { return true }
        for first in (0...column).reversed() where first <= (ranked ?? columns) {
            guard isHidden(giver, first), isHidden(taker, first) else { break }
            guard first == 0 || room(taker, first) > 0 else { continue }
            if canLeave(giver, taker, from: first, through: column) { return true }
        }
        return false
    }

    /// How many more could be counted at a step without being more than at the step before.
    private func room(_ row: Int, _ column: Int) -> Int { counts[row].all[column - 1] - counts[row].all[column] }

    /// Whether the giver has somebody to give who came from a step to somewhere after the column, all of it hidden.
    private func canLeave(_ giver: Int, _ taker: Int, from first: Int, through column: Int) -> Bool {
        let all = counts[giver].all
        // Along the steps that contain each other; the last of them is where the branches begin.
        let trunk = ranked ?? columns - 1
        for last in first...trunk {
            guard isHidden(giver, last), isHidden(taker, last) else { return false }
            guard last >= column else { continue }
            if last < trunk, all[last] > all[last + 1] { return true }
            // Where everybody ranked is seated or in reserve, all may know it, so that nobody is taken to have stopped.
            if last == trunk, all[last] > all[(trunk + 1)...].reduce(0, +) { return true }
        }
        guard let ranked else { return false }
        let branches = (ranked + 1..<columns).filter { column <= ranked || column == $0 }
        return branches.contains { isHidden(giver, $0) && isHidden(taker, $0) && all[$0] > 0 }
    }

    /// Whether a seat of one group and a place in reserve of another could be the other way round.
    private func canSwapSeats(_ one: Int, _ other: Int) -> Bool {
        guard let ranked, columns - ranked == 3 else { return false }
        let (seat, reserve) = (ranked + 1, ranked + 2)
        guard [one, other].allSatisfy({ isHidden($0, seat) && isHidden($0, reserve) }) else { return false }
        return counts[one].all[seat] > 0 && counts[other].all[reserve] > 0
            || counts[other].all[seat] > 0 && counts[one].all[reserve] > 0
    }
}
