internal import Glibc

/// A program without a terminal: what it writes goes into files, so that nobody has to read while it runs.
public final class RunningProcess {
    private let process: Int32
    private let directory: String
    private var finished: FinishedProcess?

    /// Starts a program, given by its path, with a text as its standard input.
    public init(
        _ program: String, _ arguments: [String], input: [UInt8] = [], environment: PtySession.Environment
    ) throws {
        directory = try TemporaryDirectory.make()
        try TemporaryFile.write(input, to: directory + "/input")
        process = try RunningProcess.spawn([program] + arguments, environment, in: directory)
    }

    deinit {
        if finished == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        TemporaryDirectory.remove(directory)
    }

    /// Waits until the program has ended.
    public func wait() throws -> FinishedProcess {
        if let finished { return finished }
        var raw: Int32 = 0
        guard waitpid(process, &raw, 0) == process, let status = ExitStatus(raw) else {
            throw PtyFailure.system("waitpid", code: errno)
        }
        let ended = FinishedProcess(
            status: status, output: try TemporaryFile.read(directory + "/output"),
            errors: String(decoding: try TemporaryFile.read(directory + "/errors"), as: UTF8.self))
        finished = ended
        return ended
    }

    private static func spawn(
        _ command: [String], _ environment: PtySession.Environment, in directory: String
    ) throws(PtyFailure) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let written = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, directory + "/input", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, directory + "/output", written, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, directory + "/errors", written, 0o600)
        var process: pid_t = 0
        let command = Pty.launching(command, in: environment)
        let code = Pty.withStrings(command) { arguments in
            Pty.withStrings(environment.list) { variables in
                posix_spawn(&process, command[0], &actions, nil, arguments, variables)
            }
        }
        guard code == 0 else { throw .system("posix_spawn of \(command[0])", code: code) }
        return process
    }
}
