/// Why something before the interview was not carried out.
public enum ScreeningRefusal: Equatable, Sendable {
    /// The person has withdrawn, is no longer eligible, or the application is closed.
    case isOut(ApplicantID)
    /// Nothing has ended the person's eligibility.
    case stillEligible
    /// A day before the application came in: what held then belongs to the checklist.
    case beforeApplication(Day, applied: Day)
    /// A day outside the programme.
    case outsidePeriod(Day)
    /// A municipality must be named exactly when somebody moves there, and be another one of the programme.
    case movedWhere
    /// All pieces of the application are there.
    case nothingMissing
    case completionNotAsked
    /// The answer is recorded already.
    case completionReceived(Day)
    /// Two applications must be two.
    case sameApplication
    /// Somebody with protected identity is matched by the municipality's own people only.
    case protectedIdentity
    /// Scores of the municipality's panels are open; rules come before that.
    case scoresRevealed(MunicipalityCode)
    case noSuchRule(SelectionRuleID)
    /// A rule demands more than the programme does, or it is no rule.
    case demandNotHigher
    /// There is a result already; a retest sets it aside.
    case testRecorded(TestOutcome)
    case testNotRecorded
    case testPassed
    /// The programme lets no older result count.
    case reuseNotAllowed(Day)
    /// The old result counted for applications until a day.
    case testTooOld(Day, validThrough: Day, applied: Day)
    /// The test was taken for this application, so that nothing is reused.
    case notReused(Day)
    case reuseDeclined
    case reuseNotDeclined
    /// An older result counts only when it is a pass.
    case reuseNotPassed(score: Int, mark: Int)
}
