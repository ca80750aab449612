import ArgumentParser

/// The order in which words stand on the command line.
///
/// Which store and as whom is often said first, as in `aspirant --store DIR export applicants`; the options belong to the
/// subcommands, and the parser takes whatever comes before a subcommand for the screens.
enum ArgumentOrder {
    /// The words with the options that stand before a subcommand moved behind it.
    ///
    /// - Parameters:
    ///   - words: The words without the program's name.
    ///   - subcommands: The names of all subcommands.
    static func arranged(_ words: [String], subcommands: Set<String>) -> [String] {
        var options: [String] = []
        var rest = words[...]
        while let word = rest.first, word.hasPrefix("--"), word != "--" {
            let takesValue = valued.contains(word)
            // What is not an option of every subcommand is left for the parser to complain about.
            guard takesValue || flags.contains(word) || valued.contains(where: { word.hasPrefix($0 + "=") }) else {
                return words
            }
            options += rest.prefix(takesValue ? 2 : 1)
            rest = rest.dropFirst(takesValue ? 2 : 1)
        }
        guard !options.isEmpty, let name = rest.first, subcommands.contains(name) else { return words }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return rest[..<end] + options + rest[end...]
    }

    /// The options of ``StoreOptions`` that are followed by a value.
    private static let valued: Set<String> = ["--store", "--programme", "--municipality", "--lang", "--as"]
    private static let flags: Set<String> = ["--read-only"]
}
