import Domain
import TestSupport
import Testing

/// `aspirant log` on the real program.
@Suite struct LogTests {
    private let store: JourneyStore

    init() throws {
        store = try .withApplications()
        try store.run(
            ["do", "selection.select", "applicant=anna@falun.example", "reason=God motivering"], as: "birgitta.holm"
        ).requireSuccess()
        try store.run(
            ["do", "applicant.edit", "applicant=anna@falun.example", "phone=070-9"], as: "helena.wiik"
        ).requireSuccess()
    }

    private func log(_ words: String..., as account: String = "helena.wiik") throws -> [String] {
        try store.run(["log"] + words, as: account).requireSuccess().text.split(separator: "\n").map(String.init)
    }

    @Test func `is narrowed by who, whom, what, where, when and text`() throws {
        let all = try log()
        #expect(all.count > 2)
        #expect(all[0].contains("Helena Wiik") && all[0].contains("070-9"))
        #expect(try log("--by", "helena.wiik").count == 1)
        #expect(try log("--by", "Birgitta Holm", "--kind", "selection").count == 1)
        #expect(try log("--kind", "selection.made").count == 1)
        #expect(try log("--kind", "tests").isEmpty)
        #expect(try log("--text", "god motiv").count == 1)
        #expect(try log("--applicant", "anna@falun.example", "--kind", "application.edited").count == 1)
        #expect(try log("--since", "2030-01-01").isEmpty && log("--until", "2019-01-01").isEmpty)
        #expect(try log("--limit", "1") == [all[0]])
    }

    @Test func `answers in JSON with the record's number and what stood there before`() throws {
        let line = try log("--json", "--kind", "selection.made")[0]
        for part in [#""record":"#, #""journal":"Falun""#, #""kind":"selection.made""#, #""applicant":""#] {
            #expect(line.contains(part), "\(part) in \(line)")
        }
    }

    @Test func `what cannot be looked for is said`() throws {
        #expect(try store.run(["log", "--kind", "kaffe"]).status == .exited(64))
        #expect(try store.run(["log", "--since", "snart"]).status == .exited(64))
        #expect(try store.run(["log", "--applicant", "nobody"]).status == .exited(65))
    }
}

/// What is protected leaves a trace when it is read, on the real program.
@Suite struct ReadingJourneyTests {
    @Test func `opening somebody's needs is in the log, once, and not in undo's way`() throws {
        let store = try JourneyStore.withApplications()
        try store.run(
            ["do", "applicant.edit", "applicant=anna@falun.example", "needs=Hörslinga"], as: "helena.wiik"
        ).requireSuccess()
        let session = try store.open(as: "birgitta.holm")
        try session.press("1/Alm<Enter><Enter>")
        try session.waitFor("Hörslinga")
        try session.press("0l")
        try session.waitFor("läste vad som behövs")
        let read = try store.run(["log", "--kind", "access", "--by", "birgitta.holm"], as: "helena.wiik")
        #expect(read.text.split(separator: "\n").count == 1)
        try session.press("u")
        try session.waitFor("Går inte")
        #expect(try store.application("anna@falun.example")?[.needs] == "Hörslinga")
    }

    @Test func `a store that is only looked at shows nothing protected`() throws {
        let store = try JourneyStore.withApplications()
        try store.run(
            ["do", "applicant.edit", "applicant=anna@falun.example", "needs=Hörslinga"], as: "helena.wiik"
        ).requireSuccess()
        let session = try store.open(["--read-only"], as: "birgitta.holm")
        try session.press("1/Alm<Enter><Enter>")
        try session.waitFor("Behörighet")
        #expect(!session.screen.text.contains("Hörslinga"))
        #expect(try store.run(["log", "--kind", "access"], as: "helena.wiik").text.isEmpty)
    }
}
