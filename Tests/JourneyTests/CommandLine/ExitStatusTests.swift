import Domain
import Glibc
import TestSupport
import Testing

/// Every exit status is one of sysexits.h, and every failure says what to do.
@Suite struct ExitStatusTests {
    private let store: JourneyStore

    init() throws { store = try .withApplications() }

    private func expect(
        _ status: Int32, _ said: String, from arguments: [String], as account: String? = nil,
        environment: [String: String] = [:], _ location: SourceLocation = #_sourceLocation
    ) throws {
        let before = try store.recordCount()
        let answer = try store.run(arguments, as: account, environment: environment)
        #expect(answer.status == .exited(status), "\(answer.errors)", sourceLocation: location)
        #expect(answer.errors.contains(said), "\(answer.errors)", sourceLocation: location)
        #expect(try store.recordCount() == before, sourceLocation: location)
    }

    @Test func `64: it was not said right`() throws {
        try expect(64, "--list", from: ["do", "no.such-command"])
        try expect(64, "key=value", from: ["do", "selection.select", "anna"])
        try expect(64, "stands twice", from: ["do", "selection.select", "reason=a", "reason=b"])
        try expect(64, "det finns inget kommando ”no.such-command”", from: ["do", "--lang", "sv", "no.such-command"])
        try expect(64, "står två gånger", from: ["do", "--lang", "sv", "selection.select", "reason=a", "reason=b"])
        try expect(64, "no-such-option", from: ["log", "--no-such-option"])
        try expect(64, "Timrå", from: ["export", "ranking", "--municipality", "Timrå"])
        try expect(64, "Timrå", from: ["do", "undo", "--municipality", "Timrå"])
        try expect(64, "Timrå", from: ["log", "--municipality", "Timrå"])
        try expect(64, "csv or json", from: ["export", "applicants", "--format", "ics"])
        try expect(64, "--limit", from: ["log", "--limit", "0"])
    }

    @Test func `65: the data or the rules say no`() throws {
        let anna = "applicant=anna@falun.example"
        try expect(65, "reason=", from: ["do", "selection.select", anna])
        try expect(65, "nobody@x", from: ["do", "selection.select", "applicant=nobody@x", "reason=a"])
        try expect(65, "test.record", from: ["do", "test.record", anna, "outcome=passed"])
        try expect(65, "aspirant: screen.queue", from: ["do", "screen.queue"])
        let once = try store.run(["do", "screen.queue"]).errors
        #expect(once.split(separator: "screen.queue", omittingEmptySubsequences: false).count == 2, "\(once)")
        try expect(65, "telephone=", from: ["do", "applicant.edit", anna, "telephone=1"])
        let broken = try store.write("{\"format\": 1,}".utf8, to: "broken.json")
        try expect(65, "broken.json:1:", from: ["init", store.workplace + "/new", "--from", broken])
        let binary = try store.write([0xFF, 0xFE, 0x00, 0xD8, 0x41], to: "binary.batch")
        try expect(65, "binary.batch", from: ["do", "--batch", binary])
    }

    @Test func `66: there is nothing at the name given`() throws {
        try expect(66, "aspirant init", from: ["log", "--store", store.workplace + "/nowhere"])
        try expect(66, "there is no programme \"nix\". There is: falun-2020.", from: ["log", "--programme", "nix"])
        try expect(66, "no.csv", from: ["import", "applicants", "no.csv"])
        try expect(66, "no.batch", from: ["do", "--batch", "no.batch"])
        try expect(66, "is a directory", from: ["import", "applicants", store.workplace])
        try expect(
            66, "aspirant sample", from: ["open"],
            environment: ["ASPIRANT_STORE": "", "HOME": store.workplace])
        try expect(66, "aspirant init", from: ["open", "--store", store.workplace + "/nowhere"])
    }

    @Test func `69: there is no terminal to draw on`() throws {
        try expect(69, "must be a terminal", from: [])
        for terminal in ["dumb", "no-such-terminal", ""] {
            let session = try store.start(environment: ["TERM": terminal])
            #expect(try session.waitForExit() == .exited(69))
            #expect(session.screen.prose.contains("TERM"))
            #expect(!session.output.contains(0x1B))
        }
    }

    @Test func `73: something cannot be made where it was asked for`() throws {
        let file = try store.write("a file".utf8, to: "file")
        try expect(73, "file/store", from: ["init", file + "/store", "--from", JourneyStore.programme])
        try expect(73, "not empty", from: ["init", store.workplace, "--from", JourneyStore.programme])
        try expect(73, "file/a.csv", from: ["export", "applicants", "-o", file + "/a.csv"])
    }

    @Test func `74: the disk says no`() throws {
        try expect(74, "/dev/full", from: ["export", "applicants", "-o", "/dev/full"])
    }

    @Test func `75: somebody else holds the journal`() throws {
        let path = store.directory(of: .municipality("falun")) + "/lock"
        let lock = open(path, O_RDWR | O_CLOEXEC)
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        let select = ["do", "selection.select", "applicant=anna@falun.example", "reason=God"]
        try expect(75, "try again", from: select)
        close(lock)
        try store.run(select).requireSuccess()
    }

    @Test func `77: this person may not`() throws {
        let select = ["do", "selection.select", "applicant=anna@falun.example", "reason=God"]
        try expect(77, "selection.select", from: select, as: "jonas.lindqvist")
        try expect(
            77, "hör inte till någon", from: ["do", "quota.set", "municipality=falun", "seats=9", "reference=x"],
            as: "nobody")
        try expect(77, "--read-only", from: select + ["--read-only"])
        let earnest = store.workplace + "/earnest"
        try store.run(["init", earnest, "--from", JourneyStore.programme]).requireSuccess()
        try expect(77, "--as", from: ["log", "--store", earnest], as: "eva.strom")
        let batch = try store.write((acting("eva.strom") + ["undo"]).joined(separator: "\n").utf8, to: "a.batch")
        try expect(77, "a.batch:2:1", from: ["do", "--batch", batch, "--store", earnest])
        try expect(77, "is not a sample", from: ["sample", "--fresh", "--no-open", "--store", earnest])
    }

    @Test func `a store that is there is not made again`() throws {
        try expect(73, "has this programme already", from: ["init", store.path, "--from", JourneyStore.programme])
    }
}
