/// Everything about a selection that the programme decides for itself; a programme without a selection has none.
///
/// What requirements F list as open are settings here, each with a recorded decision in
/// ``ProgrammeSettings/decisions``.
public struct SelectionSettings: Equatable, Sendable {
    /// The ability test that gates the interview (S4-18b).
    public struct Test: Equatable, Sendable {
        /// Whether applicants are tested at all.
        public let used: Bool
        /// The least passing result; nil when the test itself says passed or failed.
        public let passMark: Int?
        /// The best possible result; nil when there is no scale.
        public let maximum: Int?
        /// How many months an older result may be reused; nil when it may not.
        public let reuseMonths: Int?

        /// The rules of the test.
        public init(used: Bool, passMark: Int?, maximum: Int?, reuseMonths: Int?) {
            self.used = used
            self.passMark = passMark
            self.maximum = maximum
            self.reuseMonths = reuseMonths
        }
    }

    /// The least results that lead on to the ranking.
    public struct Demand: Equatable, Sendable {
        /// The least mean that each criterion must have; nil when none is demanded.
        public let perCriterion: Threshold?
        /// The least mean over all criteria; nil when none is demanded.
        public let mean: Threshold?

        /// The demanded results.
        public init(perCriterion: Threshold?, mean: Threshold?) {
            self.perCriterion = perCriterion
            self.mean = mean
        }
    }

    /// How shared places are broken.
    public enum TieRule: String, CaseIterable, Sendable {
        case person
        case lot
    }

    /// What becomes of a ranking in which somebody who would get a seat has not been consulted about (S4-18e).
    public enum ConsultationRule: String, CaseIterable, Sendable {
        /// The ranking can be handed in; who has not been consulted about is listed.
        case listed
        /// The ranking cannot be handed in until the manager of everybody with a seat has said yes.
        case required
    }

    /// What becomes of a seat that a municipality cannot fill.
    public enum UnfilledSeatRule: String, CaseIterable, Sendable {
        case stayEmpty = "stay-empty"
        case nextMunicipality = "next-municipality"
        case caseByCase = "case-by-case"
    }

    /// The checklist of eligibility.
    public let eligibility: [EligibilityItem]
    /// The fields that a complete application has filled in (S4-12).
    public let requiredFields: [ApplicationField]
    /// The ability test.
    public let test: Test
    /// The scores that can be given.
    public let scale: ClosedRange<Int>
    /// The criteria, unweighted; their order is only the order of display.
    public let criteria: [Criterion]
    /// What must be reached to be ranked.
    public let demand: Demand
    /// How many score each interview (S4-18c).
    public let panelSize: Int
    /// How long an interview is taken to last where nobody has said when it ends, in minutes.
    public let interviewMinutes: Int
    /// How many opened cards an interviewer must have for the mirror to say anything (requirements H 13).
    public let mirrorCards: Int
    /// How ties are broken.
    public let ties: TieRule
    /// Whether a consultation that has not been held keeps the ranking from being handed in.
    public let consultation: ConsultationRule
    /// What becomes of a seat that cannot be filled.
    public let unfilled: UnfilledSeatRule
    /// What else is settled about the seats.
    public let seats: SeatRules

    /// How long an interview is taken to last, in minutes, where the programme does not say.
    public static let usualInterviewMinutes = 60
    /// The opened cards that a mirror rests on where the programme does not say: 25 scores with five criteria (S4-14),
    /// the fewest for which a mean moves less than a tenth of a step when one score changes by two.
    public static let usualMirrorCards = 5

    /// The rules of a selection.
    public init(
        eligibility: [EligibilityItem], requiredFields: [ApplicationField], test: Test, scale: ClosedRange<Int>,
        criteria: [Criterion], demand: Demand, panelSize: Int, ties: TieRule, unfilled: UnfilledSeatRule,
        seats: SeatRules = SeatRules(), consultation: ConsultationRule = .listed,
        interviewMinutes: Int = usualInterviewMinutes, mirrorCards: Int = usualMirrorCards
    ) {
        self.eligibility = eligibility
        self.requiredFields = requiredFields
        self.test = test
        self.scale = scale
        self.criteria = criteria
        self.demand = demand
        self.panelSize = panelSize
        self.ties = ties
        self.unfilled = unfilled
        self.interviewMinutes = interviewMinutes
        self.mirrorCards = mirrorCards
        self.seats = seats
        self.consultation = consultation
    }
}
