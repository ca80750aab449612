public import Domain

/// Everything a programme says, without who said it when; two programmes that say the same are equal.
///
/// Taking a fact back restores what was said, but not the earlier signature, so this is what undo is measured by.
public struct ProgrammeState: Equatable, Sendable {
    private struct Card: Equatable {
        var ratings: [CriterionID: Rating]
        var notes: [CriterionID: String]
        var isSealed: Bool
        var conflict: String?
        var isCleared: Bool
        var amendments: [CriterionID: [Amendment]]
        var replaced: String?
    }

    private struct Entry: Equatable {
        var application: Application
        var eligibility: [EligibilityItemID: Assessment]
        var firstSelection: FirstSelection?
        var test: TestResult?
        var consents: [ConsentPoint: Consent]
        var withdrawal: String?
        var panel: Panel?
        var cards: [PersonID: Card]
        var consensus: [CriterionID: ConsensusEntry]
        var override: String?
        var contacts: [ContactNote]
        var fee: FeeLiability?
        var screening: Known
        var letters: [LetterKind: SentLetter]
        var mentor: MentorChoice?
        var followUp: FollowUp?
        var mentorship: Together
        var course: Course
        var career: [Day: CareerNote]
        var network: NetworkAnswer?
    }

    private struct Together: Equatable {
        var sessions: [Int: MentorSession]
        var premeeting: PreMeeting?
        var ceased: MentorCeased?
    }

    private struct Course: Equatable {
        var attendance: [AttendanceDay: Attendance]
        var assignments: [OccasionID: HandIn]
        var approval: Approval?
        var enrolment: Enrolment?
    }

    private struct Known: Equatable {
        var ineligibility: Ineligibility?
        var completion: CompletionRequest?
        var duplicates: [ApplicantID: DuplicateRuling]
        var invitation: TestInvitation?
        var earlierTests: [EarlierTest]
        var reuseDeclined: String?

        init(_ screening: Screening) {
            ineligibility = screening.ineligibility?.value
            completion = screening.completion?.value
            duplicates = screening.duplicates.mapValues(\.value)
            invitation = screening.invitation?.value
            earlierTests = screening.earlierTests
            reuseDeclined = screening.reuseDeclined?.value
        }
    }

    private struct Standing: Equatable {
        var occasion: Occasion
        var cancelled: String?
    }

    private struct Answer: Equatable {
        var subject: EvaluationSubject
        var sheet: AnswerSheet
        var withdrawn: String?
    }

    private struct Order: Equatable {
        var version: Int
        var order: [ApplicantID]
        var placements: [ApplicantID: Placement]
        var submitted: [RankedEntry]?
        var earlier: [String]
    }

    private let settings: ProgrammeSettings
    private let quotas: [MunicipalityCode: Quota]
    private let calendar: [OccasionID: Standing]
    private let admission: Admission?
    private let seatRule: UnfilledRule?
    private let assignments: [SeatID: SeatAssignment]
    private let offers: [SeatID: [Offer]]
    private let applicants: [MunicipalityCode: [ApplicantID: Entry]]
    private let rankings: [MunicipalityCode: Order]
    private let rules: [MunicipalityCode: [SelectionRule]]
    private let templates: [LetterTemplateKey: String]
    private let answers: [AnswerID: Answer]
    private let budget: [BudgetLineID: BudgetVersion]

    /// What a programme says.
    public init(_ programme: Programme) {
        settings = programme.settings
        quotas = programme.quotas.mapValues(\.value)
        calendar = programme.calendar.entries.mapValues {
            Standing(occasion: $0.occasion, cancelled: $0.cancelled?.value)
        }
        admission = programme.admission?.value
        templates = Dictionary(
            uniqueKeysWithValues: LetterTemplateKey.all.map { ($0, programme.letterTemplates.text($0)) })
        answers = programme.evaluations.answers.mapValues {
            Answer(subject: $0.subject, sheet: $0.sheet, withdrawn: $0.withdrawn?.value)
        }
        let lines = Set(programme.budgetChanges.order + (programme.settings.budget?.lines ?? []).map(\.id))
        budget = Dictionary(
            uniqueKeysWithValues: lines.compactMap { id in programme.budgetVersion(id).map { (id, $0) } })
        seatRule = programme.seatDecisions.rule?.value
        assignments = programme.seatDecisions.assignments.mapValues(\.value)
        offers = programme.seatDecisions.offers.mapValues { $0.map(\.offer) }
        applicants = programme.municipalities.mapValues { record in
            Dictionary(uniqueKeysWithValues: record.applicants.map { ($0.id, ProgrammeState.entry($0)) })
        }.filter { !$0.value.isEmpty }
        rankings = programme.municipalities.mapValues { ProgrammeState.order($0.ranking) }
            .filter { $0.value != ProgrammeState.order(Ranking()) }
        rules = programme.municipalities.mapValues(\.rules.current).filter { !$0.value.isEmpty }
    }

    private static func entry(_ applicant: Applicant) -> Entry {
        let progress = applicant.progress
        return Entry(
            application: applicant.application, eligibility: progress.eligibility.mapValues(\.value),
            firstSelection: progress.firstSelection?.value, test: progress.test?.value,
            consents: progress.consents.mapValues(\.value), withdrawal: progress.withdrawal?.value,
            panel: progress.panel,
            cards: progress.cards.mapValues {
                Card(
                    ratings: $0.ratings, notes: $0.notes, isSealed: $0.sealed != nil, conflict: $0.conflict?.value,
                    isCleared: $0.clearance != nil, amendments: $0.amendments.mapValues { $0.map(\.value) },
                    replaced: $0.replaced?.value)
            },
            consensus: progress.consensus.mapValues(\.value), override: progress.override?.value,
            contacts: progress.contacts.map(\.value), fee: progress.fee?.value,
            screening: Known(progress.screening),
            letters: progress.after.letters.mapValues(\.value), mentor: progress.after.mentor?.value,
            followUp: progress.after.followUp?.value, mentorship: together(progress.after.mentorship),
            course: course(progress.after.participation),
            career: progress.after.career.notes.mapValues(\.value), network: progress.after.career.network?.value)
    }

    private static func together(_ mentorship: Mentorship) -> Together {
        Together(
            sessions: mentorship.sessions.mapValues(\.value), premeeting: mentorship.premeeting?.value,
            ceased: mentorship.ceased?.value)
    }

    private static func course(_ participation: Participation) -> Course {
        Course(
            attendance: participation.attendance.mapValues(\.value),
            assignments: participation.assignments.mapValues(\.value), approval: participation.approval?.value,
            enrolment: participation.enrolment?.value)
    }

    private static func order(_ ranking: Ranking) -> Order {
        Order(
            version: ranking.version, order: ranking.order, placements: ranking.placements.mapValues(\.value),
            submitted: ranking.submitted?.entries, earlier: ranking.earlier.map(\.reopened.value))
    }
}

extension Scenario {
    /// What the programme says now, without who said it when.
    public var state: ProgrammeState { ProgrammeState(programme) }
}
