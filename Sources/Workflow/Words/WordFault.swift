public import Domain

/// Why words written by a person could not be read as a command; names the word and says what to do.
public struct WordFault: Error, Equatable, Sendable {
    /// The key of the word that is at fault.
    public let field: String
    /// What is wrong and what to write instead.
    public let text: LocalizedText

    /// A fault in a word.
    public init(_ field: String, sv swedish: String, en english: String) {
        self.field = field
        text = LocalizedText(sv: swedish, en: english)
    }

    static func missing(_ field: String) -> WordFault {
        WordFault(field, sv: "\(field)= saknas", en: "\(field)= is missing")
    }

    static func invalid(_ field: String, _ value: String, expected: LocalizedText) -> WordFault {
        WordFault(
            field, sv: "\(field): väntade \(expected.swedish), fick ”\(value)”",
            en: "\(field): expected \(expected.english), found “\(value)”")
    }
}
