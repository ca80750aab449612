internal import Glibc
internal import Terminal

/// The system calls behind a ``PtySession``; no fork, which Swift cannot survive.
enum Pty {
    static func open() throws(PtyFailure) -> (master: Int32, slaveName: String) {
        // Not openpty: a program that another test starts meanwhile must not inherit the descriptor.
        let master = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0 else { throw .system("open of /dev/ptmx", code: errno) }
        var lock: Int32 = 0
        var number: UInt32 = 0
        guard ioctl(master, unlockRequest, &lock) == 0, ioctl(master, numberRequest, &number) == 0 else {
            let code = errno
            close(master)
            throw .system("ioctl", code: code)
        }
        return (master, "/dev/pts/\(number)")
    }

    // What Glibc hides without _GNU_SOURCE, or behind macros: TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID.
    private static let unlockRequest: UInt = 0x4004_5431
    private static let numberRequest: UInt = 0x8004_5430
    private static let newSession: Int32 = 0x80

    static func setSize(of master: Int32, to size: Size) throws(PtyFailure) {
        var window = winsize()
        window.ws_row = UInt16(clamping: size.height)
        window.ws_col = UInt16(clamping: size.width)
        guard ioctl(master, UInt(TIOCSWINSZ), &window) == 0 else { throw .system("ioctl", code: errno) }
    }

    static func spawn(
        _ program: String, _ arguments: [String], on terminal: String, environment: PtySession.Environment
    ) throws(PtyFailure) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that the leader of a session opens becomes its controlling terminal.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        let flags = newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var process: pid_t = 0
        let command = launching([program] + arguments, in: environment)
        let code = withStrings(command) { arguments in
            withStrings(environment.list) { variables in
                posix_spawn(&process, command[0], &actions, &attributes, arguments, variables)
            }
        }
        guard code == 0 else { throw .system("posix_spawn of \(program)", code: code) }
        return process
    }

    /// The command that starts another in its working directory, which posix_spawn knows nothing of: env changes to it
    /// and becomes the program.
    static func launching(_ command: [String], in environment: PtySession.Environment) -> [String] {
        (environment.directory.map { ["/usr/bin/env", "-C", $0] } ?? []) + command
    }

    /// Milliseconds of a clock that nobody can set.
    static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    static func withStrings(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
    ) -> Int32 {
        let pointers = strings.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return body(pointers + [nil])
    }
}
