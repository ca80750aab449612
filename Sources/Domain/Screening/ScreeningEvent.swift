/// A fact from before the interview, or about somebody who no longer meets the demands; kept by the municipality.
public enum ScreeningEvent: Equatable, Sendable {
    case ineligibilityRecorded(ApplicantID, Change<Ineligibility?>)
    case completionSet(ApplicantID, Change<CompletionRequest?>)
    /// What was decided about an application and another one, which may be in another municipality.
    case duplicateRuled(ApplicantID, other: ApplicantID, Change<DuplicateRuling?>)
    case testInvited(ApplicantID, Change<TestInvitation?>)
    case testsSetAside(ApplicantID, Change<[EarlierTest]>)
    case reuseDeclined(ApplicantID, Change<String?>)
    case rulesSet(Change<SelectionRuleSet>)
}

extension ScreeningEvent {
    /// The fact that takes this one back.
    public var inverse: ScreeningEvent {
        switch self {
        case .ineligibilityRecorded(let id, let change): .ineligibilityRecorded(id, change.inverse)
        case .completionSet(let id, let change): .completionSet(id, change.inverse)
        case .duplicateRuled(let id, let other, let change): .duplicateRuled(id, other: other, change.inverse)
        case .testInvited(let id, let change): .testInvited(id, change.inverse)
        case .testsSetAside(let id, let change): .testsSetAside(id, change.inverse)
        case .reuseDeclined(let id, let change): .reuseDeclined(id, change.inverse)
        // A further version, which says again what the one before the change said.
        case .rulesSet(let change): .rulesSet(change.inverse)
        }
    }

    /// The applicant that the fact is about; nil for rules.
    public var applicant: ApplicantID? {
        switch self {
        case .ineligibilityRecorded(let id, _), .completionSet(let id, _), .duplicateRuled(let id, _, _),
            .testInvited(let id, _), .testsSetAside(let id, _), .reuseDeclined(let id, _):
            id
        case .rulesSet: nil
        }
    }
}

extension Screening {
    mutating func apply(_ event: ScreeningEvent, _ signature: Signature) {
        func signed<Value>(_ value: Value?) -> Signed<Value>? { value.map { Signed($0, signature) } }
        switch event {
        case .ineligibilityRecorded(_, let change): ineligibility = signed(change.new)
        case .completionSet(_, let change): completion = signed(change.new)
        case .duplicateRuled(_, let other, let change): duplicates[other] = signed(change.new)
        case .testInvited(_, let change): invitation = signed(change.new)
        case .testsSetAside(_, let change): earlierTests = change.new
        case .reuseDeclined(_, let change): reuseDeclined = signed(change.new)
        case .rulesSet: break  // The municipality's, not an applicant's.
        }
    }
}
