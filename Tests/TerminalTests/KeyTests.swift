import Terminal
import TestSupport
import Testing

@Suite struct KeyTests {
    static let named: [Key] = [
        .up, .down, .left, .right, .shift(.up), .shift(.down), .shift(.left), .shift(.right), .home, .end, .pageUp,
        .pageDown, .tab, .backTab, .enter, .escape, .backspace, .delete, .insert, .function(1), .function(12),
        .control("c"), .control("r"), .character(" "), .character("<"), .character("a"), .character("å"),
        .character("?"),
    ]

    @Test(arguments: named) func `every key is made from its name`(key: Key) {
        #expect(Key(name: key.name) == key)
        #expect(Key(name: key.name.uppercased()) == key || key.name.count == 1)
    }

    @Test(arguments: ["", "Nothing", "Ctrl-", "FF", "F0", "F99", "Paste", "Shift-Home"])
    func `no key is made from another name`(name: String) {
        #expect(Key(name: name) == nil)
    }

    @Test func `a script names the keys in order`() throws {
        let script = "jj<Enter>åbc <Esc><Shift-Left><Less><PgDn>>"
        let keys: [Key] = [
            .character("j"), .character("j"), .enter, .character("å"), .character("b"), .character("c"),
            .character(" "),
            .escape, .shift(.left), .character("<"), .pageDown, .character(">"),
        ]
        #expect(try KeyScript(script).keys == keys)
        #expect(KeyScript.text(of: keys) == script)
    }

    @Test func `a bad script says what is wrong`() {
        #expect(throws: KeyScriptError.unclosed("a<Enter")) { try KeyScript("a<Enter") }
        #expect(throws: KeyScriptError.unknownKey("Entr", script: "<Entr>")) { try KeyScript("<Entr>") }
    }
}
