import Domain
import Glibc

/// An open file, closed when nobody refers to it any longer.
final class OpenFile {
    let path: String
    let descriptor: Int32

    /// Opens a file; never inherited by a child process, which would keep a lock alive.
    init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(StoreError) {
        var result: Int32
        repeat { result = open(path, flags | O_CLOEXEC, mode) } while result < 0 && errno == EINTR
        guard result >= 0 else { throw SystemFault("open", path).storeError }
        self.path = path
        self.descriptor = result
    }

    deinit { close(descriptor) }

    func status() throws(StoreError) -> FileStatus {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemFault("fstat", path).storeError }
        return FileStatus(status)
    }

    /// Up to `count` bytes from `offset` on; fewer only at the end of the file.
    ///
    /// A read error is thrown and never looks like an empty file: a writer that took it for one would begin anew.
    func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let target = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                let result = pread(descriptor, target.baseAddress, target.count, off_t(offset + filled))
                if result > 0 {
                    filled += result
                } else if result == 0 {
                    break
                } else if errno != EINTR {
                    failure = errno
                    break
                }
            }
        }
        guard failure == 0 else { throw SystemFault("read", path, code: failure).storeError }
        return bytes
    }

    /// All that the file holds.
    func readAll() throws(StoreError) -> [UInt8] {
        try read(at: 0, count: status().size)
    }

    /// All that the file holds, a large one as the system shows it in memory: what nobody looks at is not read, and sessions
    /// share what they do. Only for a file that is replaced and never written to or cut; who does so all the same ends the
    /// sessions that look at it, but for the small ones of most municipalities, which are read.
    func shown() throws(StoreError) -> SharedBytes {
        let size = try status().size
        guard size > OpenFile.largestCopied else { return SharedBytes(try read(at: 0, count: size)) }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw SystemFault("mmap", path).storeError
        }
        return SharedBytes(UnsafeMutableRawBufferPointer(start: start, count: size), from: OpenFile.mapping)
    }

    private static let largestCopied = 1 << 16

    private static let mapping = SharedBytes.Source(
        release: { munmap($0.baseAddress, $0.count) }, rest: { madvise($0.baseAddress, $0.count, MADV_DONTNEED) })

    /// Writes all of the bytes, where a partial file is of no account because it is renamed into place later.
    func writeAll(_ bytes: some RandomAccessCollection<UInt8>) throws(StoreError) {
        let bytes = Array(bytes)
        var written = 0
        while written < bytes.count {
            let result = bytes.withUnsafeBytes { buffer in
                write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if result >= 0 {
                written += result
            } else if errno != EINTR {
                throw SystemFault("write", path).storeError
            }
        }
    }

    func synchronize() throws(StoreError) {
        guard fsync(descriptor) == 0 else { throw SystemFault("fsync", path).storeError }
    }
}

/// The little of `stat` that the store asks for.
struct FileStatus {
    let device: dev_t
    let inode: ino_t
    let size: Int
    let permissions: mode_t
    private let modified: timespec

    init(_ status: stat) {
        device = status.st_dev
        inode = status.st_ino
        size = Int(status.st_size)
        permissions = status.st_mode & 0o7777
        modified = status.st_mtim
    }

    /// The status of what is at a path, or nil where there is nothing or it cannot be seen.
    init?(at path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The status of what is at a path, or nil where there is nothing; that it cannot be known is thrown.
    static func find(at path: String) throws(StoreError) -> FileStatus? {
        if let status = FileStatus(at: path) { return status }
        let fault = SystemFault("stat", path)
        guard fault.isAbsence else { throw fault.storeError }
        return nil
    }

    /// What tells this state of the file from any other.
    var mark: String { "\(device) \(inode) \(size) \(modified.tv_sec).\(modified.tv_nsec)" }

    /// Whether it was changed so lately that a further change might not show in ``mark``.
    var wasModifiedJustNow: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let nanoseconds = (now.tv_sec - modified.tv_sec) * 1_000_000_000 + (now.tv_nsec - modified.tv_nsec)
        return nanoseconds < 50_000_000
    }

    /// Whether the two are the same file, whatever its length.
    func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}
