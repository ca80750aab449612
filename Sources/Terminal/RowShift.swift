/// Rows that a terminal moves by itself, so that what stands in them is not written again.
public struct RowShift: Equatable, Sendable {
    /// The rows within which everything moves; those that are left behind become blank.
    public let rows: Range<Int>
    /// How many rows it moves up, or, negative, down.
    public let distance: Int

    /// Makes a shift.
    public init(rows: Range<Int>, distance: Int) {
        self.rows = rows
        self.distance = distance
    }
}

extension CellGrid {
    /// The shift after which the least has to be written to get from another grid to this one; nil where none is worth it.
    ///
    /// A list that goes on by a row moves a pane beside it with it, which must then be put back. So it is not enough that
    /// rows are found again elsewhere: what remains to be written is counted with and without.
    public func shift(since before: CellGrid) -> RowShift? {
        guard before.extent == extent else { return nil }
        return ShiftSearch(before: before.lines, after: lines).best
    }

    /// Moves rows and leaves blank ones behind, as the terminal does.
    public mutating func shift(_ shift: RowShift) {
        let before = lines
        for row in shift.rows {
            let source = row + shift.distance
            let target = row * extent.width..<(row + 1) * extent.width
            if shift.rows.contains(source) {
                cells.replaceSubrange(target, with: before[source])
            } else {
                for index in target { cells[index] = .blank }
            }
        }
    }

    private var lines: [ArraySlice<Cell>] {
        (0..<extent.height).map { cells[$0 * extent.width..<($0 + 1) * extent.width] }
    }
}

/// Compares what has to be written without a shift and after each one that could be meant.
private struct ShiftSearch {
    private let before: [ArraySlice<Cell>]
    private let after: [ArraySlice<Cell>]
    /// What each row costs as it is.
    private let unmoved: [Int]

    /// What a key or a few of them, or a turn of a wheel, moves a list by.
    private static let distances = [1, -1, 2, -2, 3, -3, 4, -4]
    /// Below this, as for a step of the cursor, no shift could save what it costs itself.
    private static let least = 250
    /// What a terminal is sent to move rows: margins, position, movement, margins.
    private static let cost = 30
    /// The fewest rows that move: of what is hardly a list, ncurses does not find that it has moved.
    private static let fewest = 5

    init(before: [ArraySlice<Cell>], after: [ArraySlice<Cell>]) {
        self.before = before
        self.after = after
        unmoved = zip(before, after).map { RowChange(from: $0, to: $1).cost }
    }

    var best: RowShift? {
        guard unmoved.reduce(0, +) >= ShiftSearch.least else { return nil }
        let blank = Array(repeating: Cell.blank, count: after[0].count)[...]
        let vacated = sums { unmoved[$0] - RowChange(from: blank, to: after[$0]).cost }
        var best: RowShift?
        var saved = ShiftSearch.cost
        for distance in ShiftSearch.distances {
            let moved = sums { row in
                let source = row + distance
                return before.indices.contains(source)
                    ? unmoved[row] - RowChange(from: before[source], to: after[row]).cost : 0
            }
            for top in after.indices {
                for bottom in stride(from: top + abs(distance) + ShiftSearch.fewest, through: after.count, by: 1) {
                    // Where the rows that have moved end, or those that are left behind.
                    let edge = distance > 0 ? bottom - distance : top - distance
                    let saving =
                        distance > 0
                        ? moved[edge] - moved[top] + vacated[bottom] - vacated[edge]
                        : vacated[edge] - vacated[top] + moved[bottom] - moved[edge]
                    guard saving > saved else { continue }
                    saved = saving
                    best = RowShift(rows: top..<bottom, distance: distance)
                }
            }
        }
        return best
    }

    /// For each row, and the one after the last, the sum over all rows before it.
    private func sums(_ saving: (Int) -> Int) -> [Int] {
        after.indices.reduce(into: [0]) { sums, row in sums.append(sums[row] + saving(row)) }
    }
}
