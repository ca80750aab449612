public import Domain
public import JSON

/// What headings of somebody's own mean, as a mapping file says (`{"Your heading": "first-name", …}`).
public struct HeadingMapping: Equatable, Sendable {
    /// One line of a mapping file.
    public struct Entry: Equatable, Sendable {
        /// The heading as the application file has it.
        public let heading: String
        /// The name of a column, or `ignore`.
        public let meaning: String
        /// Where the line stands in the mapping file.
        public let position: TextPosition

        /// A line of a mapping file.
        public init(heading: String, meaning: String, position: TextPosition) {
            self.heading = heading
            self.meaning = meaning
            self.position = position
        }
    }

    /// What a heading means.
    enum Meaning: Equatable {
        case column(ApplicantColumn)
        /// The column must not be stored at all, such as a personal identity number.
        case ignored
    }

    /// A mapping file that cannot be used.
    public enum Problem: Error, Equatable, Sendable {
        /// The file is no JSON object of texts; headings that stand twice letter by letter are found here too.
        case notReadable(JSONFault)
        /// The heading stands twice.
        case repeatedHeading(String, TextPosition)
        /// There is no column of that name.
        case unknownColumn(String, heading: String, TextPosition)
        /// Two headings mean the same column.
        case repeatedColumn(ApplicantColumn, heading: String, TextPosition)
    }

    /// No mapping: only the headings known to everybody count.
    public static let none = HeadingMapping()

    private let meanings: [HeadingKey: Meaning]
    /// The headings that the mapping names, in order.
    let headings: [String]

    private init() { (meanings, headings) = ([:], []) }

    /// A mapping of headings to columns.
    public init(_ entries: [Entry]) throws(Problem) {
        var meanings: [HeadingKey: Meaning] = [:]
        var taken: Set<ApplicantColumn> = []
        for entry in entries {
            let meaning: Meaning
            if entry.meaning == HeadingMapping.ignore {
                meaning = .ignored
            } else if let column = ApplicantColumn(rawValue: entry.meaning) {
                meaning = .column(column)
                guard taken.insert(column).inserted else {
                    throw .repeatedColumn(column, heading: entry.heading, entry.position)
                }
            } else {
                throw .unknownColumn(entry.meaning, heading: entry.heading, entry.position)
            }
            guard meanings.updateValue(meaning, forKey: HeadingKey(entry.heading)) == nil else {
                throw .repeatedHeading(entry.heading, entry.position)
            }
        }
        self.meanings = meanings
        headings = entries.map(\.heading)
    }

    /// Reads a mapping file.
    public init(json bytes: [UInt8]) throws(Problem) {
        var entries: [Entry] = []
        do throws(JSONFault) {
            var reader = JSONReader(bytes)
            try reader.beginObject()
            while let key = try reader.nextKey() {
                let meaning = try reader.readString()
                let place = reader.fault(expected: "", found: "")
                entries.append(
                    Entry(
                        heading: key.string, meaning: meaning,
                        position: TextPosition(line: place.line, column: place.column)))
            }
            try reader.finish()
        } catch {
            throw .notReadable(error)
        }
        try self.init(entries)
    }

    static let ignore = "ignore"

    func meaning(of heading: String) -> Meaning? { meanings[HeadingKey(heading)] }
}

extension HeadingMapping.Problem: CustomStringConvertible {
    /// Where the mapping file is wrong.
    public var position: TextPosition {
        switch self {
        case .notReadable(let fault): TextPosition(line: fault.line, column: fault.column)
        case .repeatedHeading(_, let position), .unknownColumn(_, _, let position), .repeatedColumn(_, _, let position):
            position
        }
    }

    /// The reason and what to do, without the place.
    public var text: LocalizedText {
        switch self {
        case .notReadable(let fault):
            LocalizedText(
                sv: "mappningsfilen ska se ut som {\"Din rubrik\": \"first-name\"}: väntade \(fault.expected), "
                    + "fann \(fault.found)",
                en: "a mapping file looks like {\"Your heading\": \"first-name\"}: expected \(fault.expected), "
                    + "found \(fault.found)")
        case .repeatedHeading(let heading, _):
            LocalizedText(
                sv: "rubriken ”\(heading)” står två gånger; ta bort den ena",
                en: "the heading “\(heading)” stands twice; remove one of them")
        case .unknownColumn(let name, let heading, _):
            LocalizedText(
                sv: "”\(name)” (för rubriken ”\(heading)”) är ingen kolumn; skriv \(HeadingMapping.names(or: "eller"))",
                en: "“\(name)” (for the heading “\(heading)”) is no column; write \(HeadingMapping.names(or: "or"))")
        case .repeatedColumn(let column, let heading, _):
            LocalizedText(
                sv:
                    "en annan rubrik än ”\(heading)” betyder redan \(column.rawValue); en kolumn kan bara fyllas en gång",
                en: "another heading than “\(heading)” already means \(column.rawValue); a column is filled only once")
        }
    }

    /// `line:column: reason`, in English.
    public var description: String { "\(position): \(text.english)" }
}

extension HeadingMapping {
    fileprivate static func names(or word: String) -> String {
        ApplicantColumn.allCases.map(\.rawValue).joined(separator: ", ") + " \(word) \(ignore)"
    }
}
