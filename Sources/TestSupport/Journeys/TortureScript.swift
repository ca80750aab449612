/// The scripts in `Tests/Torture`: `make torture` runs them at length, tests run a sample of what they do.
public enum TortureScript {
    private static let directory =
        #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Tests/Torture"

    /// Runs a script to its end.
    public static func run(_ name: String, _ arguments: [String]) throws -> FinishedProcess {
        // Where useradd, mount and sshd are, too.
        let environment = PtySession.Environment(["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
        return try RunningProcess("\(directory)/\(name)", arguments, environment: environment).wait()
    }
}
