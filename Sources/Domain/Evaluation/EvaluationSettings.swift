/// Identifies a question of an evaluation.
public typealias QuestionID = Code<EvaluationQuestion>

/// A question that participants answer without their name (S1-6, S4-20).
public struct EvaluationQuestion: Hashable, Sendable {
    /// When a question is asked.
    public enum Moment: String, CaseIterable, Sendable {
        /// After each occasion.
        case occasion
        /// When the course is over.
        case end
        case both
    }

    /// The id used in files and on the command line, such as `useful`.
    public let id: QuestionID
    /// When it is asked.
    public let asked: Moment
    /// A word or two for lists, forms and the headings of files.
    public let name: LocalizedText
    /// The question as it is put.
    public let text: LocalizedText
    /// What each level of the scale says, lowest first; empty for a question that is answered in words.
    public let levels: [LocalizedText]

    /// A question, on a scale or in words.
    public init(
        id: QuestionID, asked: Moment, name: LocalizedText, text: LocalizedText, levels: [LocalizedText] = []
    ) {
        self.id = id
        self.asked = asked
        self.name = name
        self.text = text
        self.levels = levels
    }

    /// Whether it is answered in words.
    public var isInWords: Bool { levels.isEmpty }
}

/// What participants are asked about the course, and how few answers are kept back.
public struct EvaluationSettings: Equatable, Sendable {
    /// The questions, in the order in which they are put.
    public let questions: [EvaluationQuestion]
    /// The least number of answers that are shown; fewer could be told apart.
    public let leastAnswers: Int
    /// How the evaluation is done and used (S1-6); nil where nothing is said.
    public let guidelines: LocalizedText?

    /// What is asked.
    public init(
        questions: [EvaluationQuestion] = [], leastAnswers: Int = EvaluationSettings.usualLeastAnswers,
        guidelines: LocalizedText? = nil
    ) {
        self.questions = questions
        self.leastAnswers = leastAnswers
        self.guidelines = guidelines
    }

    /// What ``leastAnswers`` is where nothing has been decided.
    public static let usualLeastAnswers = 5

    /// The question with an id.
    public func question(_ id: QuestionID) -> EvaluationQuestion? { questions.first { $0.id == id } }

    /// The questions that are put about an occasion or at the end.
    public func questions(about subject: EvaluationSubject) -> [EvaluationQuestion] {
        questions.filter { question in
            switch (question.asked, subject) {
            case (.both, _), (.occasion, .occasion), (.end, .end): true
            case (.occasion, .end), (.end, .occasion): false
            }
        }
    }
}
