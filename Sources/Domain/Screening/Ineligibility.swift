/// Why somebody who met the demands no longer does, from which day (S4-4, S0-3).
public struct Ineligibility: Hashable, Sendable {
    /// What has happened.
    public enum Cause: String, CaseIterable, Sendable {
        case becameManager = "became-manager"
        case lostPermanentPost = "lost-permanent-post"
        /// Works in none of the municipalities any more.
        case left
        /// Works in another municipality of the programme, which may be told.
        case moved
        case other
    }

    /// What has happened.
    public let cause: Cause
    /// The day from which it holds; it counts at once, also where the day is still to come.
    public let day: Day
    /// The municipality moved to; nil unless the cause is ``Cause/moved``.
    public let movedTo: MunicipalityCode?
    /// What it rests on; never empty.
    public let reason: String

    /// What has happened to somebody, from a day on.
    public init(_ cause: Cause, from day: Day, movedTo: MunicipalityCode? = nil, reason: String) {
        self.cause = cause
        self.day = day
        self.movedTo = movedTo
        self.reason = reason
    }
}

extension Applicant {
    /// Whether the person no longer counts, whatever stage the application had reached: withdrawn, not eligible any more,
    /// or closed in favour of another application by the same person.
    ///
    /// Such a person holds no seat and is no reserve, also where a ranking or an admission still names the id.
    public var isOut: Bool { !isUntouched && progress.isOut }
}

extension Progress {
    /// Whether the person no longer counts; see ``Applicant/isOut``.
    public var isOut: Bool {
        withdrawal != nil || screening.ineligibility != nil || screening.closedInto != nil
    }
}
