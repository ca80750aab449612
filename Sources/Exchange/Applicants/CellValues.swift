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
        var parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false).makeIterator()
        guard let local = parts.next(), let domain = parts.next(), parts.next() == nil,
            isDotted(local), isDotted(domain), domain.contains(dot), !local.contains(where: isForbidden),
            domain.allSatisfy(isHostByte), !text.contains(where: { !$0.isASCII && $0.isWhitespace })
        else { throw .notAnEmailAddress }
        return text
    }

    private static let dot: UInt8 = 0x2E

    /// Non-empty parts between the dots.
    private static func isDotted(_ text: Substring.UTF8View) -> Bool {
        var previous = dot
        for byte in text {
            if byte == dot, previous == dot { return false }
            previous = byte
        }
        return previous != dot
    }

    /// Blanks, controls and the signs that separate or enclose addresses.
    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte <= ASCII.space || byte == 0x7F || ",;:<>()[]\"\\".utf8.contains(byte)
    }

    /// Letters, digits, dots and hyphens; letters outside ASCII are written out in modern host names.
    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, dot, 0x80...: true
        default: false
        }
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
