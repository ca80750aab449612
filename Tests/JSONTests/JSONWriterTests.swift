import JSON
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    private func write(_ layout: JSONWriter.Layout) -> String {
        var writer = JSONWriter(layout)
        writer.beginObject()
        writer.member("b", "å\"\\\n\u{1}")
        writer.member("a", -5)
        writer.member("none", ifPresent: String?.none)
        writer.member("list", [true, false]) { $0.bool($1) }
        writer.key("empty")
        writer.beginObject()
        writer.endObject()
        writer.key("raw")
        writer.raw("[1]".utf8)
        writer.key("double")
        writer.double(1.5)
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func compact() {
        #expect(
            write(.compact)
                == #"{"b":"å\"\\\n\u0001","a":-5,"list":[true,false],"empty":{},"raw":[1],"double":1.5}"#)
    }

    @Test func pretty() {
        #expect(
            write(.pretty) == """
                {
                  "b": "å\\"\\\\\\n\\u0001",
                  "a": -5,
                  "list": [
                    true,
                    false
                  ],
                  "empty": {},
                  "raw": [1],
                  "double": 1.5
                }
                """)
    }

    @Test("what is written reads back, whatever the text", arguments: ["", "\u{0}\u{1f}", "😀\u{2028}", "\"\\/", "åäö"])
    func roundTrip(text: String) throws {
        var writer = JSONWriter()
        writer.string(text)
        var reader = JSONReader(writer.bytes)
        #expect(try reader.readString() == text)
        try reader.finish()
    }
}
