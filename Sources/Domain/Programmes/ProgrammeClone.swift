/// A programme made out of an earlier one for another year (S1-11).
///
/// How it is set up, its criteria, letters, people and calendar go along; every date lies so many whole weeks later, so
/// that Tuesdays stay Tuesdays. Nothing about those who applied or took part does: their journals are not even looked
/// at but to see that no text kept names one of them. What was decided for the earlier year is listed as undecided.
public struct ProgrammeClone: Equatable, Sendable {
    /// What somebody wants.
    public struct Wish: Equatable, Sendable {
        /// The id of the new programme.
        public let id: String
        /// About when it is to begin.
        public let start: Day
        /// Its name; nil for the earlier one's with the years moved.
        public let name: String?

        /// A wish for a new programme.
        public init(id: String, start: Day, name: String? = nil) {
            self.id = id
            self.start = start
            self.name = name
        }
    }

    /// What the new programme begins with.
    public private(set) var programme: NewProgramme
    /// How many weeks later its dates lie; negative for earlier.
    public let weeks: Int
    /// Every date that was moved, in order of time.
    public let moves: [MovedDate]
    /// What was decided for the earlier programme and has to be decided again.
    public let undecided: [CarriedDecision]
    /// What does not go along although it is no matter of persons' data as such.
    public let leftOut: [LeftOut]
    /// Texts that go along although they name a year of the earlier programme, by their place in the settings.
    public let dated: [String]

    /// Something that does not go along, with why.
    public enum LeftOut: Equatable, Sendable {
        /// An occasion for some of the participants only: the list of them is not kept.
        case list(title: String, Period)
        /// An occasion whose title names an applicant.
        case namedOccasion(Period)
        /// A field of an occasion that names an applicant.
        case namedField(title: String, OccasionField)
        /// A template that names an applicant; the shipped one is used.
        case namedTemplate(LetterTemplateKey)
        /// Notes on occasions, which may be about anybody.
        case notes(Int)
        /// Occasions that were cancelled.
        case cancelled(Int)
    }

    /// Plans a clone.
    ///
    /// - Parameters:
    ///   - earlier: The programme, with all that its coordinators may read.
    ///   - origin: What identifies it; what is undecided is filled in here.
    ///   - isOwner: Whether the store is the actor's own, who then needs no role in the programme.
    ///   - ids: Where the new occasions' ids come from.
    public init(
        of earlier: Programme, origin: ProgrammeOrigin, _ wish: Wish, by actor: Actor,
        isOwner: Bool = false, ids: inout some RandomNumberGenerator
    ) throws(Refusal) {
        guard isOwner || actor.mayFoundProgrammes else {
            throw .notPermitted(needed: [.projectLeader, .recruitmentCentre, .trainingCoordinator], municipality: nil)
        }
        var plan = ClonePlan(earlier, wish)
        plan.moveDates()
        plan.keepBudget()
        plan.keepTemplates()
        plan.keepOccasions(&ids)
        plan.settings.origin = ProgrammeOrigin(
            programme: origin.programme, records: origin.records, head: origin.head,
            undecided: plan.undecided.map(\.matter.name))
        programme = NewProgramme(plan.settings, templates: plan.templates, occasions: plan.occasions)
        weeks = plan.weeks
        moves = plan.moves
        undecided = plan.undecided
        leftOut = plan.leftOut
        dated = plan.dated
    }

    /// The same clone with other settings; where it came from stays as it is.
    public func with(_ settings: ProgrammeSettings) -> ProgrammeClone {
        var changed = self
        let origin = programme.settings.origin
        changed.programme.settings = settings
        changed.programme.settings.origin = origin
        return changed
    }
}

extension ProgrammeSettings {
    /// The first day that a clone for the next year begins on unless somebody says otherwise.
    public var nextStart: Day { period.lowerBound.adding(months: 12) }
}
