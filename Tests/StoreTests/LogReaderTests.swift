import Codec
import Domain
import Store
import TestSupport
import Testing

/// What has been recorded, read piece by piece from all journals together.
@Suite struct LogReaderTests {
    private let store: FalunStore
    private let centre: ProgrammeSession
    private let anna: ApplicantID
    private let bo: ApplicantID

    init() throws {
        store = try FalunStore()
        centre = try store.create()
        let start = Instant(milliseconds: 1_588_000_000_000)
        func at(_ minutes: Int64) -> Instant { Instant(milliseconds: start.milliseconds + minutes * 60_000) }
        (anna, bo) = (ApplicantID(rawValue: 1), ApplicantID(rawValue: 2))
        try centre.perform([.addApplicant(anna, "sater", Scenario.application("Anna", "Ek"))], at: at(1))
        try centre.perform([.addApplicant(bo, "falun", Scenario.application("Bo", "Ek"))], at: at(2))
        try centre.perform(
            [.editApplication(anna, [FieldChange(.phone, Change(from: "", to: "1"))])], at: at(3))
        try centre.perform([.editApplication(bo, [FieldChange(.phone, Change(from: "", to: "2"))])], at: at(4))
        try centre.perform(
            [.editApplication(anna, [FieldChange(.phone, Change(from: "1", to: "3"))])], at: at(24 * 60 * 3))
    }

    private func people(_ page: LogReader.Page) -> [ApplicantID?] { page.entries.map { $0.events.first??.applicant } }

    @Test func `the newest comes first, whichever journal it stands in, and nothing twice`() throws {
        let reader = try centre.logReader()
        var page = try reader.next(2)
        #expect(people(page) == [anna, bo])
        #expect(page.searchedBackTo != nil)
        page = try reader.next(2)
        #expect(people(page) == [anna, bo])
        page = try reader.next(100)
        #expect(people(page) == [anna, nil])
        #expect(page.entries.map(\.scope) == [.municipality("sater"), .programme])
        #expect(page.searchedBackTo == nil)
        #expect(try reader.next(1).entries.isEmpty)
    }

    @Test func `filters leave out what they are told to`() throws {
        func found(_ filter: LogFilter) throws -> Int { try centre.logReader(filter).next(.max).entries.count }
        #expect(try found(LogFilter(applicant: anna)) == 3)
        #expect(try found(LogFilter(accounts: ["rutalm"])) == 6)
        #expect(try found(LogFilter(accounts: ["evastrom"])) == 0)
        #expect(try found(LogFilter(kinds: ["application.edited"])) == 3)
        #expect(try found(LogFilter(kinds: LogTopic.applications.kinds)) == 5)
        #expect(try found(LogFilter(kinds: ["application.received", "programme."])) == 3)
        #expect(try found(LogFilter(scopes: [.municipality("falun")])) == 2)
        let late = Instant(milliseconds: 1_588_000_000_000 + 48 * 3_600_000)
        #expect(try found(LogFilter(since: late)) == 1)
        #expect(try found(LogFilter(before: late)) == 5)
    }

    @Test func `a search for what is rare stops after its effort and goes on from there`() throws {
        let reader = try centre.logReader(LogFilter(kinds: ["programme."]))
        var page = try reader.next(10, effort: 3)
        #expect(page.entries.isEmpty && page.searchedBackTo != nil)
        page = try reader.next(10, effort: 3)
        #expect(page.entries.count == 1 && page.searchedBackTo == nil)
    }

    @Test func `what was there before is known from what there was nothing`() throws {
        let entries = try centre.logReader(LogFilter(kinds: ["application."])).next(.max).entries
        #expect(entries.allSatisfy { $0.replaced == [false] }, "a change of fields has its old texts within")
        let late = Instant(milliseconds: 1_589_000_000_000)
        try centre.perform([.withdraw(anna, reason: "Flyttar")], at: late)
        try centre.perform([.reinstate(anna, reason: "Flyttar inte")], at: Instant(milliseconds: 1_589_000_060_000))
        let latest = try centre.logReader().next(2).entries
        #expect(latest.map(\.replaced) == [[true], [false]])
        #expect(latest.map(\.kinds) == [["withdrawal.recorded"], ["withdrawal.recorded"]])
    }

    @Test(arguments: EventKind.allCases)
    func `every kind of fact has a topic`(kind: EventKind) { #expect(LogTopic(kind: kind.rawValue) != nil) }

    @Test func `a fact's topic is the one of its kind`() {
        for fact in CodecEventTests.facts {
            #expect(LogTopic(kind: EventKind(fact.value).rawValue) == LogTopic(fact.value))
        }
    }

    @Test func `the chains of the journals that one sees are verified`() throws {
        let eva = try store.open(as: "evastrom")
        let scopes = try eva.verifyJournals().map(\.scope)
        #expect(scopes == [.programme, .municipality("sater")])
        #expect(try eva.verifyJournals().allSatisfy(\.problems.isEmpty))
    }
}
