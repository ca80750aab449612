/// What is wrong with a letter's template, and where; lines and columns are counted from 1, in characters.
public struct TemplateFault: Error, Equatable, Sendable {
    /// The line.
    public let line: Int
    /// The column.
    public let column: Int
    /// What is wrong.
    public let problem: Problem

    /// What can be wrong with a template.
    public enum Problem: Equatable, Sendable {
        /// No field of this name is known in letters of the kind; those that are stand beside.
        case unknownField(String, known: [String])
        /// `{{` without `}}` on the same line.
        case tagNotClosed
        /// `{{}}`.
        case tagEmpty
        /// A tag of Mustache that letters have no use for, such as a partial.
        case tagNotSupported(String)
        /// A section that is begun and never ended.
        case sectionNotClosed(String)
        /// A section that is ended though another one, or none, is open.
        case sectionNotOpen(String, open: String?)
        /// A list or a condition where only a text can stand.
        case notAText(String)
        /// A field of a list's elements outside the list.
        case outsideList(String)
        /// A list within a list.
        case listInList(String)
        /// The first line, which is the subject, is empty.
        case subjectMissing
        /// There is nothing after the subject.
        case bodyMissing
    }

    init(_ line: Int, _ column: Int, _ problem: Problem) {
        self.line = line
        self.column = column
        self.problem = problem
    }
}
