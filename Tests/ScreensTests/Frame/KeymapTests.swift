import Domain
import Screens
import TestSupport
import Terminal
import Testing
import Workflow

struct KeymapTests {
    @Test(
        "Every key of the command table is a key that exists, by its own name", arguments: CommandTable.entries.indices)
    func keysExist(_ index: Int) {
        for name in CommandTable.entries[index].keys { #expect(Key(name: name)?.name == name) }
    }

    /// What a Swedish keyboard gives without AltGr or a dead key.
    private static let plain = Set(
        "abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789/?:;+-.,*_!#%&()=")

    @Test("No key needs AltGr or a dead key", arguments: CommandTable.entries.indices)
    func swedishKeyboard(_ index: Int) {
        for name in CommandTable.entries[index].keys {
            guard case .character(let character)? = Key(name: name), character != " " else { continue }
            #expect(KeymapTests.plain.contains(character))
        }
    }

    private func state(_ keys: String) throws -> AppState {
        var player = Player(try .spring(), as: "eva.strom")
        try player.press(keys)
        return player.state
    }

    @Test("Keys mean commands on a screen and letters in a text")
    func meaning() throws {
        let list = try state("1")
        #expect(Keymap.action(for: .character("f"), in: list) == .invoke(.selectFirst))
        #expect(Keymap.action(for: .down, in: list) == .invoke(.cursorDown))
        #expect(Keymap.action(for: .character("å"), in: list) == .unknownKey("å"))
        let prompt = try state("1<Tab>f")
        #expect(Keymap.action(for: .character("f"), in: prompt) == .type(.insert("f")))
        #expect(Keymap.action(for: .character("?"), in: prompt) == .type(.insert("?")))
        #expect(Keymap.action(for: .paste("en\nrad"), in: prompt) == .type(.insert("en\nrad")))
        #expect(Keymap.action(for: .enter, in: prompt) == .invoke(.confirm))
        #expect(Keymap.action(for: .control("u"), in: prompt) == .type(.deleteAll))
        #expect(Keymap.action(for: .home, in: prompt) == .type(.start))
        #expect(Keymap.action(for: .function(7), in: prompt) == .unknownKey("F7"))
    }

    @Test(
        "Editing keys edit",
        arguments: [
            (Key.backspace, TextField.Edit.deleteBackward), (.delete, .deleteForward), (.left, .left), (.right, .right),
            (.end, .end), (.control("a"), .start), (.control("e"), .end),
        ])
    func editing(_ key: Key, _ edit: TextField.Edit) throws {
        #expect(Keymap.action(for: key, in: try state("1/")) == .type(edit))
    }

    @Test("In a form the arrows up and down change field, Tab too, Ctrl-S saves")
    func form() throws {
        let form = try state("1e")
        #expect(Keymap.action(for: .tab, in: form) == .invoke(.nextField))
        #expect(Keymap.action(for: .up, in: form) == .invoke(.previousField))
        #expect(Keymap.action(for: .control("s"), in: form) == .invoke(.submitForm))
        #expect(Keymap.action(for: .left, in: form) == .type(.left))
    }

    @Test("Esc and Ctrl-C lead out of every view", arguments: View.allCases)
    func wayBack(_ view: View) {
        let escape = CommandTable.command(forKey: "Esc", in: view)
        #expect(escape == .back || escape == .cancel)
    }
}
