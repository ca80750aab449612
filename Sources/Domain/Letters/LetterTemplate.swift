/// The template of a letter: the subject on the first line, then the letter.
///
/// A subset of Mustache: `{{field}}`, sections `{{#field}}…{{/field}}` shown when there is something or once for each of a
/// list, inverted sections `{{^field}}…{{/field}}`, and comments `{{! … }}`. A section's tag alone on a line leaves no line
/// behind. Letters are plain text, so that nothing is escaped.
///
/// Made here rather than by a library: a template is checked when it is saved, so that unknown fields must be errors with
/// line and column, which the Swift library for Mustache lets pass as empty; and it brings Foundation, which makes the
/// program 60 MB larger and half of a small program's start slower.
public struct LetterTemplate: Equatable, Sendable {
    indirect enum Node: Equatable, Sendable {
        case text(String)
        case field(LetterField)
        case section(LetterField, isInverted: Bool, [Node])
    }

    /// The template as it was written.
    public let text: String
    let subject: [Node]
    let body: [Node]

    /// Reads a template for letters of a kind.
    public init(_ text: String, for kind: LetterKind) throws(TemplateFault) {
        self.text = text
        var lines = LetterTemplate.lines(of: text)
        let first = lines.isEmpty ? "" : lines.removeFirst()
        guard first.contains(where: { !$0.isWhitespace }) else { throw TemplateFault(1, 1, .subjectMissing) }
        guard let start = lines.firstIndex(where: { $0.contains { !$0.isWhitespace } }) else {
            throw TemplateFault(2, 1, .bodyMissing)
        }
        var parser = TemplateParser(kind)
        subject = try parser.parse([first], from: 1, endsLines: false)
        body = try parser.parse(Array(lines[start...]), from: start + 2, endsLines: true)
    }

    /// The SHA-256 of the template.
    public var digest: TextDigest { TextDigest(of: text) }

    private static func lines(of text: String) -> [Substring] {
        // "\r\n" is one character in Swift, so that files from Windows have the same lines.
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    }
}
