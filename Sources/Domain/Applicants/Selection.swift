/// How an item of the eligibility checklist stands.
public enum Verdict: String, CaseIterable, Sendable {
    case met
    case notMet = "not-met"
    case unknown
}

/// A judged item of the eligibility checklist.
public struct Assessment: Hashable, Sendable {
    /// The judgement.
    public let verdict: Verdict
    /// What it rests on; may be empty.
    public let note: String

    /// A judgement with what it rests on.
    public init(_ verdict: Verdict, note: String = "") {
        self.verdict = verdict
        self.note = note
    }
}

/// The outcome of the first selection (S4-18a).
public struct FirstSelection: Hashable, Sendable {
    /// Whether the applicant goes on.
    public let isSelected: Bool
    /// Why; never empty.
    public let reason: String
    /// The version of the municipality's rules that held; nil before there were any.
    public let rules: Int?

    /// An outcome with its reason, and the version of the rules that it was made under.
    public init(selected: Bool, reason: String, rules: Int? = nil) {
        isSelected = selected
        self.reason = reason
        self.rules = rules
    }
}

/// How the ability test went; missing is not failed (S4-18b, requirements G).
public enum TestOutcome: String, CaseIterable, Sendable {
    case passed
    case failed
    case missing
    /// Done; the result has not come.
    case awaiting
}

/// A recorded ability test.
public struct TestResult: Hashable, Sendable {
    /// The outcome.
    public let outcome: TestOutcome
    /// The result on the test's scale; nil when not given.
    public let score: Int?
    /// The day of the test; nil when not given.
    public let day: Day?
    /// Why a result is missing, or another note; may be empty.
    public let cause: String

    /// A test as recorded.
    public init(_ outcome: TestOutcome, score: Int? = nil, day: Day? = nil, cause: String = "") {
        self.outcome = outcome
        self.score = score
        self.day = day
        self.cause = cause
    }
}

/// When the responsible manager is asked.
public enum ConsentPoint: String, CaseIterable, Sendable {
    /// Consent no. 1: the manager grants the application and a possible admission (S4-12).
    case application
    /// Consent no. 2: the personnel chief consults before the ranking is final (S4-18e).
    case consultation
}

/// What the responsible manager answered.
public enum ConsentAnswer: String, CaseIterable, Sendable {
    case asked
    case granted
    case refused
}

/// A recorded answer of the responsible manager.
public struct Consent: Hashable, Sendable {
    /// The answer; `asked` while the manager is silent.
    public let answer: ConsentAnswer
    /// What was said; may be empty.
    public let note: String

    /// An answer.
    public init(_ answer: ConsentAnswer, note: String = "") {
        self.answer = answer
        self.note = note
    }
}
