/// A language that the interface speaks.
public enum Language: String, CaseIterable, Sendable {
    case swedish = "sv"
    case english = "en"
}

/// A text in both languages of the interface.
public struct LocalizedText: Hashable, Sendable {
    /// The Swedish text.
    public let swedish: String
    /// The English text.
    public let english: String

    /// A text given in both languages.
    public init(sv swedish: String, en english: String) {
        self.swedish = swedish
        self.english = english
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .swedish: swedish
        case .english: english
        }
    }
}
