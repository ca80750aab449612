extension Key {
    /// The name used in documentation and in key scripts: "j", "Space", "PgDn", "Ctrl-C", "Shift-Left", "F1".
    ///
    /// Pasted text has the name "Paste", which no key can be made from.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character("<"): "Less"
        case .character(let character): String(character)
        case .control(let letter): "Ctrl-" + letter.uppercased()
        case .shift(let arrow): "Shift-" + Key.name(of: arrow)
        case .function(let number): "F\(number)"
        case .paste: "Paste"
        default: Key.plainNames.first { $0.key == self }?.name ?? ""
        }
    }

    /// Makes the key with this name, whatever the case of its letters; nil when there is none.
    ///
    /// A single character is the key that types it.
    public init?(name: String) {
        if name.count == 1, let character = name.first {
            self = .character(character)
            return
        }
        let lower = name.lowercased()
        if let plain = Key.plainNames.first(where: { $0.name.lowercased() == lower }) {
            self = plain.key
        } else if lower == "space" {
            self = .character(" ")
        } else if lower == "less" {
            self = .character("<")
        } else if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last {
            self = .control(letter)
        } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number) {
            self = .function(number)
        } else if let arrow = Arrow.allCases.first(where: { "shift-" + Key.name(of: $0).lowercased() == lower }) {
            self = .shift(arrow)
        } else {
            return nil
        }
    }

    private static func name(of arrow: Arrow) -> String {
        switch arrow {
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        }
    }

    private static let plainNames: [(key: Key, name: String)] = [
        (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
        (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.enter, "Enter"),
        (.escape, "Esc"), (.backspace, "Backspace"), (.delete, "Delete"), (.insert, "Insert"),
    ]
}
