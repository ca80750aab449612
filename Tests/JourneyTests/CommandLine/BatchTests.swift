import Domain
import TestSupport
import Testing

@Suite struct BatchTests {
    private let store: JourneyStore

    init() throws { store = try .withApplications() }

    private func run(_ lines: [String]) throws -> FinishedProcess {
        try store.run(["do", "--batch", "-"], input: Array(lines.joined(separator: "\n").utf8))
    }

    @Test func `all lines are one change, which one undo takes back`() throws {
        let before = try store.recordCount()
        let answer = try run([
            "# Both, for the same reason.", "selection.select applicant=anna@falun.example reason=\"Bra motiv\"", "",
            "selection.select applicant=bo@falun.example reason=\"Bra \\\"motiv\\\"\"",
        ])
        #expect(answer.lines == ["2"])
        #expect(try store.recordCount() == before + 2)
        #expect(try store.facts(in: .municipality("falun")).last?.contains("Bra \\\"motiv\\\"") == true)
        try store.perform("undo")
        #expect(try store.programme().record("falun").applicants.allSatisfy { $0.progress.firstSelection == nil })
    }

    @Test(arguments: [
        ("selection.select applicant=nobody@x reason=a", "-:3:1: "), ("no.such-command", "-:3:1: "),
        ("test.record applicant=bo@falun.example outcome=passed", "-:3:1: test.record"), ("reason=", "-:3:1: "),
        ("selection.select applicant=bo@falun.example reason=\"a", "-:3:1: "),
    ])
    func `a line refused is named, and nothing is changed`(line: String, said: String) throws {
        let before = try store.recordCount()
        let answer = try run(["", "selection.select applicant=anna@falun.example reason=a", line])
        #expect(answer.status == .exited(65))
        #expect(answer.errors.hasPrefix("aspirant: " + said), "\(answer.errors)")
        #expect(try store.recordCount() == before)
    }

    @Test func `a line can build on the one before it`() throws {
        try run([
            "applicant.add municipality=Falun first-name=Cia last-name=Dal email=cia@falun.example",
            "selection.select applicant=cia@falun.example reason=God",
            "test.record applicant=cia@falun.example outcome=passed score=72",
        ]).requireSuccess()
        let cia = try store.programme().applicant(try store.id("cia@falun.example"))
        #expect(cia?.progress.test?.value.score == 72)
    }

    @Test func `every command that can be listed is explained`() throws {
        let listed = try store.run(["do", "--list"]).requireSuccess().lines
        for command in ["selection.select applicant= reason=", "undo", "occasion.add kind= title= from= [to=]"] {
            #expect(listed.contains { $0.hasPrefix(command) }, "\(command)")
        }
    }
}
