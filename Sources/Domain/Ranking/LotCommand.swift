/// What can be asked for about lots.
public enum LotCommand: Equatable, Sendable {
    /// Announces a lot for the place that an applicant shares, with the source of its seed and the day it becomes known.
    case announce(ApplicantID, source: String, published: Day)
    /// Draws the lot that an applicant takes part in, with the text that the source has given.
    case draw(ApplicantID, seed: String)
}

/// What has been recorded about lots.
public enum LotEvent: Equatable, Sendable {
    case announced(LotAnnouncement)
    /// The number of the lot, its outcome, and the ranking's order that follows.
    case drawn(Int, LotDraw, order: Change<[ApplicantID]>)
}
