/// Tidies the text of a cell without changing what it says.
enum FieldText {
    /// The text without surrounding space, with each run of blanks and line breaks within as one space.
    static func singleLine(_ text: String) -> String {
        guard needsTidying(text) else { return text }
        return text.split(whereSeparator: isBlank).joined(separator: " ")
    }

    /// The text without surrounding space; its lines stay.
    static func multiLine(_ text: String) -> String {
        var rest = Substring(text)
        while let first = rest.first, isBlank(first) { rest.removeFirst() }
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest.utf8.count == text.utf8.count ? text : String(rest)
    }

    /// The text that a cell shows: the apostrophe that exports put before what a spreadsheet would take for a formula is
    /// no part of it.
    static func unprotected(_ text: String) -> String {
        FormulaGuard.isProtected(text) ? String(text.dropFirst()) : text
    }

    /// Most cells are tidy ASCII or letters; only those with blanks where none belong are worth taking apart.
    private static func needsTidying(_ text: String) -> Bool {
        var previousIsSpace = true
        for byte in text.utf8 {
            if byte == ASCII.space {
                if previousIsSpace { return true }
                previousIsSpace = true
            } else if byte < ASCII.space || byte == 0xC2 || byte == 0xE2 || byte == 0xEF {
                // Control characters, and the first bytes of no-break space, its relatives and the byte order mark.
                return true
            } else {
                previousIsSpace = false
            }
        }
        return previousIsSpace && !text.isEmpty
    }

    private static func isBlank(_ character: Character) -> Bool {
        character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}"
    }
}
