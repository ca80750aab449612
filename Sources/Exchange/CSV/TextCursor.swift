/// Walks over UTF-8 and knows line and column; CRLF, LF and CR each end a line.
struct TextCursor: Sendable {
    private(set) var offset: Int
    private(set) var line = 1
    private(set) var column = 1

    init(offset: Int = 0) { self.offset = offset }

    var position: TextPosition { TextPosition(line: line, column: column) }

    /// Steps over one byte.
    mutating func advance(in bytes: [UInt8]) {
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case ASCII.lineFeed: breakLine()
        // The line ends with the LF of a CRLF, so that the CR does not count it a second time.
        case ASCII.carriageReturn: if offset == bytes.count || bytes[offset] != ASCII.lineFeed { breakLine() }
        // Continuation bytes belong to the character that their first byte counted.
        case 0x80...0xBF: break
        default: column += 1
        }
    }

    /// Steps over the rest of the line and its end.
    mutating func skipLine(in bytes: [UInt8]) {
        let start = line
        while offset < bytes.count, line == start { advance(in: bytes) }
    }

    private mutating func breakLine() {
        line += 1
        column = 1
    }
}

/// The bytes that mean something to a reader of plain text.
enum ASCII {
    static let nul: UInt8 = 0x00
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let comma: UInt8 = 0x2C
    static let semicolon: UInt8 = 0x3B
}
