/// Reads yes and no as spreadsheets and forms write them.
enum YesNo {
    /// The answer of a cell; nil for an empty one, which says nothing.
    static func read(_ text: String) throws(CellProblem) -> Bool? {
        switch text.lowercased() {
        case "": nil
        case "ja", "j", "yes", "y", "1", "true", "sant", "x", "✓", "✔": true
        case "nej", "n", "no", "0", "false", "falskt", "-": false
        default: throw .notYesOrNo
        }
    }
}

/// An answer about gender; anybody may decline to give one (S1-5 asks for figures, not for a demand).
enum GenderAnswer: CaseIterable {
    case woman, man, other, undisclosed

    /// The answer of a cell; nil for an empty one.
    static func read(_ text: String) throws(CellProblem) -> GenderAnswer? {
        switch text.lowercased() {
        case "": nil
        case "kvinna", "kv", "k", "woman", "female", "f", "w": .woman
        case "man", "m", "male": .man
        case "annat", "annan", "övrigt", "icke-binär", "ickebinär", "other", "non-binary", "nonbinary", "x": .other
        case "vill ej uppge", "vill inte uppge", "vill ej svara", "vill inte svara", "ej uppgivet", "okänt",
            "prefer not to say", "not disclosed", "undisclosed", "unknown", "-":
            .undisclosed
        default: throw .notAGender
        }
    }
}

/// Judges whether a text can be an e-mail address; only sending to it can tell whether it is one.
enum EmailAddress {
    /// The address; nil for an empty cell.
    static func read(_ text: String) throws(CellProblem) -> String? {
        if text.isEmpty { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, isDotted(parts[0]), isDotted(parts[1]), parts[1].contains("."),
            !text.contains(where: { $0.isWhitespace || ",;:<>()[]\"\\".contains($0) }),
            parts[1].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" })
        else { throw .notAnEmailAddress }
        return text
    }

    /// Non-empty parts between the dots.
    private static func isDotted(_ text: Substring) -> Bool {
        !text.isEmpty && !text.hasPrefix(".") && !text.hasSuffix(".") && !text.contains("..")
    }
}

/// Catches what spreadsheets do to telephone numbers that look like figures.
enum PhoneCell {
    /// The number as written; nil for an empty cell.
    static func read(_ text: String) throws(CellProblem) -> String? {
        if text.isEmpty { return nil }
        let parts = text.utf8.split(whereSeparator: { $0 | 0x20 == 0x65 })
        let isPower = parts.count == 2 && parts[1].first == 0x2B
        if isPower, parts[0].allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E }) {
            throw .roundedNumber
        }
        return text
    }
}
