/// An exact mean of whole scores together with how many it rests on; there is no mean of nothing.
///
/// Kept as a fraction so that ties are ties: 3.333… compares equal to 3.333… however it came about.
public struct Mean: Hashable, Comparable, Sendable {
    /// The sum of the scores.
    public let sum: Int
    /// How many scores the mean rests on, at least one.
    public let count: Int

    /// A mean of scores; nil when there are none (missing is not zero).
    public init?(sum: Int, count: Int) {
        guard count > 0 else { return nil }
        self.sum = sum
        self.count = count
    }

    /// The mean of scores; nil when there are none.
    public init?(of scores: some Sequence<Int>) {
        var sum = 0
        var count = 0
        for score in scores {
            sum += score
            count += 1
        }
        self.init(sum: sum, count: count)
    }

    /// Lower means come first; exact.
    public static func < (left: Mean, right: Mean) -> Bool { left.sum * right.count < right.sum * left.count }
    /// Equal as fractions, whatever number of scores they rest on.
    public static func == (left: Mean, right: Mean) -> Bool { left.sum * right.count == right.sum * left.count }

    /// Hashes the reduced fraction, in step with `==`.
    public func hash(into hasher: inout Hasher) {
        let divisor = Mean.greatestCommonDivisor(abs(sum), count)
        hasher.combine(sum / divisor)
        hasher.combine(count / divisor)
    }

    /// The mean rounded half away from zero to so many decimals, as digits with the given decimal sign.
    public func rounded(decimals: Int, sign: Character) -> String {
        let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
        let magnitude = (abs(sum) * scale * 2 + count) / (count * 2)
        let whole = String(magnitude / scale)
        let prefix = sum < 0 && magnitude > 0 ? "-" : ""
        guard decimals > 0 else { return prefix + whole }
        return prefix + whole + String(sign) + Digits.padded(magnitude % scale, decimals)
    }

    private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? max(left, 1) : greatestCommonDivisor(right, left % right)
    }
}

/// An exact decimal threshold with at most three decimals, such as a demanded mean of 3.25.
public struct Threshold: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The threshold in thousandths.
    public let thousandths: Int

    /// A threshold in thousandths.
    public init(thousandths: Int) { self.thousandths = thousandths }

    /// Reads `3`, `3.25` or `3,25`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: 0x2C, omittingEmptySubsequences: false) }
        guard let first = parts.first, first.count <= 9, let whole = Digits.value(ArraySlice(first)), parts.count <= 2
        else { return nil }
        var fraction = 0
        if parts.count == 2 {
            guard parts[1].count <= 3, let digits = Digits.value(ArraySlice(parts[1])) else { return nil }
            fraction = (parts[1].count..<3).reduce(digits) { value, _ in value * 10 }
        }
        thousandths = whole * 1000 + fraction
    }

    /// The shortest decimal text, with a point, such as `3.25`.
    public var description: String {
        var fraction = Digits.padded(thousandths % 1000, 3)
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? String(thousandths / 1000) : "\(thousandths / 1000).\(fraction)"
    }

    /// Whether a mean reaches the threshold.
    public func isMet(by mean: Mean) -> Bool { mean.sum * 1000 >= thousandths * mean.count }

    /// Lower thresholds come first.
    public static func < (left: Threshold, right: Threshold) -> Bool { left.thousandths < right.thousandths }
}
