public import Domain

/// Why a line of an interview form could not be read, and what to do about it.
public struct FormProblem: Error, Equatable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong and what to do.
    public let text: LocalizedText

    init(_ line: Int, sv swedish: String, en english: String) {
        self.line = line
        text = LocalizedText(sv: swedish, en: english)
    }
}

/// One form as somebody filled it in.
struct FilledForm: Equatable, Sendable {
    /// What was answered about a conflict of interest.
    enum Declaration: Equatable {
        case unanswered, noConflict
        case conflict(String)
    }

    /// The line that the form begins at, from 1.
    let line: Int
    var programme = ""
    var applicant = ""
    var interviewer = ""
    var declaration = Declaration.unanswered
    /// What was filled in.
    var filled = FormContent()
    /// What the form was made from.
    var base = FormContent()
    /// The criteria that the form has a part for; others are left alone.
    var criteria: [CriterionID] = []
    /// Where each word stood, for telling what is wrong with it.
    var lines: [FormWord: Int] = [:]
    var scoreLines: [CriterionID: Int] = [:]
    var noteLines: [CriterionID: Int] = [:]
    /// Whether what the form was made from is there.
    var hasBase = false
    /// What could not be read.
    var problems: [FormProblem] = []
}
