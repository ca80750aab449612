import Glibc

/// Where the sample programmes lie: beside an installed program, or in the checkout that is worked in.
enum SampleData {
    /// The sample that a copy opens with.
    static let first = "falun-2020"

    /// The directories of the samples, the one that opens first.
    static func samples(in directory: String) -> [String] {
        let others = directoryNames(in: directory).filter { name in
            name != first && access("\(directory)/\(name)/sample.json", R_OK) == 0
        }
        return ([first] + others.sorted()).map { "\(directory)/\($0)" }
    }

    /// The directory with a programme each; nil when there is none to be found.
    static func directory(named: String?) -> String? {
        var candidates: [String] = []
        if let named { candidates.append(named) }
        if let set = environment("ASPIRANT_SAMPLE_DATA") { candidates.append(set) }
        if let program = programPath { candidates.append(program + "/../share/aspirant/sample-data") }
        candidates.append("sample-data")
        return candidates.first { access($0 + "/\(first)/programme.json", R_OK) == 0 }
    }

    private static var programPath: String? {
        guard let path = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(path) }
        let text = String(cString: path)
        return text.lastIndex(of: "/").map { String(text[..<$0]) }
    }
}
