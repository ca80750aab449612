import Glibc

/// An exclusive lock on a journal, held for as long as this object lives.
///
/// It is a kernel lock on a file that is never unlinked: it dies with its process, so it can never go stale, and two
/// sessions can never hold locks on two files of one name. The file's content is the name of who took it last.
final class FileLock {
    private let file: OpenFile
    /// Released after the lock, because that happens in `deinit` and this when its properties go.
    private let signals: HeldSignals
    /// Always of this length, so that writing it changes neither the size nor the blocks of the file: the sync of the
    /// journal would have to wait for that.
    private static let nameLength = 96

    /// Takes the lock, waiting at most `patience`.
    init(_ file: OpenFile, holder: String, patience: Duration) throws(StoreError) {
        self.file = file
        signals = try Self.acquire(file, patience: patience)
        // Best effort: only ever shown to a person who waits.
        let name = Array("\(holder) (process \(getpid()))".utf8.prefix(Self.nameLength - 1))
        let line = name + [UInt8](repeating: 0x20, count: Self.nameLength - 1 - name.count) + [0x0A]
        if (try? file.read(at: 0, count: Self.nameLength)) != line {
            _ = line.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, 0) }
        }
    }

    deinit { flock(file.descriptor, LOCK_UN) }

    /// Signals are held back from before each attempt, and let through while waiting for the next.
    private static func acquire(_ file: OpenFile, patience: Duration) throws(StoreError) -> HeldSignals {
        let deadline = ContinuousClock.now + patience
        var pause = Duration.milliseconds(1)
        while true {
            let signals = HeldSignals()
            if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return signals }
            switch errno {
            case EINTR, EWOULDBLOCK: signals.release()
            default: throw SystemFault("flock", file.path).storeError
            }
            guard ContinuousClock.now < deadline else {
                throw StoreError.busy(path: file.path, holder: nameOfHolder(file))
            }
            usleep(UInt32(pause / .microseconds(1)))
            pause = min(pause * 2, .milliseconds(50))
        }
    }

    private static func nameOfHolder(_ file: OpenFile) -> String? {
        guard let bytes = try? file.read(at: 0, count: nameLength), let end = bytes.firstIndex(of: 0x0A) else {
            return nil
        }
        // Others can write here, and it is shown on a terminal: nothing but what can be printed.
        let name = String(decoding: bytes[..<end], as: UTF8.self).unicodeScalars.filter { scalar in
            scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
        }
        return name.allSatisfy { $0 == " " } ? nil : String(String.UnicodeScalarView(name)).trimmingSpaces
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
