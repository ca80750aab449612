/// What has to be written where one row stands and another shall.
struct RowChange {
    let before: ArraySlice<Cell>
    let after: ArraySlice<Cell>

    /// The bytes that place the cursor elsewhere in a row; what is nearer is cheaper written again.
    private static let placing = 7
    private static let restyling = 8
    private static let erasing = 3

    init(from before: ArraySlice<Cell>, to after: ArraySlice<Cell>) {
        self.before = before
        self.after = after
    }

    /// About how many bytes it takes: every character counts as one, because only the comparison of two costs matters.
    var cost: Int {
        let (old, new) = (before.span, after.span)
        var end = new.count
        while end > 0, new[end - 1] == .blank { end -= 1 }
        var cost = 0
        var style = Style.plain
        var written: Int?
        for column in 0..<new.count where old[column] != new[column] {
            cost += min(written.map { column - $0 - 1 } ?? .max, RowChange.placing)
            // Nothing but blanks to the edge is erased in one go.
            if column >= end { return cost + RowChange.erasing }
            if new[column].style != style {
                style = new[column].style
                cost += RowChange.restyling
            }
            cost += 1
            written = column
        }
        return cost
    }
}
