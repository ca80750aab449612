import Domain
import Glibc
import Store
import TestSupport
import Testing

@Suite("Erasing a person")
struct ErasureSessionTests {
    let store: FalunStore
    let centre: ProgrammeSession
    let leader: ProgrammeSession
    let anna: ApplicantID
    let bo: ApplicantID

    init() throws {
        store = try FalunStore()
        centre = try store.create()
        anna = ApplicantID(rawValue: 1)
        bo = ApplicantID(rawValue: 2)
        // One record with both of them, as an import makes it.
        try centre.perform(
            [
                .addApplicant(anna, "sater", Scenario.application("Annfrid", "Ekström")),
                .addApplicant(bo, "sater", Scenario.application("Bo", "Nyman")),
            ], at: centre.now())
        try centre.edit(anna, .email, from: Scenario.application("Annfrid", "Ekström")[.email], to: "anna.ek@sater.se")
        let chief = try store.open(as: "evastrom")
        try chief.perform(
            .selectFirst(bo, reason: "Bo går före Annfrid Ekström (anna.ek@sater.se)"))
        try chief.perform([.reject(anna, reason: "Är redan chef")], at: chief.now())
        leader = try store.open(as: "petralind")
    }

    private func erase(_ id: ApplicantID, by session: ProgrammeSession) throws {
        let basis = ErasureBasis.request(reference: "KS 2020/41")
        let notice = try session.programme.erasureNotice(
            of: id, on: basis, by: session.actor, at: session.now().swedishDay)
        try session.perform(.erasure(.erase(id, basis, code: notice.code)))
    }

    /// Every byte of the store.
    private var everything: String {
        get throws {
            try TemporaryDirectory.files(in: store.path).map { name in
                String(decoding: try TemporaryFile.read(store.path + "/" + name), as: UTF8.self)
            }.joined(separator: "\n")
        }
    }

    @Test("no byte of the store names the person afterwards, and everybody else is there")
    func traces() throws {
        centre.close()
        try TemporaryFile.write(Array("Namn;E-post\nEKSTRÖM, Annfrid;x\n".utf8), to: store.path + "/export.csv")
        try TemporaryFile.write(Array("nobody".utf8), to: store.path + "/other.txt")
        try erase(anna, by: leader)
        let left = try everything
        for trace in ["Annfrid", "Ekström", "anna.ek", "redan chef", "EKSTRÖM"] {
            #expect(!left.contains(trace), "\(trace)")
        }
        #expect(left.contains("Nyman"))
        #expect(left.contains("Bo går före [raderad person 1] ([raderad person 1])"))
        #expect(access(store.path + "/export.csv", F_OK) != 0)
        #expect(access(store.path + "/other.txt", F_OK) == 0)
        #expect(try store.log().verify().isSound)
        let report = try #require(leader.erasureReports.last)
        #expect(report.left.isEmpty)
        #expect(report.parts.map(\.journal) == ["sater"])
        #expect(report.files == [store.path + "/export.csv"])
        let fresh = try store.open(as: "petralind")
        #expect(fresh.programme.applicant(anna) == nil)
        #expect(fresh.programme.applicant(bo)?.application.fullName == "Bo Nyman")
        #expect(fresh.programme.erasures[anna]?.value.number == 1)
        #expect(!fresh.hasUnfinishedErasures)
    }

    /// A path that is too long for the system is one that it fails to look into, whoever asks.
    @Test("what cannot be looked through for now keeps the person's own journal, so that it can be tried again")
    func interruptedSweep() throws {
        let deep = DeepDirectory(in: store.path)
        try TemporaryFile.write(Array("Annfrid Ekström".utf8), to: store.path + "/zz-export.txt")
        try erase(anna, by: leader)
        let report = try #require(leader.erasureReports.last)
        #expect(report.left.contains { $0.contains("File name too long") })
        #expect(leader.hasUnfinishedErasures)
        #expect(leader.programme.applicant(anna) == nil, "nobody is shown the person meanwhile")
        deep.remove()
        // Put back by somebody in between: it is found by what the journal still tells.
        try TemporaryFile.write(Array("Annfrid Ekström".utf8), to: store.path + "/zz-export.txt")
        #expect(try leader.carryOutErasures().flatMap(\.left).isEmpty)
        #expect(!leader.hasUnfinishedErasures)
        #expect(!(try everything).contains("Annfrid"))
        #expect(try store.log().verify().isSound)
    }

    @Test("sessions that are open drop what they hold, and go on")
    func openSessions() throws {
        let chief = try store.open(as: "evastrom")
        #expect(chief.programme.applicant(anna) != nil)
        try erase(anna, by: leader)
        #expect(leader.programme.applicant(anna) == nil)
        // Told, so that the screens are drawn anew, and nothing of the old is told again.
        let changes = chief.refresh()
        #expect(changes.map(\.person) == ["petra.lind", "petra.lind"])
        #expect(Set(changes.map(\.scope)) == [.programme, .municipality("sater")])
        #expect(chief.refresh().isEmpty)
        #expect(chief.programme.applicant(anna) == nil)
        #expect(chief.programme.applicant(bo)?.progress.firstSelection?.value.reason.contains("Annfrid") == false)
        try chief.edit(bo, .phone, from: "", to: "070-1")
        // The centre has not looked since, and saves all the same.
        try centre.edit(bo, .target, from: "Hemtjänst", to: "Skola")
        #expect(centre.programme.applicant(anna) == nil)
        #expect(centre.programme.applicant(bo)?.application[.phone] == "070-1")
        #expect(try store.log().verify().isSound)
    }

    @Test("an erasure is not undone, and neither is what was done with the person before")
    func undo() throws {
        let chief = try store.open(as: "evastrom")
        try erase(anna, by: chief)
        #expect(throws: SessionError.refused(.erasure(.final), command: 0)) { try chief.undo(at: chief.now()) }
        let centre = try store.open(as: "rutalm")
        #expect(throws: SessionError.refused(.erasure(.undoOfErased), command: 0)) {
            try centre.undo(at: centre.now())
        }
    }

    @Test("who dies between the decision and carrying it out leaves it to the next session")
    func leftovers() throws {
        // The decision alone, as a process killed right after it leaves it.
        let basis = ErasureBasis.request(reference: "KS 2020/41")
        let notice = try leader.programme.erasureNotice(
            of: anna, on: basis, by: leader.actor, at: leader.now().swedishDay)
        let journal = try TemporaryFile.read(store.journal("sater"))
        try leader.perform(.erasure(.erase(anna, basis, code: notice.code)))
        try TemporaryFile.remove(store.journal("sater"))
        try TemporaryFile.write(journal, to: store.journal("sater"))
        let reader = try ProgrammeSession.open(at: store.path, as: "evastrom", isReadOnly: true)
        #expect(reader.programme.applicant(anna) == nil)
        #expect(reader.hasUnfinishedErasures)
        #expect(try everything.contains("Ekström"))
        let next = try store.open(as: "evastrom")
        #expect(!next.hasUnfinishedErasures)
        #expect(!(try everything.contains("Ekström")))
        #expect(try store.log().verify().isSound)
    }

    @Test("the personnel chief erases her own, and nobody else's; HR erases nobody")
    func permissions() throws {
        let basis = ErasureBasis.request(reference: "KS 2020/41")
        let notice = { (session: ProgrammeSession) throws(Refusal) in
            try session.programme.erasureNotice(of: anna, on: basis, by: session.actor, at: session.now().swedishDay)
        }
        _ = try notice(try store.open(as: "evastrom"))
        _ = try notice(leader)
        let other = try store.open(as: "evastrom")
        #expect(other.programme.municipality(of: anna) == "sater")
        #expect(throws: Refusal.self) { try notice(centre) }
    }

    @Test("the code of another day, ground or state of things erases nobody")
    func code() throws {
        #expect(throws: SessionError.refused(.erasure(.wrongCode), command: 0)) {
            try leader.perform(.erasure(.erase(anna, .request(reference: "KS 2020/41"), code: "000000")))
        }
        #expect(leader.programme.applicant(anna) != nil)
    }

    @Test("erasing again finds nothing more, and writes nothing")
    func again() throws {
        try erase(anna, by: leader)
        let before = try TemporaryFile.read(store.journal("sater"))
        let done = try leader.carryOutErasures()
        #expect(done.map(\.parts.count) == [0])
        #expect(try TemporaryFile.read(store.journal("sater")) == before)
    }

    @Test(
        "a journal that cannot be written leaves the erasure unfinished, and the same session knows",
        .enabled(
            if: geteuid() != 0,
            "root writes whatever the modes say; RemoteErasureTests has this one for accounts"))
    func unwritable() throws {
        #expect(chmod(store.journal("sater"), 0o400) == 0)
        defer { chmod(store.journal("sater"), 0o600) }
        try erase(anna, by: leader)
        #expect(leader.programme.applicant(anna) == nil)
        #expect(leader.erasureReports.flatMap(\.left) == [store.journal("sater")])
        #expect(leader.hasUnfinishedErasures)
        #expect(try everything.contains("Ekström"))
        chmod(store.journal("sater"), 0o600)
        _ = try leader.carryOutErasures()
        #expect(!leader.hasUnfinishedErasures)
        #expect(!(try everything.contains("Ekström")))
    }
}

/// Directories in each other, until no path leads to the innermost.
private struct DeepDirectory {
    private let name = String(repeating: "d", count: 250)
    private var parents: [Int32]

    init(in path: String) {
        parents = [open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)]
        for _ in 0..<17 {
            mkdirat(parents[parents.count - 1], name, 0o700)
            parents.append(openat(parents[parents.count - 1], name, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
        }
    }

    func remove() {
        for parent in parents.reversed() {
            unlinkat(parent, name, AT_REMOVEDIR)
            close(parent)
        }
    }
}
