/// Reads the rows of a CSV file one at a time, each field with its place (RFC 4180 and what spreadsheets make of it).
///
/// Fields may be quoted, with line breaks and doubled quotes inside. Rows of blanks are passed over. The first row says
/// how many fields there are; later rows must agree, except that empty fields beyond them are dropped, which spreadsheets
/// leave behind. A row that cannot be read is given as a problem, and reading goes on with the next line.
public struct CSVReader: Sequence, IteratorProtocol, Sendable {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var cursor = TextCursor()
    private var expectedFields: Int?
    private var scratch: [UInt8] = []

    /// A reader at the first row of a text.
    public init(_ text: DecodedText, dialect: CSVDialect) {
        bytes = text.bytes
        delimiter = dialect.delimiter.rawValue
        if dialect.hasSeparatorLine { cursor.skipLine(in: bytes) }
    }

    /// How many bytes have been read, for showing progress.
    public var bytesRead: Int { cursor.offset }
    /// How many bytes there are in all.
    public var byteCount: Int { bytes.count }

    /// The next row or why it cannot be read; nil at the end.
    public mutating func next() -> Result<CSVRow, CSVProblem>? {
        while cursor.offset < bytes.count {
            do throws(CSVProblem) {
                let row = try readRow()
                if row.isBlank { continue }
                return .success(try fitted(row))
            } catch {
                return .failure(error)
            }
        }
        return nil
    }

    private mutating func readRow() throws(CSVProblem) -> CSVRow {
        let start = cursor.position
        var fields: [CSVField] = []
        fields.reserveCapacity(expectedFields ?? 24)
        var nul: TextPosition?
        while true {
            let position = cursor.position
            let isQuoted = cursor.offset < bytes.count && bytes[cursor.offset] == ASCII.quote
            let text = isQuoted ? try readQuoted(&nul) : readPlain(&nul)
            fields.append(CSVField(text, at: position))
            guard cursor.offset < bytes.count, bytes[cursor.offset] == delimiter else { break }
            cursor.advance(in: bytes)
        }
        cursor.skipLine(in: bytes)
        if let nul { throw .nulByte(nul) }
        return CSVRow(fields, at: start)
    }

    private mutating func readPlain(_ nul: inout TextPosition?) -> String {
        let start = cursor.offset
        while cursor.offset < bytes.count {
            let byte = bytes[cursor.offset]
            if byte == delimiter || byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
            if byte == ASCII.nul, nul == nil { nul = cursor.position }
            cursor.advance(in: bytes)
        }
        return String(decoding: bytes[start..<cursor.offset], as: UTF8.self)
    }

    private mutating func readQuoted(_ nul: inout TextPosition?) throws(CSVProblem) -> String {
        let opening = cursor
        cursor.advance(in: bytes)
        scratch.removeAll(keepingCapacity: true)
        while cursor.offset < bytes.count {
            let byte = bytes[cursor.offset]
            if byte == ASCII.nul, nul == nil { nul = cursor.position }
            cursor.advance(in: bytes)
            if byte == ASCII.quote {
                guard cursor.offset < bytes.count, bytes[cursor.offset] == ASCII.quote else {
                    try finishQuoted(opening)
                    return String(decoding: scratch, as: UTF8.self)
                }
                cursor.advance(in: bytes)
            }
            scratch.append(byte)
        }
        resumeAfterLine(of: opening)
        throw .unterminatedQuote(opening.position)
    }

    /// Passes blanks behind the closing quote, where only a separator or the end of the line may follow.
    private mutating func finishQuoted(_ opening: TextCursor) throws(CSVProblem) {
        while cursor.offset < bytes.count {
            switch bytes[cursor.offset] {
            case delimiter, ASCII.lineFeed, ASCII.carriageReturn: return
            case ASCII.space, ASCII.tab: cursor.advance(in: bytes)
            default:
                let position = cursor.position
                resumeAfterLine(of: opening)
                throw .textAfterQuote(position, opened: opening.position)
            }
        }
    }

    /// A quote that is never closed, or closed by the next field's opening quote, has swallowed whole rows: reading goes
    /// on behind the line where it opened. No byte is read more than twice for it, because every quote that follows such
    /// a place closes again.
    private mutating func resumeAfterLine(of opening: TextCursor) {
        cursor = opening
        cursor.skipLine(in: bytes)
    }

    private mutating func fitted(_ row: CSVRow) throws(CSVProblem) -> CSVRow {
        guard let expected = expectedFields else {
            expectedFields = row.fields.count
            return row
        }
        let found = row.fields.count
        if found == expected { return row }
        if found > expected {
            let extra = row.fields[expected...]
            guard extra.allSatisfy({ $0.text.isEmpty }) else {
                throw .wrongFieldCount(extra[expected].position, expected: expected, found: found)
            }
            return CSVRow(Array(row.fields[..<expected]), at: row.position)
        }
        throw .wrongFieldCount(row.position, expected: expected, found: found)
    }
}
