/// What a programme has settled about its seats from the start; every part has a default, so that older files still read.
public struct SeatRules: Hashable, Sendable {
    /// Whether quotas that do not add up to the programme's seats stop the admission.
    public enum Quotas: String, CaseIterable, Sendable {
        /// They stop it.
        case mustAddUp = "must-add-up"
        /// They are pointed out.
        case mayDiffer = "may-differ"
    }

    /// The municipalities to ask for a reserve when another cannot fill a seat; empty for the programme's own order.
    public let order: [MunicipalityCode]
    /// How many days somebody has to answer an offer of a seat, the day of the offer not counted.
    public let answerDays: Int
    /// Whether quotas that do not add up stop the admission.
    public let quotas: Quotas
    /// Which reserves come first to a seat of a cohort, where there are several.
    public let cohortReserves: CohortReserveRule

    /// The rules of the seats.
    public init(
        order: [MunicipalityCode] = [], answerDays: Int = 5, quotas: Quotas = .mustAddUp,
        cohortReserves: CohortReserveRule = .earlierFirst
    ) {
        self.order = order
        self.answerDays = answerDays
        self.quotas = quotas
        self.cohortReserves = cohortReserves
    }
}

/// What the steering group has decided about seats that a municipality cannot fill (requirements F).
public struct UnfilledRule: Hashable, Sendable {
    /// What becomes of the seat.
    public let kind: SelectionSettings.UnfilledSeatRule
    /// The municipalities in the order in which they are asked for a reserve.
    public let order: [MunicipalityCode]
    /// Where the decision is written down; empty when no decision is recorded.
    public let reference: String

    /// A decided rule.
    public init(_ kind: SelectionSettings.UnfilledSeatRule, order: [MunicipalityCode] = [], reference: String) {
        self.kind = kind
        self.order = order
        self.reference = reference
    }
}

/// A decision on one seat that nobody of its municipality can take, where such seats are decided case by case.
public struct SeatAssignment: Hashable, Sendable {
    /// The municipality whose reserves may have the seat; nil when it is to stay empty.
    public let municipality: MunicipalityCode?
    /// Why; about the municipalities, since everybody who takes part can read it.
    public let reason: String
    /// Where the decision is written down.
    public let reference: String
    /// How many had held the seat when it was decided: a seat that falls vacant once more is a new case.
    public let holdersBefore: Int

    /// A decision on one seat.
    public init(to municipality: MunicipalityCode?, reason: String, reference: String, holdersBefore: Int) {
        self.municipality = municipality
        self.reason = reason
        self.reference = reference
        self.holdersBefore = holdersBefore
    }
}

extension Programme {
    /// The rule for seats that a municipality cannot fill: the last decision, or what the settings say.
    ///
    /// Nil in a programme without a selection.
    public var unfilledRule: UnfilledRule? {
        guard let selection = settings.selection else { return nil }
        let decided = seatDecisions.rule?.value
        let reference = settings.decisions.last { $0.settings.contains("unfilled") }?.reference ?? ""
        var order = decided?.order ?? selection.seats.order
        if order.isEmpty { order = settings.municipalities.map(\.code) }
        return UnfilledRule(
            decided?.kind ?? selection.unfilled, order: order, reference: decided?.reference ?? reference)
    }
}
