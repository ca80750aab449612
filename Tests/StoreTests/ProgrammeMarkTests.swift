import Domain
import Store
import TestSupport
import Testing

@Suite("What tells whether anything has changed, and what is kept for the next time")
struct ProgrammeMarkTests {
    private func mark(_ place: TemporaryStore, as account: String? = nil, at time: String = "2020-04-26T08:00:00Z")
        throws -> ProgrammeMark
    {
        let moment = try #require(Instant(time))
        return try #require(ProgrammeMark(at: place.store.path, as: account) { moment })
    }

    @Test("It stays while nothing is saved, and differs after every save in any journal")
    func saves() throws {
        let place = try TemporaryStore()
        let log = try place.log()
        let empty = try mark(place)
        #expect(try mark(place) == empty)
        try log.note("a")
        let one = try mark(place)
        #expect(one != empty)
        _ = try log.read(.programme, after: 0)
        #expect(log.save(Snapshot(sequence: 1, stateVersion: 1, state: [1]), of: .programme))
        #expect(try mark(place) == one)
    }

    @Test("It differs when a journal is another file of the same length")
    func replaced() throws {
        let place = try TemporaryStore()
        try place.log().note("a")
        let before = try mark(place)
        let bytes = try TemporaryFile.read(place.journal())
        try TemporaryFile.write(bytes, to: place.journal())
        #expect(try mark(place) != before)
    }

    @Test("It differs by person and by day")
    func personAndDay() throws {
        let place = try TemporaryStore()
        let before = try mark(place)
        #expect(try mark(place, as: "somebody.else") != before)
        #expect(try mark(place, at: "2020-04-26T21:59:59Z") == before)
        #expect(try mark(place, at: "2020-04-26T22:00:00Z") != before)
    }

    @Test("What is saved in a municipality matters to those who see it, and the programme's own to all")
    func sight() throws {
        let place = try TemporaryStore()
        let log = try place.log()
        let before = try mark(place)
        try log.note("a", in: .municipality("sater"))
        let after = try mark(place)
        #expect(after.text(seeing: ["falun"]) == before.text(seeing: ["falun"]))
        #expect(after.text(seeing: ["sater"]) != before.text(seeing: ["sater"]))
        #expect(after.text(seeing: ["falun", "sater"]) == after.text(seeing: ["sater", "falun"]))
        #expect(after.text(seeing: ["falun"]) != after.text(seeing: []))
        try log.note("b")
        #expect(try mark(place).text(seeing: ["falun"]) != before.text(seeing: ["falun"]))
    }

    @Test("There is none of what cannot be opened")
    func missing() {
        #expect(ProgrammeMark(at: "/nonexistent") == nil)
    }

    @Test("What is kept is whole or not there")
    func stateFile() throws {
        let home = try TemporaryDirectory.make()
        defer { TemporaryDirectory.remove(home) }
        let file = StateFile(stateHome: home, storeID: "s", name: "opening")
        #expect(file.load() == nil)
        file.save(Array("what stood there".utf8))
        #expect(file.load().map(Array.init) == Array("what stood there".utf8))
        let path = home + "/aspirant/s/opening"
        let whole = try TemporaryFile.read(path)
        for index in whole.indices {
            var damaged = whole
            damaged[index] ^= 1
            try TemporaryFile.write(damaged, to: path)
            #expect(file.load() == nil, "byte \(index)")
        }
        file.save([])
        #expect(file.load().map(Array.init) == [])
    }
}
