import Domain
import Store
import TestSupport
import Testing

@Suite("What a dead session was about to save")
struct SaveNoteTests {
    private func noted(_ minute: Int, draft: String? = nil, programme: String = "p") throws -> NotedSave {
        NotedSave(
            programme: programme, transaction: .random(),
            at: try #require(Instant("2020-04-26T08:0\(minute):00.000Z")), draft: draft)
    }

    private func withState(_ body: (String) throws -> Void) throws {
        let path = try TemporaryDirectory.make()
        defer { TemporaryDirectory.remove(path) }
        try body(path + "/state")
    }

    private func left(_ state: String, _ programme: String = "p") -> [NotedSave] {
        SaveNote.takeLeft(stateHome: state, storeID: "x", programme: programme)
    }

    @Test("it is told once, when the session is gone, and only of its own store and programme")
    func told() throws {
        try withState { state in
            let (first, last) = (try noted(1, draft: "a long key that the next one has not"), try noted(2))
            var note: SaveNote? = SaveNote(stateHome: state, storeID: "x")
            note?.write(first)
            note?.write(last)
            #expect(left(state).isEmpty, "the session lives")
            // Its process dies: the descriptor is closed and the file stays.
            note = nil
            #expect(left(state, "q").isEmpty)
            #expect(SaveNote.takeLeft(stateHome: state, storeID: "y", programme: "p").isEmpty)
            #expect(left(state) == [last])
            #expect(left(state).isEmpty)
        }
    }

    @Test("a session left in good order leaves nothing, also when it goes on afterwards")
    func removed() throws {
        try withState { state in
            var note: SaveNote? = SaveNote(stateHome: state, storeID: "x")
            note?.remove()
            note?.write(try noted(1))
            note?.remove()
            #expect(left(state).isEmpty)
            let again = try noted(3)
            note?.write(again)
            note = nil
            #expect(left(state) == [again])
        }
    }

    @Test("the latest of several is last")
    func several() throws {
        try withState { state in
            let saves = [try noted(5), try noted(2), try noted(4)]
            for save in saves {
                let note = SaveNote(stateHome: state, storeID: "x")
                note.write(save)
            }
            #expect(left(state) == [saves[1], saves[2], saves[0]])
        }
    }

    @Test("one that was cut off says nothing and does not stay")
    func cutOff() throws {
        try withState { state in
            var note: SaveNote? = SaveNote(stateHome: state, storeID: "x")
            note?.write(try noted(1))
            note = nil
            let directory = state + "/aspirant/x"
            let name = try #require(try TemporaryDirectory.names(in: directory).first)
            try TemporaryFile.write("{\"programme\":\"p\",".utf8, to: "\(directory)/\(name)")
            #expect(left(state).isEmpty)
            #expect(try TemporaryDirectory.names(in: directory).isEmpty)
        }
    }
}

@Suite("What became of a save whose answer nobody got")
struct SaveOutcomeTests {
    @Test("it is there with its facts, or it is not, or a journal cannot be read")
    func outcome() throws {
        let store = try FalunStore()
        let centre = try store.create()
        let transaction = TransactionID.random()
        let saved = try centre.perform(
            [.addApplicant(ApplicantID(rawValue: 1), "sater", Scenario.application("Anna", "Ek"))],
            transaction: transaction, at: centre.now())
        let later = try store.open(as: "evastrom")
        #expect(later.outcome(of: transaction) == .saved(saved.facts))
        #expect(later.outcome(of: .random()) == .notSaved)
        // Somebody from elsewhere does not see it, which is not the same as that it is not there; nobody else's note is read.
        let journal = store.journal("sater")
        try TemporaryFile.write(try TemporaryFile.read(journal) + Array("{}\n".utf8), to: journal)
        let last = try store.open(as: "evastrom")
        #expect(last.outcome(of: transaction) == .saved(saved.facts))
        guard case .unknown = last.outcome(of: .random()) else {
            Issue.record("behind damage there may be anything")
            return
        }
    }
}
