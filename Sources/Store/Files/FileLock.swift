import Glibc

/// An exclusive lock on a journal, held for as long as this object lives.
///
/// It is a kernel lock on a file that is never unlinked: it dies with its process, so it can never go stale, and two
/// sessions can never hold locks on two files of one name. The file's content is the name of who took it last.
final class FileLock {
    private let file: OpenFile

    /// Takes the lock, waiting at most `patience`.
    init(_ path: String, holder: String, patience: Duration) throws(StoreError) {
        file = try OpenFile(path, O_RDWR | O_CREAT)
        try acquire(patience: patience)
        // Best effort: only ever shown to a person who waits.
        let name = Array("\(holder) (process \(getpid()))\n".utf8)
        _ = ftruncate(file.descriptor, 0)
        _ = name.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, 0) }
    }

    deinit { flock(file.descriptor, LOCK_UN) }

    private func acquire(patience: Duration) throws(StoreError) {
        let deadline = ContinuousClock.now + patience
        var pause = Duration.milliseconds(1)
        while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK: break
            default: throw SystemFault("flock", file.path).storeError
            }
            guard ContinuousClock.now < deadline else {
                throw StoreError.busy(path: file.path, holder: nameOfHolder())
            }
            usleep(UInt32(pause / .microseconds(1)))
            pause = min(pause * 2, .milliseconds(50))
        }
    }

    private func nameOfHolder() -> String? {
        guard let bytes = try? file.read(at: 0, count: 256), let end = bytes.firstIndex(of: 0x0A), end > 0 else {
            return nil
        }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }
}
