internal import Glibc
public import Terminal

/// A real program on a real pty, in a session of its own, with a screen that shows what it writes.
///
/// Nothing here depends on how fast the program is: after pressing a key, wait for what it must lead to.
public final class PtySession {
    /// What the program is started with besides its arguments.
    public struct Environment: Sendable {
        /// The environment variables, and no others.
        public var variables: [String: String]
        /// The working directory; nil for that of the tests.
        public var directory: String?

        /// An xterm with 256 colours and a UTF-8 locale; `variables` come on top, an empty value removes one.
        public init(_ variables: [String: String] = [:], directory: String? = nil) {
            let standard = [
                "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
            ]
            self.variables = standard.merging(variables) { $1 }.filter { !$0.value.isEmpty }
            self.directory = directory
        }

        /// The variables as a process takes them.
        var list: [String] { variables.map { "\($0.key)=\($0.value)" }.sorted() }
    }

    /// What a person would see.
    public let screen: VirtualScreen
    /// Everything the program has written so far, as far as it has been read.
    public private(set) var output: [UInt8] = []
    /// The process; for signals and for looking at it from outside.
    public let process: Int32

    private let master: Int32
    private var hasEnded = false
    private var status: ExitStatus?

    /// The time after which a wait gives up, in seconds: generous, since it is only ever used up by a defect.
    public var patience = 30

    /// Starts a program, given by its path, on a new pty.
    public init(
        _ program: String, _ arguments: [String] = [], size: Size = Size(width: 80, height: 24),
        environment: Environment = Environment()
    ) throws(PtyFailure) {
        guard let screen = VirtualScreen(size: size) else { throw .system("vterm_new", code: ENOMEM) }
        self.screen = screen
        let opened = try Pty.open()
        do {
            try Pty.setSize(of: opened.master, to: size)
            process = try Pty.spawn(program, arguments, on: opened.slaveName, environment: environment)
        } catch {
            close(opened.master)
            throw error
        }
        master = opened.master
    }

    deinit {
        if status == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(master)
    }

    /// The number of bytes the program has written so far, as far as they have been read.
    public var bytesReceived: Int { output.count }

    /// Whether the terminal is as a shell wants it: lines are edited and what is typed is shown.
    public var isInShellMode: Bool {
        var mode = termios()
        guard tcgetattr(master, &mode) == 0 else { return false }
        return mode.c_lflag & tcflag_t(ICANON) != 0 && mode.c_lflag & tcflag_t(ECHO) != 0
    }

    /// Presses keys, written as a key script such as `jj<Enter>`.
    public func press(_ script: String) throws {
        write(try KeyScript(script).keys.flatMap(\.bytes))
    }

    /// Pastes text as a terminal with bracketed paste does.
    public func paste(_ text: String) { write(Key.paste(text).bytes) }

    /// Sends bytes as they are.
    public func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            // A program that does not read must not block the test: take in what it writes meanwhile.
            var request = pollfd(fd: master, events: Int16(POLLOUT | POLLIN), revents: 0)
            guard poll(&request, 1, Int32(patience) * 1000) > 0 else { return }
            if request.revents & Int16(POLLIN) != 0 { receive() }
            guard request.revents & Int16(POLLHUP) == 0 else { return }
            guard request.revents & Int16(POLLOUT) != 0 else { continue }
            let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, min($0.count, 1024)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Gives the window another size, of which the kernel tells the program.
    public func resize(to size: Size) throws(PtyFailure) {
        screen.resize(to: size)
        try Pty.setSize(of: master, to: size)
    }

    /// Sends a signal to the program.
    public func send(_ signal: Int32) { kill(process, signal) }

    /// Takes in what the program has written; false when its side is closed.
    @discardableResult
    private func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(master, &buffer, buffer.count)
        if count > 0 {
            output += buffer[..<count]
            screen.feed(Array(buffer[..<count]))
        } else if count == 0 || errno == EIO {
            hasEnded = true
        }
        return !hasEnded
    }

    /// Waits until a text is on the screen.
    public func waitFor(_ text: String) throws(PtyFailure) {
        try waitUntil("the text \"\(text)\"") { screen in screen.position(of: text) != nil }
    }

    /// Waits until a condition holds; `awaited` names it in the failure.
    public func waitUntil(_ awaited: String, _ condition: (VirtualScreen) -> Bool) throws(PtyFailure) {
        let deadline = Pty.now() + patience * 1000
        while !condition(screen) {
            guard !hasEnded else { throw .ended(waitingFor: awaited, screen: screen.text) }
            var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            let remaining = deadline - Pty.now()
            guard remaining > 0, poll(&request, 1, Int32(remaining)) != 0 else {
                throw .timeout(waitingFor: awaited, screen: screen.text)
            }
            receive()
        }
    }

    /// Waits until the program has ended, taking in all it writes before.
    public func waitForExit() throws(PtyFailure) -> ExitStatus {
        if let status { return status }
        try? waitUntil("the end of the program") { _ in false }
        guard hasEnded else { throw .timeout(waitingFor: "the end of the program", screen: screen.text) }
        var raw: Int32 = 0
        guard waitpid(process, &raw, 0) == process, let ended = ExitStatus(raw) else {
            throw .system("waitpid", code: errno)
        }
        status = ended
        return ended
    }

    /// Closes the terminal's side, as a lost connection does, and waits for the program to end.
    ///
    /// The session is of no other use afterwards.
    public func hangUp() throws(PtyFailure) -> ExitStatus {
        // The descriptor stays open, on something else, so that nothing later uses a number closed here.
        let null = open("/dev/null", O_RDWR | O_CLOEXEC)
        dup2(null, master)
        close(null)
        hasEnded = true
        return try waitForExit()
    }
}
