/// A person who has applied in one municipality, with everything that has been decided about the application.
public struct Applicant: Sendable {
    /// The id.
    public let id: ApplicantID
    /// What the applicant wrote.
    public internal(set) var application: Application { didSet { identity = IdentityNumbers(of: application) } }
    /// What tells who seems to be behind the application.
    public private(set) var identity: IdentityNumbers
    /// Who registered the application and when.
    public let registered: Signature
    private var box: Boxed<Progress>?

    /// An applicant about whom nothing has been decided.
    public init(id: ApplicantID, application: Application, registered: Signature) {
        self.init(
            id: id, application: application, identity: IdentityNumbers(of: application), registered: registered)
    }

    /// Restores an applicant from a snapshot.
    ///
    /// - Parameter identity: What ``identity`` was of this application.
    public init(id: ApplicantID, application: Application, identity: IdentityNumbers, registered: Signature) {
        self.id = id
        self.application = application
        self.identity = identity
        self.registered = registered
    }

    /// What has been decided since the application came in.
    public internal(set) var progress: Progress {
        _read { if let box { yield box.value } else { yield Progress.none } }
        set { box = Boxed(newValue) }
    }

    /// Whether nothing has been decided yet.
    public var isUntouched: Bool { box == nil }

    /// Whether the person's identity is protected (requirements G).
    public var isProtected: Bool { application.answer(.protected) == true }
}

/// What has been decided about an applicant since the application came in.
public struct Progress: Equatable, Sendable {
    /// Nothing decided.
    public static let none = Progress()

    /// The checklist, as far as it has been judged (S4-4).
    public internal(set) var eligibility: [EligibilityItemID: Signed<Assessment>] = [:]
    /// The first selection in the own municipality (S4-18a); nil until decided.
    public internal(set) var firstSelection: Signed<FirstSelection>?
    /// The ability test (S4-18b); nil until there is something to record.
    public internal(set) var test: Signed<TestResult>?
    /// What the responsible manager has answered, in the application (no. 1, S4-12) and in consultation (no. 2, S4-18e).
    public internal(set) var consents: [ConsentPoint: Signed<Consent>] = [:]
    /// All that was said in the consultation, question after question (S4-18e).
    public internal(set) var exchange = ConsultationExchange()
    /// The withdrawal with its reason; nil while the applicant stands.
    public internal(set) var withdrawal: Signed<String>?
    /// Who interviews, when and where; nil until decided (S4-18c).
    public internal(set) var panel: Panel?
    /// Each interviewer's own card.
    public internal(set) var cards: [PersonID: ScoreCard] = [:]
    /// Everybody who has ever been on the panel.
    public internal(set) var everSeated: Set<PersonID> = []
    /// Whether the panel's cards have ever been opened; those who could see them then score no more.
    public internal(set) var wasOpened = false
    /// What the panel agreed on, beside the cards.
    public internal(set) var consensus: [CriterionID: Signed<ConsensusEntry>] = [:]
    /// Why the applicant may be ranked although the panel is incomplete; nil when nobody has said so.
    public internal(set) var override: Signed<String>?
    /// What has been done after the admission was decided.
    public internal(set) var after: AfterDecision {
        _read { if let afterwards { yield afterwards.value } else { yield AfterDecision.none } }
        set { afterwards = newValue == .none ? nil : Boxed(newValue) }
    }
    /// What was said when a seat was offered, oldest first.
    public internal(set) var contacts: [Signed<ContactNote>] = []
    /// Who pays for the seat, also when it has been given up since (S4-5); nil for whoever never had one.
    public internal(set) var fee: Signed<FeeLiability>?
    /// What is known beside the checklist: what has changed, was asked for, and how the test came about.
    public internal(set) var screening: Screening {
        _read { if let beside { yield beside.value } else { yield Screening.none } }
        set { beside = newValue == .none ? nil : Boxed(newValue) }
    }
    // Half of all that progress could be, and nearly nobody has it.
    private var afterwards: Boxed<AfterDecision>?
    private var beside: Boxed<Screening>?

    /// Progress put together from its parts, as a snapshot does.
    public init(
        eligibility: [EligibilityItemID: Signed<Assessment>] = [:], firstSelection: Signed<FirstSelection>? = nil,
        test: Signed<TestResult>? = nil, consents: [ConsentPoint: Signed<Consent>] = [:],
        withdrawal: Signed<String>? = nil, panel: Panel? = nil, cards: [PersonID: ScoreCard] = [:],
        everSeated: Set<PersonID> = [], wasOpened: Bool = false,
        consensus: [CriterionID: Signed<ConsensusEntry>] = [:], override: Signed<String>? = nil,
        contacts: [Signed<ContactNote>] = [], fee: Signed<FeeLiability>? = nil, screening: Screening? = nil,
        exchange: ConsultationExchange = ConsultationExchange(), after: AfterDecision? = nil
    ) {
        self.eligibility = eligibility
        self.firstSelection = firstSelection
        self.test = test
        self.consents = consents
        self.withdrawal = withdrawal
        self.panel = panel
        self.cards = cards
        self.everSeated = everSeated
        self.wasOpened = wasOpened
        self.consensus = consensus
        self.override = override
        if let after { self.after = after }
        self.contacts = contacts
        self.fee = fee
        if let screening { self.screening = screening }
        self.exchange = exchange
    }

    /// Whether nothing is decided, whoever has been on a panel meanwhile.
    var isBlank: Bool {
        var said = self
        said.everSeated = []
        return said == .none
    }
}

extension Progress {
    /// Whether the ability test has begun in any way: invited, recorded or set aside.
    var isTestBegun: Bool { test != nil || screening.invitation != nil || !screening.earlierTests.isEmpty }
}
