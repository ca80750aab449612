public import Terminal
public import Workflow

/// What a key means, by the command table; in text fields letters are letters.
public enum Keymap {
    /// The action that a key means in the chooser.
    public static func action(for key: Key, in chooser: ChooserState) -> ChooserAction {
        switch action(for: key, in: chooser.view) {
        case .invoke(let command): .invoke(command)
        case .type(let edit): .type(edit)
        default: .unknownKey(key.name)
        }
    }

    /// The action that a key means in a state.
    public static func action(for key: Key, in state: AppState) -> Action { action(for: key, in: state.view) }

    private static func action(for key: Key, in view: View) -> Action {
        if let command = CommandTable.command(forKey: key.name, in: view), !isText(key, view), !writes(command) {
            if command == .giveRating || command == .pickByDigit, case .character(let character) = key,
                let digit = character.wholeNumberValue
            {
                return .digit(digit)
            }
            return .invoke(command)
        }
        if View.writing.contains(view), let edit = edit(for: key) { return .type(edit) }
        // Esc and Ctrl-C always lead out of something, never to a complaint.
        if key == .escape { return .invoke(View.screens.contains(view) ? .back : .cancel) }
        if key == .control("c") { return .invoke(View.screens.contains(view) ? .quit : .cancel) }
        return .unknownKey(key.name)
    }

    /// Whether a key writes a letter here, whatever the table says of it elsewhere.
    private static func isText(_ key: Key, _ view: View) -> Bool {
        guard View.writing.contains(view) else { return false }
        switch key {
        case .character, .paste: return true
        default: return false
        }
    }

    /// Whether a command is a change of the text being written, which the table only lists.
    private static func writes(_ command: CommandID) -> Bool {
        switch command {
        case .pickOption, .textStart, .textEnd, .clearText, .newLine: true
        default: false
        }
    }

    private static func edit(for key: Key) -> TextField.Edit? {
        switch key {
        case .character(let character): .insert(String(character))
        case .paste(let text): .insert(text)
        case .backspace: .deleteBackward
        case .delete: .deleteForward
        case .left: .left
        case .right: .right
        case .home: .start
        case .end: .end
        case .control("u"): .deleteAll
        case .control("j"): .insert("\n")
        case .control("a"): .start
        case .control("e"): .end
        default: nil
        }
    }
}
