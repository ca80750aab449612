import Domain
import Glibc
import Store
import TestSupport
import Testing

@Suite("Writes that are cut off")
struct TornWriteTests {
    @Test("a journal cut at every byte of its last record loses that record and nothing else, and heals")
    func everyByte() throws {
        let place = try TemporaryStore()
        let writer = try place.log()
        for text in ["a", "b"] { try writer.note(text) }
        let before = try TemporaryFile.read(place.journal()).count
        try writer.note("c")
        let whole = try TemporaryFile.read(place.journal())
        for length in before..<whole.count {
            try TemporaryFile.write(whole[..<length], to: place.journal())
            let log = try place.log()
            let reading = try log.read(.programme, after: 0)
            #expect(try Notes.texts(reading.records) == ["a", "b"], "cut at \(length)")
            #expect(reading.readOnly == nil, "cut at \(length)")
            try log.note("d")
            #expect(try log.notes() == ["a", "b", "d"], "cut at \(length)")
            #expect(try place.log().notes() == ["a", "b", "d"], "cut at \(length)")
            let integrity = try #require(try place.log().verify().journals.first)
            #expect(integrity.problems.isEmpty, "cut at \(length)")
            #expect(integrity.tornLines == (length == before ? 0 : 1), "cut at \(length)")
        }
    }

    @Test("a save, and the healing before it, cut at every byte is not saved and does no harm")
    func everyByteOfHealing() throws {
        let place = try TemporaryStore()
        var room = 0
        var calls = SystemCalls.real
        calls.write = { write($0, $1, min($2, room)) }
        let log = try place.log(calls: calls)
        let reader = try place.log()
        var tornLines = 0
        // The torn mark is six bytes and a record some hundreds; steps are small where the mark is.
        for step in 1..<36 {
            room = step < 12 ? step : step * 11
            let size = try TemporaryFile.read(place.journal()).count
            #expect(throws: StoreError.self) { try log.note("lost") }
            #expect(try TemporaryFile.read(place.journal()).count == size + room)
            #expect(try reader.notes().allSatisfy { $0 == "kept" })
            if step.isMultiple(of: 3) {
                room = .max
                try log.note("kept")
                tornLines += 1
            }
        }
        #expect(try reader.notes().count == tornLines)
        #expect(try place.log().notes().count == tornLines)
        #expect(try place.log().verify().isSound)
    }

    @Test("a full disk is told, nothing is saved, and the session can save again")
    func noSpace() throws {
        let place = try TemporaryStore()
        var isFull = true
        var calls = SystemCalls.real
        calls.write = {
            if isFull {
                errno = ENOSPC
                return -1
            }
            return write($0, $1, $2)
        }
        let log = try place.log(calls: calls)
        let transaction = TransactionID.random()
        #expect(throws: StoreError.notSaved(path: place.journal(), reason: "No space left on device")) {
            try log.note("a", as: transaction)
        }
        isFull = false
        #expect(try log.note("a", as: transaction).outcome == .saved)
        #expect(try log.notes() == ["a"])
    }

    @Test("an interrupted write is made again, one that the disk did not confirm never")
    func interruptedAndUnconfirmed() throws {
        let place = try TemporaryStore()
        var interruptions = 2
        var syncs = 0
        var isBroken = true
        var calls = SystemCalls.real
        calls.write = {
            if interruptions > 0 {
                interruptions -= 1
                errno = EINTR
                return -1
            }
            return write($0, $1, $2)
        }
        calls.synchronize = {
            guard isBroken else { return fdatasync($0) }
            syncs += 1
            errno = EIO
            return -1
        }
        let log = try place.log(calls: calls)
        let unknown = StoreError.outcomeUnknown(path: place.journal(), reason: "Input/output error")
        let transaction = TransactionID.random()
        #expect(throws: unknown) { try log.note("a", as: transaction) }
        #expect(throws: unknown) { try log.note("a", as: transaction) }
        #expect(throws: unknown) { try log.note("b") }
        #expect(syncs == 1)
        #expect(interruptions == 0)
        // It may or may not last; as long as the system runs it can be read.
        let reading = try log.read(.programme, after: 0)
        #expect(try Notes.texts(reading.records) == ["a"])
        #expect(reading.readOnly == unknown)
        isBroken = false
        #expect(throws: unknown) { try log.note("b") }
        try log.note("c", in: Notes.falun)
    }
}
