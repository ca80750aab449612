internal import Glibc

/// A real SSH server on this machine with real accounts that share a store, each reaching its own part of it.
///
/// It takes root and Debian's `openssh-server`; ``obstacle`` says what is lacking.
public final class RemoteServer {
    /// Who works there: three personnel chiefs and the recruitment centre, which sees all.
    public enum Account: String, CaseIterable, Sendable {
        case falun, sater, gagnef, centre
    }

    /// Why there can be no such server here; nil where there can.
    public static var obstacle: String? {
        if geteuid() != 0 { return "making accounts takes root" }
        if access("/usr/sbin/sshd", X_OK) != 0 { return "openssh-server is not installed" }
        if access("/usr/bin/ssh", X_OK) != 0 { return "openssh-client is not installed" }
        if access("/usr/bin/strace", X_OK) != 0 { return "strace is not installed" }
        return nil
    }

    private let directory: String
    private let facts: [String: String]

    /// Makes the accounts and the store, and starts the server.
    public init() throws {
        directory = try TemporaryDirectory.make()
        let done = try TortureScript.run(
            "server", ["up", directory, BuiltProgram.path("aspirant"), JourneyStore.programme]
        ).requireSuccess()
        let pairs = done.lines.compactMap { line in
            line.firstIndex(of: "=").map { (String(line[..<$0]), String(line[line.index(after: $0)...])) }
        }
        facts = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    deinit {
        _ = try? TortureScript.run("server", ["down", directory])
        TemporaryDirectory.remove(directory)
    }

    /// The name that the system knows an account by.
    public func name(of account: Account) -> String { facts[account.rawValue] ?? "" }

    /// Where a municipality's journal and what belongs to it are.
    public func directory(of code: String) -> String {
        "\(store)/programmes/falun-2020/municipalities/\(code)"
    }

    /// The store that they share.
    public var store: String { directory + "/store" }

    /// The program on the server.
    public var program: String { directory + "/aspirant" }

    /// Runs a command of the shell as root.
    public func administer(_ command: String) throws {
        try RunningProcess("/bin/sh", ["-c", command], environment: environment).wait().requireSuccess()
    }

    /// Logs in, opens the screens and waits for the first of them.
    ///
    /// - Parameter wrapping: What to start the program with on the server, such as `strace`.
    public func open(as account: Account, wrapping: String = "") throws -> PtySession {
        let session = try PtySession(
            "/usr/bin/ssh", ["-tt"] + login(account) + ["\(wrapping) \(program)"],
            environment: environment)
        try session.waitFor("Falun 2020–21")
        return session
    }

    /// Starts a command of the server's shell; `aspirant` is the program.
    public func begin(_ command: String, as account: Account) throws -> RunningProcess {
        try RunningProcess(
            "/usr/bin/ssh", login(account) + ["PATH=\(directory):$PATH; \(command)"], environment: environment)
    }

    /// Runs a command of the server's shell.
    @discardableResult
    public func run(_ command: String, as account: Account) throws -> FinishedProcess {
        try begin(command, as: account).wait()
    }

    /// Waits until none of an account's programs is left, however its connection ended.
    public func waitUntilGone(_ account: Account) throws { try tell("gone", account.rawValue) }

    /// Waits until somebody holds a municipality's lock.
    public func waitUntilLocked(_ code: String) throws { try tell("locked", code) }

    /// Lets an account's stopped programs go on to their end.
    public func resumeUntilGone(_ account: Account) throws { try tell("resume", account.rawValue) }

    /// Takes an account's terminals away, as when the server's own process dies.
    public func unplug(_ account: Account) throws { try tell("unplug", account.rawValue) }

    private func tell(_ action: String, _ subject: String) throws {
        try TortureScript.run("server", [action, directory, subject]).requireSuccess()
    }

    private var environment: PtySession.Environment { PtySession.Environment() }

    private func login(_ account: Account) -> [String] {
        [
            "-F", "none", "-o", "LogLevel=ERROR", "-p", facts["port"] ?? "", "-i", directory + "/key",
            "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
            "\(name(of: account))@127.0.0.1",
        ]
    }
}
