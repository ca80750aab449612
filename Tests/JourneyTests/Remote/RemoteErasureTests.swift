import Glibc
import TestSupport
import Testing

/// Erasing over SSH, with real accounts: what the file modes and the roles make of it.
@Suite(
    .serialized,
    .enabled(if: RemoteServer.obstacle == nil, "not run over SSH: \(RemoteServer.obstacle ?? "")"))
struct RemoteErasureTests {
    private let server: RemoteServer

    init() throws {
        server = try RemoteServer()
        for name in ["Almafrid", "Bedarose"] {
            try server.run(
                "aspirant do applicant.add municipality=falun first-name=\(name) last-name=Kvist", as: .falun
            ).requireSuccess()
        }
    }

    /// The code that the first step prints.
    private func code(as account: RemoteServer.Account) throws -> String {
        let shown = try server.run("aspirant erase 'Almafrid Kvist' --reference 'KS 2020/41'", as: account)
            .requireSuccess()
        return try #require(shown.text.firstMatch(of: /--confirm ([0-9a-f]+)/).map { String($0.1) })
    }

    /// Whether any byte of the store names the person.
    private func isNamed(_ name: String = "Almafrid") throws -> Bool {
        let found = try RunningProcess(
            "/bin/sh", ["-c", "grep -rlai \(name) \(server.store) || true"], environment: PtySession.Environment()
        ).wait().requireSuccess()
        return !found.text.isEmpty
    }

    @Test func `who has the right erases, who has not is refused, and an open session shows it`() throws {
        let code = try code(as: .falun)
        let watching = try server.open(as: .centre)
        try watching.press("1")
        try watching.waitFor("Almafrid")
        // The centre sees the person and may not erase; Säter's chief sees nobody of Falun's.
        let step = "aspirant erase 'Almafrid Kvist' --reference 'KS 2020/41' --confirm \(code)"
        let refused = try server.run(step, as: .centre)
        #expect(refused.status == .exited(77))
        #expect(try server.run(step, as: .sater).status != .exited(0))
        #expect(try isNamed())
        // Other municipalities' directories are closed to this account, which is said and is nothing that is left.
        let done = try server.run(step, as: .falun)
        #expect(done.status == .exited(0))
        #expect(done.text.contains("Du får inte se in i \(server.directory(of: "sater"))."))
        #expect(done.text.contains("be den som samordnar programmet"))
        #expect(!done.text.contains("KVAR"))
        #expect(!done.text.contains("municipalities/falun"))
        #expect(!(try isNamed()))
        #expect(try isNamed("Bedarose"))
        try watching.waitUntil("that the person has been erased") {
            $0.text.contains("raderad person 1") && !$0.text.contains("Almafrid")
        }
        try watching.waitFor("Bedarose")
        try server.run("aspirant verify", as: .centre).requireSuccess()
    }

    @Test func `what the account may not write is left, told, and erased by whoever may`() throws {
        let code = try code(as: .falun)
        let journal = server.directory(of: "falun") + "/journal.jsonl"
        try server.administer("chown root \(journal) && chmod 640 \(journal)")
        let done = try server.run(
            "aspirant erase 'Almafrid Kvist' --reference 'KS 2020/41' --confirm \(code)", as: .falun)
        #expect(done.status == .exited(74))
        #expect(done.errors.contains("falun"))
        #expect(try isNamed())
        let later = try server.run("aspirant erase --again", as: .falun)
        #expect(later.status == .exited(74))
        try server.administer("\(server.program) share --store \(server.store)")
        try server.run("aspirant erase --again", as: .falun).requireSuccess()
        #expect(!(try isNamed()))
    }
}
