import Domain
import Store
import TestSupport
import Testing

@Suite("Mending by a copy")
struct RestoreTests {
    private let copy: TemporaryStore
    private let place: TemporaryStore

    /// A store with `a b` of which there is a copy, and `c d` after it was taken.
    init() throws {
        place = try TemporaryStore()
        let log = try place.log()
        for text in ["a", "b"] { try log.note(text) }
        copy = try place.copied()
        for text in ["c", "d"] { try log.note(text) }
    }

    private func lines() throws -> [[UInt8]] {
        try TemporaryFile.read(place.journal()).split(separator: 0x0A).map { Array($0) + [0x0A] }
    }

    /// Changes a byte within a record, counted from 0.
    private func damage(_ record: Int) throws {
        var lines = try lines()
        lines[record][40] ^= 1
        try TemporaryFile.write(lines.joined(), to: place.journal())
    }

    private func restore(acceptsLoss: Bool = false) throws -> RestoredJournal.Outcome? {
        try place.log().restore(from: copy.log(), acceptsLoss: acceptsLoss).first { $0.scope == .programme }?.outcome
    }

    @Test("damage within what the copy has is mended, and later records are kept")
    func mended() throws {
        let whole = try TemporaryFile.read(place.journal())
        try damage(1)
        let damaged = try TemporaryFile.read(place.journal())
        #expect(try place.log().notes() == ["a"])
        let old = place.journal() + ".before-restore-1"
        #expect(try restore() == .restored(copied: 2, kept: 2, lost: 0, old: old))
        #expect(try TemporaryFile.read(place.journal()) == whole)
        #expect(try TemporaryFile.read(old) == damaged)
        #expect(try place.log().verify().isSound)
        try place.log().note("e")
        #expect(try place.log().notes() == ["a", "b", "c", "d", "e"])
    }

    @Test("a sound journal is left alone")
    func untouched() throws {
        #expect(try restore() == .untouched)
        #expect(try place.log().notes() == ["a", "b", "c", "d"])
    }

    @Test("a journal that is gone comes back as the copy has it")
    func missing() throws {
        try TemporaryFile.remove(place.journal())
        let report = try place.log().verify()
        #expect(report.journals.first?.problems == ["\(place.journal()):1:1: expected a journal, found no file"])
        #expect(throws: StoreError.replaced(path: place.journal(), reason: "is missing")) { try place.log().note("x") }
        #expect(try restore() == .restored(copied: 2, kept: 0, lost: 0, old: nil))
        #expect(try place.log().notes() == ["a", "b"])
    }

    @Test("damage behind the copy's end is said before anything is done about it")
    func behind() throws {
        try damage(2)
        let damaged = try TemporaryFile.read(place.journal())
        #expect(
            throws: StoreError.notRestored(
                path: place.journal(), reason: "1 records behind record 2 do not follow on")
        ) { try restore() }
        #expect(try TemporaryFile.read(place.journal()) == damaged)
        #expect(
            try restore(acceptsLoss: true)
                == .restored(copied: 2, kept: 0, lost: 1, old: place.journal() + ".before-restore-1"))
        #expect(try place.log().notes() == ["a", "b"])
    }

    @Test("a copy that tells another story mends nothing")
    func anotherStory() throws {
        try TemporaryFile.write(lines()[0], to: place.journal())
        try place.log().note("another b")
        #expect(throws: StoreError.self) { try restore() }
        #expect(try place.log().notes() == ["a", "another b"])
    }

    @Test("a damaged copy mends nothing")
    func damagedCopy() throws {
        try damage(1)
        try TemporaryFile.write(try TemporaryFile.read(place.journal()), to: copy.journal())
        #expect(throws: StoreError.self) { try restore() }
    }

    @Test("a session that is open goes on with the journal that was put together, and writes nothing to the old file")
    func openSession() throws {
        let open = try place.log("ann")
        _ = try open.notes()
        try damage(1)
        _ = try restore()
        let old = try TemporaryFile.read(place.journal() + ".before-restore-1")
        try open.note("x")
        #expect(try place.log().notes() == ["a", "b", "c", "d", "x"])
        #expect(try TemporaryFile.read(place.journal() + ".before-restore-1") == old)
    }

    @Test("every record that can be read is salvaged, also behind damage and across a lost line break")
    func salvaged() throws {
        let whole = try lines()
        try damage(1)
        let salvaged = try #require(try place.log().salvage().first)
        #expect(salvaged.recordCount == 3)
        #expect(salvaged.problems.count == 1)
        #expect(salvaged.problems[0].hasPrefix("\(place.journal()):2:"))
        #expect(salvaged.bytes == Array([whole[0], whole[2], whole[3]].joined()))
        var joined = Array(whole.joined())
        joined[whole[0].count - 1] = 0x20
        joined[joined.count - 1] = 0x20
        try TemporaryFile.write(joined, to: place.journal())
        #expect(try place.log().salvage().first?.bytes == Array(whole.joined()))
    }
}
