import Domain
import Store
import TestSupport
import Testing

/// What a session says and does about journals that something is wrong with.
@Suite struct SessionDamageTests {
    private let store: FalunStore

    init() throws {
        store = try FalunStore()
        let session = try store.create()
        for number in 1...40 { _ = try session.applicant("Anna\(number)", in: "sater", UInt64(number)) }
        _ = try session.applicant("Bo", in: "falun", 99)
    }

    private func damage(record: Int, in municipality: String? = "sater") throws {
        var lines = try TemporaryFile.read(store.journal(municipality)).split(separator: 0x0A).map { Array($0) }
        lines[record - 1][200] ^= 0x01
        try TemporaryFile.write(lines.flatMap { $0 + [0x0A] }, to: store.journal(municipality))
    }

    private func edit(_ session: ProgrammeSession, _ id: UInt64) throws {
        try session.edit(ApplicantID(rawValue: id), .phone, from: "", to: "1")
    }

    @Test func `Without a snapshot it shows what stands before, says where it ends, and the rest goes on`() throws {
        try damage(record: 10)
        let session = try store.open(as: "rutalm")
        #expect(session.programme.record("sater").applicants.count == 9)
        let faulty = session.faultyJournals
        #expect(faulty.map(\.scope) == [.municipality("sater")])
        #expect(faulty.first?.through == 9)
        #expect(faulty.first?.hidesLater == true)
        #expect(session.actor.untraced == ["sater"], "that something is read can be noted in the others")
        #expect(throws: SessionError.self) { try edit(session, 1) }
        try edit(session, 99)
        #expect(try session.entries().count > 9, "the log shows what can be read")
    }

    @Test func `With a snapshot it shows everything and finds it when nobody presses a key`() throws {
        try store.open(as: "rutalm").close()
        try damage(record: 10)
        let session = try store.open(as: "rutalm")
        #expect(session.faultyJournals.isEmpty)
        #expect(session.actor.untraced.isEmpty)
        #expect(session.isCheckDue)
        var found = false
        while session.isCheckDue { found = session.checkOn() || found }
        #expect(found)
        #expect(session.faultyJournals.map(\.scope) == [.municipality("sater")])
        #expect(session.faultyJournals.first?.hidesLater == false)
        #expect(session.programme.record("sater").applicants.count == 40)
        #expect(throws: SessionError.self) { try edit(session, 1) }
        try edit(session, 99)
        let next = try store.open(as: "rutalm")
        #expect(next.faultyJournals.count == 1, "whoever comes later is told at once")
    }

    @Test func `Reading the log finds it too and shows the rest`() throws {
        try store.open(as: "rutalm").close()
        try damage(record: 10)
        let session = try store.open(as: "rutalm")
        let entries = try session.entries()
        #expect(entries.count { $0.scope == .municipality("sater") } == 30)
        #expect(session.faultyJournals.count == 1)
        #expect(throws: SessionError.self) { try edit(session, 1) }
    }

    @Test func `The programme's own journal damaged leaves the municipalities to be looked at`() throws {
        // A save in two journals counts by a record in the programme's.
        try store.open(as: "rutalm").perform(
            .addApplicant(ApplicantID(rawValue: 101), "sater", Scenario.application("Cia", "Ek")),
            .addApplicant(ApplicantID(rawValue: 102), "falun", Scenario.application("Dag", "Ek")))
        try damage(record: 2, in: nil)
        let session = try store.open(as: "rutalm")
        #expect(session.faultyJournals.first?.scope == .programme)
        #expect(session.programme.isDefined)
        #expect(session.programme.record("sater").applicants.count == 40, "whether Cia counts cannot be known")
        try edit(session, 99)
    }

    @Test func `Whoever only looks leaves the store as it is`() throws {
        try store.open(as: "rutalm").close()
        try damage(record: 10)
        let session = try ProgrammeSession.open(at: store.path, as: "rutalm", isReadOnly: true)
        #expect(!session.isCheckDue)
        #expect(session.actor.untraced == Set(session.programme.settings.municipalities.map(\.code)))
    }
}
