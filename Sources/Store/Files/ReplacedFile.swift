import Glibc

/// Writes a whole file so that its name always stands for the old content or the new, never for half of one.
enum ReplacedFile {
    /// - Parameters:
    ///   - isDurable: Whether to wait until the disk has it. Without, a power cut may bring back the old one.
    ///   - isWanted: Asked when nobody else can write the file any longer; if not, nothing is written.
    static func write(
        _ bytes: some RandomAccessCollection<UInt8>, to path: String, mode: mode_t, isDurable: Bool,
        where isWanted: () -> Bool = { true }
    ) throws(StoreError) {
        let temporary = path + ".tmp"
        let file = try claim(temporary, mode: mode)
        do throws(StoreError) {
            guard isWanted() else { throw StoreError.replaced(path: path, reason: "is out of date") }
            _ = fchmod(file.descriptor, mode)
            guard ftruncate(file.descriptor, 0) == 0 else { throw SystemFault("ftruncate", temporary).storeError }
            try file.writeAll(bytes)
            if isDurable { try file.synchronize() }
            guard rename(temporary, path) == 0 else { throw SystemFault("rename", path).storeError }
        } catch {
            unlink(temporary)
            throw error
        }
        if isDurable { try Directories.synchronize(Directories.parent(of: path)) }
    }

    /// Keeps everybody from replacing a file for as long as what is returned lives, and takes away what is unfinished.
    ///
    /// - Parameter patience: How long to wait for somebody who is replacing it now.
    static func hold(_ path: String, patience: Duration) throws(StoreError) -> HeldFile {
        let deadline = ContinuousClock.now + patience
        while true {
            do throws(StoreError) {
                return HeldFile(try claim(path + ".tmp", mode: 0o600))
            } catch {
                guard case .busy = error, ContinuousClock.now < deadline else { throw error }
            }
            usleep(5_000)
        }
    }

    /// Opens the one unfinished file that there can be beside the whole one, and locks it.
    ///
    /// One name for all and not one each: what a killed writer leaves behind is taken over by the next one and does not
    /// lie about for ever with people's data in it. The lock dies with its process.
    private static func claim(_ temporary: String, mode: mode_t) throws(StoreError) -> OpenFile {
        while true {
            let file = try OpenFile(temporary, O_WRONLY | O_CREAT | O_NOFOLLOW, mode: mode)
            guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else {
                guard errno == EWOULDBLOCK else { throw SystemFault("flock", temporary).storeError }
                throw StoreError.busy(path: temporary, holder: nil)
            }
            // Whoever had it before may have finished in between: then this is the whole file and not to be touched.
            if let now = FileStatus(at: temporary), now.isSameFile(as: try file.status()) { return file }
        }
    }
}

/// A file that nobody can replace meanwhile.
final class HeldFile {
    private let unfinished: OpenFile

    fileprivate init(_ unfinished: OpenFile) { self.unfinished = unfinished }

    deinit { unlink(unfinished.path) }
}
