import Domain

extension CommandID {
    /// Whether a programme has come to where the command is used, and is not past it.
    ///
    /// Only what has been decided for the whole programme counts; what the selected row or the person's roles leave room
    /// for is said when the command is tried.
    func isTimely(in programme: Programme) -> Bool {
        let isAdmitted = programme.admission != nil
        return switch self {
        case .setQuota, .allocateSeats, .decideAdmission, .previewAdmission, .submitRanking, .reopenRanking, .moveUp,
            .moveDown, .move, .breakTie, .announceLot, .drawLot:
            !isAdmitted
        case .makeOffer, .answerOffer, .recordAttempt, .reopenOffer: isAdmitted
        // What has been built on the admission since keeps it from being opened again.
        case .reopenAdmission:
            isAdmitted && programme.seatDecisions.offers.isEmpty && programme.cohorts.distribution == nil
        // Until the cohorts are decided each person can be moved by hand; after that people change cohort.
        case .placeInCohort, .decideCohorts: isAdmitted && programme.cohorts.distribution == nil
        case .reopenCohorts: programme.cohorts.distribution != nil
        case .changeCohort: programme.settings.selection == nil || programme.cohorts.distribution != nil
        default: true
        }
    }
}
