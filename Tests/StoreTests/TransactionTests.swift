import Domain
import Glibc
import Store
import TestSupport
import Testing

@Suite("Saves over several records")
struct TransactionTests {
    private let notes = [(Notes.falun, "f"), (Notes.sater, "s")]

    @Test("all journals have it, and the programme's says that it counts")
    func committed() throws {
        let place = try TemporaryStore()
        let log = try place.log()
        let commit = try log.note(notes + [(.programme, "p")])
        #expect(Set(try Notes.texts(commit.written)) == ["f", "s", "p"])
        let reader = try place.log()
        #expect(try reader.notes(in: Notes.falun) == ["f"])
        #expect(try reader.notes(in: Notes.sater) == ["s"])
        #expect(try reader.notes() == ["p"])
        try log.note(notes)
        #expect(try reader.notes(in: Notes.falun) == ["f", "f"])
        #expect(try reader.verify().isSound)
    }

    @Test("several records in one journal need no other")
    func oneJournal() throws {
        let place = try TemporaryStore()
        let commit = try place.log().commit(.random(), knowing: [Notes.falun: 0]) { _ in
            .write(["a", "b", "c"].map { Notes.record($0, in: Notes.falun) })
        }
        #expect(try Notes.texts(commit.written) == ["a", "b", "c"])
        #expect(try place.log().notes(in: Notes.falun) == ["a", "b", "c"])
        #expect(try place.log().notes().isEmpty)
    }

    @Test("until it is committed nobody sees any of it")
    func pending() throws {
        let place = try TemporaryStore()
        let reader = try place.log("ann")
        var writes = 0
        var seen: [Reading] = []
        var calls = SystemCalls.real
        calls.write = {
            writes += 1
            // The third write is the commit in the programme's journal; the others are durable by now.
            if writes == 3 {
                for scope in [Notes.falun, Notes.sater] {
                    if let reading = try? reader.read(scope, after: 0) { seen.append(reading) }
                }
            }
            return write($0, $1, $2)
        }
        try place.log(calls: calls).note(notes)
        #expect(seen == [Reading(records: [], through: 0), Reading(records: [], through: 0)])
        #expect(try reader.notes(in: Notes.falun) == ["f"])
        #expect(try reader.notes(in: Notes.sater) == ["s"])
    }

    @Test("what is not committed is dead as soon as somebody else has written", arguments: [2, 3])
    func dead(failingWrite: Int) throws {
        let place = try TemporaryStore()
        var writes = 0
        var calls = SystemCalls.real
        calls.write = {
            writes += 1
            if writes == failingWrite {
                errno = ENOSPC
                return -1
            }
            return write($0, $1, $2)
        }
        let log = try place.log(calls: calls)
        let reader = try place.log("ann")
        let transaction = TransactionID.random()
        #expect(throws: StoreError.self) { try log.note(notes, as: transaction) }
        #expect(try reader.read(Notes.falun, after: 0) == Reading(records: [], through: 0))
        try reader.note("after", in: Notes.falun)
        #expect(try reader.notes(in: Notes.falun) == ["after"])
        #expect(try place.log().read(Notes.falun, after: 0).through == 2)
        // The session that failed may try again, under the same name.
        #expect(try log.note(notes, as: transaction).outcome == .saved)
        #expect(try reader.verify().isSound)
        // What the first attempt left behind stays dead although the second has its name.
        #expect(try place.log().notes(in: Notes.falun) == ["after", "f"])
        #expect(try reader.notes(in: Notes.falun) == ["after", "f"])
        #expect(try reader.notes(in: Notes.sater) == ["s"])
        #expect(try reader.verify().journals.map(\.deadRecords).reduce(0, +) == failingWrite - 1)
    }

    @Test("a commit that a snapshot has left behind is still found")
    func commitBeforeSnapshot() throws {
        let place = try TemporaryStore()
        let log = try place.log()
        try log.note(notes)
        let through = try log.read(.programme, after: 0).through
        #expect(log.save(Snapshot(sequence: through, stateVersion: 1, state: [1]), of: .programme))
        let reader = try place.log()
        #expect(reader.snapshot(of: .programme, stateVersion: 1)?.sequence == through)
        #expect(try reader.read(.programme, after: through).records.isEmpty)
        #expect(try reader.notes(in: Notes.falun) == ["f"])
        try log.note("after", in: Notes.falun)
        #expect(try reader.notes(in: Notes.falun) == ["f", "after"])
    }

    @Test("a save cannot write to a journal that it did not lock")
    func unnamedJournal() throws {
        let place = try TemporaryStore()
        let log = try place.log()
        #expect(throws: StoreError.self) {
            try log.commit(.random(), knowing: [Notes.falun: 0]) { _ in .write([Notes.record("a", in: Notes.sater)]) }
        }
        #expect(try log.notes(in: Notes.sater).isEmpty)
    }
}
