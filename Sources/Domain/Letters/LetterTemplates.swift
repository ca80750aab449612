/// Identifies a template: letters of a kind in a language.
public struct LetterTemplateKey: Hashable, Comparable, Sendable {
    /// The kind of letter.
    public let kind: LetterKind
    /// The language.
    public let language: Language

    /// The template for letters of a kind in a language.
    public init(_ kind: LetterKind, _ language: Language) {
        self.kind = kind
        self.language = language
    }

    /// Every template there can be, in the order of the kinds.
    public static let all = LetterKind.allCases.flatMap { kind in
        Language.allCases.map { LetterTemplateKey(kind, $0) }
    }

    /// The order in which templates are listed.
    public static func < (left: LetterTemplateKey, right: LetterTemplateKey) -> Bool {
        left.kind == right.kind ? left.language.rawValue > right.language.rawValue : left.kind < right.kind
    }
}

/// The templates of a programme, every version of each.
///
/// They are facts in the programme's journal rather than files beside it: so they are read by everybody who takes part,
/// changed by few, taken back like any change, merged or refused when two change them at once, and a sent letter's
/// template can be found years later with who wrote it.
public struct LetterTemplates: Equatable, Sendable {
    /// The versions of each, first one first; nil where the shipped template was taken back into use.
    public internal(set) var versions: [LetterTemplateKey: [Signed<String?>]] = [:]

    /// The templates that the program ships with.
    public init() {}

    /// Templates put together from their versions, as a snapshot does.
    public init(versions: [LetterTemplateKey: [Signed<String?>]]) { self.versions = versions }

    /// The text of the programme's own template; nil while the shipped one is in use.
    public func own(_ key: LetterTemplateKey) -> String? { versions[key]?.last?.value }

    /// The text in use.
    public func text(_ key: LetterTemplateKey) -> String { own(key) ?? LetterTemplates.shipped(key) }

    /// The number of the template in use: 0 for the shipped one.
    public func version(_ key: LetterTemplateKey) -> Int { own(key) == nil ? 0 : versions[key]?.count ?? 0 }

    /// The text that a sent letter was made from; nil when it came with another release of the program.
    func text(_ key: LetterTemplateKey, digest: TextDigest) -> String? {
        let texts = (versions[key] ?? []).compactMap(\.value) + [LetterTemplates.shipped(key)]
        return texts.first { TextDigest(of: $0) == digest }
    }

    /// The template that the program ships with.
    public static func shipped(_ key: LetterTemplateKey) -> String {
        switch key.language {
        case .swedish: ShippedTemplates.swedish(key.kind)
        case .english: ShippedTemplates.english(key.kind)
        }
    }
}
