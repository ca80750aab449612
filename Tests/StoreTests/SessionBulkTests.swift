import Domain
import Glibc
import Store
import TestSupport
import Testing

@Suite("Imports, history and snapshots")
struct SessionBulkTests {
    let store: FalunStore
    let centre: ProgrammeSession

    init() throws {
        store = try FalunStore()
        centre = try store.create()
    }

    private func rows(_ count: UInt64) -> [Command] {
        (1...count).map {
            .addApplicant(
                ApplicantID(rawValue: $0), $0 % 2 == 0 ? "sater" : "falun", Scenario.application("P\($0)", "Ek"))
        }
    }

    @Test("Good rows are saved, bad ones are answered for, and all can be taken back at once")
    func each() throws {
        var commands = rows(1000)
        commands[10] = commands[8]
        commands[20] = .addApplicant(ApplicantID(rawValue: 5000), "mora", Application())
        var steps: [Int] = []
        let result = try centre.performEach(commands, at: centre.now()) { steps.append($0) }
        #expect(result.savedCount == 998)
        #expect(result.refusals[10] == .alreadyExists)
        #expect(result.refusals[20] == .noSuchMunicipality("mora"))
        #expect(steps.last == 1000)
        #expect(steps == steps.sorted())
        #expect(result.saved?.facts.count == 998)

        let opened = try store.open(as: "petralind")
        #expect(opened.programme.record("sater").applicants.count == 500)
        #expect(opened.programme.record("falun").applicants.count == 498)
        _ = try centre.undo(at: centre.now())
        #expect(centre.programme.record("sater").applicants.isEmpty)
        #expect(opened.refresh().isEmpty == false)
        #expect(opened.programme.record("falun").applicants.isEmpty)
    }

    @Test("Nothing to save is no save")
    func allRefused() throws {
        let command = Command.addApplicant(ApplicantID(rawValue: 1), "mora", Application())
        let result = try centre.performEach([command], at: centre.now())
        #expect(result.refusals == [.noSuchMunicipality("mora")])
        #expect(result.saved == nil)
    }

    @Test("A row that somebody else has registered meanwhile is found out")
    func racing() throws {
        let other = try store.open(as: "rutalm")
        try other.perform(rows(3), at: other.now())
        let result = try centre.performEach(rows(4), at: centre.now())
        #expect(result.refusals == [.alreadyExists, .alreadyExists, .alreadyExists, nil])
    }

    @Test("A session opened from snapshots stands where one that reads all journals stands", arguments: [true, false])
    func snapshots(_ isDamaged: Bool) throws {
        _ = try centre.performEach(rows(400), at: centre.now())
        let chief = try store.open(as: "evastrom")
        for number in stride(from: UInt64(2), through: 100, by: 2) {
            try chief.perform(
                .selectFirst(ApplicantID(rawValue: number), reason: "Uppfyller kraven"),
                .assessEligibility(ApplicantID(rawValue: number), "time", Assessment(.met)))
        }
        chief.close()
        let path = store.directory("sater") + "/snapshot"
        #expect(access(path, R_OK) == 0)
        if isDamaged {
            var bytes = try TemporaryFile.read(path)
            bytes[bytes.count / 2] ^= 1
            try TemporaryFile.write(bytes, to: path)
        }
        // A tail after the snapshot.
        try chief.perform(.withdraw(ApplicantID(rawValue: 2), reason: "Flyttar"))
        let opened = try store.open(as: "evastrom")
        let (one, other) = (opened.programme.record("sater"), chief.programme.record("sater"))
        #expect(one.applicants.map(\.id) == other.applicants.map(\.id))
        #expect(one.applicants.map(\.application) == other.applicants.map(\.application))
        #expect(one.applicants.map(\.progress) == other.applicants.map(\.progress))
        // Undo reaches behind the snapshot.
        for _ in 0..<3 { _ = try opened.undo(at: opened.now()) }
        #expect(opened.programme.applicant(ApplicantID(rawValue: 98))?.progress.firstSelection == nil)
    }

    @Test("The history of a person is all that concerns the person, newest first")
    func history() throws {
        try centre.perform(rows(4), at: centre.now())
        let id = ApplicantID(rawValue: 2)
        let chief = try store.open(as: "evastrom")
        try chief.perform(.selectFirst(id, reason: "Uppfyller kraven"))
        try chief.perform(.reconsider(id, reason: "Fel person"))
        _ = try chief.undo(at: chief.now())
        let history = try chief.history(of: id)
        #expect(history.map(\.person) == ["eva.strom", "eva.strom", "eva.strom", "rut.alm"])
        #expect(history.map { $0.undoes != nil } == [true, false, false, false])
        #expect(history.map(\.reason) == [nil, "Fel person", nil, nil])
        // Of those who came in the same import nobody else is in it.
        #expect(history.last?.events == [.applicationReceived(id, Scenario.application("P2", "Ek"))])
        #expect(history.last?.kinds.count == 1 && history.last?.replaced == [false])
        #expect(try chief.history(of: ApplicantID(rawValue: 4)).count == 1)
    }

    @Test("The log is filtered by account, time, place and number")
    func log() throws {
        try centre.perform(rows(2), at: Instant(milliseconds: 1_788_000_000_000))
        let chief = try store.open(as: "evastrom")
        try chief.perform(
            [.withdraw(ApplicantID(rawValue: 2), reason: "Flyttar")], at: Instant(milliseconds: 1_789_000_000_000))
        let all = try centre.entries()
        #expect(all.map(\.at) == all.map(\.at).sorted(by: >))
        #expect(try centre.entries(LogFilter(accounts: ["evastrom"])).map(\.account) == ["evastrom"])
        #expect(try centre.entries(LogFilter(scopes: [.municipality("falun")])).count == 1)
        let since = LogFilter(scopes: [.municipality("sater")], since: Instant(milliseconds: 1_788_500_000_000))
        #expect(try centre.entries(since).map(\.account) == ["evastrom"])
        let before = LogFilter(scopes: [.municipality("sater")], before: Instant(milliseconds: 1_788_500_000_000))
        #expect(try centre.entries(before).map(\.account) == ["rutalm"])
        #expect(try centre.entries(limit: 1).count == 1)
    }
}
