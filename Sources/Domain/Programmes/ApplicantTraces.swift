/// The names, e-mail addresses and ids of everybody who has applied, to be found in texts that must not hold any.
struct ApplicantTraces {
    private var traces: Set<[UInt8]> = []
    /// The most words that a name has.
    private var longest = 0

    init(_ programme: Programme) {
        for record in programme.municipalities.values {
            for applicant in record.applicants { add(applicant) }
        }
    }

    private mutating func add(_ applicant: Applicant) {
        let application = applicant.application
        let (first, last) = (application[.firstName], application[.lastName])
        // One name alone is a word like others.
        if !first.isEmpty, !last.isEmpty {
            add(ApplicantTraces.words(of: first + " " + last))
            add(ApplicantTraces.words(of: last + " " + first))
        }
        if !application[.email].isEmpty { add(ApplicantTraces.words(of: application[.email])) }
        add([SwedishCollation.key(applicant.id.description)])
    }

    private mutating func add(_ words: [[UInt8]]) {
        guard !words.isEmpty else { return }
        traces.insert(ApplicantTraces.joined(words[...]))
        longest = max(longest, words.count)
    }

    /// Whether a text names one of them.
    func isIn(_ text: String) -> Bool {
        let words = ApplicantTraces.words(of: text)
        return words.indices.contains { start in
            (1...max(longest, 1)).contains { count in
                start + count <= words.count
                    && traces.contains(ApplicantTraces.joined(words[start..<(start + count)]))
            }
        }
    }

    private static func joined(_ words: ArraySlice<[UInt8]>) -> [UInt8] { Array(words.joined(separator: [0x20])) }

    /// What stands between signs that no name and no address has.
    private static func words(of text: String) -> [[UInt8]] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }.map { SwedishCollation.key($0) }
    }
}
