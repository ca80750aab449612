import Glibc

/// Writes a whole file so that its name always stands for the old content or the new, never for half of one.
enum ReplacedFile {
    /// - Parameter isDurable: Whether to wait until the disk has it. Without, a power cut may bring back the old one.
    static func write(
        _ bytes: some RandomAccessCollection<UInt8>, to path: String, mode: mode_t, isDurable: Bool
    ) throws(StoreError) {
        let temporary = "\(path).\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
        let file = try OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
        do throws(StoreError) {
            _ = fchmod(file.descriptor, mode)
            try file.writeAll(bytes)
            if isDurable { try file.synchronize() }
            guard rename(temporary, path) == 0 else { throw SystemFault("rename", path).storeError }
        } catch {
            unlink(temporary)
            throw error
        }
        if isDurable { try Directories.synchronize(Directories.parent(of: path)) }
    }
}
