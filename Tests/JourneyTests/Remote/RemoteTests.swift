import Glibc
import TestSupport
import Testing

/// Over SSH, with real accounts: what happens to people on a shared server.
@Suite(
    .serialized,
    .enabled(if: RemoteServer.obstacle == nil, "not run over SSH: \(RemoteServer.obstacle ?? "")"))
struct RemoteTests {
    private let server: RemoteServer

    init() throws { server = try RemoteServer() }

    private func register(_ name: String, in code: String, as account: RemoteServer.Account) throws {
        try server.run("aspirant do applicant.add municipality=\(code) first-name=\(name)", as: account)
            .requireSuccess()
    }

    @Test func `three municipalities and the recruitment centre work at once, each with what is theirs`() throws {
        let chiefs: [(RemoteServer.Account, name: String)] = [(.falun, "Alma"), (.sater, "Beda"), (.gagnef, "Ceder")]
        for (chief, name) in chiefs { try register(name, in: chief.rawValue, as: chief) }
        let centre = try server.open(as: .centre)
        try centre.press("1")
        for (_, name) in chiefs { try centre.waitFor(name) }
        let sessions = try chiefs.map { try server.open(as: $0.0) }
        for session in sessions { try session.press("1fGod motivering<Enter>") }
        for (session, (_, name)) in zip(sessions, chiefs) {
            try session.waitFor("\(name): utvald – God motivering")
            for (_, other) in chiefs where other != name { #expect(!session.screen.text.contains(other)) }
        }
        try centre.waitFor("Test 3")
        // Not the program's good manners but the kernel keeps the others' journals from them.
        for (chief, _) in chiefs {
            for (other, _) in chiefs {
                let read = try server.run("cat \(server.directory(of: other.rawValue))/journal.jsonl", as: chief)
                #expect((read.status == .exited(0)) == (chief == other))
            }
        }
        try server.run("aspirant verify", as: .centre).requireSuccess()
    }

    @Test func `what the modes give each account is listed, and what departs from the roles`() throws {
        for (account, places) in [
            (RemoteServer.Account.falun, "writes the programme, Falun"), (.sater, "writes the programme, Säter"),
            (.centre, "writes the programme, Borlänge, Falun, Ludvika, Säter, Gagnef"),
        ] {
            let listed = try server.run("aspirant access", as: .centre).requireSuccess().text
            let own = listed.ranges(of: server.name(of: account) + " (").first
            let entry = try #require(own.map { listed[$0.lowerBound...].prefix { $0 != "\n" } })
            #expect(listed[entry.endIndex...].dropFirst().hasPrefix("    \(places)\n"))
        }
        // Säter's journal opened to everybody: its directory still lets nobody else in, so only `verify` minds.
        try server.administer("chmod 666 \(server.directory(of: "sater"))/journal.jsonl")
        try server.run("aspirant access", as: .centre).requireSuccess()
        let verified = try server.run("aspirant verify", as: .centre)
        #expect(verified.status == .exited(65))
        #expect(verified.text.contains("sater/journal.jsonl: alla andra har rw- och ska ha ---"))
        try server.administer("chmod 777 \(server.directory(of: "sater"))")
        let departing = try server.run("aspirant access", as: .centre)
        #expect(departing.status == .exited(65))
        #expect(departing.text.contains("BEYOND THE ROLES: Säter"))
        try server.administer("\(server.program) share --store \(server.store)")
        try server.run("aspirant access", as: .centre).requireSuccess()
        try server.run("aspirant verify", as: .centre).requireSuccess()
    }

    @Test func `what a session of one account makes, others of its group can use`() throws {
        try register("Alma", in: "falun", as: .centre)
        // Leaving with q writes the snapshots, which from then on belong to that account.
        let centre = try server.open(as: .centre)
        try centre.press("1q")
        _ = try centre.waitForExit()
        try register("Beda", in: "falun", as: .falun)
        let chief = try server.open(as: .falun)
        try chief.press("1")
        try chief.waitFor("Beda")
        try chief.press("q")
        _ = try chief.waitForExit()
        try server.run("aspirant verify", as: .centre).requireSuccess()
        let refused = try server.run("aspirant do applicant.add municipality=falun first-name=Fel", as: .sater)
        #expect(refused.status == .exited(77))
    }

    @Test func `a connection cut while typing loses no word`() throws {
        try register("Alma", in: "falun", as: .falun)
        let first = try server.open(as: .falun)
        try first.press("1fBara halva sanningen")
        try first.waitFor("Bara halva sanningen")
        first.send(SIGKILL)
        try server.waitUntilGone(.falun)
        let second = try server.open(as: .falun)
        try second.press("1f")
        try second.waitUntil("the draft and what it is") {
            $0.text.contains("Bara halva sanningen") && $0.text.contains("utkast från")
        }
    }

    /// Makes the program stop at the first of some system calls on a file of Falun's, as SIGSTOP does.
    private func stopping(at call: String, on file: String) -> String {
        "strace -f -qq -o /dev/null -P \(server.directory(of: "falun"))/\(file) -e trace=\(call) "
            + "-e inject=\(call):signal=STOP:when=1"
    }

    @Test(arguments: [("write", "journal.jsonl"), ("fdatasync", "journal.jsonl")])
    func `a connection cut between Enter and saved leaves the change whole or the text as a draft`(
        call: String, file: String
    ) throws {
        try register("Alma", in: "falun", as: .falun)
        let first = try server.open(as: .falun, wrapping: stopping(at: call, on: file))
        try first.press("1fBrutet mitt i<Enter>")
        try server.waitUntilLocked("falun")
        first.send(SIGKILL)
        try server.resumeUntilGone(.falun)
        let log = try server.run("aspirant log", as: .falun).requireSuccess().text
        let second = try server.open(as: .falun)
        if log.contains("Brutet mitt i") {
            #expect(log.ranges(of: "Brutet mitt i").count == 1)
            try second.waitUntil("that it is saved") { $0.prose.contains("är sparad: Alma: utvald – Brutet mitt i") }
        } else {
            try second.waitUntil("that it is not saved") { $0.prose.contains("är INTE sparad") }
            try second.press("1f")
            try second.waitUntil("the draft") {
                $0.text.contains("Brutet mitt i") && $0.text.contains("utkast från")
            }
        }
        try server.run("aspirant verify", as: .centre).requireSuccess()
    }

    @Test func `a session stopped while it saves is named to those who wait, and loses nothing`() throws {
        try register("Alma", in: "falun", as: .falun)
        let stopped = try server.begin(
            stopping(at: "fdatasync", on: "journal.jsonl")
                + " aspirant do applicant.add municipality=falun first-name=Stannad", as: .falun)
        try server.waitUntilLocked("falun")
        let waiting = try server.open(as: .centre)
        // Who only looks waits for nobody, and another municipality is another lock.
        try waiting.press("1")
        try waiting.waitFor("Alma")
        try register("Beda", in: "sater", as: .sater)
        let refused = try server.run("aspirant do applicant.add municipality=falun first-name=Nekad", as: .centre)
        #expect(refused.status == .exited(75))
        #expect(refused.errors.contains("upptaget av \(server.name(of: .falun)) (process "))
        try server.resumeUntilGone(.falun)
        try stopped.wait().requireSuccess()
        try register("Nekad", in: "falun", as: .centre)
        try waiting.waitFor("Nekad")
        try waiting.waitFor("Stannad")
    }

    @Test func `a terminal that vanishes ends the session, and a later one goes on`() throws {
        try register("Alma", in: "falun", as: .falun)
        let first = try server.open(as: .falun)
        try first.press("1")
        try first.waitFor("Alma")
        try server.unplug(.falun)
        try server.waitUntilGone(.falun)
        #expect(try first.waitForExit() != .exited(0))
        let second = try server.open(as: .falun)
        try second.press("1fVidare<Enter>")
        try second.waitFor("Alma: utvald – Vidare")
    }
}
