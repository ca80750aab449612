/// What a programme is and where it comes from, to be read and printed: all of it optional, none of it a rule.
///
/// What other settings say already (funder, goals, cohorts, course, decisions) stands there only; see `CardText`.
public struct ProgrammeCard: Equatable, Sendable {
    /// What stands for the owner's logo at the head of printouts (S1-1); nil where nothing does.
    public var logo: String?
    /// The field that the programme belongs to (S1-1); nil where nothing is said.
    public var area: LocalizedText?
    /// The phases, such as a pre-study, in order of time (S1-1, S1-3).
    public var phases: [Phase]
    /// Who answers for the programme (S1-1).
    public var owner: String?
    /// The region (S1-1).
    public var region: String?
    /// What led to the programme (S2-2).
    public var background: LocalizedText?
    /// Whom to turn to, in each municipality or in all (S0-11, S1-1).
    public var contacts: [Contact]
    /// Who delivers what, with their periods, oldest first (S2-9, S3-3).
    public var suppliers: [Supplier]
    /// Who contributes without being paid for it (S1-9).
    public var partners: [Partner]
    /// How people take part (S1-4).
    public var modes: [OccasionMode]
    /// How the course is held, in words (S1-4, S1-5).
    public var method: LocalizedText?
    /// What the course is about, one by one (S1-5, S2-10).
    public var contents: [LocalizedText]
    /// What shows whether the goals are reached (S0-14).
    public var indicators: [LocalizedText]
    /// What is planned for women (S1-5).
    public var measuresForWomen: LocalizedText?
    /// What is planned for men (S1-5).
    public var measuresForMen: LocalizedText?
    /// What is asked of the premises (S1-8).
    public var premises: LocalizedText?

    /// A card; of nothing by default.
    public init(
        area: LocalizedText? = nil, phases: [Phase] = [], owner: String? = nil, region: String? = nil,
        background: LocalizedText? = nil, contacts: [Contact] = [], suppliers: [Supplier] = [],
        partners: [Partner] = [], modes: [OccasionMode] = [], method: LocalizedText? = nil,
        contents: [LocalizedText] = [], indicators: [LocalizedText] = [], measuresForWomen: LocalizedText? = nil,
        measuresForMen: LocalizedText? = nil, premises: LocalizedText? = nil, logo: String? = nil
    ) {
        self.logo = logo
        self.area = area
        self.phases = phases
        self.owner = owner
        self.region = region
        self.background = background
        self.contacts = contacts
        self.suppliers = suppliers
        self.partners = partners
        self.modes = modes
        self.method = method
        self.contents = contents
        self.indicators = indicators
        self.measuresForWomen = measuresForWomen
        self.measuresForMen = measuresForMen
        self.premises = premises
    }
}

extension ProgrammeCard {
    /// A part of the programme's life, such as the pre-study.
    public struct Phase: Hashable, Sendable {
        /// What it is called.
        public let name: LocalizedText
        /// From when to when.
        public let period: Period

        /// A phase with its dates.
        public init(name: LocalizedText, period: Period) {
            self.name = name
            self.period = period
        }
    }

    /// Somebody to turn to.
    public struct Contact: Hashable, Sendable {
        /// For which municipality; nil for the whole programme.
        public let municipality: MunicipalityCode?
        /// The name.
        public let name: String
        /// The post; empty when nothing is said.
        public let post: String
        /// The telephone number; empty when unknown.
        public let phone: String
        /// The e-mail address; empty when unknown.
        public let email: String

        /// Somebody to turn to.
        public init(
            municipality: MunicipalityCode? = nil, name: String, post: String = "", phone: String = "",
            email: String = ""
        ) {
            self.municipality = municipality
            self.name = name
            self.post = post
            self.phone = phone
            self.email = email
        }
    }

    /// Somebody who delivers a part of the programme against payment.
    public struct Supplier: Hashable, Sendable {
        /// The name.
        public let name: String
        /// What is delivered; nil where nothing is said.
        public let delivers: LocalizedText?
        /// The first year; nil when unknown.
        public let since: Int?
        /// The last year; nil while it goes on, or when unknown.
        public let until: Int?

        /// A supplier with the years of the agreement.
        public init(name: String, delivers: LocalizedText? = nil, since: Int? = nil, until: Int? = nil) {
            self.name = name
            self.delivers = delivers
            self.since = since
            self.until = until
        }
    }

    /// Somebody who takes part in running the programme.
    public struct Partner: Hashable, Sendable {
        /// The name.
        public let name: String
        /// What the partner contributes; nil where nothing is said.
        public let contributes: LocalizedText?

        /// A partner.
        public init(name: String, contributes: LocalizedText? = nil) {
            self.name = name
            self.contributes = contributes
        }
    }
}
