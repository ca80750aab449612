internal import Glibc

/// Waits for the terminal, for signals and for whatever else a program listens to, all at once and at no cost.
public struct EventLoop: ~Copyable {
    /// What ended a wait.
    public struct Wakeup: Equatable, Sendable {
        /// Whether the terminal has keys, or its end has come: time for ``CursesTerminal/readKeys()``.
        public let hasInput: Bool
        /// The signals that arrived.
        public let signals: [Signal]
        /// Those of the further descriptors that have something to read, or whose other side is closed.
        public let descriptors: [Int32]
        /// Whether the time was up before anything happened.
        public var isTimeout: Bool { !hasInput && signals.isEmpty && descriptors.isEmpty }
    }

    private let signals: SignalDescriptor

    /// Makes a loop around standard input and a signal descriptor.
    public init(signals: consuming SignalDescriptor) { self.signals = signals }

    /// Sleeps until something happens.
    ///
    /// - Parameters:
    ///   - further: Descriptors to listen to besides the terminal and the signals.
    ///   - timeout: Milliseconds after which to wake up anyhow; nil for never.
    public func wait(also further: [Int32] = [], timeout: Int? = nil) throws(TerminalError) -> Wakeup {
        let descriptors = [STDIN_FILENO, signals.descriptor] + further
        var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let deadline = timeout.map { EventLoop.now() + max(0, $0) }
        while true {
            let remaining = deadline.map { min(max(0, $0 - EventLoop.now()), Int(Int32.max)) } ?? -1
            let count = poll(&requests, nfds_t(requests.count), Int32(remaining))
            if count >= 0 { break }
            guard errno == EINTR else { throw .system(operation: "poll", code: errno) }
        }
        // A descriptor that is not open would be reported again and again.
        guard requests.allSatisfy({ $0.revents & Int16(POLLNVAL) == 0 }) else {
            throw .system(operation: "poll", code: EBADF)
        }
        return Wakeup(
            hasInput: requests[0].revents != 0,
            signals: requests[1].revents != 0 ? signals.read() : [],
            descriptors: requests.dropFirst(2).filter { $0.revents != 0 }.map(\.fd))
    }

    /// Whether the terminal has nothing to say right now.
    public func isQuiet() throws(TerminalError) -> Bool {
        var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, 0) >= 0 || errno == EINTR else { throw .system(operation: "poll", code: errno) }
        return request.revents == 0
    }

    /// Milliseconds of a clock that nobody can set.
    public static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
