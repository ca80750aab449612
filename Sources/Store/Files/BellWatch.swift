import Domain
import Glibc

/// Waits for the bells of journals, which every writer rings after it has released its lock.
///
/// The bell is a file of its own because a watch on the journal would slow the writer inside its lock. One inotify
/// instance serves all bells; an account has only 128 of them, so that being refused one is an ordinary event.
final class BellWatch {
    /// Readable when a bell has rung; nil where the kernel has no watch to spare.
    let descriptor: Int32?
    private(set) var coversAll: Bool
    private var watched: Set<Scope> = []

    init() {
        let result = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        descriptor = result >= 0 ? result : nil
        coversAll = result >= 0
    }

    deinit {
        if let descriptor { close(descriptor) }
    }

    func add(_ scope: Scope, _ bell: String) {
        guard let descriptor, watched.insert(scope).inserted else { return }
        if inotify_add_watch(descriptor, bell, UInt32(IN_CLOSE_WRITE)) < 0 { coversAll = false }
    }

    /// Takes what has been reported off the descriptor; which bell it was does not matter, because looking at all
    /// journals costs no more than a `stat` each.
    func drain() {
        guard let descriptor else { return }
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            while Glibc.read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }
}
