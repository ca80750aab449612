import Domain
import Store
import TestSupport
import Testing

@Suite("Snapshots")
struct SnapshotTests {
    private let state = Array("the state".utf8)[...]

    private func store() throws -> TemporaryStore {
        let place = try TemporaryStore()
        let log = try place.log()
        for text in ["a", "b"] { try log.note(text) }
        #expect(log.save(Snapshot(sequence: 2, stateVersion: 7, state: state), of: .programme))
        try log.note("c")
        return place
    }

    private func snapshot(_ place: TemporaryStore) -> String {
        place.journal().replacing("journal.jsonl", with: "snapshot")
    }

    @Test("reading goes on where the snapshot ends")
    func used() throws {
        let place = try store()
        let log = try place.log()
        #expect(log.snapshot(of: .programme, stateVersion: 7) == Snapshot(sequence: 2, stateVersion: 7, state: state))
        let reading = try log.read(.programme, after: 2)
        #expect(try Notes.texts(reading.records) == ["c"])
        #expect(reading.records.map(\.line) == [3])
        try log.note("d")
        #expect(try log.notes() == ["a", "b", "c", "d"])
    }

    @Test("one that is not whole, of another codec or of another journal is ignored")
    func ignored() throws {
        let place = try store()
        #expect(try place.log().snapshot(of: .programme, stateVersion: 8) == nil)
        #expect(try place.log().snapshot(of: Notes.falun, stateVersion: 7) == nil)
        let whole = try TemporaryFile.read(snapshot(place))
        for index in whole.indices {
            var damaged = whole
            damaged[index] ^= 0x01
            try TemporaryFile.write(damaged, to: snapshot(place))
            #expect(try place.log().snapshot(of: .programme, stateVersion: 7) == nil, "byte \(index)")
        }
        for length in whole.indices {
            try TemporaryFile.write(whole[..<length], to: snapshot(place))
            #expect(try place.log().snapshot(of: .programme, stateVersion: 7) == nil, "cut at \(length)")
        }
        try TemporaryFile.write(whole, to: snapshot(place))
        let other = try TemporaryStore()
        for text in ["a", "b", "c"] { try other.log().note(text) }
        try TemporaryFile.write(whole, to: snapshot(other))
        #expect(try other.log().snapshot(of: .programme, stateVersion: 7) == nil)
        #expect(try other.log().notes() == ["a", "b", "c"])
    }

    @Test("a small one that somebody cuts by hand takes nothing from a session that has read it")
    func cut() throws {
        let place = try store()
        let kept = try #require(try place.log().snapshot(of: .programme, stateVersion: 7))
        try TemporaryFile.write([], to: snapshot(place))
        #expect(kept.state == SharedBytes(state))
    }

    @Test("one is kept only for a place that is known")
    func unknownPlace() throws {
        let place = try store()
        let log = try place.log()
        #expect(!log.save(Snapshot(sequence: 9, stateVersion: 7, state: state), of: .programme))
    }
}
