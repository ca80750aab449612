import Codec
import Domain
import Store
import TestSupport
import Testing

@Suite("Undo and redo")
struct SessionUndoTests {
    let store: FalunStore
    let centre: ProgrammeSession
    let id: ApplicantID

    init() throws {
        store = try FalunStore()
        centre = try store.create()
        id = try centre.applicant("Anna", in: "sater", 1)
    }

    private func phone(_ session: ProgrammeSession) -> String? { session.programme.applicant(id)?.application[.phone] }

    @Test("Changes are taken back last first and done again first first, also after a restart")
    func chain() throws {
        try centre.edit(id, .phone, from: "", to: "1")
        try centre.edit(id, .phone, from: "1", to: "2")
        try centre.edit(id, .phone, from: "2", to: "3")
        var undone = try centre.undo(at: centre.now())
        #expect(undone.facts.map { EventKind($0.value) } == [.applicationEdited])
        #expect(phone(centre) == "2")

        let restarted = try store.open(as: "rutalm")
        undone = try restarted.undo(at: restarted.now())
        #expect(phone(restarted) == "1")
        #expect(try restarted.redo(at: restarted.now()).transaction == undone.transaction)
        #expect(phone(restarted) == "2")
        _ = try restarted.redo(at: restarted.now())
        #expect(phone(restarted) == "3")
        #expect(throws: SessionError.refused(.nothingToRedo, command: 0)) {
            try restarted.redo(at: restarted.now())
        }
        for expected in ["2", "1", ""] {
            _ = try restarted.undo(at: restarted.now())
            #expect(phone(restarted) == expected)
        }
        _ = try restarted.undo(at: restarted.now())
        #expect(restarted.programme.applicant(id) == nil)
        // Before it stands the programme itself, which nobody takes back.
        #expect(throws: SessionError.refused(.cannotUndo, command: 0)) { try restarted.undo(at: restarted.now()) }
        _ = try restarted.redo(at: restarted.now())
        _ = try restarted.redo(at: restarted.now())
        #expect(phone(restarted) == "1")
        _ = centre.refresh()
        #expect(phone(centre) == "1")
        // The first session goes on where the second has come to.
        _ = try centre.undo(at: centre.now())
        #expect(phone(centre) == "")
    }

    @Test("A new change leaves nothing to do again")
    func newChangeClearsRedo() throws {
        try centre.edit(id, .phone, from: "", to: "1")
        _ = try centre.undo(at: centre.now())
        try centre.edit(id, .target, from: "Hemtjänst", to: "Skola")
        #expect(throws: SessionError.refused(.nothingToRedo, command: 0)) { try centre.redo(at: centre.now()) }
        _ = try centre.undo(at: centre.now())
        _ = try centre.undo(at: centre.now())
        #expect(centre.programme.applicant(id) == nil)
    }

    @Test("Only the account's own changes are taken back")
    func ownOnly() throws {
        let chief = try store.open(as: "evastrom")
        #expect(throws: SessionError.refused(.nothingToUndo, command: 0)) { try chief.undo(at: chief.now()) }
        try chief.perform(.selectFirst(id, reason: "Uppfyller kraven"))
        try centre.edit(id, .phone, from: "", to: "1")
        _ = try chief.undo(at: chief.now())
        #expect(chief.programme.applicant(id)?.progress.firstSelection == nil)
        #expect(phone(chief) == "1")
    }

    @Test("What somebody has changed since is not taken back")
    func changedSince() throws {
        let chief = try store.open(as: "evastrom")
        try centre.edit(id, .phone, from: "", to: "1")
        try chief.edit(id, .phone, from: "1", to: "2")
        let conflict = Refusal.Conflict(field: "phone", old: "1", theirs: "2", mine: "")
        #expect(throws: SessionError.refused(.conflict(conflict), command: 0)) { try centre.undo(at: centre.now()) }
        #expect(phone(centre) == "2")
    }

    @Test("A save in several municipalities is taken back whole, also by a session that never saw it")
    func severalJournals() throws {
        try centre.perform(
            .addApplicant(ApplicantID(rawValue: 11), "sater", Scenario.application("Bo", "Ek")),
            .addApplicant(ApplicantID(rawValue: 12), "falun", Scenario.application("Cia", "Ek")),
            .addApplicant(ApplicantID(rawValue: 13), "sater", Scenario.application("Dan", "Ek")))
        let restarted = try store.open(as: "rutalm")
        let undone = try restarted.undo(at: restarted.now())
        #expect(undone.facts.count == 3)
        #expect(restarted.programme.record("sater").applicants.map(\.id) == [id])
        #expect(restarted.programme.record("falun").applicants.isEmpty)
        _ = try restarted.redo(at: restarted.now())
        #expect(restarted.programme.record("sater").applicants.count == 3)
        #expect(restarted.programme.record("falun").applicants.count == 1)
        #expect(try store.open(as: "rutalm").programme.record("sater").applicants.count == 3)
    }

    @Test("More changes than are read at a time are all found")
    func longChain() throws {
        for number in 0..<40 {
            try centre.edit(id, .phone, from: number == 0 ? "" : "\(number)", to: "\(number + 1)")
        }
        let restarted = try store.open(as: "rutalm")
        for _ in 0..<40 { _ = try restarted.undo(at: restarted.now()) }
        #expect(phone(restarted) == "")
        for _ in 0..<40 { _ = try restarted.redo(at: restarted.now()) }
        #expect(phone(restarted) == "40")
    }

    @Test("Undo leaves alone what a sample was handed over with")
    func preparedHistory() throws {
        let path = try TemporaryDirectory.make()
        defer { TemporaryDirectory.remove(path) }
        let sample = StoreSample(account: "petralind", now: Instant("2020-04-26T08:00:00Z"))
        let making = try ProgrammeSession.create(
            at: path + "/store", FalunProgramme().settings, sample: sample, isPreparing: true)
        try making.perform(.setQuota("sater", seats: 3, reference: "§ 1"))
        making.close()
        let session = try ProgrammeSession.open(at: path + "/store")
        #expect(throws: SessionError.refused(.nothingToUndo, command: 0)) { try session.undo(at: session.now()) }
        try session.perform(.setQuota("falun", seats: 7, reference: "§ 2"))
        _ = try session.undo(at: session.now())
        #expect(session.programme.seats(of: "falun") == 8)
        #expect(session.programme.seats(of: "sater") == 3)
        #expect(throws: SessionError.refused(.nothingToUndo, command: 0)) { try session.undo(at: session.now()) }
    }
}
