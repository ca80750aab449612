import Domain
import TestSupport
import Testing

/// Several programmes in one store, with the real program on a real terminal.
@Suite struct ChooserJourneyTests {
    private let store: JourneyStore

    init() throws {
        store = try JourneyStore(actingAs: "monika.norling")
        try clone("falun-2021").requireSuccess()
    }

    @discardableResult
    private func clone(_ id: String, _ arguments: String..., as account: String? = nil) throws -> FinishedProcess {
        try store.run(["clone", "falun-2020", id] + arguments, as: account)
    }

    private func choose(as account: String? = nil) throws -> PtySession {
        try store.open(as: account, showing: "2 program i")
    }

    @Test func `a programme is opened from the list, left and another opened, without quitting`() throws {
        let session = try choose()
        try session.waitUntil("what waits in both") { !$0.text.contains("…") }
        try session.press("<Enter>")
        try session.waitFor("[0 Program]")
        try session.waitFor("Falun 2020–21")
        try session.press("<Esc>")
        try session.waitFor("2 program i")
        try session.press("<Down><Enter>")
        try session.waitUntil("the other one") { $0.text.contains("[0 Program]") && $0.text.contains("Falun 2021–22") }
        try session.press("4:programmes<Enter>")
        try session.waitFor("2 program i")
        // The list stands on the programme that was left.
        try session.waitFor("▸ Falun 2021–22")
        try session.press("q")
        #expect(try session.waitForExit() == .exited(0))
    }

    @Test func `what is changed in one programme is saved there and shows in the list`() throws {
        let session = try choose()
        try session.press("<Enter>")
        try session.waitFor("[0 Program]")
        try store.run(
            [
                "do", "applicant.add", "municipality=Säter", "first-name=Anna", "last-name=Alm", "--programme",
                "falun-2020",
            ],
            as: "eva.strom"
        ).requireSuccess()
        try session.waitFor("Eva Ström")
        try session.press("<Esc>")
        try session.waitFor("2 program i")
        try session.press("q")
        #expect(try session.waitForExit() == .exited(0))
        let answer = try store.run(["programmes", "--json"], as: "eva.strom").requireSuccess()
        #expect(answer.text.contains("Gör första urvalet i Säter: 1 ansökan"))
    }

    @Test func `another's new programme appears by itself`() throws {
        let session = try choose()
        try clone("falun-2022", "--start", "2022-09-01").requireSuccess()
        try session.waitFor("3 program i")
        try session.waitFor("Falun 2022–23")
    }

    @Test func `a programme that cannot be read is listed and stops no other`() throws {
        let journal = store.path + "/programmes/falun-2021/journal.jsonl"
        try TemporaryFile.write(Array("{broken}\n".utf8), to: journal)
        let session = try choose()
        try session.waitFor("skadat")
        try session.press("<Down><Enter>")
        try session.waitFor("journal.jsonl:1:")
        try session.press("<Up><Enter>")
        try session.waitFor("[0 Program]")
        let answer = try store.run(["programmes"])
        #expect(answer.status == .exited(65))
        #expect(answer.text.contains("Falun 2020–21"))
    }

    @Test func `a programme is cloned from the list and opened`() throws {
        let session = try choose()
        try session.waitUntil("the roles") { $0.text.contains("klona") }
        try session.press("c<Tab><Ctrl-U>falun-2025<Tab><Ctrl-U>2025-09-01<Ctrl-S>")
        try session.waitFor("Ska beslutas på nytt")
        try session.press("<Enter>")
        try session.waitFor("Skapade falun-2025")
        try session.waitFor("3 program i")
        try session.press("<Enter>")
        try session.waitUntil("the clone") { $0.text.contains("[0 Program]") && $0.text.contains("Falun 2025–26") }
    }

    @Test func `a half-written programme outlives the connection`() throws {
        let session = try choose()
        try session.waitUntil("the roles") { $0.text.contains("nytt program") }
        try session.press("+Ledare i Siljan")
        try session.waitFor("Ledare i Siljan")
        _ = try session.hangUp()
        let next = try choose()
        try next.waitUntil("the roles") { $0.text.contains("nytt program") }
        try next.press("+")
        try next.waitFor("Ledare i Siljan")
        try next.waitFor("utkast från")
    }

    @Test func `a named programme goes straight in`() throws {
        let session = try store.open(["--programme", "falun-2021"], showing: "Falun 2021–22")
        try session.waitFor("[0 Program]")
        try session.press("<Esc>")
        try session.waitFor("2 program i")
    }

    @Test func `read-only changes nothing, and a pipe gets a message`() throws {
        let session = try store.open(["--read-only"], showing: "2 program i")
        try session.press("+")
        try session.waitFor("--read-only")
        #expect(try clone("falun-2023", "--read-only").status == .exited(77))
        #expect(try store.run([]).status == .exited(69))
    }

    // MARK: - On the command line

    @Test func `a clone tried out leaves nothing`() throws {
        let answer = try clone("falun-2030", "--dry-run").requireSuccess()
        #expect(answer.text.contains("Ska beslutas på nytt"))
        #expect(try TemporaryDirectory.names(in: store.path + "/programmes") == ["falun-2020", "falun-2021"])
    }

    @Test func `what cannot be cloned is refused with the reason`() throws {
        #expect(try clone("falun-2021").status == .exited(73))
        #expect(try clone("Falun 2021").status == .exited(64))
        #expect(try clone("falun-2030", "--start", "snart").status == .exited(64))
        #expect(try clone("falun-2030", as: "eva.strom").status == .exited(77))
        #expect(try store.run(["clone", "nothing", "falun-2030"]).status == .exited(66))
    }

    @Test func `settings are printed as a file that a programme can be made from`() throws {
        let printed = try store.run(["programmes", "--settings", "falun-2021"]).requireSuccess().text
        let file = try store.write(
            printed.replacing("\"id\": \"falun-2021\"", with: "\"id\": \"falun-2040\"").utf8, to: "next.json")
        try store.run(["init", store.path, "--from", file]).requireSuccess()
        let listed = try store.run(["programmes"]).requireSuccess().text
        #expect(listed.contains("falun-2040"))
    }
}
