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
                let reason = String(cString: strerror(errno))
                throw Failure(
                    73,
                    LocalizedText(
                        sv: "\(path): \(reason); ange en annan katalog", en: "\(path): \(reason); name another directory"))
            }
            defer { close(descriptor) }
            try ExportFile.write(journal.bytes, to: descriptor, path)
            say("\(path): " + Self.counts(journal)[.ofProcess])
        }
    }

    private static func counts(_ journal: SalvagedJournal) -> LocalizedText {
        let (records, places) = (journal.recordCount, journal.problems.count)
        return LocalizedText(
            sv: "\(records) \(records == 1 ? "post" : "poster"), "
                + (places == 0
                    ? "inget ställe som inte går att läsa" : "\(places) \(places == 1 ? "ställe" : "ställen") som inte går att läsa"),
            en: "\(records) \(records == 1 ? "record" : "records"), "
                + (places == 0
                    ? "no place that cannot be read" : "\(places) \(places == 1 ? "place" : "places") that cannot be read"))
    }
}
