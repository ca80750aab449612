public import Domain

/// Why a column of a file of answers is not read.
public struct SkippedColumn: Equatable, Sendable {
    /// The heading.
    public let heading: String
    /// Where it stands.
    public let position: TextPosition
}

/// Something in a file of answers that cannot be read.
public struct EvaluationProblem: Error, Equatable, Sendable {
    /// What is wrong and what to do.
    public let text: LocalizedText
    /// Where.
    public let position: TextPosition

    init(_ position: TextPosition, sv swedish: String, en english: String) {
        text = LocalizedText(sv: swedish, en: english)
        self.position = position
    }
}

/// A file of answers as a form service or a spreadsheet exports it: a row per person, a column per question.
///
/// Only the columns of questions are read. Names, addresses and times, which form services add, never leave this type.
public struct EvaluationFile: Sendable {
    /// A row of answers with its place; without answers where nothing was filled in.
    public struct Row: Equatable, Sendable {
        /// Where the row starts.
        public let position: TextPosition
        /// What was answered.
        public let sheet: AnswerSheet
    }

    /// The rows that could be read.
    public let rows: [Row]
    /// What could not be read; rows with problems are not among the others.
    public let problems: [EvaluationProblem]
    /// The columns that are no questions.
    public let skipped: [SkippedColumn]
    /// The questions that the file has no column for.
    public let missing: [EvaluationQuestion]

    /// Reads the bytes of a file against the questions that it may answer.
    public init(_ bytes: [UInt8], questions: [EvaluationQuestion]) throws(EvaluationProblem) {
        let text = DecodedText(bytes)
        var reader = CSVReader(text, dialect: CSVDialect(detectedIn: text))
        let columns: [EvaluationQuestion?]
        switch reader.next() {
        case .success(let heading)?:
            columns = try EvaluationFile.columns(heading, questions)
            skipped = zip(heading.fields, columns).filter { $1 == nil && !$0.text.isEmpty }
                .map { SkippedColumn(heading: $0.0.text, position: $0.0.position) }
        case .failure(let problem)?:
            throw EvaluationProblem(problem.position, sv: problem.text.swedish, en: problem.text.english)
        case nil: throw EvaluationProblem(TextPosition(line: 1, column: 1), sv: "filen är tom", en: "the file is empty")
        }
        missing = questions.filter { question in !columns.contains { $0?.id == question.id } }
        var (rows, problems): ([Row], [EvaluationProblem]) = ([], [])
        while let next = reader.next() {
            switch next {
            case .success(let row):
                let (sheet, found) = EvaluationFile.sheet(row, columns)
                problems += found
                if found.isEmpty { rows.append(Row(position: row.position, sheet: sheet)) }
            case .failure(let problem):
                problems.append(
                    EvaluationProblem(problem.position, sv: problem.text.swedish, en: problem.text.english))
            }
        }
        (self.rows, self.problems) = (rows, problems)
    }

    /// The question of each column; nil for a column that is none.
    private static func columns(_ heading: CSVRow, _ questions: [EvaluationQuestion]) throws(EvaluationProblem)
        -> [EvaluationQuestion?]
    {
        var columns: [EvaluationQuestion?] = []
        for field in heading.fields {
            let key = HeadingKey(field.text)
            let question = questions.first { question in
                let names = [
                    question.id.rawValue, question.name.swedish, question.name.english, question.text.swedish,
                    question.text.english,
                ]
                return !field.text.isEmpty && names.contains { HeadingKey($0) == key }
            }
            if let question, columns.contains(where: { $0?.id == question.id }) {
                throw EvaluationProblem(
                    field.position, sv: "två kolumner är frågan \(question.id); ta bort den ena",
                    en: "two columns are the question \(question.id); remove one")
            }
            columns.append(question)
        }
        guard columns.contains(where: { $0 != nil }) else {
            let ids = questions.map(\.id.rawValue).joined(separator: ", ")
            throw EvaluationProblem(
                heading.position, sv: "ingen rubrik är en fråga; sätt rubrikerna \(ids) eller frågornas texter",
                en: "no heading is a question; use the headings \(ids) or the texts of the questions")
        }
        return columns
    }

    private static func sheet(_ row: CSVRow, _ columns: [EvaluationQuestion?]) -> (AnswerSheet, [EvaluationProblem]) {
        var (levels, texts): ([QuestionID: Int], [QuestionID: String]) = ([:], [:])
        var problems: [EvaluationProblem] = []
        for (field, question) in zip(row.fields, columns) {
            guard let question else { continue }
            let text = trimmed(field.text)
            if text.isEmpty { continue }
            if question.isInWords {
                texts[question.id] = text
            } else if let level = level(text, question) {
                levels[question.id] = level
            } else {
                problems.append(noLevel(text, question, field.position))
            }
        }
        return (AnswerSheet(levels: levels, texts: texts), problems)
    }

    /// The level that a cell means: its number, its words, or both as forms show them (`4 Stämmer ganska bra`).
    private static func level(_ text: String, _ question: EvaluationQuestion) -> Int? {
        let key = HeadingKey(text)
        for (index, level) in question.levels.enumerated() {
            let number = "\(index + 1)"
            let names = [number, level.swedish, level.english, "\(number) \(level.swedish)", "\(number) \(level.english)"]
            if names.contains(where: { HeadingKey($0) == key }) { return index + 1 }
        }
        return nil
    }

    private static func noLevel(_ text: String, _ question: EvaluationQuestion, _ position: TextPosition)
        -> EvaluationProblem
    {
        let shown = text.count > 40 ? text.prefix(39) + "…" : text
        let count = question.levels.count
        return EvaluationProblem(
            position,
            sv: "\(question.name.swedish): ”\(shown)” är ingen nivå; skriv 1–\(count) eller nivåns text, eller lämna tomt",
            en: "\(question.name.english): “\(shown)” is no level; write 1–\(count) or the level's text, or leave it empty")
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
