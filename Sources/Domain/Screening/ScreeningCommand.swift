/// What somebody wants to be done before the interview, and about those who no longer meet the demands.
///
/// `seen` is what the person saw; what somebody else has changed meanwhile is a conflict.
public enum ScreeningCommand: Equatable, Sendable {
    // Eligibility that ends later, and the way back.
    case recordIneligibility(ApplicantID, Ineligibility, seen: Ineligibility?)
    case restoreEligibility(ApplicantID, reason: String)

    // The completeness of the written application.
    case requestCompletion(ApplicantID, due: Day?, note: String, seen: CompletionRequest?)
    case receiveCompletion(ApplicantID, on: Day)

    // Two applications that seem to come from one person.
    case reportDuplicate(ApplicantID, of: ApplicantID)
    case mergeDuplicate(ApplicantID, into: ApplicantID, reason: String, seen: DuplicateRuling?)
    case keepApart(ApplicantID, from: ApplicantID, reason: String, seen: DuplicateRuling?)

    // The rules of the first selection.
    case setRule(MunicipalityCode, SelectionRule, seen: SelectionRule?)
    case endRule(MunicipalityCode, SelectionRuleID, reason: String)

    // The ability test.
    case inviteToTest(ApplicantID, TestInvitation, seen: TestInvitation?)
    case grantRetest(ApplicantID, TestInvitation?, reason: String)
    /// An older result, with where it is known from.
    case reuseTest(ApplicantID, score: Int?, day: Day, source: String)
    case declineReuse(ApplicantID, reason: String)
    case allowReuse(ApplicantID, reason: String)
}

extension ScreeningCommand {
    /// The applicants whose journals the command is decided on; none for a rule.
    public var applicants: [ApplicantID] {
        switch self {
        case .recordIneligibility(let id, _, _), .restoreEligibility(let id, _), .requestCompletion(let id, _, _, _),
            .receiveCompletion(let id, _), .inviteToTest(let id, _, _), .grantRetest(let id, _, _),
            .reuseTest(let id, _, _, _), .declineReuse(let id, _), .allowReuse(let id, _):
            [id]
        case .reportDuplicate(let id, let other), .mergeDuplicate(let id, let other, _, _),
            .keepApart(let id, let other, _, _):
            [id, other]
        case .setRule, .endRule: []
        }
    }

    /// The municipality whose rules the command is about; nil for what is about applicants.
    public var municipality: MunicipalityCode? {
        switch self {
        case .setRule(let code, _, _), .endRule(let code, _, _): code
        default: nil
        }
    }

    /// The reason that was demanded and that the facts have no place for.
    public var reasonForRecord: String? {
        switch self {
        case .restoreEligibility(_, let reason), .allowReuse(_, let reason): reason
        default: nil
        }
    }

    /// The same command with a text as its reason or note.
    public func with(text: String) -> ScreeningCommand {
        switch self {
        case .recordIneligibility(let id, let what, let seen):
            .recordIneligibility(
                id, Ineligibility(what.cause, from: what.day, movedTo: what.movedTo, reason: text), seen: seen)
        case .restoreEligibility(let id, _): .restoreEligibility(id, reason: text)
        case .requestCompletion(let id, let due, _, let seen): .requestCompletion(id, due: due, note: text, seen: seen)
        case .mergeDuplicate(let id, let other, _, let seen): .mergeDuplicate(id, into: other, reason: text, seen: seen)
        case .keepApart(let id, let other, _, let seen): .keepApart(id, from: other, reason: text, seen: seen)
        case .endRule(let code, let id, _): .endRule(code, id, reason: text)
        case .grantRetest(let id, let invitation, _): .grantRetest(id, invitation, reason: text)
        case .reuseTest(let id, let score, let day, _): .reuseTest(id, score: score, day: day, source: text)
        case .declineReuse(let id, _): .declineReuse(id, reason: text)
        case .allowReuse(let id, _): .allowReuse(id, reason: text)
        case .receiveCompletion, .reportDuplicate, .setRule, .inviteToTest: self
        }
    }
}
