import ArgumentParser
import Domain
import Glibc
import Store

/// Saves single changes, one for each line read: `session` through the whole program below the screen, `append` 300
/// bytes and `fdatasync` beside it; `look` takes in what others have saved. Answers each with its microseconds, so that a
/// script can take turns with others.
struct Commits: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "commits", abstract: "Time single saves on demand.")

    @Argument(help: "The store, which is changed.")
    var path: String

    @Argument(help: "A file on the same file system, for the bare append.")
    var bare: String

    @Option(help: "Who saves: somebody who may reject applicants.")
    var account = "sofia.mansson"

    mutating func run() throws {
        let session = try ProgrammeSession.open(at: path, as: account)
        // Everybody else begins at the top of the list.
        var untouched = session.visibleMunicipalities.flatMap { session.programme.record($0).applicants }
            .filter(\.isUntouched).map(\.id)[...]
        let file = open(bare, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw BenchFailure(description: "\(bare): cannot be opened") }
        defer { close(file) }
        let bytes = [UInt8](repeating: 0x61, count: 299) + [0x0A]
        while let line = readLine() {
            let start = monotonic()
            switch line {
            case "look": _ = session.refresh()
            case "session":
                // Somebody else may have decided about the last ones meanwhile.
                while let last = untouched.last, session.programme.applicant(last)?.isUntouched != true {
                    untouched.removeLast()
                }
                guard let id = untouched.popLast() else { throw BenchFailure(description: "no applicant is left") }
                try session.perform([.reject(id, reason: "Saknar tid för programmet")], at: session.now())
            case "append":
                guard write(file, bytes, bytes.count) == bytes.count, fdatasync(file) == 0 else {
                    throw BenchFailure(description: "\(bare): cannot be written")
                }
            default: throw BenchFailure(description: "unknown word: \(line)")
            }
            print((monotonic() - start) * 1000)
            fflush(nil)
        }
    }
}
