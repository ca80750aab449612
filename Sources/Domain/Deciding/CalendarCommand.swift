/// What somebody wants to do with the calendar beyond its single occasions.
public enum CalendarCommand: Equatable, Sendable {
    /// Enters a school break, or other days for one that is there already.
    case enterBreak(SchoolBreak)
    /// Takes a school break away.
    case removeBreak(SchoolBreak)
    /// Changes an occasion that is fixed with its venue, for a reason; otherwise as `changeOccasion`.
    indirect case changeFrozen(OccasionID, seen: Occasion, to: Occasion, reason: String)
    /// Publishes what stands. `seen` is the calendar's mark as the person saw it; nil to publish it as it is now.
    case publish(name: String, note: String, seen: Int?)
}

/// A fact about the calendar beyond its single occasions.
public enum CalendarFact: Equatable, Sendable {
    /// The school breaks of a municipality; null in the journal while the settings say.
    case breaksSet(MunicipalityCode, Change<[SchoolBreak]?>)
    /// An occasion was changed after its freeze; stands beside the change itself.
    case freezeBroken(OccasionID, Change<FreezeBreak?>)
    /// The calendar as it stood was published.
    case released(number: Int, name: String, note: String)

    /// The fact that takes this one back; nil for what others may have acted on.
    var inverse: CalendarFact? {
        switch self {
        case .breaksSet(let municipality, let change): .breaksSet(municipality, change.inverse)
        case .freezeBroken(let id, let change): .freezeBroken(id, change.inverse)
        case .released: nil
        }
    }
}

/// Why a command about the calendar was not carried out.
public enum CalendarRefusal: Equatable, Sendable {
    /// The occasion is fixed with its venue since a day, so that a reason is demanded.
    case frozen(OccasionID, since: Day)
    /// The occasion has been published, so that it is cancelled rather than taken away.
    case published
    /// Nothing has changed since the latest release.
    case nothingToPublish
    /// Another release has the name.
    case releaseNameTaken(String)
    /// Somebody has changed the calendar since it was looked at.
    case changedSinceSeen
    case noSuchBreak(String)
    case noSuchCohort(CohortID)
    /// An occasion for some of the participants names none of them.
    case nobodyListed
    /// A session lies on a day that the occasion does not have, or ends before it begins.
    case sessionDoesNotFit(String)
}
