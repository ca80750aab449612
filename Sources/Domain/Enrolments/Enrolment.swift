/// That somebody takes part without having been selected: because all managers must (S2-1), or because the employer has
/// named who shall (S3-1).
public struct Enrolment: Hashable, Sendable {
    /// That somebody no longer takes part.
    public struct Ending: Hashable, Sendable {
        /// The first day on which the person no longer took part.
        public let day: Day
        /// Why.
        public let reason: String

        /// An end on a day.
        public init(on day: Day, reason: String) {
            self.day = day
            self.reason = reason
        }
    }

    /// A time in which somebody takes part.
    public struct Stretch: Hashable, Sendable {
        /// The first day.
        public let since: Day
        /// How it ended; nil while the person takes part.
        public let ended: Ending?

        /// A time from a day on.
        public init(since: Day, ended: Ending? = nil) {
            self.since = since
            self.ended = ended
        }

        /// Whether the person took part on a day.
        public func covers(_ day: Day) -> Bool { since <= day && ended.map { day < $0.day } ?? true }
    }

    /// The cohort that the person follows; nil where there is one only, or while nobody has said.
    public let cohort: CohortID?
    /// The times in which the person takes part, the latest last: somebody can leave a post and come back to one.
    public let stretches: [Stretch]

    /// An enrolment over the times given, which must be at least one, in order and apart from each other.
    public init(cohort: CohortID? = nil, stretches: [Stretch]) {
        self.cohort = cohort
        self.stretches = stretches
    }

    /// An enrolment from a day on.
    public init(since day: Day, cohort: CohortID? = nil) {
        self.init(cohort: cohort, stretches: [Stretch(since: day)])
    }

    /// The first day of the first time.
    public var since: Day? { stretches.first?.since }
    /// How the latest time ended; nil while the person takes part.
    public var ended: Ending? { stretches.last?.ended }
    /// Whether the person took part on a day.
    public func covers(_ day: Day) -> Bool { stretches.contains { $0.covers(day) } }

    /// The times between two of taking part.
    public var pauses: [Range<Day>] {
        zip(stretches, stretches.dropFirst()).compactMap { before, after in
            before.ended.flatMap { $0.day < after.since ? $0.day..<after.since : nil }
        }
    }
}

extension Enrolment {
    /// The enrolment with an end of its latest time.
    ///
    /// Who leaves on the day of coming back has not come back; of the first time an empty one is kept, so that it stays on
    /// record that the person was enrolled.
    func ending(_ ending: Ending) -> Enrolment {
        guard let last = stretches.last else { return self }
        let before = stretches.dropLast()
        if last.since == ending.day, !before.isEmpty { return Enrolment(cohort: cohort, stretches: Array(before)) }
        return Enrolment(cohort: cohort, stretches: before + [Stretch(since: last.since, ended: ending)])
    }

    /// The enrolment with a further time; who comes back on the day of leaving never left.
    func resuming(on day: Day) -> Enrolment {
        guard let last = stretches.last, let ended = last.ended else { return self }
        if ended.day == day {
            return Enrolment(cohort: cohort, stretches: stretches.dropLast() + [Stretch(since: last.since)])
        }
        return Enrolment(cohort: cohort, stretches: stretches + [Stretch(since: day)])
    }

    /// The enrolment with another first day of its latest time and perhaps another cohort.
    func corrected(since day: Day, cohort: CohortID?) -> Enrolment {
        guard let last = stretches.last else { return self }
        return Enrolment(cohort: cohort, stretches: stretches.dropLast() + [Stretch(since: day, ended: last.ended)])
    }
}
