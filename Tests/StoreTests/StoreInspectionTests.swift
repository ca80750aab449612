import Domain
import Glibc
import Store
import TestSupport
import Testing

/// What in a store's tree is not as it was set up, and who can get at what by the modes.
struct StoreInspectionTests {
    private let place: TemporaryStore
    private var programme: String { place.store.path + "/programmes/falun-2020" }

    init() throws { place = try TemporaryStore() }

    private func findings() throws -> [String] {
        try place.store.inspect().map { "\($0.path.dropFirst(place.store.path.count)): \($0.problem)" }
    }

    @Test func `a new store has nothing wrong`() throws {
        #expect(try place.store.inspect().isEmpty)
    }

    @Test func `a file or directory that others can get at is named with its mode`() throws {
        chmod(programme + "/journal.jsonl", 0o644)
        chmod(programme + "/municipalities/sater", 0o2770)
        #expect(
            try findings() == [
                "/programmes/falun-2020/journal.jsonl: everybody else has r-- and should have ---, "
                    + "its group has r-- and should have ---",
                "/programmes/falun-2020/municipalities/sater: its group has rwx and should have ---",
            ])
        let remedies = try place.store.inspect().map(\.remedy)
        #expect(remedies[0].hasPrefix("`chmod 600` it") && remedies[1].hasPrefix("`chmod 700` it"))
        #expect(try place.store.inspect().allSatisfy(\.isFault))
    }

    @Test func `a link, a second name and what is neither file nor directory are faults`() throws {
        #expect(symlink("/etc/passwd", programme + "/municipalities/falun/snapshot") == 0)
        #expect(link(programme + "/journal.jsonl", place.path + "/elsewhere") == 0)
        #expect(mkfifo(place.store.path + "/pipe", 0o600) == 0)
        #expect(
            try findings() == [
                "/pipe: is neither a file nor a directory",
                "/programmes/falun-2020/journal.jsonl: has 2 names, so that it can be reached from elsewhere",
                "/programmes/falun-2020/municipalities/falun/snapshot: is a link to somewhere else",
            ])
        #expect(try place.store.inspect().allSatisfy(\.isFault))
    }

    @Test func `what does not belong is said and is no fault, hidden files too`() throws {
        try TemporaryFile.write([], to: programme + "/anteckningar.txt")
        try TemporaryFile.write([], to: programme + "/municipalities/falun/.journal.jsonl.swp")
        try TemporaryFile.write([], to: programme + "/municipalities/falun/journal.jsonl.before-restore-1")
        let found = try place.store.inspect()
        #expect(
            found.map(\.problem) == [
                "does not belong in the store", "does not belong in the store",
                "was kept by `aspirant restore` and holds personal data",
            ])
        #expect(found.allSatisfy { !$0.isFault })
    }

    @Test func `a file where a directory should be is said`() throws {
        #expect(rmdir(programme + "/municipalities/sater") != 0)
        #expect(rename(programme + "/municipalities/sater", place.path + "/sater") == 0)
        try TemporaryFile.write([], to: programme + "/municipalities/sater")
        #expect(
            try findings() == [
                "/programmes/falun-2020/municipalities/sater: is a file and should be a directory"
            ])
    }

    @Test func `groups that are missing are all named, and nothing is changed`() throws {
        let groups = try #require(StoreGroups(prefix: "no-such-prefix"))
        #expect(
            throws: StoreError.noSuchGroup([
                "no-such-prefix-coordinators", "no-such-prefix-falun", "no-such-prefix-sater",
            ])
        ) { try place.store.share(with: groups) }
        #expect(try StoreDirectory.open(at: place.store.path).groups == nil)
        #expect(try place.store.inspect().isEmpty)
    }

    @Test(arguments: ["", "1aspirant", "Aspirant", "a b", "en-mycket-lång", String(repeating: "a", count: 20)])
    func `a prefix that no group's name can have is refused`(prefix: String) {
        #expect(StoreGroups(prefix: prefix) == nil)
    }

    @Test func `the modes give others nothing, and what they lack for their role is said`() throws {
        var falun = FalunProgramme()
        falun.seats = [("falun", 8), ("sater", 2)]
        let settings = falun.settings.withAccount("nobody", for: "sater")
        let before = try #require(try place.store.access(to: settings).first { $0.account == "nobody" })
        #expect(before.journals.allSatisfy { $0.reach == .nothing })
        #expect(before.journals.map(\.departure) == [.missing, nil, .missing])
        for directory in ["", "/programmes", "/programmes/falun-2020", "/programmes/falun-2020/municipalities"] {
            chmod(place.store.path + directory, 0o711)
        }
        chmod(place.path, 0o711)
        chmod(programme + "/municipalities/falun", 0o711)
        chmod(programme + "/municipalities/falun/journal.jsonl", 0o604)
        let after = try #require(try place.store.access(to: settings).first { $0.account == "nobody" })
        #expect(after.journals.map(\.reach) == [.nothing, .reads, .nothing])
        #expect(after.journals.map(\.departure) == [.missing, .unwanted, .missing])
    }
}

extension ProgrammeSettings {
    /// The settings with a personnel chief of a municipality who logs in with an account.
    fileprivate func withAccount(_ account: String, for code: MunicipalityCode) -> ProgrammeSettings {
        ProgrammeSettings(
            id: id, name: name, short: short, language: language, period: period, host: host, funder: nil, goals: [],
            guarantee: nil, information: nil, cohorts: cohorts, municipalities: municipalities, deadlines: deadlines,
            selection: selection, replacementMonths: nil, course: course, mentorHours: nil, fee: nil,
            retentionMonths: nil, decisions: [],
            people: [
                Person(
                    id: "nia.bodin", name: "Nia Bodin", email: "", accounts: [account],
                    roles: [RoleAssignment(.personnelChief, in: code)])
            ])
    }
}
