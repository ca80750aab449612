import Domain
import Glibc
import Store

/// Writes the records that can be read of journals, a file for each.
struct SalvageFiles {
    let directory: String

    /// Tells for each journal how many records were written, and where.
    func write(_ journals: [SalvagedJournal], of programme: String) throws(Failure) {
        guard mkdir(directory, 0o700) == 0 || errno == EEXIST else {
            throw .cannotCreate("\(directory): \(String(cString: strerror(errno)))")
        }
        for journal in journals {
            let path = "\(directory)/\(programme)-\(journal.name).jsonl"
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                throw .cannotCreate("\(path): \(String(cString: strerror(errno))); name another directory")
            }
            defer { close(descriptor) }
            try ExportFile.write(journal.bytes, to: descriptor, path)
            say("\(path): \(journal.recordCount) records, \(journal.problems.count) places that cannot be read")
        }
    }
}
