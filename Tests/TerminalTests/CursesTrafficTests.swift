import Terminal
import TestSupport
import Testing

/// How much is written: over a slow line this is what a person waits for.
@Suite(.serialized) struct CursesTrafficTests {
    private let size = Size(width: 100, height: 30)

    /// The bytes that pressing a key several times costs, on average; each result is awaited before the next.
    private func cost(of key: String, times: Int, in session: PtySession, row: inout Int) throws -> Int {
        let before = session.bytesReceived
        for _ in 0..<times {
            try session.press(key)
            row += 1
            try session.waitFor("rad \(row)/1000")
        }
        return (session.bytesReceived - before) / times
    }

    @Test func `moving the cursor costs a row or two`() throws {
        let session = try startFixture(["split"], size: size, showing: "rad 1/1000")
        var row = 1
        #expect(try cost(of: "j", times: 10, in: session, row: &row) <= 350)
    }

    @Test func `scrolling a split view by a row moves the rows instead of writing them`() throws {
        let session = try startFixture(["split"], size: size, showing: "rad 1/1000")
        var row = 1
        _ = try cost(of: "j", times: 30, in: session, row: &row)
        #expect(try cost(of: "j", times: 10, in: session, row: &row) <= 450)
    }

    @Test func `the first screen costs little more than its text`() throws {
        let session = try startFixture(["list"], size: size, showing: "rad 1/1000")
        try session.press("j")
        try session.waitFor("rad 2/1000")
        #expect(session.bytesReceived <= 3061 * 3 / 2)
    }

    @Test func `a burst of keys is drawn a few times, not once a key`() throws {
        let session = try startFixture(["list"], size: size, showing: "rad 1/1000")
        let before = session.bytesReceived
        try session.press(String(repeating: "j", count: 100))
        try session.waitFor("rad 101/1000")
        // A pty delivers in pieces as it likes; a screen a key would be 25 kB.
        #expect(session.bytesReceived - before <= 10_000)
    }

    @Test func `a key that changes nothing writes nothing`() throws {
        let session = try startFixture(["list"], size: size, showing: "rad 1/1000")
        try session.press("j")
        try session.waitFor("rad 2/1000")
        let before = session.bytesReceived
        try session.press("xxxxxxxxxxxxxxxxxxxxj")
        try session.waitFor("rad 3/1000")
        #expect(session.bytesReceived - before <= 350)
    }
}
