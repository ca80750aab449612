public import Domain

/// A cell of an exported table.
public enum CSVCell: Equatable, Sendable {
    /// Nothing, which is not the number 0.
    case empty
    /// A text, kept from being run as a formula.
    case text(String)
    /// A whole number.
    case whole(Int)
    /// A mean with so many decimals.
    case mean(Mean, decimals: Int)
    /// A day, as ISO 8601.
    case day(Day)
}

/// Writes CSV as Swedish Excel opens it with a double click: UTF-8 with byte order mark, `;`, CRLF and decimal comma.
public struct CSVWriter: Sendable {
    /// The bytes written so far.
    public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A writer that has written nothing but the byte order mark, without which Excel reads å as Ã¥.
    public init() {}

    /// Writes one row.
    public mutating func write(_ cells: some Sequence<CSVCell>) {
        var isFirst = true
        for cell in cells {
            if !isFirst { bytes.append(ASCII.semicolon) }
            isFirst = false
            write(cell)
        }
        bytes += [ASCII.carriageReturn, ASCII.lineFeed]
    }

    private mutating func write(_ cell: CSVCell) {
        switch cell {
        case .empty: break
        case .text(let text): write(quotingIfNeeded: FormulaGuard.protecting(text))
        case .whole(let number): bytes += Array(String(number).utf8)
        case .mean(let mean, let decimals): bytes += Array(mean.rounded(decimals: decimals, sign: ",").utf8)
        case .day(let day): bytes += Array(day.description.utf8)
        }
    }

    /// Quotes what would otherwise be read as more than one field, and commas and tabs too: a program that guesses the
    /// separator must not be misled by them.
    private mutating func write(quotingIfNeeded text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case ASCII.semicolon, ASCII.comma, ASCII.quote, 0x00..<0x20: false
            default: true
            }
        }
        guard !isPlain || text.utf8.first == ASCII.space || text.utf8.last == ASCII.space else {
            bytes += Array(text.utf8)
            return
        }
        bytes.append(ASCII.quote)
        for byte in text.utf8 {
            if byte == ASCII.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(ASCII.quote)
    }
}
