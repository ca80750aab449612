import Glibc

/// The signals that would end or stop the program, held back while a lock is held.
///
/// A stopped process would keep everyone else from saving, and one that is ended between the write and the sync would
/// leave its user in doubt. They arrive as soon as the lock is released.
enum HeldSignals {
    static func during<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        for signal in [SIGINT, SIGHUP, SIGTERM, SIGTSTP] { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try body()
    }
}
