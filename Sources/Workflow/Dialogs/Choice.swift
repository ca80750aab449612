public import Domain

/// A list to pick one line from.
public struct Choice: Equatable, Sendable {
    /// A line, with what picking it leads to.
    public struct Option: Equatable, Sendable {
        /// What the line says.
        public let label: LocalizedText
        /// What is done; made beforehand, since choices come from small lists.
        public let outcome: Outcome

        /// How it stands with what the line says, in a column of its own; nil where there is nothing to say.
        public let detail: LocalizedText?
        /// The digit that picks the line at once; nil where none does.
        public let digit: Int?

        /// A line of the list.
        public init(_ label: LocalizedText, _ outcome: Outcome, detail: LocalizedText? = nil, digit: Int? = nil) {
            self.label = label
            self.outcome = outcome
            self.detail = detail
            self.digit = digit
        }
    }

    /// What picking a line leads to.
    public indirect enum Outcome: Equatable, Sendable {
        case perform([Command])
        case ask(Prompt)
        case choose(Choice)
        case fill(Form)
        case sort(QueueColumn)
        case municipality(MunicipalityCode)
        case day(Day)
        case series(OccasionSeries)
        case claim(SeatClaim)
        case log(LogQuery)
        case logFile(LogFormat)
        case invoke(CommandID)
        case read(Reader)
        case nothing
    }

    /// What is to be picked.
    public let title: LocalizedText
    /// The lines.
    public let options: [Option]
    /// Where the person stands.
    public internal(set) var cursor: ListCursor

    /// A list to pick from, with a line selected beforehand.
    public init(_ title: LocalizedText, options: [Option], selected: Int = 0) {
        self.title = title
        self.options = options
        cursor = ListCursor()
        cursor.select(selected, count: options.count, page: options.count)
    }

    var picked: Outcome { options.indices.contains(cursor.index) ? options[cursor.index].outcome : .nothing }

    /// What a digit picks; nil where it means nothing.
    func outcome(ofDigit digit: Int) -> Outcome? { options.first { $0.digit == digit }?.outcome }

    mutating func move(_ step: ListCursor.Step, page: Int) {
        cursor.move(step, count: options.count, page: page)
    }
}
