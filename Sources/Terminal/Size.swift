/// An extent in cells; neither side is ever negative.
public struct Size: Hashable, Sendable {
    /// The number of columns, 0 or more.
    public let width: Int
    /// The number of rows, 0 or more.
    public let height: Int

    /// Makes a size; sides outside 0 … 2³¹−1 are clamped, so that layout arithmetic can never trap later.
    public init(width: Int, height: Int) {
        self.width = Size.clamp(width)
        self.height = Size.clamp(height)
    }

    /// No extent at all.
    public static let zero = Size(width: 0, height: 0)

    /// Whether there is not a single cell.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// Whether `other` fits inside this size.
    public func holds(_ other: Size) -> Bool { other.width <= width && other.height <= height }

    private static func clamp(_ side: Int) -> Int { min(max(side, 0), Int(Int32.max)) }
}
