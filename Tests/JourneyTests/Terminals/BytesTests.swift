import Domain
import Terminal
import TestSupport
import Testing

/// What is sent over the line, which decides how a session over SSH feels.
@Suite struct BytesTests {
    private let store: JourneyStore

    init() throws {
        store = try JourneyStore(actingAs: "lena.grahn")
        let names = ["Alm", "Berg", "Ceder", "Dahl", "Ek", "Fors", "Gran", "Hult", "Ivarsson", "Jonsson"]
        let motivation = "Jag vill leda för att jag har sett vad det gör med en arbetsplats när någon gör det väl."
        let rows = (0..<60).map { number in
            "Person \(number);\(names[number % 10]);p\(number)@falun.example;070-\(1000 + number) 11 22;Falun;"
                + "Befattning \(number * 7 % 60);ja;2020-03-\(10 + number % 20);\(number % 3) \(motivation)"
        }
        let text = ([Applications.heading + ";Motivering"] + rows).joined(separator: "\r\n") + "\r\n"
        let file = try store.write(text.utf8, to: "applicants.csv")
        try store.run(["import", "applicants", file], as: "lena.grahn").requireSuccess()
    }

    private func queue() throws -> PtySession {
        let session = try store.open(as: "birgitta.holm", size: Size(width: 100, height: 30))
        try session.press("1")
        // The cursor comes last in a frame: while it stands elsewhere the frame is under way.
        try session.waitUntil("the list") { $0.rows[$0.cursor.y].contains("▸ Person") }
        return session
    }

    /// How many bytes each of some steps takes; a step is over when the cursor stands where it must.
    private func steps(_ count: Int, in session: PtySession, _ arrived: (Int) -> Int) throws -> [Int] {
        try (1...count).map { step in
            let before = session.bytesReceived
            try session.press("<Down>")
            let row = arrived(step)
            try session.waitUntil("the cursor in row \(row)") { $0.cursor.y == row && $0.text.contains("▸") }
            return session.bytesReceived - before
        }
    }

    @Test func `a step through the list takes at most 350 bytes, with a pane about each person beside it`() throws {
        let session = try queue()
        let first = session.screen.cursor.y
        let taken = try steps(9, in: session) { first + $0 }.sorted()
        #expect(taken[4] <= 350, "\(taken)")
    }

    @Test func `a step to another programme takes at most 350 bytes, with what is known of each below the list`() throws {
        let samples = try SampleStore.get()
        let session = try samples.open(size: Size(width: 100, height: 30))
        try session.press("<Esc>")
        try session.waitUntil("what waits in all five") { $0.text.contains("5 program i") && !$0.text.contains("…") }
        try session.press("<Home>")
        try session.waitUntil("the first") { $0.cursor.y == 4 && $0.rows[4].contains("▸") }
        let taken = try steps(4, in: session) { 4 + $0 }.sorted()
        #expect(taken[2] <= 350, "\(taken)")
    }

    @Test func `a step at the lowest row moves the list and puts the pane back, in at most 450 bytes`() throws {
        let session = try queue()
        try session.press(String(repeating: "j", count: 30))
        try session.waitUntil("the lowest row") { $0.cursor.y == 26 && $0.text.contains("▸") }
        let (count, before) = (12, session.bytesReceived)
        for _ in 0..<count {
            let row = session.screen.rows[26]
            try session.press("<Down>")
            try session.waitUntil("the next row") { $0.cursor.y == 26 && $0.rows[26] != row }
        }
        #expect((session.bytesReceived - before) / count <= 450)
    }

    @Test func `a hundred keys at once are drawn as a few screens`() throws {
        let session = try queue()
        try session.press("<End>")
        try session.waitUntil("the end") { $0.text.contains("▸") }
        try session.press("<Home>")
        let before = session.bytesReceived
        try session.press(String(repeating: "j", count: 59))
        try session.waitUntil("the last of them") { $0.cursor.y == 26 }
        #expect(session.bytesReceived - before <= 12_000)
    }

    @Test func `the opening screen is kept, keys pressed behind it are not lost, and a change makes it anew`() throws {
        let first = try store.open(as: "birgitta.holm")
        try first.waitFor("60")
        try first.press("q")
        #expect(try first.waitForExit() == .exited(0))
        let second = try store.open(as: "birgitta.holm")
        try second.press("1")
        try second.waitFor("▸ Person")
        try second.press("qq")
        #expect(try second.waitForExit() == .exited(0))
        try store.perform(
            "selection.reject", "applicant=p7@falun.example", "reason=Uppfyller inte kraven", as: "birgitta.holm")
        let third = try store.open(as: "birgitta.holm")
        try third.waitFor("59")
    }
}
