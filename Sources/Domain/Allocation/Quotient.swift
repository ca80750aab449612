/// An exact quotient of two whole numbers that are not negative, the second more than none.
public struct Quotient: Comparable, Hashable, Sendable {
    /// The number divided.
    public let numerator: Int
    /// The number divided by.
    public let denominator: Int

    /// A quotient in lowest terms, so that equal ones are the same.
    public init(_ numerator: Int, over denominator: Int) {
        let divisor = max(Quotient.greatestCommonDivisor(numerator, denominator), 1)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// Whether one quotient is the smaller, exactly.
    public static func < (one: Quotient, other: Quotient) -> Bool {
        let left = one.numerator.multipliedFullWidth(by: other.denominator)
        let right = other.numerator.multipliedFullWidth(by: one.denominator)
        return (left.high, left.low) < (right.high, right.low)
    }

    /// The quotient in hundredths, rounded half up; for display only.
    public var hundredths: Int { (numerator * 200 + denominator) / (2 * denominator) }

    private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
        var (one, other) = (one, other)
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }
}
