/// Why a command was not carried out. Nothing has been changed when one is thrown.
public enum Refusal: Error, Equatable, Sendable {
    /// The acting person is not known to the programme.
    case unknownPerson(String)
    /// The acting person has no role that may do this.
    case notPermitted(needed: [Role], municipality: MunicipalityCode?)
    /// There is no such applicant, or none that the acting person may see.
    case noSuchApplicant(ApplicantID)
    case noSuchMunicipality(MunicipalityCode)
    case noSuchCriterion(CriterionID)
    case noSuchEligibilityItem(EligibilityItemID)
    case noSuchOccasion(OccasionID)
    case noSuchPerson(PersonID)
    case alreadyExists
    case programmeAlreadyDefined
    /// The programme does without the part that this is about.
    case notUsed(ProgrammePart)
    /// A field that must have a value is empty.
    case missing(Requirement)
    case invalid(Requirement, String)
    /// A day before the first that will do.
    case dayTooEarly(Day, earliest: Day)
    /// A day after the last that will do, which is today for what has happened.
    case dayTooLate(Day, latest: Day)
    /// The outcome of a test says one thing, and its score beside the mark another.
    case scoreContradicts(Int, passMark: Int)
    /// A score of a test that has not been done.
    case scoreWithoutTest(Int)
    /// Nothing would change.
    case nothingToChange
    /// The applicant is at a stage where this cannot be done.
    case wrongStage(Stage, needed: [Stage])
    /// The applicant does not meet these demands of the checklist.
    case notEligible([EligibilityItemID])
    case scoreOutsideScale(Int, ClosedRange<Int>)
    case notOnPanel(PersonID)
    case panelTooSmall(Int, needed: Int)
    case panelMemberHasSealedCard(PersonID)
    /// The member has begun the card; somebody else takes the place by replacing, with a reason.
    case panelMemberHasBegun(PersonID)
    case alreadyOnPanel(PersonID)
    /// The person could see the panel's cards when they were opened, and must not score after that.
    case hasSeenCards(PersonID)
    /// The acting member has not said whether there is a conflict of interest.
    case declarationNeeded
    /// The member turned out to be the responsible manager, which somebody has to record first.
    case conflictNotRecorded(PersonID)
    /// A card that is not handed in is changed as it stands, not amended.
    case cardNotSealed
    /// The interviewer is the applicant's responsible manager or has declared a conflict of interest.
    case conflictOfInterest(PersonID)
    case cardSealed
    case cardIncomplete([CriterionID])
    case panelStillOpen
    case consentRefused
    case rankingLocked(version: Int)
    case rankingNotSubmitted
    case notRanked
    case placeOutsideRanking(Int, ClosedRange<Int>)
    case incompletePanels([ApplicantID])
    case unresolvedTies([ApplicantID])
    case nobodyRanked
    /// Somebody else has changed the ranking since the person saw it.
    case rankingChanged(RankingConflict)
    /// The managers of these, who would get a seat, have not said yes, and the programme demands it.
    case consultationsMissing([ApplicantID])
    /// A move is put down to a consultation, but nobody has been consulted.
    case notConsulted
    /// The responsible manager is the applicant, or the applicant would record the own manager's answer.
    case selfConsultation(ApplicantID)
    /// The programme leaves shared places to the lot.
    case tiesByLot
    case notTied
    /// The lot of this number has been drawn; it is never drawn again.
    case lotDrawn(Int)
    /// The lot's figure is out, so that it must be drawn as announced.
    case lotAwaitsDraw(Int)
    /// The figure is known on a day that has come, so that it could have been chosen for its outcome.
    case lotFigureKnown(Day)
    case lotNotAnnounced
    /// Others share the place now than those whom the lot was announced for.
    case lotOutdated(Int)
    case lotTooEarly(Day)
    case rankingsMissing([MunicipalityCode])
    case quotasDoNotAddUp(sum: Int, seats: Int)
    /// The same person, by e-mail address or by name and phone, would get two seats.
    case admittedTwice([ApplicantID])
    case admissionDecided
    case admissionNotDecided
    case occasionCancelled
    case occasionNotCancelled
    case calendar(CalendarRefusal)
    /// Somebody else has changed the same thing meanwhile.
    case conflict(Conflict)
    /// Somebody else has decided the same thing since the person saw it.
    indirect case overtaken(Overtaken)
    /// What would be taken back has been changed by somebody else since; its name in the formats.
    case changedSince(String)
    /// The change cannot be taken back, since others may have acted on it.
    case cannotUndo
    case nothingToUndo
    case nothingToRedo
    case letter(LetterRefusal)
    case mentor(MentorRefusal)
    case participant(ParticipantRefusal)
    /// Something about a seat that is not filled.
    case seat(SeatRefusal)
    /// Something before the interview cannot be done.
    case screening(ScreeningRefusal)
    case evaluation(EvaluationRefusal)
    case outcome(OutcomeRefusal)
    case budget(BudgetRefusal)
    /// Something about who follows which cohort.
    case cohort(CohortRefusal)
    /// Settings cannot be corrected.
    case settings(SettingsRefusal)
    /// Somebody cannot be erased, or what has been erased does not come back.
    case erasure(ErasureRefusal)

    /// What must be given.
    public enum Requirement: String, Sendable {
        case reason, reference, name, title, cause, members, day, time, score, seats, field, source, seed
        case group, demand, decidedBy
        case municipality, agreed, competence, post
    }

    /// A thing that two people changed at the same time: what it was, what the other made it, what this person wants.
    public struct Conflict: Equatable, Sendable {
        /// What was changed, by its name in the formats.
        public let field: String
        /// What the person saw.
        public let old: String
        /// What stands there now.
        public let theirs: String
        /// What the person wants.
        public let mine: String

        /// A conflict on a field.
        public init(field: String, old: String, theirs: String, mine: String) {
            self.field = field
            self.old = old
            self.theirs = theirs
            self.mine = mine
        }
    }
}

/// A ranking that somebody has changed while another person was deciding about it.
public struct RankingConflict: Equatable, Sendable {
    /// What the person saw.
    public let seen: RankingOrder
    /// What stands there now.
    public let stands: RankingOrder
    /// Whom somebody has moved last; nil when nobody has.
    public let latest: ApplicantID?
    /// Who did that.
    public let by: PersonID?

    /// What was seen and what stands there.
    public init(seen: RankingOrder, stands: RankingOrder, latest: ApplicantID? = nil, by: PersonID? = nil) {
        self.seen = seen
        self.stands = stands
        self.latest = latest
        self.by = by
    }
}
