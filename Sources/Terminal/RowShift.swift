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
    /// Of each row the columns from the first to the last cell that differs from another grid of the same extent, widened
    /// to whole characters; nil for rows that are equal.
    public func changedColumns(since before: CellGrid) -> [Range<Int>?] {
        var changed: [Range<Int>?] = []
        changed.reserveCapacity(extent.height)
        let (old, new, width) = (before.cells.span, cells.span, extent.width)
        for start in stride(from: 0, to: extent.height * width, by: max(width, 1)) {
            var (first, end) = (start, start + width)
            while first < end, old[first] == new[first] { first += 1 }
            while end > first, old[end - 1] == new[end - 1] { end -= 1 }
            while first > start, first < end, new[first].glyph.isContinuation { first -= 1 }
            changed.append(first < end ? first - start..<end - start : nil)
        }
        return changed
    }

    /// The shift after which the least has to be written to get from another grid to this one; nil where none is worth it.
    ///
    /// A list that goes on by a row moves a pane beside it with it, which must then be put back. So it is not enough that
    /// rows are found again elsewhere: what remains to be written is counted with and without.
    public func shift(since before: CellGrid) -> RowShift? {
        guard before.extent == extent else { return nil }
        return ShiftSearch(before: before, after: self).best
    }

    /// Moves rows and leaves blank ones behind, as the terminal does.
    public mutating func shift(_ shift: RowShift) {
        let before = cells
        for row in shift.rows {
            let source = row + shift.distance
            for column in 0..<extent.width {
                cells[row * extent.width + column] =
                    shift.rows.contains(source) ? before[source * extent.width + column] : .blank
            }
        }
    }

    /// What it costs to write a row where a row of another grid stands.
    fileprivate func cost(of row: Int, from source: Int, in before: CellGrid) -> Int {
        let (old, new) = (before.cells.span, cells.span)
        let width = extent.width
        return RowChange.cost(
            from: old.extracting(source * width..<(source + 1) * width),
            to: new.extracting(row * width..<(row + 1) * width))
    }
}

/// Compares what has to be written without a shift and after each one that could be meant.
private struct ShiftSearch {
    private let before: CellGrid
    private let after: CellGrid
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

    init(before: CellGrid, after: CellGrid) {
        self.before = before
        self.after = after
        unmoved = (0..<after.extent.height).map { after.cost(of: $0, from: $0, in: before) }
    }

    var best: RowShift? {
        guard unmoved.reduce(0, +) >= ShiftSearch.least else { return nil }
        let distances = ShiftSearch.distances.filter(isPlausible)
        guard !distances.isEmpty else { return nil }
        let blank = CellGrid(size: Size(width: after.extent.width, height: 1))
        let vacated = sums { unmoved[$0] - after.cost(of: $0, from: 0, in: blank) }
        var best: RowShift?
        var saved = ShiftSearch.cost
        for distance in distances {
            let moved = sums { row in
                let source = row + distance
                return unmoved.indices.contains(source)
                    ? unmoved[row] - after.cost(of: row, from: source, in: before) : 0
            }
            for top in unmoved.indices {
                for bottom in stride(from: top + abs(distance) + ShiftSearch.fewest, through: unmoved.count, by: 1) {
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
        unmoved.indices.reduce(into: [0]) { sums, row in sums.append(sums[row] + saving(row)) }
    }

    /// Whether so many rows read as others did so far away, at least in a third of their width, that counting is worth it.
    ///
    /// The one that is selected looks different, and so may the one before it.
    private func isPlausible(_ distance: Int) -> Bool {
        let changed = unmoved.indices.filter { unmoved[$0] > 0 && unmoved.indices.contains($0 + distance) }
        return changed.count { row in (0..<3).contains { hasMoved(third: $0, of: row, distance) } }
            >= ShiftSearch.fewest - 2
    }

    private func hasMoved(third: Int, of row: Int, _ distance: Int) -> Bool {
        let (old, new, width) = (before.cells.span, after.cells.span, after.extent.width)
        var isOther = false
        for column in width * third / 3..<width * (third + 1) / 3 {
            let cell = new[row * width + column]
            if cell != old[(row + distance) * width + column] { return false }
            isOther = isOther || cell != old[row * width + column]
        }
        return isOther
    }
}
