/// The sign between the fields of a CSV file, and where its rows begin.
public struct CSVDialect: Equatable, Sendable {
    /// A sign between fields.
    public enum Delimiter: UInt8, CaseIterable, Sendable {
        case semicolon = 0x3B
        case comma = 0x2C
        case tab = 0x09
    }

    /// The sign between fields.
    public let delimiter: Delimiter
    /// Whether the first line is Excel's `sep=;` and no row.
    public let hasSeparatorLine: Bool

    /// A dialect that is already known.
    public init(delimiter: Delimiter, hasSeparatorLine: Bool = false) {
        self.delimiter = delimiter
        self.hasSeparatorLine = hasSeparatorLine
    }

    /// The dialect that the first rows of a text show.
    ///
    /// The sign wins that divides the most of the first rows into as many fields as the heading row; a text without any
    /// of them has one column, whichever sign is assumed.
    public init(detectedIn text: DecodedText) {
        if let stated = CSVDialect.statedDelimiter(text.bytes) {
            self.init(delimiter: stated, hasSeparatorLine: true)
            return
        }
        var best = (delimiter: Delimiter.semicolon, score: 0)
        for delimiter in Delimiter.allCases {
            let score = CSVDialect.score(delimiter, text)
            if score > best.score { best = (delimiter, score) }
        }
        self.init(delimiter: best.delimiter)
    }

    private static let sampleSize = 25

    /// Fields per row, scaled by how many of the rows below the headings have as many as these: neither a comma in one
    /// heading nor one broken row may outweigh twenty semicolons in each row.
    private static func score(_ delimiter: Delimiter, _ text: DecodedText) -> Int {
        var reader = CSVReader(text, dialect: CSVDialect(delimiter: delimiter))
        guard case .success(let heading)? = reader.next(), heading.fields.count > 1 else { return 0 }
        var (rows, agreeing) = (0, 0)
        while rows < sampleSize, let row = reader.next() {
            rows += 1
            if case .success = row { agreeing += 1 }
        }
        return (heading.fields.count - 1) * (rows == 0 ? 1000 : 1 + 999 * agreeing / rows)
    }

    private static func statedDelimiter(_ bytes: [UInt8]) -> Delimiter? {
        let line = bytes.prefix(8).prefix { $0 != ASCII.carriageReturn && $0 != ASCII.lineFeed }
        guard line.count == 5, bytes.count > 5 || line.endIndex == bytes.count else { return nil }
        // `sep=` in any case: the only letters are ASCII, where 0x20 is the difference.
        guard line.prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 || $0 == $1 }) else { return nil }
        return Delimiter(rawValue: line[4])
    }
}
