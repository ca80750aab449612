/// A text that is being written, with the place where the next letter goes.
public struct TextField: Equatable, Sendable {
    /// A change of a text by the keyboard.
    public enum Edit: Equatable, Sendable {
        case insert(String)
        case deleteBackward
        case deleteForward
        case deleteAll
        case left
        case right
        case start
        case end
    }

    private var characters: [Character]
    /// The place of the cursor, 0…count.
    public private(set) var cursor: Int
    /// Whether line breaks may be written.
    public let isMultiline: Bool

    /// A field holding a text, with the cursor at its end.
    public init(_ text: String = "", multiline: Bool = false) {
        characters = Array(text)
        cursor = characters.count
        isMultiline = multiline
    }

    /// The text written so far.
    public var text: String { String(characters) }
    /// The text before the cursor, for drawing it in its place.
    public var textBeforeCursor: String { String(characters[..<cursor]) }
    /// Whether nothing is written.
    public var isEmpty: Bool { characters.isEmpty }

    /// Carries out a change; line breaks become spaces in a field of one line.
    public mutating func apply(_ edit: Edit) {
        switch edit {
        case .insert(let text):
            let new = text.map { $0.isNewline && !isMultiline ? " " : $0 }.filter { !TextField.isControl($0) }
            characters.insert(contentsOf: new, at: cursor)
            cursor += new.count
        case .deleteBackward:
            guard cursor > 0 else { return }
            cursor -= 1
            characters.remove(at: cursor)
        case .deleteForward:
            guard cursor < characters.count else { return }
            characters.remove(at: cursor)
        case .deleteAll:
            characters = []
            cursor = 0
        case .left: cursor = max(cursor - 1, 0)
        case .right: cursor = min(cursor + 1, characters.count)
        case .start: cursor = 0
        case .end: cursor = characters.count
        }
    }

    private static func isControl(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return true }
        return (scalar.value < 0x20 || scalar.value == 0x7F) && !character.isNewline
    }
}
