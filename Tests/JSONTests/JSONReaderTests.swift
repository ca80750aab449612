import JSON
import Testing

@Suite("Strict JSON")
struct JSONReaderTests {
    private func fault(_ bytes: [UInt8], depthLimit: Int = 64) -> String? {
        var reader = JSONReader(bytes, depthLimit: depthLimit)
        do throws(JSONFault) {
            try reader.skipValue()
            try reader.finish()
            return nil
        } catch { return error.description }
    }

    @Test(
        "accepts what RFC 8259 accepts",
        arguments: [
            "{}", "[]", "null", "true", "false", "0", "-0", "1.5e+3", "1E5", "\"\"", "\"a\\u00e5\\ud83d\\ude00å😀\"",
            " [ 1 , {\"a\" : [ ] } ] \n", #""\"\\\/\b\f\n\r\t""#, "\"exactly8\"", "\"sixteen bytes...\"", "\"\u{7f}\"",
        ])
    func accepts(text: String) {
        #expect(fault(Array(text.utf8)) == nil)
    }

    @Test(
        "refuses the rest and says where",
        arguments: [
            ("", "1:1: expected a value, found end of text"),
            ("{\"a\":1,}", "1:8: expected a key after the comma, found }"),
            ("[1,]", "1:4: expected a value after the comma, found ]"),
            ("[1 2]", "1:4: expected a comma or ], found 2"),
            ("{\"a\":1,\"a\":2}", "1:8: expected each key once, found \"a\" again"),
            ("{\"a\":1,\"\\u0061\":2}", "1:8: expected each key once, found \"a\" again"),
            ("{a:1}", "1:2: expected a key in double quotes, found a"),
            ("{\"a\" 1}", "1:6: expected a colon, found 1"),
            ("[\n  \"å\", nope]", "2:8: expected null, found nope"),
            ("nul", "1:1: expected null, found nul"),
            ("01", "1:1: expected a number without leading zeros, found a leading zero"),
            ("1.", "1:3: expected a digit, found end of text"),
            ("+1", "1:1: expected a value, found +1"),
            ("\"a\nb\"", "1:3: expected an escaped control character, found end of line"),
            ("\"\\ud800x\"", "1:2: expected a pair of surrogates, found a lone surrogate"),
            ("\"\\udc00\"", "1:2: expected a pair of surrogates, found a lone surrogate"),
            ("\"\\ud800\\u0041\"", "1:2: expected a pair of surrogates, found a lone surrogate"),
            ("\"\\x\"", "1:2: expected an escape that JSON knows, found a backslash before something else"),
            ("\"\\u00g0\"", "1:6: expected four hexadecimal digits, found g0"),
            ("\"open", "1:6: expected a closing double quote, found end of text"),
            ("{} {}", "1:4: expected end of text, found an object"),
            ("\u{FEFF}{}", "1:1: expected a value, found a byte order mark"),
            ("[\u{0}]", "1:2: expected a value, found a NUL byte"),
            ("\"\u{0}\"", "1:2: expected an escaped control character, found a NUL byte"),
        ])
    func refuses(text: String, description: String) {
        #expect(fault(Array(text.utf8)) == description)
    }

    @Test(
        "refuses what is not UTF-8",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
            [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xE2, 0x82, 0x41],
        ] as [[UInt8]])
    func refusesInvalidUTF8(bytes: [UInt8]) {
        #expect(fault([0x22] + bytes + [0x22])?.contains("expected UTF-8") == true)
    }

    @Test("finds a key that comes twice in a large object, and only within one object")
    func largeObjects() {
        let members = (0..<200).map { "\"k\($0)\":{\"k\($0)\":0}" }
        #expect(fault(Array("{\(members.joined(separator: ","))}".utf8)) == nil)
        let twice = members + ["\"k150\":0"]
        #expect(fault(Array("{\(twice.joined(separator: ","))}".utf8))?.contains("found \"k150\" again") == true)
        let many = "[\(Array(repeating: "{\(members.joined(separator: ","))}", count: 2).joined(separator: ","))]"
        #expect(fault(Array(many.utf8)) == nil)
    }

    @Test("stops at the depth limit instead of overflowing the stack")
    func depth() {
        let deep = Array(repeating: UInt8(ascii: "["), count: 100_000)
        #expect(fault(deep) == "1:65: expected at most 64 levels, found one level more")
        #expect(fault(Array("[[]]".utf8), depthLimit: 2) == nil)
        #expect(fault(Array("[[[]]]".utf8), depthLimit: 2) != nil)
    }

    @Test("reads values of each kind")
    func values() throws {
        var reader = JSONReader(Array(#"[9223372036854775807,-9223372036854775808,1.25,"å\n\"",null,true,0.10]"#.utf8))
        try reader.beginArray()
        #expect(try reader.nextElement())
        #expect(try reader.readInt() == .max)
        #expect(try reader.nextElement())
        #expect(try reader.readInt() == .min)
        #expect(try reader.nextElement())
        #expect(try reader.readDouble() == 1.25)
        #expect(try reader.nextElement())
        #expect(try reader.readString() == "å\n\"")
        #expect(try reader.nextElement())
        #expect(try reader.readStringOrNull() == nil)
        #expect(try reader.nextElement())
        #expect(try reader.readBool())
        #expect(try reader.nextElement())
        #expect(try reader.readNumberText() == "0.10")
        #expect(try !reader.nextElement())
        try reader.finish()
    }

    @Test(
        "a whole number is neither cut nor wrapped",
        arguments: ["9223372036854775808", "-9223372036854775809", "1.0", "1e2"])
    func wholeNumbers(text: String) {
        var reader = JSONReader(Array(text.utf8))
        #expect(throws: JSONFault.self) { try reader.readInt() }
    }

    @Test("a codec is a switch over keys, and points at what does not fit")
    func codec() throws {
        let text = Array("{\n \"name\": \"Å\",\n \"age\": 12}".utf8)
        var reader = JSONReader(text)
        var name = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "name": name = try reader.readString()
            default: try reader.skipValue()
            }
        }
        #expect(name == "Å")
        #expect(reader.fault(expected: "18 or more", found: "12").description == "3:9: expected 18 or more, found 12")
        #expect(reader.missing("post").description == "3:11: expected the key \"post\" in the object, found its end")
    }

    @Test("a raw value is the bytes as they stand")
    func raw() throws {
        var reader = JSONReader(Array("[ {\"a\" :1} , 2]".utf8))
        try reader.beginArray()
        #expect(try reader.nextElement())
        #expect(String(decoding: try reader.readRaw(), as: UTF8.self) == "{\"a\" :1}")
        #expect(try reader.readArrayRest() == [2])
    }
}

extension JSONReader {
    fileprivate mutating func readArrayRest() throws(JSONFault) -> [Int] {
        var rest: [Int] = []
        while try nextElement() { rest.append(try readInt()) }
        return rest
    }
}
