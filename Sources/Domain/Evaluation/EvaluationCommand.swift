/// What somebody wants done with the answers to evaluations.
public enum EvaluationCommand: Equatable, Sendable {
    /// Enters what one person answered.
    case enter(AnswerID, EvaluationSubject, AnswerSheet)
    /// Takes a sheet out of the count, for a reason.
    case withdraw(AnswerID, reason: String)
}

/// A fact about the answers to evaluations; it stands with the programme and names nobody.
public enum EvaluationEvent: Equatable, Sendable {
    case answered(AnswerID, EvaluationSubject, Change<AnswerSheet?>)
    /// A sheet does not count any more, or does again.
    case withdrawn(AnswerID, Change<String?>)

    /// The fact that takes this one back.
    var inverse: EvaluationEvent {
        switch self {
        case .answered(let id, let subject, let change): .answered(id, subject, change.inverse)
        case .withdrawn(let id, let change): .withdrawn(id, change.inverse)
        }
    }
}

/// Why something about an evaluation was refused.
public enum EvaluationRefusal: Equatable, Sendable {
    /// The programme asks nothing about this.
    case nothingAsked
    case noSuchQuestion(String)
    /// The question is put about something else.
    case notAsked(QuestionID)
    case levelOutside(QuestionID, Int, ClosedRange<Int>)
    /// A question on a scale was answered in words, or the other way round.
    case wrongKind(QuestionID)
    /// It has not taken place yet; it does on this day.
    case notBegun(Day)
    /// No question has been answered.
    case nothingAnswered
    case noSuchAnswer(AnswerID)
    case alreadyWithdrawn
}

extension Programme {
    mutating func apply(_ event: EvaluationEvent, _ signature: Signature) {
        switch event {
        case .answered(let id, let subject, let change):
            evaluations.answers[id] = change.new.map {
                EvaluationAnswer(id: id, subject: subject, sheet: $0, entered: signature)
            }
        case .withdrawn(let id, let change):
            evaluations.answers[id]?.withdrawn = change.new.map { Signed($0, signature) }
        }
    }
}
