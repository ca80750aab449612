/// One field of a row with the place where it starts.
public struct CSVField: Equatable, Sendable {
    /// The text without its quotes.
    public let text: String
    /// Where the field starts; at the quote, where it is quoted.
    public let position: TextPosition

    /// A field at a place.
    public init(_ text: String, at position: TextPosition) {
        self.text = text
        self.position = position
    }
}

/// One row of a CSV file.
public struct CSVRow: Equatable, Sendable {
    /// The fields, as many as the first row of the file has.
    public let fields: [CSVField]
    /// Where the row starts.
    public let position: TextPosition

    /// A row that starts at a place.
    public init(_ fields: [CSVField], at position: TextPosition) {
        self.fields = fields
        self.position = position
    }

    /// Whether nothing but blanks stands in any field, as in rows that somebody emptied in a spreadsheet.
    var isBlank: Bool {
        fields.allSatisfy { $0.text.utf8.allSatisfy { $0 == ASCII.space || $0 == ASCII.tab } }
    }
}
