public import Terminal

extension Key {
    /// What an xterm in application mode sends for the key.
    public var bytes: [UInt8] {
        switch self {
        case .character(let character): Array(String(character).utf8)
        case .control(let letter): [(letter.asciiValue ?? 0) & 0x1F]
        case .tab: [0x09]
        case .enter: [0x0D]
        case .escape: [0x1B]
        case .backspace: [0x7F]
        case .paste(let text):
            Array("\u{1B}[200~".utf8) + text.utf8.map { $0 == 0x0A ? 0x0D : $0 } + Array("\u{1B}[201~".utf8)
        default: Array("\u{1B}\(sequence)".utf8)
        }
    }

    /// What follows the ESC.
    private var sequence: String {
        switch self {
        case .up: "OA"
        case .down: "OB"
        case .right: "OC"
        case .left: "OD"
        case .shift(.up): "[1;2A"
        case .shift(.down): "[1;2B"
        case .shift(.right): "[1;2C"
        case .shift(.left): "[1;2D"
        case .home: "OH"
        case .end: "OF"
        case .insert: "[2~"
        case .delete: "[3~"
        case .pageUp: "[5~"
        case .pageDown: "[6~"
        case .backTab: "[Z"
        case .function(let number): Key.functionSequence(number)
        default: ""
        }
    }

    private static func functionSequence(_ number: Int) -> String {
        switch number {
        case 1: "OP"
        case 2: "OQ"
        case 3: "OR"
        case 4: "OS"
        case 5: "[15~"
        case 6...10: "[\(number + 11)~"
        default: "[\(number + 12)~"
        }
    }
}
