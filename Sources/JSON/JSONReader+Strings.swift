extension JSONReader {
    /// Reads a string.
    public mutating func readString() throws(JSONFault) -> String {
        try openString()
        let text = try readStringBytes()
        // Validity was checked byte by byte, so that nothing can be repaired here.
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads a string as its UTF-8 bytes, without making a `String`.
    public mutating func readUTF8() throws(JSONFault) -> ArraySlice<UInt8> {
        try openString()
        return try readStringBytes()
    }

    /// Reads a string, or nil where `null` stands.
    public mutating func readStringOrNull() throws(JSONFault) -> String? {
        try readNullIfNext() ? nil : readString()
    }

    private mutating func openString() throws(JSONFault) {
        skipSpace()
        valueStart = position
        guard position < end, bytes[position] == UInt8(ascii: "\"") else { throw faultHere(expected: "a string") }
    }

    /// The bytes of the string that begins at `position`: a slice of the text, or decoded where it has escapes.
    mutating func readStringBytes() throws(JSONFault) -> ArraySlice<UInt8> {
        let start = position + 1
        position = start
        while true {
            skipPlainASCII()
            guard position < end else { throw faultHere(expected: "a closing double quote") }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return bytes[start..<position - 1]
            case UInt8(ascii: "\\"):
                return try readEscapedBytes(after: start)
            case 0x80...:
                try skipMultibyteScalar()
            default:
                throw faultHere(expected: "an escaped control character")
            }
        }
    }

    /// Continues a string at its first escape; what stands before it is copied as it is.
    private mutating func readEscapedBytes(after start: Int) throws(JSONFault) -> ArraySlice<UInt8> {
        var decoded: [UInt8] = []
        // What needs no decoding is copied from one escape to the next, however many scalars it has.
        var plain = start
        while true {
            skipPlainASCII()
            guard position < end else { throw faultHere(expected: "a closing double quote") }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                decoded.append(contentsOf: bytes[plain..<position])
                position += 1
                return decoded[...]
            case UInt8(ascii: "\\"):
                decoded.append(contentsOf: bytes[plain..<position])
                try readEscape(into: &decoded)
                plain = position
            case 0x80...:
                try skipMultibyteScalar()
            default:
                throw faultHere(expected: "an escaped control character")
            }
        }
    }

    private mutating func readEscape(into decoded: inout [UInt8]) throws(JSONFault) {
        let start = position
        guard position + 1 < end else { throw faultHere(expected: "a whole escape") }
        position += 2
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): decoded.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): decoded.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): decoded.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "u"): decoded.append(contentsOf: Array(String(try readUnicodeEscape(from: start)).utf8))
        default:
            throw fault(at: start, expected: "an escape that JSON knows", found: "a backslash before something else")
        }
    }

    private mutating func readUnicodeEscape(from start: Int) throws(JSONFault) -> Unicode.Scalar {
        let unit = try readFourHexDigits()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        // A surrogate: only the first half followed at once by the second half stands for a character.
        guard unit < 0xDC00, position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw fault(at: start, expected: "a pair of surrogates", found: "a lone surrogate") }
        position += 2
        let second = try readFourHexDigits()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
        else { throw fault(at: start, expected: "a pair of surrogates", found: "a lone surrogate") }
        return scalar
    }

    private mutating func readFourHexDigits() throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < end, let digit = Self.hexDigit(bytes[position]) else {
                throw faultHere(expected: "four hexadecimal digits")
            }
            value = value << 4 | digit
            position += 1
        }
        return value
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// Steps over bytes that stand for themselves: ASCII that is no quote, backslash or control character.
    private mutating func skipPlainASCII() {
        position = endOfPlainASCII()
    }

    private func endOfPlainASCII() -> Int {
        let text = bytes.span.bytes
        var offset = position - bytes.startIndex
        while offset + 8 <= text.byteCount {
            let word = text.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
            if Self.hasSpecial(word) { break }
            offset += 8
        }
        while offset < text.byteCount {
            let byte = text.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
            guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { break }
            offset += 1
        }
        return bytes.startIndex + offset
    }

    /// Whether any of eight bytes is a quote, a backslash, a control character or outside ASCII.
    ///
    /// The usual test for a zero byte, `(x - 0x01…) & ~x & 0x80…`, on the word XORed with what is looked for.
    private static func hasSpecial(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let found =
            ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word) | word
        return found & highs != 0
    }

    /// Steps over one character of two to four bytes, by the table of well-formed UTF-8 in the Unicode standard.
    private mutating func skipMultibyteScalar() throws(JSONFault) {
        let lead = bytes[position]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: throw faultHere(expected: "UTF-8")
        }
        guard position + length <= end, second.contains(bytes[position + 1]) else {
            throw fault(at: position, expected: "UTF-8", found: "a broken character")
        }
        for index in position + 2..<position + max(2, length) where bytes[index] & 0xC0 != 0x80 {
            throw fault(at: position, expected: "UTF-8", found: "a broken character")
        }
        position += length
    }
}
