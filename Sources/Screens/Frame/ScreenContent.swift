import Terminal

/// What a screen puts into the frame that all screens share.
protocol ScreenContent {
    /// What the screen is about, in one line.
    var context: String { get }
    /// Draws tabs or a heading into a pane of one line.
    func drawHeading(in grid: inout CellGrid)
    /// Whether context and heading are the same wherever in its list one stands.
    var hasStillHead: Bool { get }
    /// Draws the body; a cursor is placed on the selected row or field.
    func drawBody(in grid: inout CellGrid)
}

extension ScreenContent {
    var hasStillHead: Bool { false }
}
