import Glibc

/// The signals that would end or stop the program, held back until this is released or forgotten.
///
/// They are held back together with a lock: a stopped process would keep everyone else from saving, and one that is
/// ended between the write and the sync would leave its user in doubt. They arrive as soon as the lock is gone.
final class HeldSignals {
    private var before = sigset_t()
    private var isHolding = true

    init() {
        var held = sigset_t()
        sigemptyset(&held)
        for signal in [SIGINT, SIGHUP, SIGTERM, SIGTSTP] { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
    }

    deinit { release() }

    func release() {
        guard isHolding else { return }
        isHolding = false
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }
}
