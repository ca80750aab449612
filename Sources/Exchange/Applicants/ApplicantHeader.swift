public import Domain

/// What the columns of an application file mean, read from its first row.
public struct ApplicantHeader: Equatable, Sendable {
    /// What becomes of one column.
    enum Use: Equatable, Sendable {
        case column(ApplicantColumn)
        /// Kept as text under its heading.
        case extra
        case ignored
        /// The texts of unknown columns as this program exported them.
        case keptExtra
    }

    /// A column of the file that no one knows; its texts are kept with the applications.
    public struct UnknownColumn: Equatable, Sendable {
        /// The heading as written.
        public let heading: String
        /// Where it stands.
        public let position: TextPosition
    }

    let uses: [Use]
    /// The headings as written, trimmed.
    public let headings: [String]
    /// The columns that the file has; a column that it lacks must not empty anything at a later import.
    public let columns: Set<ApplicantColumn>
    /// The columns that are only kept.
    public let unknown: [UnknownColumn]
    /// Headings of the mapping file that the file does not have.
    public let unusedMappings: [String]

    /// Reads the headings.
    ///
    /// - Parameter hasOneMunicipality: Whether the programme has one municipality only, which the file need not name.
    public init(
        _ row: CSVRow, mapping: HeadingMapping = .none, hasOneMunicipality: Bool = false
    ) throws(ApplicantHeaderProblem) {
        var uses: [Use] = []
        var places: [ApplicantColumn: TextPosition] = [:]
        var unknown: [UnknownColumn] = []
        var seen: [HeadingKey: TextPosition] = [:]
        let headings = row.fields.map { FieldText.singleLine($0.text) }
        for (heading, position) in zip(headings, row.fields.map(\.position)) {
            switch mapping.meaning(of: heading) {
            case .column(let column)?: uses.append(.column(column))
            case .ignored?: uses.append(.ignored)
            case nil: uses.append(ApplicantHeader.use(of: heading))
            }
            switch uses.last {
            case .column(let column)?:
                if let first = places.updateValue(position, forKey: column) {
                    throw .repeatedColumn(column, heading: heading, first: first, position)
                }
            case .extra?:
                // Unnamed columns may be many; named ones are told apart by their names.
                if HeadingKey(heading) != HeadingKey(""),
                    let first = seen.updateValue(position, forKey: HeadingKey(heading))
                {
                    throw .repeatedHeading(heading, first: first, position)
                }
                unknown.append(UnknownColumn(heading: heading, position: position))
            case .ignored?, .keptExtra?, nil: break
            }
        }
        let missing = ApplicantColumn.obligatory.filter {
            places[$0] == nil && !($0 == .municipality && hasOneMunicipality)
        }
        guard missing.isEmpty else { throw .missing(missing, found: headings, row.position) }
        self.uses = uses
        self.headings = headings
        self.unknown = unknown
        columns = Set(places.keys)
        let written = Set(headings.map { HeadingKey($0) })
        unusedMappings = mapping.headings.filter { !written.contains(HeadingKey($0)) }
    }

    /// What a heading means that no mapping speaks of.
    private static func use(of heading: String) -> Use {
        if let column = ApplicantColumn(heading: heading) { return .column(column) }
        switch OwnColumn(heading: heading) {
        case .id?, .stage?: return .ignored
        case .extra?: return .keptExtra
        case nil: return .extra
        }
    }

    /// Whether the file says anything about columns that are only kept.
    var speaksOfExtra: Bool { !unknown.isEmpty || uses.contains(.keptExtra) }
}

/// Why the headings of a file cannot be used; nothing of it is imported.
public enum ApplicantHeaderProblem: Error, Equatable, Sendable {
    /// There is not even a row of headings.
    case emptyFile
    /// The row of headings cannot be read.
    case unreadable(CSVProblem)
    /// Columns that must be there are not.
    case missing([ApplicantColumn], found: [String], TextPosition)
    /// Two headings mean the same column.
    case repeatedColumn(ApplicantColumn, heading: String, first: TextPosition, TextPosition)
    /// The same heading stands twice.
    case repeatedHeading(String, first: TextPosition, TextPosition)
}

extension ApplicantHeaderProblem: CustomStringConvertible {
    /// Where it is wrong.
    public var position: TextPosition {
        switch self {
        case .emptyFile: TextPosition(line: 1, column: 1)
        case .unreadable(let problem): problem.position
        case .missing(_, _, let position), .repeatedColumn(_, _, _, let position), .repeatedHeading(_, _, let position):
            position
        }
    }

    /// The reason and what to do, without the place.
    public var text: LocalizedText {
        switch self {
        case .emptyFile:
            LocalizedText(
                sv: "filen är tom; den första raden ska innehålla rubriker",
                en: "the file is empty; its first row should hold headings")
        case .unreadable(let problem): problem.text
        case .missing(let columns, let found, _):
            LocalizedText(
                sv: "rubrik saknas: \(columns.map(\.heading.swedish).joined(separator: ", ")); "
                    + "filen har \(ApplicantHeaderProblem.quoted(found, "”", "”")). "
                    + "Byt rubrik eller ange en mappningsfil",
                en: "missing heading: \(columns.map(\.heading.english).joined(separator: ", ")); "
                    + "the file has \(ApplicantHeaderProblem.quoted(found, "“", "”")). "
                    + "Rename the heading or give a mapping file")
        case .repeatedColumn(let column, let heading, let first, _):
            LocalizedText(
                sv: "”\(heading)” betyder \(column.heading.swedish) liksom rubriken på \(first); ta bort den ena "
                    + "eller ange en mappningsfil",
                en: "“\(heading)” means \(column.heading.english), and so does the heading at \(first); remove one "
                    + "or give a mapping file")
        case .repeatedHeading(let heading, let first, _):
            LocalizedText(
                sv: "rubriken ”\(heading)” står redan på \(first); ge dem olika namn",
                en: "the heading “\(heading)” already stands at \(first); give them different names")
        }
    }

    /// `line:column: reason`, in English.
    public var description: String { "\(position): \(text.english)" }

    private static func quoted(_ headings: [String], _ open: String, _ close: String) -> String {
        headings.map { open + $0 + close }.joined(separator: ", ")
    }
}
