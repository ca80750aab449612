/// The scripts in `Tests/Torture`: `make torture` runs them at length, tests run a sample of what they do.
public enum TortureScript {
    private static let tests = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Tests"
    private static let directory = tests + "/Torture"

    /// The directory of a store that a version has written, with what that version said about it.
    public static func kept(_ version: String) -> String { "\(tests)/Stores/\(version)" }

    /// Runs a script to its end.
    public static func run(_ name: String, _ arguments: [String]) throws -> FinishedProcess {
        // Where useradd, mount and sshd are, too.
        let environment = PtySession.Environment(["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
        return try RunningProcess("\(directory)/\(name)", arguments, environment: environment).wait()
    }
}
