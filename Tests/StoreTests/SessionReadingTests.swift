import Domain
import Store
import TestSupport
import Testing

/// Readings of what is protected, in the journals.
@Suite struct SessionReadingTests {
    private let store: FalunStore
    private let eva: ProgrammeSession
    private let hidden = ApplicantID(rawValue: 1)

    init() throws {
        store = try FalunStore()
        try store.create()
        eva = try store.open(as: "evastrom")
        let application = Scenario.application("Qvick", "Ek", [.protected: "yes"])
        try eva.perform(.addApplicant(hidden, "sater", application))
    }

    @Test func `are in the history, and stand in the way of neither undo nor redo`() throws {
        try eva.edit(hidden, .phone, from: "", to: "1")
        try eva.perform(.access(.read(hidden, [.identity])))
        #expect(try eva.history(of: hidden).first?.events == [.access(.read(hidden, [.identity]))])
        _ = try eva.undo(at: eva.now())
        #expect(eva.programme.applicant(hidden)?.application[.phone] == "")
        let restarted = try store.open(as: "evastrom")
        try restarted.perform(.access(.read(hidden, [.identity])))
        _ = try restarted.redo(at: restarted.now())
        #expect(restarted.programme.applicant(hidden)?.application[.phone] == "1")
    }

    @Test func `are no news to the others`() throws {
        let rut = try store.open(as: "rutalm")
        try eva.perform(.access(.read(hidden, [.identity])))
        #expect(rut.refresh() == [])
        try eva.edit(hidden, .phone, from: "", to: "1")
        #expect(rut.refresh().count == 1)
        #expect(try rut.history(of: hidden).count == 3, "but they stand in the log")
    }

    @Test func `cannot be made in a session that only looks, which therefore sees nothing protected`() throws {
        let looking = try ProgrammeSession.open(at: store.path, as: "evastrom", isReadOnly: true)
        let applicant = try #require(looking.programme.applicant(hidden))
        #expect(!looking.programme.mayKnow(applicant, looking.actor))
        #expect(eva.programme.mayKnow(applicant, eva.actor))
        #expect(throws: SessionError.openedReadOnly) { try looking.perform(.access(.read(hidden, [.identity]))) }
    }
}
