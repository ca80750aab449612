public import Domain

/// Why words written by a person could not be read as a command; names the word and says what to do.
public struct WordFault: Error, Equatable, Sendable {
    /// The key of the word that is at fault.
    public let field: String
    /// What is wrong and what to write instead.
    public let text: LocalizedText
    /// The same beside the field of a form, where the key need not be named.
    public let besideField: LocalizedText

    /// A fault in a word.
    public init(_ field: String, sv swedish: String, en english: String) {
        self.field = field
        text = LocalizedText(sv: swedish, en: english)
        besideField = text
    }

    private init(_ field: String, _ text: LocalizedText, besideField: LocalizedText) {
        self.field = field
        self.text = text
        self.besideField = besideField
    }

    static func missing(_ field: String) -> WordFault {
        WordFault(
            field, LocalizedText(sv: "\(field)= saknas", en: "\(field)= is missing"),
            besideField: LocalizedText(sv: "Det här måste fyllas i", en: "This must be filled in"))
    }

    static func invalid(_ field: String, _ value: String, expected: LocalizedText) -> WordFault {
        let found = LocalizedText(
            sv: "\(expected.swedish), fick ”\(value)”", en: "\(expected.english), found “\(value)”")
        return WordFault(
            field,
            LocalizedText(sv: "\(field): väntade \(found.swedish)", en: "\(field): expected \(found.english)"),
            besideField: LocalizedText(sv: "Väntade \(found.swedish)", en: "Expected \(found.english)"))
    }
}
