extension Int {
    /// The digits in groups of three, such as `1 310 000`.
    public func grouped(by separator: String = " ") -> String {
        var groups: [Substring] = []
        var rest = Substring(String(magnitude))
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return (self < 0 ? "−" : "") + ([rest] + groups).joined(separator: separator)
    }
}
