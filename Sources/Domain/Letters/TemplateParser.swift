/// Reads the lines of a template into nodes, and says where it cannot.
struct TemplateParser {
    private typealias Node = LetterTemplate.Node

    private struct Open {
        let field: LetterField
        let isInverted: Bool
        let line: Int
        let column: Int
        var nodes: [LetterTemplate.Node] = []
    }

    private struct Tag {
        let mark: Character?
        let name: String
        let line: Int
        let column: Int
        /// Whether the tag prints nothing itself, so that a line with nothing else is no line of the letter.
        var isSilent: Bool { mark.map { "#^/!".contains($0) } ?? false }
    }

    private enum Piece {
        case text(String)
        case tag(Tag)
    }

    private let kind: LetterKind
    private var open: [Open] = []
    private var nodes: [LetterTemplate.Node] = []

    init(_ kind: LetterKind) { self.kind = kind }

    mutating func parse(_ lines: [Substring], from number: Int, endsLines: Bool) throws(TemplateFault)
        -> [LetterTemplate.Node]
    {
        (open, nodes) = ([], [])
        for (offset, line) in lines.enumerated() {
            let pieces = try TemplateParser.pieces(of: line, number + offset)
            let isStandalone = TemplateParser.isStandalone(pieces)
            for piece in pieces {
                switch piece {
                case .text(let text): if !isStandalone { add(.text(text)) }
                case .tag(let tag): try take(tag)
                }
            }
            if endsLines, !isStandalone { add(.text("\n")) }
        }
        if let left = open.last {
            throw TemplateFault(left.line, left.column, .sectionNotClosed(left.field.rawValue))
        }
        return nodes
    }

    private mutating func add(_ node: LetterTemplate.Node) {
        if open.isEmpty { nodes.append(node) } else { open[open.count - 1].nodes.append(node) }
    }

    private mutating func take(_ tag: Tag) throws(TemplateFault) {
        func fault(_ problem: TemplateFault.Problem) -> TemplateFault { TemplateFault(tag.line, tag.column, problem) }
        switch tag.mark {
        case "!": return
        case "/":
            guard let last = open.last, last.field.rawValue == tag.name else {
                throw fault(.sectionNotOpen(tag.name, open: open.last?.field.rawValue))
            }
            open.removeLast()
            add(.section(last.field, isInverted: last.isInverted, last.nodes))
        case "#", "^":
            let field = try field(tag)
            if tag.mark == "#", field.shape == .list, isInList { throw fault(.listInList(tag.name)) }
            open.append(Open(field: field, isInverted: tag.mark == "^", line: tag.line, column: tag.column))
        case nil, "&":
            let field = try field(tag)
            guard field.shape == .text || field.shape == .item else { throw fault(.notAText(tag.name)) }
            add(.field(field))
        case let mark?: throw fault(.tagNotSupported(String(mark)))
        }
    }

    private var isInList: Bool { open.contains { $0.field.shape == .list && !$0.isInverted } }

    private func field(_ tag: Tag) throws(TemplateFault) -> LetterField {
        guard let field = LetterField(rawValue: tag.name), field.isKnown(in: kind) else {
            let known = LetterField.known(in: kind).map(\.rawValue)
            throw TemplateFault(tag.line, tag.column, .unknownField(tag.name, known: known))
        }
        if field.shape == .item || field.shape == .itemFlag, !isInList {
            throw TemplateFault(tag.line, tag.column, .outsideList(tag.name))
        }
        return field
    }

    private static func pieces(of line: Substring, _ number: Int) throws(TemplateFault) -> [Piece] {
        var pieces: [Piece] = []
        var text = ""
        var rest = line
        var column = 1
        while !rest.isEmpty {
            guard rest.hasPrefix("{{") else {
                text.append(rest.removeFirst())
                column += 1
                continue
            }
            if !text.isEmpty { pieces.append(.text(text)) }
            text = ""
            // Three braces mean the same as two where nothing is escaped.
            let braces = rest.hasPrefix("{{{") ? 3 : 2
            let inside = rest.dropFirst(braces)
            guard let length = end(of: inside, braces) else { throw TemplateFault(number, column, .tagNotClosed) }
            let content = inside.prefix(length)
            pieces.append(.tag(try tag(content, number, column)))
            rest = inside.dropFirst(length + braces)
            column += length + 2 * braces
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        return pieces
    }

    /// How many characters come before the closing braces; nil when they never come.
    private static func end(of text: Substring, _ braces: Int) -> Int? {
        var rest = text
        let closing = String(repeating: "}", count: braces)
        while !rest.isEmpty {
            if rest.hasPrefix(closing) { return text.count - rest.count }
            rest = rest.dropFirst()
        }
        return nil
    }

    private static func tag(_ content: Substring, _ line: Int, _ column: Int) throws(TemplateFault) -> Tag {
        let trimmed = Programme.trimmed(String(content))
        guard let first = trimmed.first else { throw TemplateFault(line, column, .tagEmpty) }
        let isMarked = !first.isLetter && !first.isNumber
        let name = isMarked ? Programme.trimmed(String(trimmed.dropFirst())) : trimmed
        if name.isEmpty, first != "!" { throw TemplateFault(line, column, .tagEmpty) }
        return Tag(mark: isMarked ? first : nil, name: name, line: line, column: column)
    }

    private static func isStandalone(_ pieces: [Piece]) -> Bool {
        var tags = 0
        for piece in pieces {
            switch piece {
            case .text(let text): if text.contains(where: { !$0.isWhitespace }) { return false }
            case .tag(let tag):
                if !tag.isSilent { return false }
                tags += 1
            }
        }
        return tags == 1
    }
}
