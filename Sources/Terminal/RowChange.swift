/// What has to be written where one row stands and another shall.
enum RowChange {
    /// The bytes that place the cursor elsewhere in a row; what is nearer is cheaper written again.
    private static let placing = 7
    private static let restyling = 8
    private static let erasing = 3

    /// About how many bytes it takes: every character counts as one, because only the comparison of two costs matters.
    static func cost(from old: Span<Cell>, to new: Span<Cell>) -> Int {
        guard var column = new.indices.first(where: { old[$0] != new[$0] }) else { return 0 }
        var end = new.count
        while end > 0, new[end - 1] == .blank { end -= 1 }
        var cost = 0
        var style = Style.plain
        var unwritten = placing
        while column < new.count {
            if old[column] == new[column] {
                unwritten += 1
            } else {
                cost += min(unwritten, placing)
                // Nothing but blanks to the edge is erased in one go.
                if column >= end { return cost + erasing }
                if new[column].style != style {
                    style = new[column].style
                    cost += restyling
                }
                cost += 1
                unwritten = 0
            }
            column += 1
        }
        return cost
    }
}
