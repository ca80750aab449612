import Domain
import TestSupport
import Testing

/// S4-18, H 1 on the real program: written from the store, checked without it.
@Suite struct ProtocolTests {
    private let store: JourneyStore

    init() throws { store = try .withApplications() }

    private func written(_ account: String = "lena.grahn") throws -> (text: String, file: String) {
        let lines = try store.run(["protocol"], as: account).requireSuccess().lines
        return (
            try #require(lines.first { $0.hasSuffix(".txt") }), try #require(lines.first { $0.hasSuffix(".json") })
        )
    }

    @Test func `a protocol holds on a machine without the store, and one changed digit does not`() throws {
        let file = try written().file
        let elsewhere = ["ASPIRANT_STORE": "", "HOME": store.workplace]
        let sound = try store.run(["protocol", "verify", file], environment: elsewhere)
        #expect(sound.status == .exited(0), "\(sound.errors)")
        var bytes = try TemporaryFile.read(store.workplace + "/" + file)
        let digit = try #require(bytes.indices.dropFirst(bytes.count / 2).first { (0x30...0x38).contains(bytes[$0]) })
        let line = bytes[..<digit].count { $0 == UInt8(ascii: "\n") } + 1
        bytes[digit] += 1
        try store.write(bytes, to: "changed.json")
        let changed = try store.run(["protocol", "verify", "changed.json"], environment: elsewhere)
        #expect(changed.status == .exited(65))
        #expect(changed.errors.contains("changed.json:\(line): "), "\(changed.errors)")
    }

    @Test func `the head that was written down elsewhere decides`() throws {
        let file = try written().file
        let answer = try store.run(["protocol", "verify", file, "--head", String(repeating: "0", count: 64)])
        #expect(answer.status == .exited(65))
    }

    @Test func `nothing is written over, and those without the right are told who may`() throws {
        #expect(try written().file != written().file)
        let refused = try store.run(["protocol"], as: "nobody")
        #expect(refused.status == .exited(77))
    }

    @Test func `the palette writes the protocol and shows the statistics`() throws {
        let session = try store.open()
        try session.press(":protocol<Enter>")
        try session.waitFor("Skrev ")
        try session.press(":statistics<Enter>")
        try session.waitFor("Statistik över urvalet")
        try session.press("<Esc>")
    }
}
