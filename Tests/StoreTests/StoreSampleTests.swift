import Codec
import Domain
import Store
import TestSupport
import Testing

@Suite("A sample store of several programmes")
struct StoreSampleTests {
    private func settings(_ id: String) throws -> ProgrammeSettings {
        let file = String(decoding: ProgrammeFile.write(FalunProgramme().settings), as: UTF8.self)
        let renamed = file.replacing("\"id\": \"falun-2020\"", with: "\"id\": \"\(id)\"")
        return try ProgrammeFile.read(Array(renamed.utf8), path: id)
    }

    private func withStore(_ body: (_ path: String) throws -> Void) throws {
        let directory = try TemporaryDirectory.make()
        defer { TemporaryDirectory.remove(directory) }
        try body(directory + "/store")
    }

    private func moment(_ text: String) throws -> Instant { try #require(Instant(text)) }

    /// A sample of two programmes, the second on a day of its own.
    private func makeTwo(at path: String) throws {
        let first = StoreSample(account: "petralind", now: try moment("2020-04-26T08:00:00Z"), opens: "falun-2020")
        let second = StoreSample(account: "rutalm", now: try moment("2017-03-27T08:00:00Z"))
        try ProgrammeSession.create(at: path, try settings("falun-2020"), sample: first).close()
        try ProgrammeSession.create(at: path, try settings("other-2016"), sample: second).close()
    }

    @Test("each programme has its own day and account, and what is said is kept")
    func marks() throws {
        try withStore { path in
            try makeTwo(at: path)
            let store = try StoreDirectory.open(at: path)
            #expect(store.sample?["falun-2020"].account == "petralind")
            #expect(store.sample?["other-2016"].account == "rutalm")
            #expect(try store.usualProgramme() == "falun-2020")
            let other = try ProgrammeSession.open(at: path, programme: "other-2016")
            defer { other.close() }
            #expect(other.now().swedishDay == Day("2017-03-27"))
            #expect(other.account.name == "rutalm")
            let usual = try ProgrammeSession.open(at: path)
            defer { usual.close() }
            #expect(usual.programme.settings.id == "falun-2020")
            #expect(usual.now().swedishDay == Day("2020-04-26"))
        }
    }

    @Test("a clone is looked at as its origin is")
    func clone() throws {
        try withStore { path in
            try makeTwo(at: path)
            var random = SeededRandom(seed: 7)
            let session = try ProgrammeSession.glance(at: path, programme: "other-2016", as: "petralind")
            session.readAll()
            let wish = ProgrammeClone.Wish(id: "other-2017", start: session.programme.settings.nextStart)
            let clone = try ProgrammeClone(
                of: session.programme, origin: session.origin(), wish, by: session.actor, ids: &random)
            try ProgrammeSession.found(at: path, clone.programme, as: "petralind")
            #expect(try StoreDirectory.open(at: path).sample?["other-2017"].account == "rutalm")
        }
    }

    @Test("without a programme to open with, several have to be chosen from")
    func choice() throws {
        try withStore { path in
            let sample = StoreSample(account: "petralind", now: nil)
            try ProgrammeSession.create(at: path, try settings("falun-2020"), sample: sample).close()
            #expect(try StoreDirectory.open(at: path).usualProgramme() == "falun-2020")
            try ProgrammeSession.create(at: path, try settings("falun-2021"), sample: sample).close()
            #expect(try StoreDirectory.open(at: path).usualProgramme() == nil)
        }
    }
}
