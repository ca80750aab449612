import Domain
import TestSupport
import Testing

/// Erasing and disclosing with the real program.
@Suite struct ErasureTests {
    private static let secrets = ["Spårlös", "SPÅRLÖS", "sparlos@sater.example", "0733-445566", "Hemlig motivering"]
    private let store: JourneyStore

    init() throws {
        store = try JourneyStore(actingAs: "monika.norling")
        let rows = """
            Förnamn;Efternamn;E-post;Telefon;Kommun;Motivering;Inkom
            Sara;Spårlös;sparlos@sater.example;0733-445566;Säter;Hemlig motivering;2020-03-12
            Bo;Kvar;kvar@sater.example;070;Säter;Vill;2020-03-12

            """
        try store.write(rows.utf8, to: "sokande.csv")
        try store.run(["import", "applicants", "sokande.csv"]).requireSuccess()
        try store.run(
            ["do", "applicant.withdraw", "applicant=sparlos@sater.example", "reason=Flyttar"]
        ).requireSuccess()
    }

    private var traces: [String] {
        get throws {
            let files = try TemporaryDirectory.files(in: store.path).map { store.path + "/" + $0 }
            let drafts = try TemporaryDirectory.files(in: store.home).map { store.home + "/" + $0 }
            return try (files + drafts).filter { path in
                let text = String(decoding: try TemporaryFile.read(path), as: UTF8.self)
                return Self.secrets.contains { text.contains($0) }
            }
        }
    }

    private func erase(_ words: String..., as account: String? = nil) throws -> FinishedProcess {
        try store.run(["erase", "sparlos@sater.example", "--reference", "KS 2020/41"] + words, as: account)
    }

    @Test func `The first step shows what would go and changes nothing; the second does it, everywhere`() throws {
        let before = try TemporaryDirectory.files(in: store.path)
        let notice = try erase().requireSuccess()
        #expect(notice.text.contains("Inget är ändrat än."))
        #expect(try TemporaryDirectory.files(in: store.path) == before)
        let code = try #require(notice.lines.last?.split(separator: " ").last)
        #expect(try erase("--confirm", "nejnej").status == .exited(65))
        #expect(try !traces.isEmpty)
        // Whoever has a draft about the person and a screen kept from last time loses both.
        let done = try erase("--confirm", String(code)).requireSuccess()
        #expect(done.text.contains("Raderad person 1, enligt begäran eller beslut KS 2020/41."))
        for secret in Self.secrets { #expect(!done.text.contains(secret)) }
        #expect(try traces == [])
        #expect(try store.run(["verify"]).status == .exited(0))
        #expect(try store.run(["export", "applicants"]).text.contains("Kvar"))
        #expect(try erase("--confirm", String(code)).status == .exited(65))
        let retention = try store.run(["retention"]).requireSuccess().text
        #expect(retention.contains("raderad person 1, Säter: 26 april 2020, begäran eller beslut KS 2020/41"))
        #expect(try store.run(["do", "undo"]).errors.contains("en radering kan inte ångras"))
        for command in [["log"], ["log", "--json"], ["export", "applicants"], ["protocol", "write"]] {
            let answer = try store.run(command)
            for secret in Self.secrets { #expect(!(answer.text + answer.errors).contains(secret), "\(command)") }
        }
    }

    @Test func `A copy put back brings nobody back`() throws {
        let copy = try JourneyStore(actingAs: "monika.norling")
        copy.remove()
        try copyTree(store.path, to: copy.path)
        let code = try #require(try erase().requireSuccess().lines.last?.split(separator: " ").last)
        try erase("--confirm", String(code)).requireSuccess()
        let list = try store.run(["erase", "--list"]).requireSuccess()
        try store.write(list.output, to: "erased.txt")
        // Only the municipality's journal is lost: what the programme's tells is done again at once.
        let journal = store.directory(of: .municipality("sater")) + "/journal.jsonl"
        try TemporaryFile.remove(journal)
        let restored = try store.run(["restore", copy.path]).requireSuccess()
        #expect(restored.text.contains("erased again: person 1"))
        #expect(try traces == [])
        // The whole store is lost, and the list that was kept beside the copy tells.
        TemporaryDirectory.remove(store.path)
        try copyTree(copy.path, to: store.path)
        #expect(try !traces.isEmpty)
        try store.run(["erase", "--again", "--from", "erased.txt"]).requireSuccess()
        #expect(try traces == [])
        #expect(!(try store.run(["verify"]).text.contains("expected")))
        copy.remove()
    }

    private func copyTree(_ source: String, to target: String) throws {
        for name in try TemporaryDirectory.files(in: source) {
            try TemporaryDirectory.makeParent(of: target + "/" + name)
            try TemporaryFile.write(try TemporaryFile.read(source + "/" + name), to: target + "/" + name)
        }
    }

    @Test func `Only the project leader and the municipality's own personnel chief erase`() throws {
        #expect(try erase(as: "eva.strom").status == .exited(0))
        #expect(try erase(as: "lena.grahn").status == .exited(77))
        #expect(try erase(as: "lars.fahlen").status == .exited(65))
    }

    @Test func `The retention rule erases nobody before its day`() throws {
        let early = try store.run(["erase", "sparlos@sater.example"])
        #expect(early.status == .exited(65))
        #expect(early.errors.contains("tidigast 26 april 2022"))
        try store.turn(to: try #require(Day(2022, 4, 26)))
        #expect(try store.run(["retention"]).text.contains("1 ska raderas nu:"))
        let notice = try store.run(["erase", "sparlos@sater.example"]).requireSuccess()
        #expect(notice.text.contains("gallringsregeln: återtagen, 24 månader"))
    }

    @Test func `A disclosure is recorded before it is written, masks what is protected, and is listed`() throws {
        let given = ["disclose", "sparlos@sater.example", "--for", "Revisorerna", "--basis", "12 kap. 9 § KL"]
        let masked = try store.run(given).requireSuccess().text
        #expect(masked.contains("Spårlös"))
        #expect(masked.contains("Hemlig motivering"))
        #expect(!masked.contains("0733-445566"))
        #expect(masked.contains("\"masked\": [\"email\", \"phone\"]") || masked.contains("\"phone\""))
        let whole = try store.run(given + ["--unmask", "--format", "csv"]).requireSuccess().text
        #expect(whole.contains("0733-445566"))
        let list = try store.run(["disclose", "--list"]).requireSuccess().lines
        #expect(list.count == 2)
        #expect(list[1].contains("Revisorerna – 12 kap. 9 § KL (öppna uppgifter)"))
        #expect(
            try store.run(["log", "--applicant", "sparlos@sater.example"]).text.contains("utlämnat till Revisorerna"))
        #expect(try store.run(given, as: "lena.grahn").status == .exited(77))
        #expect(try store.run(["disclose", "sparlos@sater.example", "--for", "X"]).status == .exited(64))
    }
}
