public import Domain

/// A text to read, longer than the screen if need be.
public struct Reader: Equatable, Sendable {
    /// What the text is.
    public enum Content: Equatable, Sendable {
        /// The help of a view, made from the command table when drawn.
        case help(View)
        /// Why an applicant has the place it has.
        case whyHere(ApplicantID)
        /// The versions of a municipality's ranking, latest first.
        case rankingVersions(MunicipalityCode)
        /// What a release of the calendar changed and who must be told; nil for what has changed since the latest.
        case calendarChanges(release: Int?)
        /// Interviews day by day, those of a list.
        case schedule(InterviewList.Tab)
        /// How interviewers score beside each other.
        case mirrors([InterviewerMirror])
        /// A letter as it will be sent.
        case letter(LetterKey, Language)
        /// A letter's template as it stands.
        case letterTemplate(LetterTemplateKey)
        /// All that the admission would mean if it were decided now.
        case admissionPreview
        /// All that is known about a seat.
        case seat(SeatID)
        /// The methods of sharing seats side by side, and the one looked at seat by seat.
        case allocations(AllocationFeature)
        /// Seats shared by a method, one by one.
        case allocation(SeatAllocation)
        /// Why somebody follows a certain cohort.
        case whyCohort(ApplicantID)
        /// The rules of a municipality's first selection, with all their versions.
        case selectionRules(MunicipalityCode)
        /// What differs between two versions of a municipality's ranking.
        case rankingDifference(MunicipalityCode, from: RankingVersion, to: RankingVersion)
        /// Which single scores would move somebody across a municipality's seat line.
        case sensitivity(MunicipalityCode)
        /// The consultations of a municipality.
        case consultations(MunicipalityCode)
        /// How many came how far, as it stood when it was opened: everybody has to be counted for it.
        case statistics(SelectionStatistics)
        /// What was answered about an occasion, or at the end.
        case evaluation(EvaluationSubject)
        /// Each question from occasion to occasion.
        case evaluationTrend
        /// What became of those who took part, in all municipalities or in one, of all cohorts or of one.
        case outcomes(MunicipalityCode?, of: CohortID? = nil)
        /// What the programme is and where it comes from.
        case card
        /// What there is to tell the steering group, as it stood when it was opened.
        case report(ProgrammeReport)
        /// A programme as it would be made.
        case newProgramme(NewProgramme)
        /// A clone of a programme as it would be made, with what was moved and what was left out.
        case clone(ProgrammeClone)
        /// How a figure of the budget came about; nil for all of it.
        case budget(BudgetRow?)
        /// Who is to be erased when, and who has been.
        case retention
        /// To whom what has been disclosed.
        case disclosures
        /// Who else has the programme open.
        case whoIsHere
        /// Which journals are whole and which are not, with the places.
        case chains
        /// What is damaged, what that means and what to do.
        case damage
        /// A recorded change in full.
        case logRow(LogRow)
        /// Given lines, such as what an applicant wrote.
        case lines([String])
        /// What has been recorded about somebody, an entry each.
        case history(ApplicantID, [String])
    }

    /// The heading; nil where the content has its own.
    public let title: String?
    /// What is read.
    public let content: Content
    /// The first visible line; drawing keeps it within the text.
    public internal(set) var top: Int

    /// A text to read.
    public init(title: String? = nil, _ content: Content, top: Int = 0) {
        self.title = title
        self.content = content
        self.top = top
    }

    mutating func move(_ step: ListCursor.Step, page: Int, limit: Int) {
        switch step {
        case .up: top -= 1
        case .down: top += 1
        case .pageUp: top -= page
        case .pageDown: top += page
        case .first: top = 0
        case .last: top = limit
        }
        top = max(0, min(top, limit, Reader.farthest))
    }

    /// Far beyond any text, and safe to add a page to.
    private static let farthest = Int.max / 2

    /// Brings the first visible line back into a text of so many lines; told by whoever has laid it out.
    public func clampedTop(lines: Int, page: Int) -> Int { max(0, min(top, lines - page)) }
}
