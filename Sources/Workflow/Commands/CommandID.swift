/// Everything that a person can do. The raw value is the name in the palette and on the command line.
public enum CommandID: String, CaseIterable, Hashable, Sendable {
    // Getting about.
    case showOverview = "screen.overview"
    case showQueue = "screen.queue"
    case showInterviews = "screen.interviews"
    case showRanking = "screen.ranking"
    case showCalendar = "screen.calendar"
    case cursorUp = "cursor.up"
    case cursorDown = "cursor.down"
    case pageUp = "cursor.page-up"
    case pageDown = "cursor.page-down"
    case cursorFirst = "cursor.first"
    case cursorLast = "cursor.last"
    case open
    case back
    case nextTab = "tab.next"
    case previousTab = "tab.previous"
    case filter
    case sort
    case reverseSort = "sort.reverse"
    case mark
    case markAll = "mark.all"
    case municipality = "municipality.choose"
    case help
    case palette
    case undo
    case redo
    case log
    case language
    case suspend
    case quit

    // Dialogs.
    case confirm = "dialog.confirm"
    case cancel = "dialog.cancel"
    case yes = "dialog.yes"
    case no = "dialog.no"
    case nextField = "dialog.next"
    case previousField = "dialog.previous"
    case stepLeft = "dialog.left"
    case stepRight = "dialog.right"
    case submitForm = "dialog.save"
    case complete = "dialog.complete"
    case discardDraft = "dialog.discard"
    case takeTheirs = "dialog.take-theirs"

    // Applications.
    case addApplicant = "applicant.add"
    case editApplicant = "applicant.edit"
    case assessEligibility = "eligibility.assess"
    case selectFirst = "selection.select"
    case reject = "selection.reject"
    case reconsider = "selection.reconsider"
    case recordTest = "test.record"
    case recordConsent = "consent.record"
    case withdraw = "applicant.withdraw"
    case reinstate = "applicant.reinstate"
    case history = "applicant.history"
    case exportApplicants = "export.applicants"

    // Interviews.
    case setPanel = "panel.set"
    case giveRating = "interview.score"
    case notAssessed = "interview.not-assessed"
    case clearRating = "interview.clear"
    case scoreLower = "interview.lower"
    case scoreHigher = "interview.higher"
    case noteEvidence = "interview.note"
    case submitCard = "interview.submit"
    case declareConflict = "interview.conflict"
    case showPanel = "interview.panel"
    case readMotivation = "interview.motivation"
    case readEvidence = "interview.evidence"
    case recordConsensus = "interview.consensus"

    // Ranking and seats.
    case moveUp = "ranking.up"
    case moveDown = "ranking.down"
    case move = "ranking.move"
    case breakTie = "ranking.settle"
    case whyHere = "ranking.why"
    case consult = "ranking.consult"
    case overridePanel = "ranking.override"
    case submitRanking = "ranking.submit"
    case reopenRanking = "ranking.reopen"
    case versions = "ranking.versions"
    case compareVersions = "ranking.compare"
    case sensitivity = "ranking.sensitivity"
    case consultations = "ranking.consultations"
    case announceLot = "lot.announce"
    case drawLot = "lot.draw"
    case showAdmission = "admission.show"
    case setQuota = "quota.set"
    case decideAdmission = "admission.decide"
    case reopenAdmission = "admission.reopen"
    case exportRanking = "export.ranking"
    case previewAdmission = "admission.preview"
    case showSeats = "seats.show"
    case decideSeatRule = "seat.rule"
    case assignSeat = "seat.assign"
    case makeOffer = "offer.make"
    case recordAttempt = "offer.attempt"
    case answerOffer = "offer.answer"
    case reopenOffer = "offer.reopen"

    // Calendar.
    case addOccasion = "occasion.add"
    case editOccasion = "occasion.edit"
    case moveOccasion = "occasion.move"
    case dayEarlier = "occasion.day-earlier"
    case dayLater = "occasion.day-later"
    case weekEarlier = "occasion.week-earlier"
    case weekLater = "occasion.week-later"
    case lengthen = "occasion.lengthen"
    case shorten = "occasion.shorten"
    case cancelOccasion = "occasion.cancel"
    case restoreOccasion = "occasion.restore"
    case nextView = "calendar.view"
    case previousView = "calendar.view-back"
    case showMonth = "calendar.month"
    case showWeek = "calendar.week"
    case showYear = "calendar.year"
    case showAgenda = "calendar.agenda"
    case nextCohort = "calendar.cohort"
    case goToday = "calendar.today"
    case addSeries = "series.add"
    case dropProposed = "series.drop"
    case publishCalendar = "calendar.publish"
    case showChanges = "calendar.changes"
    case showReleases = "calendar.releases"
    case setBreak = "break.set"
    case removeBreak = "break.remove"
    case exportCalendar = "export.calendar"
    case exportChanges = "export.changes"
}
