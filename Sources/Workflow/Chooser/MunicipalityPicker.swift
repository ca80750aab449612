public import Domain

/// A list to pick municipalities from, narrowed by what is written.
public struct MunicipalityPicker: Equatable, Sendable {
    /// What is written.
    public private(set) var field = TextField()
    /// The names picked, in the order in which they were.
    public private(set) var picked: [String]
    /// Where the person stands in the list.
    public private(set) var cursor = ListCursor()
    /// What is wrong, in words.
    public internal(set) var problem: LocalizedText?

    /// A list with the names picked before.
    public init(picked: [String] = []) { self.picked = picked }

    /// The names that fit what is written, those that begin with it first, those picked with a mark.
    ///
    /// What is written stands last as it is where no name is that: other bodies than Swedish municipalities may take part.
    public var names: [String] {
        let written = field.text.trimmingBlanks
        guard !written.isEmpty else { return picked + SwedishMunicipalities.names.filter { !picked.contains($0) } }
        let key = SwedishCollation.key(written)
        let keyed = SwedishMunicipalities.names.map { ($0, SwedishCollation.key($0)) }
        let beginning = keyed.filter { $0.1.starts(with: key) }.map(\.0)
        let holding = keyed.filter { !$0.1.starts(with: key) && MunicipalityPicker.holds($0.1, key) }.map(\.0)
        let isKnown = keyed.contains { $0.1 == key } || picked.contains { SwedishCollation.key($0) == key }
        return beginning + holding
            + (isKnown ? picked.filter { SwedishCollation.key($0) == key && !beginning.contains($0) } : [written])
    }

    /// The selected name.
    public var selected: String? { names.indices.contains(cursor.index) ? names[cursor.index] : nil }

    private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        text.indices.contains { text[$0...].starts(with: part) }
    }

    mutating func type(_ edit: TextField.Edit) {
        field.apply(edit)
        cursor = ListCursor()
        problem = nil
    }

    mutating func move(_ step: ListCursor.Step, page: Int) { cursor.move(step, count: names.count, page: page) }

    /// Picks the selected name, or puts it back.
    mutating func toggle() {
        problem = nil
        guard let selected else { return }
        if let index = picked.firstIndex(of: selected) { picked.remove(at: index) } else { picked.append(selected) }
        field = TextField()
        cursor = ListCursor()
    }
}
