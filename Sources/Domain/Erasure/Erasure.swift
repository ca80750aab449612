/// That somebody has been erased by law. It says nothing about the person and is kept for good.
public struct Erasure: Hashable, Sendable {
    /// Which erasure of the programme it was, from 1; the person is called by it from then on.
    public let number: Int
    /// Whose applicant the person was.
    public let municipality: MunicipalityCode
    /// What allowed or demanded it.
    public let ground: ErasureGround
    /// That the person had given up the seat, without which it would seem to be held; nil for who had not.
    public let left: Leaving?

    /// When and why a seat was given up.
    public struct Leaving: Hashable, Sendable {
        /// The first day without it.
        public let day: Day
        /// Whether the person withdrew; otherwise the demands were no longer met.
        public let hasWithdrawn: Bool

        /// A day and which of the two it was.
        public init(day: Day, hasWithdrawn: Bool) {
            self.day = day
            self.hasWithdrawn = hasWithdrawn
        }
    }

    /// An erasure.
    public init(number: Int, municipality: MunicipalityCode, ground: ErasureGround, left: Leaving? = nil) {
        self.number = number
        self.municipality = municipality
        self.ground = ground
        self.left = left
    }
}

/// What allows or demands that somebody is erased.
public enum ErasureGround: Hashable, Sendable {
    /// The programme's rule: so many months for this outcome, counted from a day.
    case rule(RetentionOutcome, months: Int, since: Day)
    /// The person asked for it, or an authority decided it; where that is written down.
    case request(reference: String)
}

/// What somebody wants done about erasing people.
public enum ErasureCommand: Equatable, Sendable {
    /// Erases somebody for good. The code is the one that ``Programme/erasureNotice(of:on:by:at:)`` gives, so that nobody
    /// does it who has not seen what it takes away.
    case erase(ApplicantID, ErasureBasis, code: String)
}

/// On what somebody wants to erase a person.
public enum ErasureBasis: Hashable, Sendable {
    /// The rule that holds for the person's outcome.
    case rule
    /// A request or decision, by where it is written down.
    case request(reference: String)
}

/// A fact about erasing people; ids, numbers and days only.
public enum ErasureEvent: Equatable, Sendable {
    /// In the programme's scope: it holds from this moment, also while what is to go is still there.
    case decided(ApplicantID, Erasure)
    /// In each journal that something was taken out of, by the record that tells what.
    case carriedOut(ApplicantID)

    /// The applicant whose municipality's journal holds the fact; none, since both stand for nobody any longer.
    var applicant: ApplicantID? { nil }

    /// Whom it is about.
    public var erased: ApplicantID {
        switch self {
        case .decided(let id, _), .carriedOut(let id): id
        }
    }
}

/// Why somebody was not erased.
public enum ErasureRefusal: Equatable, Sendable {
    /// The person has been erased, under this number.
    case alreadyErased(Int)
    /// What was typed is not the code that was shown, or something has changed since.
    case wrongCode
    /// No code was typed.
    case codeMissing
    /// The programme has no rule for how this outcome is kept.
    case noRule(RetentionOutcome)
    /// The rule's time ends on this day; nil while the day it counts from has not come.
    case notDue(Day?)
    /// The reference, which is kept, names the person.
    case referenceNamesPerson
    /// What is to be taken back has been erased.
    case undoOfErased
    /// An erasure is for good.
    case final
}
