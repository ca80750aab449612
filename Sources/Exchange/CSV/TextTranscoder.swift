/// Turns other encodings into UTF-8 and remembers what did not fit.
struct TextTranscoder {
    private(set) var utf8: [UInt8]
    private(set) var noteCount = 0
    private var found: [(offset: Int, kind: TextNote.Kind)] = []

    init(capacity: Int) {
        utf8 = []
        utf8.reserveCapacity(capacity)
    }

    init(whole: [UInt8]) { utf8 = whole }

    mutating func appendUTF8(_ bytes: ArraySlice<UInt8>, damagedIn ranges: [Range<Int>]) {
        var rest = bytes.startIndex
        for range in ranges {
            utf8 += bytes[rest..<range.lowerBound]
            for byte in bytes[range] {
                note(.damagedByte(byte))
                append(Windows1252.scalar(byte) ?? "\u{FFFD}")
            }
            rest = range.upperBound
        }
        utf8 += bytes[rest...]
    }

    mutating func appendWindows1252(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            if byte < 0x80 {
                utf8.append(byte)
            } else if let scalar = Windows1252.scalar(byte) {
                append(scalar)
            } else {
                note(.undefinedByte(byte))
                append("\u{FFFD}")
            }
        }
    }

    mutating func appendUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) {
        var offset = bytes.startIndex
        func unit(at offset: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        while offset + 1 < bytes.endIndex {
            let high = unit(at: offset)
            offset += 2
            if let scalar = Unicode.Scalar(high) {
                append(scalar)
            } else if high < 0xDC00, offset + 1 < bytes.endIndex, (0xDC00...0xDFFF).contains(unit(at: offset)),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (unit(at: offset) - 0xDC00))
            {
                append(scalar)
                offset += 2
            } else {
                note(.loneSurrogate)
                append("\u{FFFD}")
            }
        }
        if offset < bytes.endIndex { note(.oddByte) }
    }

    /// The first notes with their places, found in one walk over the text.
    func locatedNotes() -> [TextNote] {
        var cursor = TextCursor()
        return found.map { offset, kind in
            while cursor.offset < offset { cursor.advance(in: utf8) }
            return TextNote(kind: kind, position: cursor.position)
        }
    }

    private mutating func note(_ kind: TextNote.Kind) {
        noteCount += 1
        if found.count < DecodedText.noteLimit { found.append((utf8.count, kind)) }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        utf8.append(contentsOf: scalar.utf8)
    }
}

/// The upper half of Windows-1252, the encoding of plain CSV from Swedish Excel.
enum Windows1252 {
    /// The character of a byte; nil for the five bytes that have none.
    static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let scalar = specials[Int(byte - 0x80)]
        return scalar == "\0" ? nil : scalar
    }

    private static let specials: [Unicode.Scalar] = [
        "€", "\0", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\0", "Ž", "\0",
        "\0", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\0", "ž", "Ÿ",
    ]
}
