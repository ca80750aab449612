/// A position in cells, counted from 0 at the upper left; it may lie outside what is visible.
public struct Point: Hashable, Sendable {
    /// The column.
    public var x: Int
    /// The row.
    public var y: Int

    /// Makes a point from a column and a row.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }

    /// The upper left corner.
    public static let zero = Point(x: 0, y: 0)

    /// The point moved by a number of columns and rows.
    public func moved(x columns: Int = 0, y rows: Int = 0) -> Point { Point(x: x + columns, y: y + rows) }
}
