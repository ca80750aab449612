import Domain
import Store
import TestSupport
import Testing

@Suite("Damaged journals")
struct DamageTests {
    private func store(_ texts: [String]) throws -> TemporaryStore {
        let place = try TemporaryStore()
        let log = try place.log()
        for text in texts { try log.note(text) }
        return place
    }

    @Test("no changed byte goes unnoticed, and what stands before it can still be read")
    func everyByte() throws {
        let place = try store(["a", "b", "c"])
        let whole = try TemporaryFile.read(place.journal())
        let lineBreaks = whole.indices.filter { whole[$0] == 0x0A }
        for index in (lineBreaks[0] + 1)..<whole.count {
            var damaged = whole
            damaged[index] ^= 0x04
            try TemporaryFile.write(damaged, to: place.journal())
            let log = try place.log()
            let reading = try log.read(.programme, after: 0)
            let before = index > lineBreaks[1] ? ["a", "b"] : ["a"]
            #expect(try Notes.texts(reading.records).starts(with: before.prefix(1)), "byte \(index)")
            #expect(reading.records.count < 3 || index == whole.count - 1, "byte \(index)")
            #expect(reading.readOnly != nil, "byte \(index)")
            #expect(throws: StoreError.self) { try log.note("d") }
            #expect(try TemporaryFile.read(place.journal()) == damaged)
        }
    }

    @Test("the place of the damage is told, and other journals are not concerned")
    func place() throws {
        let place = try store(["a", "b"])
        var text = String(decoding: try TemporaryFile.read(place.journal()), as: UTF8.self)
        let second = try #require(text.firstRange(of: "\"seq\":2"))
        text.replaceSubrange(second, with: "\"seq\":x")
        try TemporaryFile.write(text.utf8, to: place.journal())
        let log = try place.log()
        let reading = try log.read(.programme, after: 0)
        #expect(
            reading.readOnly?.description.hasPrefix("\(place.journal()):2:22: expected a whole number, found x") == true
        )
        try log.note("c", in: Notes.falun)
        #expect(try log.notes(in: Notes.falun) == ["c"])
        let report = try log.verify()
        #expect(!report.isSound)
        #expect(report.journals.first?.problems == ["\(place.journal()):2:22: expected a whole number, found x"])
    }

    @Test("a hole of NUL bytes is named")
    func hole() throws {
        let place = try store(["a"])
        try TemporaryFile.write(
            try TemporaryFile.read(place.journal()) + [UInt8](repeating: 0, count: 100), to: place.journal())
        let reading = try place.log().read(.programme, after: 0)
        #expect(reading.records.count == 1)
        #expect(reading.readOnly?.description.contains("NUL bytes: a hole after a disk fault") == true)
    }

    @Test("a line left out, repeated or from another journal breaks the chain")
    func chain() throws {
        let place = try store(["a", "b", "c"])
        try place.log().note("x", in: Notes.falun)
        let lines = try TemporaryFile.read(place.journal()).split(separator: 0x0A).map { Array($0) + [0x0A] }
        let foreign = try TemporaryFile.read(place.journal(Notes.falun))
        for (content, message) in [
            (lines[0] + lines[2], ":2:22: expected record 2, found record 3"),
            (lines[0] + lines[0], ":2:22: expected record 2, found record 1"),
            (foreign, "expected the hash of the record before"),
        ] {
            try TemporaryFile.write(content, to: place.journal())
            let reading = try place.log().read(.programme, after: 0)
            #expect(reading.readOnly?.description.contains(message) == true)
            #expect(try !place.log().verify().isSound)
        }
    }

    @Test("a record of a later format can be neither read past nor written after")
    func laterFormat() throws {
        let place = try store(["a"])
        try TemporaryFile.write(
            try TemporaryFile.read(place.journal()) + Array("{\"v\":3,\"new\":1}\n".utf8), to: place.journal())
        let log = try place.log()
        let newer = StoreError.newerFormat(path: place.journal(), found: 3, known: 2)
        #expect(try log.read(.programme, after: 0).readOnly == newer)
        #expect(throws: newer) { try log.note("b") }
    }

    @Test("a journal that shrinks or is exchanged behind the session's back is noticed")
    func replaced() throws {
        let place = try store(["a", "b"])
        let log = try place.log()
        #expect(try log.notes().count == 2)
        let whole = try TemporaryFile.read(place.journal())
        try TemporaryFile.write(whole.dropLast(10), to: place.journal())
        #expect(log.changedJournals() == [.programme])
        #expect(throws: StoreError.self) { try log.read(.programme, after: 2) }
        #expect(throws: StoreError.self) { try log.note("c") }
    }

    @Test("altered data is found by verify even under a checksum that was made to fit")
    func forged() throws {
        let place = try store(["secret"])
        var line = String(decoding: try TemporaryFile.read(place.journal()), as: UTF8.self)
        line = line.replacing("\"secret\"", with: "\"sEcret\"")
        let sumStart = try #require(line.firstRange(of: ",\"sum\":\"")).lowerBound
        let body = Array(line[..<sumStart].utf8)
        let sum = String(Checksum.compute(body[...]), radix: 16)
        let padded = String(repeating: "0", count: 8 - sum.count) + sum
        try TemporaryFile.write(body + Array(",\"sum\":\"\(padded)\"}\n".utf8), to: place.journal())
        let log = try place.log()
        #expect(try log.notes() == ["sEcret"])
        let problems = try log.verify().journals.first?.problems
        #expect(problems?.first?.contains("expected the event 1 that the header vouches for") == true)
    }

    @Test("an erased event leaves the chain whole")
    func erased() throws {
        let place = try store(["secret", "b"])
        let lines = String(decoding: try TemporaryFile.read(place.journal()), as: UTF8.self).split(separator: "\n")
        let eventsStart = try #require(lines[0].firstRange(of: ",\"events\":")).lowerBound
        let body = Array((lines[0][..<eventsStart] + ",\"events\":[{\"erased\":true}]").utf8)
        let sum = String(Checksum.compute(body[...]), radix: 16)
        let padded = String(repeating: "0", count: 8 - sum.count) + sum
        let erased = body + Array(",\"sum\":\"\(padded)\"}\n\(lines[1])\n".utf8)
        try TemporaryFile.write(erased, to: place.journal())
        let log = try place.log()
        #expect(try log.notes() == ["(erased)", "b"])
        let report = try log.verify()
        // Nothing else is wrong with it than that nobody tells of it, as a record of an erasure does.
        #expect(report.journals.first?.problems.count == 1)
        #expect(report.journals.first?.erasedEvents == 1)
    }

    @Test("the checksum is CRC-32C")
    func checksum() {
        #expect(Checksum.compute(Array("123456789".utf8)[...]) == 0xE306_9283)
        #expect(Checksum.compute([UInt8](repeating: 0, count: 32)[...]) == 0x8A91_36AA)
    }
}
