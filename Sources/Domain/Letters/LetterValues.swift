/// What the fields of a letter stand for; a field without a value is empty.
public struct LetterValues: Equatable, Sendable {
    /// The texts.
    public var texts: [LetterField: String] = [:]
    /// The conditions that hold.
    public var flags: Set<LetterField> = []
    /// What lists repeat.
    public var lists: [LetterField: [LetterValues]] = [:]

    /// No values.
    public init() {}

    func holds(_ field: LetterField) -> Bool {
        switch field.shape {
        case .text, .item: !(texts[field] ?? "").isEmpty
        case .flag, .itemFlag: flags.contains(field)
        case .list: !(lists[field] ?? []).isEmpty
        }
    }

    /// The values inside an element of a list: its own first.
    func merging(_ element: LetterValues) -> LetterValues {
        var merged = self
        merged.texts.merge(element.texts) { $1 }
        merged.flags.formUnion(element.flags)
        return merged
    }
}

/// A letter as it reads, with the template that it was made from.
public struct LetterText: Equatable, Sendable {
    /// The letterhead.
    public let header: String
    /// The subject, in one line.
    public let subject: String
    /// The letter itself.
    public let body: String
    /// The language.
    public let language: Language
    /// The number of the template: 0 for the one that the program ships with.
    public let version: Int
    /// The SHA-256 of the template.
    public let template: TextDigest

    /// All of it as one text, which ends with a line break.
    public var text: String { header + "\n\n" + subject + "\n\n" + body }
    /// The SHA-256 of ``text``.
    public var digest: TextDigest { TextDigest(of: text) }
}

extension LetterTemplate {
    /// The subject and the letter with values filled in.
    func render(_ values: LetterValues) -> (subject: String, body: String) {
        var subject = ""
        LetterTemplate.render(self.subject, values, into: &subject)
        var body = ""
        LetterTemplate.render(self.body, values, into: &body)
        // A value with a line break would be a subject of two lines, or a header of its own in a mail.
        let oneLine = subject.split(whereSeparator: \.isNewline).joined(separator: " ")
        return (Programme.trimmed(oneLine), LetterTemplate.tidied(body))
    }

    private static func render(_ nodes: [Node], _ values: LetterValues, into text: inout String) {
        for node in nodes {
            switch node {
            case .text(let part): text += part
            case .field(let field): text += values.texts[field] ?? ""
            case .section(let field, let isInverted, let inner):
                guard values.holds(field) != isInverted else { continue }
                if field.shape == .list, !isInverted {
                    for element in values.lists[field] ?? [] { render(inner, values.merging(element), into: &text) }
                } else {
                    render(inner, values, into: &text)
                }
            }
        }
    }

    /// Sections left out leave blank lines behind: never two in a row, and none at either end.
    private static func tidied(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = line
            while let last = line.last, last == " " || last == "\t" { line.removeLast() }
            if line.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }
}
