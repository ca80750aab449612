import Domain
import Glibc
import Store
import TestSupport
import Testing

@Suite("Taking something out of a journal")
struct ErasureLogTests {
    private let place: TemporaryStore

    init() throws {
        place = try TemporaryStore()
        let log = try place.log()
        for text in ["one", "secret", "three"] { try log.note(text) }
    }

    /// Takes out every note that says a text, or puts another into its place.
    @discardableResult
    private func erase(_ text: String, replacement: String? = nil, by log: FileEventLog? = nil) throws -> Int {
        try (log ?? place.log()).erase(in: .programme, .random(), note: [Notes.event("erased")]) { record in
            let found = record.events.indices.filter { (try? Notes.texts([record])[$0]) == text }
            return RecordErasure(
                events: Dictionary(
                    uniqueKeysWithValues: found.map { index in
                        (index, replacement.map { .replaced(Notes.event($0)) } ?? .erased)
                    }))
        }
    }

    private var text: String { get throws { String(decoding: try TemporaryFile.read(place.journal()), as: UTF8.self) } }

    @Test("headers stay byte by byte, the fact goes, and the chain with its noted heads holds")
    func chain() throws {
        let before = try text.split(separator: "\n")
        let report = try #require(try place.log().verify().journals.first)
        let head = NotedHead(
            programme: place.programme, scope: .programme, sequence: report.last, hash: report.head)
        #expect(try erase("secret") == 1)
        let after = try text.split(separator: "\n")
        #expect(after.count == 4)
        #expect(after[0] == before[0])
        #expect(after[2] == before[2])
        let header = try #require(before[1].firstRange(of: ",\"events\":")).lowerBound
        #expect(after[1].hasPrefix(before[1][..<header]))
        #expect(!(try text).contains("secret"))
        #expect(after[3].hasPrefix("{\"v\":2,\"gen\":2,\"seq\":4,"))
        let log = try place.log()
        #expect(try log.verify(against: [head]).isSound)
        #expect(try log.verify().journals.first?.erasedEvents == 1)
        #expect(try log.notes() == ["one", "(erased)", "three", "erased"])
        try log.note("five")
        #expect(try log.verify().isSound)
    }

    @Test("what comes in its place is vouched for by the record that tells of it")
    func replaced() throws {
        try erase("secret", replacement: "what is left")
        #expect(try place.log().notes() == ["one", "what is left", "three", "erased"])
        #expect(try place.log().verify().isSound)
        try forge("what is left", "what was left")
        let problems = try place.log().verify().journals.first?.problems ?? []
        #expect(problems.count == 1)
        #expect(problems[0].contains("found something else"))
    }

    @Test("a fact that only was blanked, without a record that tells of it, is found")
    func blanked() throws {
        let line = try text.split(separator: "\n")[1]
        let events = try #require(line.firstRange(of: "[{\"salt\""))
        try forge(String(line[events.lowerBound...].prefix { $0 != "]" }), "[{\"erased\":true}")
        let problems = try place.log().verify().journals.first?.problems ?? []
        #expect(problems.count == 1)
        #expect(problems[0].contains("expected a record that tells of its erasure, found none"))
    }

    /// Changes a text in the journal and makes the checksum fit again.
    private func forge(_ text: String, _ other: String) throws {
        let lines = try self.text.split(separator: "\n").map { line -> String in
            guard line.contains(text) else { return String(line) }
            let changed = line.replacing(text, with: other)
            let end = try #require(changed.firstRange(of: ",\"sum\":\"")).lowerBound
            let body = Array(changed[..<end].utf8)
            let sum = String(Checksum.compute(body[...]), radix: 16)
            return String(decoding: body, as: UTF8.self) + ",\"sum\":\""
                + String(repeating: "0", count: 8 - sum.count) + sum + "\"}"
        }
        try TemporaryFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: place.journal())
    }

    @Test("nothing to take out leaves the file alone")
    func nothing() throws {
        let before = try TemporaryFile.read(place.journal())
        #expect(try erase("nowhere") == 0)
        #expect(try TemporaryFile.read(place.journal()) == before)
    }

    @Test("other facts of the same save stay")
    func batch() throws {
        let log = try place.log()
        _ = try log.commit(.random(), knowing: [.programme: 0]) { _ in
            .write([NewRecord(.programme, ["Ada", "Bo", "Cid"].map(Notes.event), reason: "import")])
        }
        #expect(try erase("Bo") == 1)
        #expect(try place.log().notes() == ["one", "secret", "three", "Ada", "(erased)", "Cid", "erased"])
        #expect(try place.log().verify().isSound)
    }

    @Test("a second erasure takes what the first left, and what replaced it")
    func twice() throws {
        try erase("secret", replacement: "rest")
        try erase("rest")
        #expect(try place.log().notes() == ["one", "(erased)", "three", "erased", "erased"])
        #expect(try place.log().verify().isSound)
    }

    @Test("torn writes lose what they held, and every line keeps its number")
    func torn() throws {
        let bytes = try TemporaryFile.read(place.journal())
        try TemporaryFile.write(bytes + Array("{\"v\":1,\"secret".utf8), to: place.journal())
        try place.log().note("four")
        try TemporaryFile.write(
            try TemporaryFile.read(place.journal()) + Array("{\"secret half".utf8), to: place.journal())
        try erase("secret")
        #expect(!(try text).contains("secret"))
        #expect(try text.split(separator: "\n").count == 7)
        #expect(try place.log().notes() == ["one", "(erased)", "three", "four", "erased"])
        #expect(try place.log().verify().isSound)
    }

    @Test("an open session gets everything anew, once, and forgets")
    func openSession() throws {
        let open = try place.log("petra")
        #expect(try open.read(.programme, after: 0).through == 3)
        try erase("secret")
        #expect(open.changedJournals() == [.programme])
        let reading = try open.read(.programme, after: 3)
        #expect(reading.isAnew)
        #expect(try Notes.texts(reading.records) == ["one", "(erased)", "three", "erased"])
        let next = try open.read(.programme, after: reading.through)
        #expect(!next.isAnew)
        #expect(next.records.isEmpty)
    }

    @Test("a writer that has the old file open appends to the new one")
    func writer() throws {
        let open = try place.log("petra")
        try open.note("four")
        try erase("secret")
        let commit = try open.commit(.random(), knowing: [.programme: 4]) { news in
            #expect(news[.programme]?.isAnew == true)
            return .write([Notes.record("five")])
        }
        #expect(commit.outcome == .saved)
        #expect(try place.log().notes() == ["one", "(erased)", "three", "four", "erased", "five"])
        #expect(try place.log().verify().isSound)
    }

    @Test("a retry after the journal was written anew is recognised")
    func retry() throws {
        let open = try place.log("petra")
        let transaction = TransactionID.random()
        try open.note("four", as: transaction)
        try erase("secret")
        #expect(try open.note("four", as: transaction).outcome == .alreadySaved)
        #expect(try place.log().notes().filter { $0 == "four" }.count == 1)
    }

    @Test("a snapshot of what was is gone, and a session that still holds it cannot bring it back")
    func snapshot() throws {
        let open = try place.log("petra")
        let reading = try open.read(.programme, after: 0)
        let snapshot = Snapshot(sequence: reading.through, stateVersion: 1, state: Array("secret".utf8)[...])
        #expect(open.save(snapshot, of: .programme))
        let path = place.journal().replacing("journal.jsonl", with: "snapshot")
        #expect(access(path, F_OK) == 0)
        try erase("secret")
        #expect(access(path, F_OK) != 0)
        #expect(!open.save(snapshot, of: .programme))
        #expect(access(path, F_OK) != 0)
        #expect(access(path + ".tmp", F_OK) != 0)
    }

    @Test("journals from before a restoration go too")
    func leftovers() throws {
        let old = place.journal() + ".before-restore-1"
        try TemporaryFile.write(try TemporaryFile.read(place.journal()), to: old)
        try TemporaryFile.write(Array("secret".utf8), to: place.journal() + ".tmp")
        try erase("secret")
        #expect(access(old, F_OK) != 0)
        #expect(access(place.journal() + ".tmp", F_OK) != 0)
    }

    @Test("a copy from before does not bring it back when it mends the journal")
    func restored() throws {
        let copy = try place.copied()
        try erase("secret")
        var bytes = try TemporaryFile.read(place.journal())
        bytes[40] ^= 1
        try TemporaryFile.write(bytes, to: place.journal())
        _ = try place.log().restore(from: copy.log(), acceptsLoss: false)
        #expect(try place.log().notes() == ["one", "(erased)", "three", "erased"])
        #expect(!(try text).contains("secret"))
        #expect(try place.log().verify().isSound)
    }

    @Test("not even where the very line that was erased is damaged")
    func restoredOverDamage() throws {
        let copy = try place.copied()
        try erase("secret")
        var lines = try TemporaryFile.read(place.journal()).split(separator: 0x0A).map { Array($0) + [0x0A] }
        lines[1][40] ^= 1
        try TemporaryFile.write(lines.joined(), to: place.journal())
        _ = try place.log().restore(from: copy.log(), acceptsLoss: false)
        #expect(!(try text).contains("secret"))
        #expect(try place.log().verify().isSound)
    }

    @Test("verify tells where a journal holds what a later record says is erased")
    func stillThere() throws {
        let before = try TemporaryFile.read(place.journal()).split(separator: 0x0A)
        try erase("secret")
        var after = try TemporaryFile.read(place.journal()).split(separator: 0x0A)
        after[1] = before[1]
        try TemporaryFile.write(after.joined(separator: [0x0A]) + [0x0A], to: place.journal())
        let problems = try place.log().verify().journals.first?.problems ?? []
        #expect(problems.count == 1)
        #expect(problems[0].contains("aspirant erase --again"))
    }

    @Test("another file in the journal's place is still none of the session's")
    func exchanged() throws {
        let other = try TemporaryStore()
        try other.log().note("from elsewhere")
        let open = try place.log("petra")
        _ = try open.read(.programme, after: 0)
        try TemporaryFile.remove(place.journal())
        try TemporaryFile.write(try TemporaryFile.read(other.journal()), to: place.journal())
        let error = #expect(throws: StoreError.self) { try open.note("four") }
        guard case .replaced = error else { return #expect(Bool(false), "\(String(describing: error))") }
    }
}
