import JSON

/// A scalar of a JSON text, with the names that lead to it, such as `scale.from` or `people[2].name`.
struct JSONLeaf: Equatable {
    let path: String
    let text: String

    /// All scalars with the names that lead to them; none from where the text cannot be read on.
    static func all(of text: [UInt8]) -> [JSONLeaf] {
        var leaves: [JSONLeaf] = []
        var reader = JSONReader(text)
        try? collect(&reader, "", into: &leaves)
        return leaves
    }

    private static func collect(
        _ reader: inout JSONReader, _ path: String, into leaves: inout [JSONLeaf]
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
            if index == 1 { leaves.append(JSONLeaf(path: path, text: "[]")) }
        default: leaves.append(JSONLeaf(path: path, text: String(decoding: try reader.readRaw(), as: UTF8.self)))
        }
    }
}
