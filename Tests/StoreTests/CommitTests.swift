import Domain
import Store
import TestSupport
import Testing

@Suite("Saving and reading")
struct CommitTests {
    @Test("what one session saves another reads, with all that a record says")
    func roundTrip() throws {
        let place = try TemporaryStore()
        let transaction = TransactionID.random()
        let undone = TransactionID.random()
        let log = try place.log("eva.strom")
        let commit = try log.commit(transaction, knowing: [.programme: 0]) { _ in
            .write([
                NewRecord(
                    .programme, [Notes.event("å \"\n"), Notes.event("b")], reason: "därför", undoes: undone)
            ])
        }
        #expect(commit.outcome == .saved)
        let record = try #require(try place.log("ann").read(.programme, after: 0).records.first)
        #expect(commit.written == [record])
        #expect(record.author.user == "eva.strom")
        #expect(record.author.uid == 1000)
        #expect(record.author.session == log.author.session)
        #expect(record.transaction == transaction)
        #expect(record.undoes == undone)
        #expect(record.redoes == nil)
        #expect(record.reason == .text("därför"))
        #expect(record.sequence == 1)
        #expect(record.line == 1)
        #expect(try Notes.texts([record]) == ["å \"\n", "b"])
    }

    @Test("what a save takes over is what reading its lines gives, over several journals and after a torn line")
    func takenOver() throws {
        let place = try TemporaryStore()
        try place.log().note("a")
        let torn = try TemporaryFile.read(place.journal()) + Array("{\"v\":1,\"gen".utf8)
        try TemporaryFile.write(torn, to: place.journal())
        let records = [
            NewRecord(.programme, [Notes.event("b"), Notes.event("\u{1F600} \\")], reason: "\"skäl\"\n"),
            NewRecord(.programme, [Notes.event("c")]), NewRecord(Notes.falun, [Notes.event("d")], reason: ""),
        ]
        let commit = try place.log().commit(.random(), knowing: [.programme: 1, Notes.falun: 0]) { _ in .write(records)
        }
        let reader = try place.log()
        let read = try reader.read(.programme, after: 1).records + reader.read(Notes.falun, after: 0).records
        #expect(commit.written == read)
        #expect(commit.written.map(\.line) == [3, 4, 1])
        #expect(try place.log().verify().isSound)
    }

    @Test("records follow on each other, whoever writes them")
    func chain() throws {
        let place = try TemporaryStore()
        let (one, other) = (try place.log("one"), try place.log("other"))
        try one.note("a")
        try other.note("b")
        try one.note("c")
        let records = try other.read(.programme, after: 0).records
        #expect(try Notes.texts(records) == ["a", "b", "c"])
        #expect(records.map(\.sequence) == [1, 2, 3])
        #expect(records.dropFirst().map(\.previous) == records.dropLast().map(\.hash))
        #expect(try place.log().verify().isSound)
    }

    @Test("the one who saves sees first what others saved in the meantime")
    func news() throws {
        let place = try TemporaryStore()
        let (one, other) = (try place.log("one"), try place.log("other"))
        try one.note("a")
        #expect(try other.read(.programme, after: 0).through == 1)
        try one.note("b")
        var seen: [String] = []
        let commit = try other.commit(.random(), knowing: [.programme: 1]) { news in
            seen = (try? Notes.texts(news[.programme]?.records ?? [])) ?? []
            return .abandon
        }
        #expect(commit.outcome == .abandoned)
        #expect(seen == ["b"])
        #expect(try one.notes() == ["a", "b"])
    }

    @Test("reading again what has been taken over gives the same")
    func readAgain() throws {
        let place = try TemporaryStore()
        let log = try place.log()
        for text in ["a", "b", "c"] { try log.note(text) }
        let all = try log.read(.programme, after: 0)
        #expect(try log.read(.programme, after: 3).records.isEmpty)
        #expect(try log.read(.programme, after: 0) == all)
        #expect(try Notes.texts(log.read(.programme, after: 1).records) == ["b", "c"])
    }

    @Test("a transaction that is there already is not saved again")
    func alreadySaved() throws {
        let place = try TemporaryStore()
        let transaction = TransactionID.random()
        let (one, other) = (try place.log("one"), try place.log("other"))
        #expect(try other.notes().isEmpty)
        try one.note("a", as: transaction)
        #expect(try one.note("a", as: transaction).outcome == .alreadySaved)
        let commit = try other.note("a", as: transaction)
        #expect(commit.outcome == .alreadySaved)
        #expect(commit.news[.programme]?.records.count == 1)
        #expect(try one.notes() == ["a"])
    }

    @Test("who waits too long is told who holds the lock, and nothing is saved")
    func busy() throws {
        let place = try TemporaryStore()
        let holder = try place.log("eva.strom")
        let waiting = try place.log("ann", patience: .zero)
        var refusal: StoreError?
        _ = try holder.commit(.random(), knowing: [.programme: 0]) { _ in
            do { try waiting.note("b") } catch { refusal = error as? StoreError }
            return .write([Notes.record("a")])
        }
        guard case .busy(_, let name) = refusal else {
            Issue.record("expected busy, got \(String(describing: refusal))")
            return
        }
        #expect(name?.hasPrefix("eva.strom (process ") == true)
        #expect(try waiting.notes() == ["a"])
        try waiting.note("b")
        #expect(try holder.notes() == ["a", "b"])
    }

    @Test("many writers at once lose nothing and save nothing twice")
    func manyWriters() async throws {
        let place = try TemporaryStore()
        let (store, programme) = (place.store, place.programme)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<6 {
                group.addTask {
                    let author = Author(uid: 1000, user: "w\(writer)")
                    let log = try FileEventLog(store, programme: programme, author: author, patience: .seconds(60))
                    for number in 0..<20 {
                        let scope = number % 3 == 0 ? Notes.falun : .programme
                        if number % 5 == 4 {
                            try log.note([(Notes.falun, "\(writer)-\(number)"), (Notes.sater, "x")])
                        } else {
                            try log.note("\(writer)-\(number)", in: scope)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let log = try place.log()
        let all = try log.notes() + log.notes(in: Notes.falun)
        #expect(Set(all).count == 120)
        #expect(all.count == 120)
        #expect(try log.notes(in: Notes.sater).count == 24)
        #expect(try log.verify().isSound)
    }

    @Test("the latest records come first, and only as many as are asked for")
    func newest() throws {
        let place = try TemporaryStore()
        let (one, other) = (try place.log("one"), try place.log("other"))
        let filler = String(repeating: "x", count: 3000)
        for number in 0..<60 { try (number % 3 == 0 ? one : other).note("\(number) \(filler)") }
        let mine = try one.newest(in: .programme, before: nil, limit: 3) { $0.author == one.author }
        #expect(mine.map(\.sequence) == [58, 55, 52])
        let earlier = try one.newest(in: .programme, before: 10, limit: 100) { $0.author == one.author }
        #expect(earlier.map(\.sequence) == [7, 4, 1])
        #expect(try one.newest(in: Notes.sater, before: nil, limit: 1) { _ in true }.isEmpty)
    }

    @Test("a payload with line breaks still makes one line")
    func lineBreaks() throws {
        let place = try TemporaryStore()
        let log = try place.log()
        _ = try log.commit(.random(), knowing: [.programme: 0]) { _ in
            .write([NewRecord(.programme, [NewEvent(kind: "noted", data: Array("\n\"a\"\n".utf8))])])
        }
        #expect(try place.log().notes() == ["a"])
        #expect(try log.verify().isSound)
    }

    @Test("a payload that is not JSON never reaches the journal", arguments: ["", "{", "1 2", "{\"a\":1,}"])
    func notJSON(data: String) throws {
        let place = try TemporaryStore()
        let log = try place.log()
        #expect(throws: StoreError.self) {
            try log.commit(.random(), knowing: [.programme: 0]) { _ in
                .write([NewRecord(.programme, [NewEvent(kind: "noted", data: Array(data.utf8))])])
            }
        }
        #expect(try TemporaryFile.read(place.journal()).isEmpty)
    }
}
