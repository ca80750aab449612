import JSON

/// Where two JSON texts first say different things, for a message that a person can follow.
struct JSONDifference {
    /// The first difference; nil when both say the same, byte for byte.
    let first: Discrepancy?

    private struct Leaf: Equatable {
        let path: String
        let text: String
    }

    init(_ wanted: [UInt8], _ found: [UInt8]) {
        guard wanted != found else {
            first = nil
            return
        }
        let (wanted, found) = (JSONDifference.leaves(wanted), JSONDifference.leaves(found))
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

    /// All scalars with the names that lead to them; none from where the text cannot be read on.
    private static func leaves(_ text: [UInt8]) -> [Leaf] {
        var leaves: [Leaf] = []
        var reader = JSONReader(text)
        try? collect(&reader, "", into: &leaves)
        return leaves
    }

    private static func collect(
        _ reader: inout JSONReader, _ path: String, into leaves: inout [Leaf]
    ) throws(JSONFault) {
        switch try reader.peek() {
        case .object:
            try reader.beginObject()
            while let key = try reader.nextKey() {
                try collect(&reader, path.isEmpty ? key.string : "\(path).\(key.string)", into: &leaves)
            }
        case .array:
            try reader.beginArray()
            var index = 1
            while try reader.nextElement() {
                try collect(&reader, "\(path)[\(index)]", into: &leaves)
                index += 1
            }
            if index == 1 { leaves.append(Leaf(path: path, text: "[]")) }
        default: leaves.append(Leaf(path: path, text: String(decoding: try reader.readRaw(), as: UTF8.self)))
        }
    }
}
