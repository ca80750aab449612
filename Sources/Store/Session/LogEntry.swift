public import Domain

/// A record as people read it: who did what, when and why.
public struct LogEntry: Equatable, Sendable {
    /// The journal that it stands in.
    public let scope: Scope
    /// Its number there.
    public let sequence: Int
    /// When it was saved.
    public let at: Instant
    /// The account that saved it.
    public let account: String
    /// The person that the account is.
    public let person: PersonID
    /// The save that it belongs to.
    public let transaction: TransactionID
    /// The save that it takes back, if any.
    public let undoes: TransactionID?
    /// The save that it does again, if any.
    public let redoes: TransactionID?
    /// The reason, where the facts themselves do not hold it; nil when there is none or it has been erased by law.
    public let reason: String?
    /// What happened; nil for what has been erased by law.
    public let events: [Event?]
}

/// Which records to show; what is nil or empty leaves nothing out.
public struct LogFilter: Equatable, Sendable {
    /// Only what concerns an applicant, also rankings and admissions that name the applicant.
    public var applicant: ApplicantID?
    /// Only what an account has saved.
    public var account: String?
    /// Only what these journals hold.
    public var scopes: Set<Scope>
    /// Only from this moment on.
    public var since: Instant?
    /// Only before this moment.
    public var before: Instant?

    /// A filter.
    public init(
        applicant: ApplicantID? = nil, account: String? = nil, scopes: Set<Scope> = [], since: Instant? = nil,
        before: Instant? = nil
    ) {
        self.applicant = applicant
        self.account = account
        self.scopes = scopes
        self.since = since
        self.before = before
    }
}
