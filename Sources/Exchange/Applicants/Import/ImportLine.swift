public import Domain

/// What an import does with one row of a file.
public struct ImportLine: Equatable, Sendable {
    /// What becomes of the row.
    public enum Outcome: Equatable, Sendable {
        /// A new application, or a new participant.
        case added(ApplicantID, MunicipalityCode, Application)
        /// Fields of an application that is there already.
        case changed(ApplicantID, MunicipalityCode, [FieldChange])
        /// The application is there already, as the row has it.
        case unchanged(ApplicantID, MunicipalityCode)
        /// Not imported, for these reasons.
        case held([ImportProblem])
    }

    /// Another place where the same person seems to have applied.
    public enum Twin: Equatable, Sendable {
        /// A row of the same file, by its line.
        case row(line: Int)
        /// An application that is there already.
        case applicant(ApplicantID, MunicipalityCode)
    }

    /// Where the row starts.
    public let position: TextPosition
    /// The name in the row; empty when it could not be read.
    public let name: String
    /// Whether the row says that the identity is protected, so that no report may name the person.
    public let isProtected: Bool
    /// What becomes of the row.
    public let outcome: Outcome
    /// Whether it came in after the last day (S4-16); a late application is imported like any other.
    public let isLate: Bool
    /// What the people in the file are to become.
    let purpose: ImportPurpose
    /// The same person elsewhere; nil when there is none. A duplicate is imported like any other.
    public let twin: Twin?

    /// What must be done about the row; nil when nothing has to.
    public var command: Command? {
        switch outcome {
        case .added(let id, let municipality, let application):
            purpose.command(adding: id, in: municipality, application)
        case .changed(let id, _, let changes): .editApplication(id, changes)
        case .unchanged, .held: nil
        }
    }

    /// The municipality that the row belongs to; nil when it is held back.
    public var municipality: MunicipalityCode? {
        switch outcome {
        case .added(_, let code, _), .changed(_, let code, _), .unchanged(_, let code): code
        case .held: nil
        }
    }

    /// The problems of the row; empty when it is imported.
    public var problems: [ImportProblem] {
        if case .held(let problems) = outcome { problems } else { [] }
    }
}
