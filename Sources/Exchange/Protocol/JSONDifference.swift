import JSON

/// Where two JSON texts first say different things, for a message that a person can follow.
struct JSONDifference {
    /// The first difference; nil when both say the same, byte for byte.
    let first: Discrepancy?

    init(_ wanted: [UInt8], _ found: [UInt8]) {
        guard wanted != found else {
            first = nil
            return
        }
        let (wanted, found) = (JSONLeaf.all(of: wanted), JSONLeaf.all(of: found))
        for (one, other) in zip(wanted, found) where one != other {
            first =
                one.path == other.path
                ? Discrepancy(expected: "\(one.path) \(one.text)", found: other.text)
                : Discrepancy(expected: one.path, found: other.path)
            return
        }
        let isTooLong = found.count > wanted.count
        let extra = (isTooLong ? found : wanted).dropFirst(min(wanted.count, found.count)).first
        let name = extra.map { "\($0.path) \($0.text)" } ?? "the same, written as this program writes it"
        first =
            isTooLong
            ? Discrepancy(expected: "nothing more", found: name) : Discrepancy(expected: name, found: "nothing")
    }
}
