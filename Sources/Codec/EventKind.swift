package import Domain

/// The kinds of facts, as journals name them.
///
/// They are part of the format: journals live for years, so that a name that has been written is never given another
/// meaning.
package enum EventKind: String, CaseIterable {
    case programmeDefined = "programme.defined"
    case decisionRecorded = "decision.recorded"
    case settingsCorrected = "settings.corrected"
    case quotaSet = "quota.set"
    case occasionSet = "occasion.set"
    case occasionCancelled = "occasion.cancelled"
    case breaksSet = "breaks.set"
    case freezeBroken = "freeze.broken"
    case calendarReleased = "calendar.released"
    case admissionDecided = "admission.decided"
    case applicationReceived = "application.received"
    case applicationRetracted = "application.retracted"
    case applicationEdited = "application.edited"
    case eligibilityAssessed = "eligibility.assessed"
    case selectionMade = "selection.made"
    case testRecorded = "test.recorded"
    case consentRecorded = "consent.recorded"
    case withdrawalRecorded = "withdrawal.recorded"
    case panelSet = "panel.set"
    case ratingGiven = "rating.given"
    case evidenceNoted = "evidence.noted"
    case cardSealed = "card.sealed"
    case conflictDeclared = "conflict.declared"
    case clearanceDeclared = "clearance.declared"
    case memberReplaced = "member.replaced"
    case ratingAmended = "rating.amended"
    case consensusRecorded = "consensus.recorded"
    case panelOverridden = "panel.overridden"
    case rankingMoved = "ranking.moved"
    case rankingSubmitted = "ranking.submitted"
    case rankingReopened = "ranking.reopened"
    case letterSent = "letter.sent"
    case templateSet = "template.set"
    case mentorChosen = "mentor.chosen"
    case mentorHoursLogged = "mentor.hours-logged"
    case premeetingRecorded = "mentor.premeeting-recorded"
    case mentorCeased = "mentor.ceased"
    case attendanceRecorded = "attendance.recorded"
    case assignmentRecorded = "assignment.recorded"
    case approvalDecided = "approval.decided"
    case enrolmentRecorded = "enrolment.recorded"
    case followUpRecorded = "followup.recorded"
    case evaluationAnswered = "evaluation.answered"
    case answerWithdrawn = "evaluation.withdrawn"
    case careerNoted = "career.noted"
    case networkAnswered = "network.answered"
    case budgetLineSet = "budget.line-set"
    case seatRuleDecided = "seat.rule-decided"
    case seatsAllocated = "seat.allocated"
    case seatAssigned = "seat.assigned"
    case offerRecorded = "offer.recorded"
    case contactNoted = "contact.noted"
    case feeLiabilitySet = "fee.liability-set"
    case ineligibilityRecorded = "ineligibility.recorded"
    case completionSet = "completion.set"
    case duplicateRuled = "duplicate.ruled"
    case testInvited = "test.invited"
    case testsSetAside = "test.set-aside"
    case reuseDeclined = "test.reuse-declined"
    case rulesSet = "rules.set"
    case lotAnnounced = "lot.announced"
    case lotDrawn = "lot.drawn"
    case cohortPlaced = "cohort.placed"
    case cohortsDistributed = "cohort.distributed"
    case cohortChanged = "cohort.changed"
    case cohortExplained = "cohort.explained"
    case erasureDecided = "erasure.decided"
    case erasureCarriedOut = "erasure.carried-out"
    case disclosureRecorded = "disclosure.recorded"
    case protectedRead = "access.read"

    /// The kind of a fact.
    package init(_ event: Event) {
        self =
            switch event {
            case .settingsDefined: .programmeDefined
            case .decision(.recorded): .decisionRecorded
            case .settings(.corrected): .settingsCorrected
            case .quotaSet: .quotaSet
            case .occasionSet: .occasionSet
            case .occasionCancelled: .occasionCancelled
            case .calendar(.breaksSet): .breaksSet
            case .calendar(.freezeBroken): .freezeBroken
            case .calendar(.released): .calendarReleased
            case .admissionDecided: .admissionDecided
            case .applicationReceived: .applicationReceived
            case .applicationRetracted: .applicationRetracted
            case .applicationEdited: .applicationEdited
            case .eligibilityAssessed: .eligibilityAssessed
            case .firstSelectionMade: .selectionMade
            case .testRecorded: .testRecorded
            case .consentRecorded: .consentRecorded
            case .withdrawalRecorded: .withdrawalRecorded
            case .panelSet: .panelSet
            case .ratingGiven: .ratingGiven
            case .evidenceNoted: .evidenceNoted
            case .cardSealed: .cardSealed
            case .conflictDeclared: .conflictDeclared
            case .panel(.clearanceDeclared): .clearanceDeclared
            case .panel(.memberReplaced): .memberReplaced
            case .panel(.ratingAmended): .ratingAmended
            case .consensusRecorded: .consensusRecorded
            case .incompletePanelOverridden: .panelOverridden
            case .rankingMoved: .rankingMoved
            case .rankingSubmitted: .rankingSubmitted
            case .rankingReopened: .rankingReopened
            case .letter(.sent): .letterSent
            case .letter(.templateSet): .templateSet
            case .mentor(let event): EventKind(event)
            case .participant(let event): EventKind(event)
            case .followUp(.recorded): .followUpRecorded
            case .evaluation(.answered): .evaluationAnswered
            case .evaluation(.withdrawn): .answerWithdrawn
            case .outcome(.noted): .careerNoted
            case .outcome(.networkAnswered): .networkAnswered
            case .budget(.lineSet): .budgetLineSet
            case .seat(.ruleDecided): .seatRuleDecided
            case .seat(.allocated): .seatsAllocated
            case .seat(.assigned): .seatAssigned
            case .seat(.offerRecorded): .offerRecorded
            case .seat(.contactNoted): .contactNoted
            case .seat(.feeLiabilitySet): .feeLiabilitySet
            case .screening(let event): EventKind(event)
            case .lot(.announced): .lotAnnounced
            case .lot(.drawn): .lotDrawn
            case .cohort(.placed): .cohortPlaced
            case .cohort(.distributed): .cohortsDistributed
            case .cohort(.changed): .cohortChanged
            case .cohort(.explained): .cohortExplained
            case .erasure(.decided): .erasureDecided
            case .erasure(.carriedOut): .erasureCarriedOut
            case .disclosure(.recorded): .disclosureRecorded
            case .access(.read): .protectedRead
            }
    }

    /// Whether the fact can stand in a journal.
    package func belongs(in scope: Scope) -> Bool {
        // It tells what has been taken out of the journal that it stands in, whichever that is.
        self == .erasureCarriedOut || isAboutProgramme == (scope == .programme)
    }

    /// Whether the fact stands in the programme's journal rather than in a municipality's.
    private var isAboutProgramme: Bool {
        switch self {
        case .programmeDefined, .decisionRecorded, .settingsCorrected, .quotaSet, .occasionSet, .occasionCancelled,
            .breaksSet,
            .freezeBroken,
            .calendarReleased, .admissionDecided, .seatRuleDecided, .seatsAllocated, .seatAssigned,
            .offerRecorded, .templateSet, .evaluationAnswered, .answerWithdrawn, .cohortPlaced, .cohortsDistributed,
            .cohortChanged, .budgetLineSet, .erasureDecided:
            true
        case .applicationReceived, .applicationRetracted, .applicationEdited, .eligibilityAssessed, .selectionMade,
            .testRecorded, .consentRecorded, .withdrawalRecorded, .panelSet, .ratingGiven, .evidenceNoted, .cardSealed,
            .conflictDeclared, .clearanceDeclared, .memberReplaced, .ratingAmended, .consensusRecorded,
            .panelOverridden,
            .rankingMoved, .rankingSubmitted, .rankingReopened, .lotAnnounced, .lotDrawn, .contactNoted,
            .feeLiabilitySet, .ineligibilityRecorded, .completionSet, .duplicateRuled, .testInvited, .testsSetAside,
            .reuseDeclined, .rulesSet, .letterSent, .mentorChosen, .followUpRecorded,
            .mentorHoursLogged, .premeetingRecorded, .mentorCeased, .attendanceRecorded, .assignmentRecorded,
            .approvalDecided, .enrolmentRecorded, .careerNoted, .networkAnswered, .cohortExplained, .erasureCarriedOut,
            .disclosureRecorded, .protectedRead:
            false
        }
    }
}
