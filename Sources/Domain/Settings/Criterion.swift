/// One of the unweighted, unprioritised selection criteria with the text that helps to score it (S4-14).
public struct Criterion: Hashable, Sendable {
    /// The id used in files and on the command line, such as `maturity`.
    public let id: CriterionID
    /// Column heading of one or two letters.
    public let short: String
    /// The name.
    public let name: LocalizedText
    /// What the criterion means.
    public let description: LocalizedText
    /// What each level of the scale looks like, lowest first.
    public let levels: [LocalizedText]
    /// What to ask in the interview, in the order to ask it; empty when the programme has no questions (S4-18c).
    public let questions: [LocalizedText]

    /// A criterion with its level texts, lowest first, and what to ask about it.
    public init(
        id: CriterionID, short: String, name: LocalizedText, description: LocalizedText, levels: [LocalizedText],
        questions: [LocalizedText] = []
    ) {
        self.id = id
        self.short = short
        self.name = name
        self.description = description
        self.levels = levels
        self.questions = questions
    }
}

/// One item of the checklist that an applicant must meet (S4-4, S0-3).
public struct EligibilityItem: Hashable, Sendable {
    /// The id used in files and on the command line.
    public let id: EligibilityItemID
    /// The demand in a few words.
    public let name: LocalizedText
    /// How to judge it.
    public let help: LocalizedText
    /// Where the demand comes from, such as `S4-4`.
    public let source: String

    /// A demand with the help to judge it.
    public init(id: EligibilityItemID, name: LocalizedText, help: LocalizedText, source: String) {
        self.id = id
        self.name = name
        self.help = help
        self.source = source
    }
}
