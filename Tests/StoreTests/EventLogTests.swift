import Domain
import Store
import TestSupport
import Testing

/// What every engine behind the seam must do, so that what is tested over memory holds over files.
@Suite("Every event log")
struct EventLogTests {
    enum Engine: CaseIterable { case files, memory }

    /// Two sessions on the same journals, kept together with what they lie in.
    private struct Sessions {
        let one: any EventLog
        let other: any EventLog
        let place: TemporaryStore?
    }

    private func sessions(_ engine: Engine) throws -> Sessions {
        switch engine {
        case .files:
            let place = try TemporaryStore()
            return Sessions(one: try place.log("one"), other: try place.log("other"), place: place)
        case .memory:
            let journals = MemoryJournals()
            let author = { (name: String) in Author(uid: 1000, user: name) }
            return Sessions(
                one: MemoryEventLog(journals, author: author("one")),
                other: MemoryEventLog(journals, author: author("other")), place: nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func numbersRecordsFromOne(engine: Engine) throws {
        let sessions = try sessions(engine)
        let (one, other) = (sessions.one, sessions.other)
        #expect(try one.journals().map(\.scope) == [.programme, Notes.falun, Notes.sater])
        #expect(try other.read(.programme, after: 0) == Reading(records: [], through: 0))
        try one.note("a")
        #expect(other.changedJournals() == [.programme])
        try other.note("b")
        let reading = try one.read(.programme, after: 0)
        #expect(reading.records.map(\.sequence) == [1, 2])
        #expect(reading.records.map(\.author.user) == ["one", "other"])
        #expect(reading.through == 2)
        #expect(one.changedJournals().isEmpty)
        #expect(try Notes.texts(one.read(.programme, after: 1).records) == ["b"])
    }

    @Test(arguments: Engine.allCases)
    func tellsTheNewsBeforeItWrites(engine: Engine) throws {
        let sessions = try sessions(engine)
        try sessions.other.note("theirs")
        let commit = try sessions.one.commit(.random(), knowing: [.programme: 0]) { news in
            news[.programme]?.records.count == 1 ? .write([Notes.record("mine")]) : .abandon
        }
        #expect(commit.outcome == .saved)
        #expect(try Notes.texts(commit.news[.programme]?.records ?? []) == ["theirs"])
        #expect(try Notes.texts(commit.written) == ["mine"])
        #expect(commit.written.map(\.sequence) == [2])
        #expect(try sessions.one.read(.programme, after: 2).records.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func savesATransactionOnce(engine: Engine) throws {
        let sessions = try sessions(engine)
        let transaction = TransactionID.random()
        let notes = [(Notes.falun, "f"), (Notes.sater, "s")]
        #expect(try sessions.one.note(notes, as: transaction).outcome == .saved)
        #expect(try sessions.one.note(notes, as: transaction).outcome == .alreadySaved)
        #expect(try sessions.other.notes(in: Notes.falun) == ["f"])
        #expect(try sessions.other.notes(in: Notes.sater) == ["s"])
    }

    @Test(arguments: Engine.allCases)
    func givesTheLatestFirst(engine: Engine) throws {
        let sessions = try sessions(engine)
        for number in 1...5 { try (number.isMultiple(of: 2) ? sessions.one : sessions.other).note("\(number)") }
        let name = sessions.other.author.user
        let newest = try sessions.one.newest(in: .programme, before: 5, limit: 1) { $0.author.user == name }
        #expect(try Notes.texts(newest) == ["3"])
    }
}
