import Terminal

/// The rows of a list as they were drawn last, so that a step through it draws what has changed and not all of it again.
///
/// - Parameters:
///   - List: All that its rows are drawn from together beside the programme: extent, columns, language, day.
///   - Row: All that tells a row from others and from what it was itself.
final class RowMemory<List: Equatable, Row: Hashable> {
    private var list: List?
    private var revision = 0
    /// The rows of this drawing and of the one before it, which is as many as a screen holds.
    private var current: [Row: [Cell]] = [:]
    private var earlier: [Row: [Cell]] = [:]

    /// Begins to draw a list.
    ///
    /// - Parameter revision: Stands for the programme: another number where it may be another one.
    func begin(_ list: List, revision: Int) {
        earlier = list == self.list && revision == self.revision ? current : [:]
        current = [:]
        (self.list, self.revision) = (list, revision)
    }

    /// Draws a row of the list as it was drawn last, or else with `body`.
    func draw(_ row: Row, y: Int, in grid: inout CellGrid, _ body: (inout CellGrid) -> Void) {
        if let cells = earlier[row], grid.put(cells, row: y) {
            current[row] = cells
        } else {
            body(&grid)
            current[row] = grid.cells(row: y)
        }
    }
}
