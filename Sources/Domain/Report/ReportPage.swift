/// A report in the words of one language, without any looks: what is written as plain text and as a page for a browser.
public struct ReportPage: Equatable, Sendable {
    /// The language of all its words.
    public let language: Language
    /// What stands for the owner's logo on printouts (S1-1); nil where nothing does.
    public let mark: String?
    /// Whose report it is.
    public let title: String
    /// What kind of report, and of which day.
    public let subtitle: String
    /// Where the programme belongs, such as its owner and its area.
    public let head: [Fact]
    /// The parts, in order.
    public let sections: [Section]
    /// What holds for all of it, such as whose figures they are.
    public let foot: [String]

    /// A report in words.
    public init(
        language: Language, mark: String?, title: String, subtitle: String, head: [Fact], sections: [Section],
        foot: [String]
    ) {
        self.language = language
        self.mark = mark
        self.title = title
        self.subtitle = subtitle
        self.head = head
        self.sections = sections
        self.foot = foot
    }
}

extension ReportPage {
    /// A part with a heading.
    public struct Section: Equatable, Sendable {
        /// The heading.
        public let title: String
        /// What stands under it.
        public let blocks: [Block]

        /// A part with a heading.
        public init(_ title: String, _ blocks: [Block]) {
            self.title = title
            self.blocks = blocks
        }
    }

    /// What a part is made of.
    public enum Block: Equatable, Sendable {
        case text(String)
        /// A remark, such as what is kept back.
        case note(String)
        case list([String])
        case facts([Fact])
        case figures(Figures)
    }

    /// Something with a name.
    public struct Fact: Equatable, Sendable {
        /// What it is.
        public let name: String
        /// What is known of it, one text for each thing.
        public let values: [String]
        /// Whether nothing is known of it, which the texts then say.
        public let isMissing: Bool

        /// Something known.
        public init(_ name: String, _ values: [String]) {
            self.name = name
            self.values = values
            isMissing = false
        }

        /// Something of which nothing is known, and what is said instead.
        public init(_ name: String, missing: String) {
            self.name = name
            values = [missing]
            isMissing = true
        }
    }

    /// A table that can be drawn, too; the drawing says nothing that the table does not.
    public struct Figures: Equatable, Sendable {
        /// What the figures are.
        public let title: String
        /// The titles of the columns, that of the names first.
        public let columns: [Column]
        /// The rows, in order.
        public let rows: [Row]
        /// The sum of the rows; nil where they have none.
        public let total: Row?
        /// How the rows are drawn; nil for a table that is not.
        public let drawing: Drawing?

        /// A table, perhaps drawn.
        public init(
            _ title: String, columns: [Column], rows: [Row], total: Row? = nil, drawing: Drawing? = nil
        ) {
            self.title = title
            self.columns = columns
            self.rows = rows
            self.total = total
            self.drawing = drawing
        }
    }

    /// A column of a table.
    public struct Column: Equatable, Sendable {
        /// What stands above it.
        public let title: String
        /// Whether it holds figures, which stand under each other by their ends.
        public let isNumeric: Bool

        /// A column of words.
        public static func words(_ title: String) -> Column { Column(title: title, isNumeric: false) }
        /// A column of figures.
        public static func numbers(_ title: String) -> Column { Column(title: title, isNumeric: true) }
    }

    /// A row of a table, and the bar that it is drawn as.
    public struct Row: Equatable, Sendable {
        /// The name.
        public let name: String
        /// A text for each further column.
        public let cells: [String]
        /// What its bar is made of, from the left; empty for none.
        public let bar: [Stretch]

        /// A row with its bar.
        public init(_ name: String, _ cells: [String], bar: [Stretch] = []) {
            self.name = name
            self.cells = cells
            self.bar = bar
        }
    }

    /// A part of a bar.
    public struct Stretch: Equatable, Sendable {
        /// What it stands for.
        public let kind: Kind
        /// How long it is, on the scale of ``Drawing/whole``; below 0 counts as nothing.
        public let length: Int

        /// A part of a bar.
        public init(_ kind: Kind, _ length: Int) {
            self.kind = kind
            self.length = max(length, 0)
        }

        /// What a part of a bar stands for.
        public enum Kind: String, CaseIterable, Sendable {
            /// What there is.
            case filled
            /// What nobody knows.
            case unknown
            /// What is left up to the whole.
            case rest
        }
    }

    /// How the bars of a table are to be understood.
    public struct Drawing: Equatable, Sendable {
        /// What is seen, in a sentence, for those who do not see it.
        public let description: String
        /// How much the full width stands for, at least 1.
        public let whole: Int
        /// What the parts of the bars stand for, in order.
        public let legend: [Key]

        /// What one kind of part stands for.
        public struct Key: Equatable, Sendable {
            /// The kind.
            public let kind: Stretch.Kind
            /// What it stands for.
            public let label: String

            /// What one kind of part stands for.
            public init(_ kind: Stretch.Kind, _ label: String) {
                self.kind = kind
                self.label = label
            }
        }

        /// A drawing that is as wide as the longest of some bars, or wider.
        public init(_ description: String, of rows: [Row], atLeast least: Int = 1, legend: [Key] = []) {
            self.description = description
            whole = max(rows.map { $0.bar.reduce(0) { $0 + $1.length } }.max() ?? 0, least, 1)
            self.legend = legend
        }
    }
}
