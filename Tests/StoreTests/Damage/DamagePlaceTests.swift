import Domain
import Store
import TestSupport
import Testing

/// Where damage is said to be: at the character that is wrong, and once.
@Suite struct DamagePlaceTests {
    private let place: TemporaryStore

    init() throws {
        place = try TemporaryStore()
        let log = try place.log()
        for text in ["första", "andra", "tredje", "fjärde"] { try log.note(text) }
    }

    private var lines: [[UInt8]] {
        get throws { try TemporaryFile.read(place.journal()).split(separator: 0x0A).map { Array($0) } }
    }

    private func write(_ lines: [[UInt8]]) throws {
        try TemporaryFile.write(lines.flatMap { $0 + [0x0A] }, to: place.journal())
    }

    private var problems: [String] {
        get throws { try place.log().verify().journals.first?.problems ?? [] }
    }

    @Test func `A changed byte is pointed at, wherever in the line it stands`() throws {
        let whole = try lines
        for index in whole[1].indices where whole[1][index] < 0x80 {
            var damaged = whole
            damaged[1][index] = whole[1][index] == UInt8(ascii: "~") ? UInt8(ascii: "#") : UInt8(ascii: "~")
            try write(damaged)
            let problems = try problems
            let column = String(decoding: whole[1][..<index], as: UTF8.self).count + 1
            #expect(problems.count == 1, "byte \(index)")
            #expect(problems[0].hasPrefix("\(place.journal()):2:\(column): "), "byte \(index): \(problems[0])")
        }
    }

    @Test func `A changed byte within a character is pointed at by the character`() throws {
        var damaged = try lines
        let letter = try #require(damaged[0].firstIndex(of: 0xC3))
        damaged[0][letter + 1] = 0x28
        try write(damaged)
        let column = String(decoding: damaged[0][..<letter], as: UTF8.self).count + 1
        #expect(try problems.first?.hasPrefix("\(place.journal()):1:\(column): ") == true)
    }

    @Test func `The letter that stood there is told`() throws {
        var damaged = try lines
        let letter = try #require(String(decoding: damaged[1], as: UTF8.self).utf8.firstRange(of: "andra".utf8))
        let index = damaged[1].startIndex + String(decoding: damaged[1], as: UTF8.self).utf8.distance(
            from: String(decoding: damaged[1], as: UTF8.self).utf8.startIndex, to: letter.lowerBound)
        damaged[1][index] = UInt8(ascii: "o")
        try write(damaged)
        #expect(try problems == ["\(place.journal()):2:\(index + 1): expected \"a\", found \"o\""])
    }

    @Test func `A misspelled key is pointed at and not what comes after it`() throws {
        var damaged = try lines
        damaged[2] = Array(String(decoding: damaged[2], as: UTF8.self).replacing("\"gen\":", with: "\"generation\":").utf8)
        try write(damaged)
        let column = try #require(String(decoding: damaged[2], as: UTF8.self).firstRange(of: "\"generation\"")).lowerBound
        let text = String(decoding: damaged[2], as: UTF8.self)
        #expect(
            try problems == [
                "\(place.journal()):3:\(text[..<column].count + 1): expected a known key, found \"generation\""
            ])
    }

    @Test func `What only follows from damage is not told as damage`() throws {
        var damaged = try lines
        damaged[1] = Array("rubbish".utf8)
        try write(damaged)
        #expect(try problems == ["\(place.journal()):2:1: expected an object, found rubbish"])
        // More is missing than can have stood there.
        damaged.remove(at: 2)
        try write(damaged)
        #expect(
            try problems == [
                "\(place.journal()):2:1: expected an object, found rubbish",
                "\(place.journal()):3:22: expected record 2, found record 4",
            ])
    }

    @Test func `A line break that is damaged hides two records and is one fault`() throws {
        let whole = try lines
        try write([whole[0], whole[1] + [0x20] + whole[2], whole[3]])
        #expect(try problems.count == 1)
    }

    @Test func `A noted head that can no longer be read is not a second fault`() throws {
        let last = try #require(try place.log().verify().journals.first)
        var damaged = try lines
        damaged[3] = Array("rubbish".utf8)
        try write(damaged)
        let noted = NotedHead(programme: place.programme, scope: .programme, sequence: last.last, hash: last.head)
        #expect(try place.log().verify(against: [noted]).journals.first?.problems.count == 1)
    }

    @Test func `Findings speak both languages and name the record`() throws {
        var damaged = try lines
        damaged[1] = Array("rubbish".utf8)
        try write(damaged)
        let finding = try #require(try place.log().verify().journals.first?.findings.first)
        #expect(finding.text.swedish == "\(place.journal()):2:1: väntade ett objekt, fann rubbish")
        #expect(finding.place == "\(place.journal()):2:1")
        #expect(finding.record == 2)
    }
}
