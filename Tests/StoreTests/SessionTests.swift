import Domain
import Glibc
import Store
import TestSupport
import Testing

@Suite("Session")
struct SessionTests {
    let store: FalunStore

    init() throws { store = try FalunStore() }

    @Test("A programme that has been created is there, for those who take part")
    func createAndOpen() throws {
        let created = try store.create()
        #expect(created.programme.settings == FalunStore.settings)
        #expect(created.actor.id == "rut.alm")
        #expect(created.visibleMunicipalities == ["borlange", "falun", "ludvika", "sater", "gagnef"])

        let opened = try store.open(as: "evastrom")
        #expect(opened.programme.settings == FalunStore.settings)
        #expect(opened.actor.id == "eva.strom")
        #expect(opened.visibleMunicipalities == ["sater"])
        #expect(opened.readOnlyReason(.municipality("sater")) == nil)

        let stranger = try store.open(as: "nobody")
        #expect(stranger.actor.roles.isEmpty)
        #expect(stranger.visibleMunicipalities.isEmpty)
    }

    @Test("What has been saved is there after a restart, with who and when")
    func restart() throws {
        let session = try store.create()
        let saved = try session.perform(
            [.addApplicant(ApplicantID(rawValue: 7), "sater", Scenario.application("Åsa", "Ek"))],
            at: Instant(milliseconds: 1_587_000_000_123))
        #expect(saved.stamps == [.municipality("sater"): 1])
        #expect(!saved.isRepeated)
        let opened = try store.open(as: "evastrom")
        let applicant = try #require(opened.programme.applicant(ApplicantID(rawValue: 7)))
        #expect(applicant.application == Scenario.application("Åsa", "Ek"))
        #expect(applicant.registered == Signature(by: "rut.alm", at: Instant(milliseconds: 1_587_000_000_123)))
        #expect(session.programme.applicant(applicant.id)?.registered == applicant.registered)
    }

    @Test("One command refused leaves everything unwritten and is named")
    func allOrNone() throws {
        let session = try store.create()
        let id = try session.applicant("Anna", in: "sater", 1)
        let before = try TemporaryFile.read(store.journal("sater"))
        let refused = SessionError.refused(.nothingToChange, command: 2)
        #expect(throws: refused) {
            try session.perform(
                .withdraw(id, reason: "Flyttar"), .reinstate(id, reason: "Flyttade inte"),
                .editApplication(id, []), .withdraw(id, reason: "Flyttar"))
        }
        #expect(try TemporaryFile.read(store.journal("sater")) == before)
        #expect(session.programme.applicant(id)?.progress.withdrawal == nil)
    }

    @Test("Commands of one save build on each other, and their reasons are kept")
    func evolving() throws {
        let session = try store.create()
        let id = ApplicantID(rawValue: 5)
        try session.perform(
            .addApplicant(id, "sater", Scenario.application("Bo", "Ek")), .withdraw(id, reason: "Flyttar"),
            .reinstate(id, reason: "Flyttade inte"))
        #expect(session.programme.applicant(id)?.progress.withdrawal == nil)
        #expect(try session.history(of: id).compactMap(\.reason) == ["Flyttade inte"])
        let opened = try store.open(as: "evastrom")
        #expect(opened.programme.applicant(id)?.progress == session.programme.applicant(id)?.progress)
    }

    @Test("The same save twice is saved once")
    func idempotence() throws {
        let session = try store.create()
        let other = try store.open(as: "rutalm")
        let transaction = try #require(TransactionID("retry-1"))
        let command = Command.addApplicant(ApplicantID(rawValue: 9), "sater", Scenario.application("Bo", "Ek"))
        let first = try session.perform([command], transaction: transaction, at: session.now())
        let before = try TemporaryFile.read(store.journal("sater"))
        let second = try session.perform([command], transaction: transaction, at: session.now())
        #expect(second.isRepeated)
        #expect(second.facts == first.facts)
        #expect(second.stamps == first.stamps)
        #expect(try TemporaryFile.read(store.journal("sater")) == before)
        // Another session that has not heard of it yet learns of it in the same breath.
        #expect(try other.perform([command], transaction: transaction, at: other.now()).isRepeated)
        #expect(other.programme.record("sater").applicants.count == 1)
    }

    @Test("A save in several municipalities is one save")
    func severalJournals() throws {
        let session = try store.create()
        try session.perform(
            .addApplicant(ApplicantID(rawValue: 1), "sater", Scenario.application("Anna", "Ek")),
            .addApplicant(ApplicantID(rawValue: 2), "falun", Scenario.application("Bo", "Al")))
        let opened = try store.open(as: "petralind")
        #expect(opened.programme.record("sater").applicants.map(\.id) == [ApplicantID(rawValue: 1)])
        #expect(opened.programme.record("falun").applicants.map(\.id) == [ApplicantID(rawValue: 2)])
    }

    @Test("A save in several municipalities whose last step is missing never counted")
    func crashBeforeCommit() throws {
        let session = try store.create()
        let before = try TemporaryFile.read(store.journal(nil))
        try session.perform(
            .addApplicant(ApplicantID(rawValue: 1), "sater", Scenario.application("Anna", "Ek")),
            .addApplicant(ApplicantID(rawValue: 2), "falun", Scenario.application("Bo", "Al")))
        // As if the program had been killed before it wrote to the programme's journal.
        try TemporaryFile.write(before, to: store.journal(nil))
        let opened = try store.open(as: "petralind")
        #expect(opened.programme.record("sater").applicants.isEmpty)
        #expect(opened.programme.record("falun").applicants.isEmpty)
        // The next save settles that they never will.
        let chief = try store.open(as: "evastrom")
        let id = try chief.applicant("Cia", in: "sater", 3)
        #expect(chief.programme.record("sater").applicants.map(\.id) == [id])
        #expect(opened.refresh().map(\.scope) == [.municipality("sater")])
        #expect(opened.programme.record("sater").applicants.map(\.id) == [id])
        #expect(opened.programme.record("falun").applicants.isEmpty)
    }

    @Test("Nobody acts as somebody else in a store in earnest")
    func earnest() throws {
        let session = try ProgrammeSession.create(at: store.path, FalunStore.settings)
        #expect(session.account == Account.current)
        #expect(!session.isSample)
        let error = SessionError.notASample(path: store.path)
        #expect(throws: error) { try ProgrammeSession.open(at: store.path, as: "evastrom") }
        #expect(throws: error) {
            try session.perform(
                [.withdraw(ApplicantID(rawValue: 1), reason: "x")], as: "evastrom", at: session.now())
        }
    }

    @Test("In a sample one session can tell the story of many")
    func actingAsOthers() throws {
        let session = try store.create()
        let id = try session.applicant("Anna", in: "sater", 1)
        let at = Instant(milliseconds: 1_586_000_000_000)
        try session.perform([.selectFirst(id, reason: "Uppfyller kraven")], as: "evastrom", at: at)
        #expect(
            session.programme.applicant(id)?.progress.firstSelection?.signature == Signature(by: "eva.strom", at: at))
        let refused = SessionError.refused(
            .notPermitted(needed: [.personnelChief, .hrRepresentative], municipality: "sater"), command: 0)
        #expect(throws: refused) { try session.perform([.reconsider(id, reason: "x")], as: "tovekron", at: at) }
        #expect(session.refresh().isEmpty)
        let opened = try store.open(as: "evastrom")
        #expect(opened.programme.applicant(id)?.progress == session.programme.applicant(id)?.progress)
    }

    @Test("A session that only looks changes nothing")
    func readOnly() throws {
        let id = try store.create().applicant("Anna", in: "sater", 1)
        let session = try ProgrammeSession.open(at: store.path, as: "evastrom", isReadOnly: true)
        #expect(throws: SessionError.openedReadOnly) { try session.perform(.withdraw(id, reason: "x")) }
        #expect(session.readOnlyReason(.municipality("sater")) == .openedReadOnly)
        #expect(session.programme.applicant(id) != nil)
    }

    @Test("In a sample it is the sample's day at the real time of day")
    func sampleClock() throws {
        try store.create()
        let midnight = Instant("2026-01-31T22:59:58.250Z")
        let session = try ProgrammeSession.open(at: store.path) { midnight ?? Instant.now() }
        // 23:59:58 in January is an hour ahead of universal time, in April two.
        #expect(session.now() == Instant("2020-04-26T21:59:58.250Z"))
        #expect(session.now().swedishDay == Day("2020-04-26"))
    }

    @Test("Settings that could not be read again are not written")
    func invalidSettings() throws {
        var programme = FalunProgramme()
        programme.seats.append(("sater", 1))
        let error = try #require(throws: SessionError.self) {
            try ProgrammeSession.create(at: store.path, programme.settings)
        }
        guard case .invalidSettings = error else {
            Issue.record("\(error)")
            return
        }
        #expect(access(store.path + "/store.json", F_OK) != 0)
    }

    @Test("A programme is defined once, and one of several must be named")
    func severalProgrammes() throws {
        try store.create()
        #expect(throws: SessionError.refused(.programmeAlreadyDefined, command: 0)) { try store.create() }
        let directory = try StoreDirectory.open(at: store.path)
        try directory.createProgramme("another", municipalities: [])
        let error = SessionError.programmeNotNamed(path: store.path, programmes: ["another", "falun-2020"])
        #expect(throws: error) { try ProgrammeSession.open(at: store.path) }
        #expect(try ProgrammeSession.open(at: store.path, programme: "falun-2020").programme.isDefined)
    }
}
