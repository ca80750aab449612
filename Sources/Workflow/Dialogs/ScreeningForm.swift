public import Domain

/// What a filled-in form from before the interview becomes, with what stood there when it was opened.
public enum ScreeningForm: Equatable, Sendable {
    case ineligibility([Subject])
    case completionRequest([Subject])
    case completion(Subject)
    case invitation([Subject])
    case retest([Subject])
    case reuse(Subject)
    case rule(MunicipalityCode)

    /// An applicant as the person who fills in the form saw it; what others have changed since is a conflict.
    public struct Subject: Equatable, Sendable {
        /// The applicant.
        public let id: ApplicantID
        /// What the application said.
        public let application: Application
        /// What was known beside the checklist.
        public let screening: Screening

        /// An applicant as it stands.
        init(_ applicant: Applicant) {
            id = applicant.id
            application = applicant.application
            screening = applicant.progress.screening
        }
    }

    /// Those whom the form is about.
    private var subjects: [Subject] {
        switch self {
        case .ineligibility(let subjects), .completionRequest(let subjects), .invitation(let subjects),
            .retest(let subjects):
            subjects
        case .completion(let subject), .reuse(let subject): [subject]
        case .rule: []
        }
    }

    /// Those whom the form is about.
    var applicants: [ApplicantID] { subjects.map(\.id) }

    /// The command that the form fills in.
    private var command: CommandID {
        switch self {
        case .ineligibility: .loseEligibility
        case .completionRequest: .requestCompletion
        case .completion: .receiveCompletion
        case .invitation: .inviteToTest
        case .retest: .grantRetest
        case .reuse: .reuseTest
        case .rule: .setRule
        }
    }

    /// Whether what follows is shown before it is done, also where it is about one person.
    var isPreviewed: Bool {
        if case .ineligibility = self { true } else { false }
    }

    /// What the filled-in form asks for, by the same reading of words that the command line uses.
    func commands(_ words: Words, in programme: Programme) throws(WordFault) -> [Command] {
        var commands: [Command] = []
        switch self {
        case .rule(let code): commands.append(.screening(try words.rule(in: code, programme)))
        case .ineligibility, .completionRequest, .completion:
            for subject in subjects { commands += try words.eligibilityCommands(command, subject, programme) }
        case .invitation, .retest, .reuse:
            for subject in subjects { commands.append(.screening(try words.testCommand(command, subject))) }
        }
        return commands
    }
}

extension World {
    /// Applicants as they stand now, for a form that is about them.
    func subjects(_ ids: [ApplicantID]) -> [ScreeningForm.Subject] {
        ids.compactMap(programme.applicant).map(ScreeningForm.Subject.init)
    }
}
