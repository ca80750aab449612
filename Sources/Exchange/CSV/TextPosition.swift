/// A place in a text, counted as editors count it.
public struct TextPosition: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The line, from 1; a line break inside a quoted field starts a new line.
    public let line: Int
    /// The character of the line, from 1; a Unicode scalar counts as one.
    public let column: Int

    /// The place at a line and column, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// `line:column`, as compilers write it.
    public var description: String { "\(line):\(column)" }

    /// Earlier places come first.
    public static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
