public import Domain

/// A file of applications as recruiting systems and spreadsheets export it, read one row at a time.
///
/// Encoding, separator and the meaning of the columns are found out when it is opened. A row that cannot be taken comes
/// with its problems; the rows around it are as good as ever.
public struct ApplicantFile: Sequence, Sendable {
    /// The encoding that the file was read as.
    public let encoding: TextEncoding
    /// Bytes that did not fit the encoding.
    public let notes: [TextNote]
    /// How many bytes did not fit, with those beyond the listed ones.
    public let noteCount: Int
    /// The sign between the fields.
    public let dialect: CSVDialect
    /// What the columns mean.
    public let header: ApplicantHeader
    private let rows: CSVReader
    private let language: Language

    /// Opens the bytes of a file; the language is that of the programme, for words that are stored in a standard form.
    public init(
        _ bytes: [UInt8], mapping: HeadingMapping = .none, language: Language = .swedish,
        hasOneMunicipality: Bool = false
    ) throws(ApplicantHeaderProblem) {
        let text = DecodedText(bytes)
        dialect = CSVDialect(detectedIn: text)
        var rows = CSVReader(text, dialect: dialect)
        switch rows.next() {
        case .success(let heading)?:
            header = try ApplicantHeader(
                heading, mapping: mapping, hasOneMunicipality: hasOneMunicipality)
        case .failure(let problem)?: throw .unreadable(problem)
        case nil: throw .emptyFile
        }
        encoding = text.encoding
        notes = text.notes
        noteCount = text.noteCount
        self.rows = rows
        self.language = language
    }

    /// The rows below the headings, from the first one.
    public func makeIterator() -> Iterator { Iterator(rows: rows, header: header, language: language) }

    /// Walks over the rows.
    public struct Iterator: IteratorProtocol {
        fileprivate var rows: CSVReader
        fileprivate let header: ApplicantHeader
        fileprivate let language: Language

        /// How much of the file has been read, 0…1.
        public var fractionRead: Double { Double(rows.bytesRead) / Double(Swift.max(rows.byteCount, 1)) }

        /// The next row; nil at the end.
        public mutating func next() -> ApplicantRow? {
            switch rows.next() {
            case .success(let row)?: ApplicantRow(row, under: header, language: language)
            case .failure(let problem)?: ApplicantRow(unreadable: problem)
            case nil: nil
            }
        }
    }
}
