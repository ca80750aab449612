/// Names, addresses and numbers of people, to be taken out of what somebody has written.
///
/// They are found as they stand, in any case, and with what Swedish adds at their end. A first name alone, a nickname or a
/// title is not found: too many are called the same, and every other word could be one.
public struct NamesInText: Sendable {
    /// What is looked for, in lower case, by its first letter, the longest first.
    private let wanted: [String: [[String]]]

    /// What is to be found; nothing else is.
    public init(_ texts: some Sequence<String>) {
        var wanted: [String: [[String]]] = [:]
        for text in texts {
            let letters = text.map { $0.lowercased() }
            if let first = letters.first { wanted[first, default: []].append(letters) }
        }
        self.wanted = wanted.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// The text with a mark in the place of each.
    ///
    /// - Parameter own: What is left where it stands, in lower case.
    public func replacing(in text: String, with mark: String, except own: Set<String> = []) -> String {
        guard !wanted.isEmpty else { return text }
        let characters = Array(text)
        let lower = characters.map { $0.lowercased() }
        var kept = ""
        var index = 0
        while index < characters.count {
            let found = wanted[lower[index]]?.first { lower[index...].starts(with: $0) }
            if let found {
                let isOwn = own.contains(found.joined())
                kept += isOwn ? String(characters[index..<index + found.count]) : mark
                index += found.count
            } else {
                kept.append(characters[index])
                index += 1
            }
        }
        return kept
    }
}
