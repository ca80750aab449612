internal import Glibc

/// Runs a reader on damaged texts.
///
/// `make test` tries a few thousand with the same seed every time. `make torture` sets `ASPIRANT_FUZZ_SECONDS`, and then it
/// goes on for so long with another seed each time, or with `ASPIRANT_FUZZ_SEED`.
public enum Fuzzing {
    /// A text that the reader did not take as it should; the file holds it.
    public struct Finding: Error, CustomStringConvertible {
        /// What happened, with seed and file.
        public let description: String
    }

    /// The texts of the corpus `name`, in the order of their names.
    public static func corpus(_ name: String) throws -> [[UInt8]] {
        let directory = "\(tests)/Corpus/\(name)"
        return try TemporaryDirectory.names(in: directory).map { try TemporaryFile.read("\(directory)/\($0)") }
    }

    /// The store that version 1 wrote, which is kept as it is.
    public static let keptStore = tests + "/Stores/v1/store"

    private static let tests = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Tests"

    /// Hands damaged texts to a reader. What is tried lies in a file meanwhile, so that a crash leaves it behind.
    ///
    /// - Parameters:
    ///   - cases: How many to try at least.
    ///   - body: Throws for a text that was not taken as it should be.
    public static func run(
        _ name: String, _ corpus: [[UInt8]], words: [String], cases: Int, body: ([UInt8]) throws -> Void
    ) throws {
        let limit = getenv("ASPIRANT_FUZZ_SECONDS").flatMap { Int(String(cString: $0)) }
        let wanted = getenv("ASPIRANT_FUZZ_SEED").flatMap { UInt64(String(cString: $0)) }
        let seed = wanted ?? (limit == nil ? 1 : UInt64.random(in: 0 ... .max))
        var mutator = Mutator(seed: seed, words: words)
        let path = "/tmp/aspirant-fuzz-\(name)-\(getpid())"
        let start = Pty.now()
        var tried = 0
        while limit.map({ Pty.now() - start < $0 * 1000 }) ?? (tried < cases) {
            let text = mutator.variant(of: corpus)
            try TemporaryFile.write(text, to: path)
            do {
                try body(text)
            } catch {
                throw Finding(description: "case \(tried) of seed \(seed), kept in \(path): \(error)")
            }
            tried += 1
        }
        unlink(path)
        if limit != nil { print("fuzz: \(name): \(tried) cases of seed \(seed)") }
    }
}
