import Domain
import JSON
import Store
import TestSupport
import Testing

/// Damage further back than where a session begins to read.
@Suite struct DamageBehindTests {
    private let place: TemporaryStore
    private let whole: [UInt8]

    init() throws {
        place = try TemporaryStore()
        let log = try place.log()
        for text in ["a", "b", "c"] { try log.note(text) }
        #expect(log.save(Snapshot(sequence: 3, stateVersion: 7, state: Array("abc".utf8)[...]), of: .programme))
        try log.note("d")
        whole = try TemporaryFile.read(place.journal())
    }

    private var mark: String { place.journal().replacing("journal.jsonl", with: "damaged") }
    private var isMarked: Bool { (try? TemporaryFile.read(mark)) != nil }

    /// Another letter in the second record, which the snapshot stands for.
    private func damage() throws {
        var damaged = whole
        let second = try #require(damaged.firstIndex(of: 0x0A))
        damaged[second + 300] ^= 0x01
        try TemporaryFile.write(damaged, to: place.journal())
    }

    /// A session that has begun with the snapshot.
    private func session() throws -> FileEventLog {
        let log = try place.log()
        #expect(log.snapshot(of: .programme, stateVersion: 7) != nil)
        #expect(try Notes.texts(log.read(.programme, after: 3).records) == ["d"])
        return log
    }

    private func isRefused(_ log: FileEventLog) -> Bool {
        do throws(StoreError) {
            _ = try log.commit(.random(), knowing: [.programme: 4]) { _ in .write([Notes.record("e")]) }
            return false
        } catch {
            guard case .damaged(_, let fault) = error else { return false }
            return fault.line == 2
        }
    }

    @Test func `A sound journal is looked through once and costs nothing afterwards`() throws {
        let log = try session()
        #expect(log.isUnchecked)
        log.checkOn()
        #expect(!log.isUnchecked)
        #expect(log.knownFault(in: .programme) == nil)
        #expect(!isMarked)
        try log.note("e")
    }

    @Test func `A session that looks further back finds it, hides nothing and writes nothing behind it`() throws {
        try damage()
        let log = try session()
        log.checkOn()
        let fault = try #require(log.knownFault(in: .programme))
        #expect(!fault.hidesLater)
        #expect(fault.error.description.hasPrefix("\(place.journal()):2:"))
        #expect(isRefused(log))
        #expect(!log.save(Snapshot(sequence: 4, stateVersion: 7, state: Array("abcd".utf8)[...]), of: .programme))
        // Others can still be followed.
        #expect(try log.read(.programme, after: 4).readOnly == fault.error)
    }

    @Test func `Whoever reads back that far finds it`() throws {
        try damage()
        let reading = try session()
        #expect(throws: StoreError.self) { try reading.newest(in: .programme, before: nil, limit: .max) { _ in true } }
        #expect(isRefused(reading))
        let walking = try session()
        let walk = try walking.walk(.programme)
        for _ in 0..<2 { #expect(try walk.previous() != nil) }
        #expect(throws: StoreError.self) { try walk.previous() }
        #expect(isRefused(walking))
    }

    @Test func `A record that was exchanged for another is found by its neighbour`() throws {
        let log = try session()
        var lines = whole.split(separator: 0x0A).map { Array($0) }
        let other = try TemporaryStore()
        for text in ["x", "y"] { try other.log().note(text) }
        lines[1] = try TemporaryFile.read(other.journal()).split(separator: 0x0A).map { Array($0) }[1]
        try TemporaryFile.write(lines.flatMap { $0 + [0x0A] }, to: place.journal())
        #expect(throws: StoreError.self) { try log.newest(in: .programme, before: nil, limit: .max) { _ in true } }
        #expect(log.knownFault(in: .programme)?.hidesLater == false)
    }

    @Test func `What verify finds is known to those who begin later, until it is mended`() throws {
        try damage()
        #expect(try !place.log().verify().isSound)
        #expect(isMarked)
        #expect(try TemporaryFile.read(mark).isEmpty, "a text could tell what stands in the journal")
        let log = try session()
        #expect(log.knownFault(in: .programme) != nil)
        #expect(isRefused(log))
        try TemporaryFile.write(whole, to: place.journal())
        #expect(try session().knownFault(in: .programme) == nil)
        #expect(!isMarked)
        try session().note("e")
    }

    @Test func `The word is taken back by verify and by a restoration, and belongs in the store`() throws {
        let copy = try place.copied()
        try damage()
        _ = try place.log().verify()
        #expect(try place.store.inspect().filter { $0.path == mark } == [])
        _ = try place.log().restore(from: copy.log(), acceptsLoss: false)
        #expect(!isMarked)
        try TemporaryFile.write([], to: mark)
        #expect(try place.log().verify().isSound)
        #expect(!isMarked)
    }

    @Test func `A journal that is damaged while a session has it open is found when it is read`() throws {
        let log = try place.log()
        #expect(try log.notes() == ["a", "b", "c", "d"])
        #expect(!log.isUnchecked, "all of it has been read")
        try damage()
        #expect(throws: StoreError.self) { try log.newest(in: .programme, before: nil, limit: .max) { _ in true } }
        #expect(isRefused(log))
    }
}
