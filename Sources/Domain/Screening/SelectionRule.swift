/// Identifies a rule of a municipality's first selection, such as `r1`.
public typealias SelectionRuleID = Code<SelectionRule>

/// A rule for a municipality's first selection: a group that is favoured, or of which more is demanded (S4-6, S4-18a).
///
/// Rules are shown where people decide; they decide nothing by themselves.
public struct SelectionRule: Equatable, Sendable {
    /// Whom a rule is about.
    public struct Group: Equatable, Sendable {
        /// What the members have in common.
        public enum Kind: String, CaseIterable, Sendable {
            case department
            case occupation

            /// The field of the application that says it.
            public var field: ApplicationField { self == .department ? .department : .occupation }
        }

        /// What the members have in common.
        public let kind: Kind
        /// The names of the departments or occupations; never empty.
        public let names: [String]

        /// Those in departments or occupations of these names.
        public init(_ kind: Kind, _ names: [String]) {
            self.kind = kind
            self.names = names
        }

        /// Whether an application comes from the group, however its name is spelt in capitals and accents.
        public func covers(_ application: Application) -> Bool {
            let key = SwedishCollation.key(application[kind.field])
            return !key.isEmpty && names.contains { SwedishCollation.key($0) == key }
        }
    }

    /// What a rule says of its group.
    public enum Effect: Equatable, Sendable {
        /// The group goes first among equals, in the eyes of those who decide.
        case favours
        /// Higher results are demanded in the interview.
        case demands(SelectionSettings.Demand)
        /// One more item stands on the checklist.
        case requires(String)
    }

    /// The id, unique within the municipality.
    public let id: SelectionRuleID
    /// Whom it is about.
    public let group: Group
    /// What it says of them.
    public let effect: Effect
    /// Why; never empty.
    public let reason: String
    /// Who decided, such as the municipality's leadership with a date; never empty.
    public let decidedBy: String

    /// A rule with its reason and who decided it.
    public init(id: SelectionRuleID, _ group: Group, _ effect: Effect, reason: String, decidedBy: String) {
        self.id = id
        self.group = group
        self.effect = effect
        self.reason = reason
        self.decidedBy = decidedBy
    }

    /// The item that the rule adds to the checklist; nil for a rule that adds none.
    public var item: EligibilityItem? {
        guard case .requires(let text) = effect else { return nil }
        return EligibilityItem(
            id: EligibilityItemID("rule." + id.rawValue), name: LocalizedText(sv: text, en: text),
            help: LocalizedText(sv: reason, en: reason), source: "S4-18a")
    }
}

/// The rules that hold together, and why they became these.
public struct SelectionRuleSet: Equatable, Sendable {
    /// No rules, before anybody has set one.
    public static let none = SelectionRuleSet([], reason: "")

    /// The rules, in the order in which they were set.
    public let rules: [SelectionRule]
    /// Why the rules before were changed into these; empty only for none.
    public let reason: String

    /// Rules with why they became these.
    public init(_ rules: [SelectionRule], reason: String) {
        self.rules = rules
        self.reason = reason
    }
}

/// The rules of a municipality's first selection through all their versions, which are numbered from 1.
public struct SelectionRules: Equatable, Sendable {

    /// All versions, oldest first, each with who set it and when.
    public internal(set) var versions: [Signed<SelectionRuleSet>] = []

    /// No rules.
    public init() {}

    /// Rules put together from their versions, as a snapshot does.
    public init(versions: [Signed<SelectionRuleSet>]) { self.versions = versions }

    /// The number of the version that holds; 0 before the first rule.
    public var number: Int { versions.count }
    /// The rules that hold.
    public var current: [SelectionRule] { inForce.rules }
    /// The rules that hold, and why they became these.
    public var inForce: SelectionRuleSet { versions.last?.value ?? .none }
}
