/// What an evaluation is about.
public enum EvaluationSubject: Hashable, Sendable {
    case occasion(OccasionID)
    /// The course as a whole, as a cohort looks back on it.
    case end(CohortID)
}

/// What one person answered, without anything that tells who it was.
public struct AnswerSheet: Hashable, Sendable {
    /// The level chosen, from 1, by question; what was not answered is not there.
    public let levels: [QuestionID: Int]
    /// What was written, by question; never empty texts.
    public let texts: [QuestionID: String]

    /// A sheet of answers.
    public init(levels: [QuestionID: Int] = [:], texts: [QuestionID: String] = [:]) {
        self.levels = levels
        self.texts = texts
    }

    /// Whether nothing has been answered.
    public var isEmpty: Bool { levels.isEmpty && texts.isEmpty }

    /// The same answers in the same words, whatever order they were given in; what an import knows a sheet by.
    public var canonical: String {
        let levels = levels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let texts = texts.sorted { $0.key < $1.key }.map { "\($0.key)=\"\($0.value)\"" }
        return (levels + texts).joined(separator: "\n")
    }
}

/// Identifies a sheet of answers, and nobody.
public typealias AnswerID = RandomID<AnswerSheet>

/// A sheet of answers as it was entered.
public struct EvaluationAnswer: Equatable, Sendable {
    /// Which sheet.
    public let id: AnswerID
    /// What it is about.
    public let subject: EvaluationSubject
    /// What was answered.
    public internal(set) var sheet: AnswerSheet
    /// Who typed or imported it, who is not the one who answered.
    public internal(set) var entered: Signature
    /// Why it does not count any more; nil while it does.
    public internal(set) var withdrawn: Signed<String>?

    /// A sheet put together from its parts, as a snapshot does.
    public init(
        id: AnswerID, subject: EvaluationSubject, sheet: AnswerSheet, entered: Signature,
        withdrawn: Signed<String>? = nil
    ) {
        self.id = id
        self.subject = subject
        self.sheet = sheet
        self.entered = entered
        self.withdrawn = withdrawn
    }
}

/// All answers to evaluations.
public struct Evaluations: Equatable, Sendable {
    /// Every sheet that has been entered, also those that do not count any more.
    public internal(set) var answers: [AnswerID: EvaluationAnswer] = [:]

    /// Answers as a snapshot holds them.
    public init(_ answers: [EvaluationAnswer] = []) {
        for answer in answers { self.answers[answer.id] = answer }
    }

    /// The sheets about something that count, in an order that says nothing about when they were handed in.
    public func standing(about subject: EvaluationSubject) -> [EvaluationAnswer] {
        answers.values.filter { $0.subject == subject && $0.withdrawn == nil }.sorted { $0.id < $1.id }
    }
}
