import Domain
import Store
import TestSupport
import Testing

/// Heads noted elsewhere, and journals held against them later.
struct NotedHeadTests {
    private let place: TemporaryStore

    init() throws {
        place = try TemporaryStore()
        for text in ["en", "två", "tre"] { try place.log().note(text) }
    }

    private func head() throws -> NotedHead {
        let journal = try #require(try place.log().verify().journals.first)
        return NotedHead(programme: place.programme, scope: .programme, sequence: journal.last, hash: journal.head)
    }

    @Test func `a head reads back as it was printed`() throws {
        let head = try head()
        #expect(head.sequence == 3)
        #expect(NotedHead(line: head.line) == head)
        #expect(NotedHead(line: "falun-2020 falun 3 abc") == nil)
        #expect(NotedHead(line: head.line + " mer") == nil)
    }

    @Test func `a journal that has gone on agrees with what was noted`() throws {
        let noted = try head()
        try place.log().note("fyra")
        #expect(try place.log().verify(against: [noted]).isSound)
    }

    @Test func `a journal with another story, or a shorter one, does not agree`() throws {
        let noted = try head()
        let other = try TemporaryStore()
        for text in ["en", "TVÅ", "tre"] { try other.log().note(text) }
        let problems = try other.log().verify(against: [noted]).journals.first?.problems ?? []
        #expect(problems.count == 1)
        #expect(problems.first?.contains(":3:") == true && problems.first?.contains("which was noted") == true)
        let shorter = try TemporaryStore()
        try shorter.log().note("en")
        #expect(
            try shorter.log().verify(against: [noted]).journals.first?.problems == [
                "\(shorter.journal()):2:1: expected record 3, which was noted, found the end after 1"
            ])
    }
}
