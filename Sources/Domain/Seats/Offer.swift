/// One of the offers made of a seat, by its number from 1.
public struct OfferID: Hashable, Sendable {
    /// The seat offered.
    public let seat: SeatID
    /// The number among the seat's offers, from 1.
    public let number: Int

    /// An offer of a seat.
    public init(_ seat: SeatID, _ number: Int) {
        self.seat = seat
        self.number = number
    }
}

/// What became of an offer.
public enum OfferAnswer: String, CaseIterable, Sendable {
    case accepted
    case declined
    /// The person could not be reached in spite of attempts.
    case unreachable
    /// The coordinator took the offer back before it was answered.
    case takenBack = "taken-back"
}

/// A vacant seat offered to a reserve; it names ids and days only, since everybody who takes part can read it.
public struct Offer: Hashable, Sendable {
    /// An answer with its day.
    public struct Reply: Hashable, Sendable {
        /// What was answered.
        public let answer: OfferAnswer
        /// The day when it was answered.
        public let day: Day

        /// An answer given on a day.
        public init(_ answer: OfferAnswer, on day: Day) {
            self.answer = answer
            self.day = day
        }
    }

    /// Who is offered the seat.
    public let applicant: ApplicantID
    /// The municipality of whoever is offered it.
    public let municipality: MunicipalityCode
    /// Why this person.
    public let ground: SeatGround
    /// The day of the offer.
    public let made: Day
    /// The last day to answer.
    public let answerBy: Day
    /// The days on which somebody tried to reach the person in vain, oldest first.
    public var attempts: [Day]
    /// What was answered; nil while the offer is open.
    public var reply: Reply?

    /// An offer of a seat.
    public init(
        to applicant: ApplicantID, of municipality: MunicipalityCode, ground: SeatGround, made: Day, answerBy: Day,
        attempts: [Day] = [], reply: Reply? = nil
    ) {
        self.applicant = applicant
        self.municipality = municipality
        self.ground = ground
        self.made = made
        self.answerBy = answerBy
        self.attempts = attempts
        self.reply = reply
    }
}

/// An offer as it stands, with who made it and who recorded something about it last.
public struct OfferRecord: Equatable, Sendable {
    /// The offer.
    public let offer: Offer
    /// Who made it and when.
    public let made: Signature
    /// Who recorded something about it last and when.
    public let latest: Signature

    /// An offer as it stands.
    public init(_ offer: Offer, made: Signature, latest: Signature) {
        self.offer = offer
        self.made = made
        self.latest = latest
    }
}

/// What was said in a contact about an offer; it stands with the applicant, in the municipality's own journal.
public struct ContactNote: Hashable, Sendable {
    /// What the contact was.
    public enum Kind: String, CaseIterable, Sendable {
        case offer, attempt, answer
        /// An answer that was taken back.
        case reopened
    }

    /// The seat in question.
    public let seat: SeatID
    /// What the contact was.
    public let kind: Kind
    /// The day of the contact.
    public let day: Day
    /// What was said; never empty.
    public let note: String

    /// A note about a contact.
    public init(_ kind: Kind, about seat: SeatID, on day: Day, note: String) {
        self.kind = kind
        self.seat = seat
        self.day = day
        self.note = note
    }
}

/// Who pays for somebody who has got a seat; it survives a withdrawal, since the fee is due whatever the result (S4-5).
public struct FeeLiability: Hashable, Sendable {
    /// The responsible manager's name as the application had it that day; empty when it was not given.
    public let manager: String
    /// The manager's e-mail address; may be empty.
    public let email: String
    /// The department that the manager answers for; may be empty.
    public let department: String
    /// The seat that the fee is for, so that a replacement can be told from whom it replaces.
    public let seat: SeatID

    /// Who pays for a seat.
    public init(manager: String, email: String, department: String, seat: SeatID) {
        self.manager = manager
        self.email = email
        self.department = department
        self.seat = seat
    }

    /// The manager of an application as it stands.
    init(_ application: Application, seat: SeatID) {
        self.init(
            manager: application[.manager], email: application[.managerEmail], department: application[.department],
            seat: seat)
    }
}
