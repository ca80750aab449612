/// What somebody wants recorded about what became of participants.
public enum OutcomeCommand: Equatable, Sendable {
    /// What is known of a day; `seen` is what the person saw recorded for the same day.
    case record(ApplicantID, Day, seen: CareerNote?, CareerNote)
    /// Takes away what was recorded of a day, for a reason.
    case remove(ApplicantID, Day, reason: String)
    /// Whether the participant wants to be in the network; `seen` is what the person saw recorded.
    case answerNetwork(ApplicantID, seen: NetworkAnswer?, NetworkAnswer)

    /// The participant that the command is about.
    public var applicant: ApplicantID {
        switch self {
        case .record(let id, _, _, _), .remove(let id, _, _), .answerNetwork(let id, _, _): id
        }
    }
}

/// A fact about what became of a participant; it stands with the municipality.
public enum OutcomeEvent: Equatable, Sendable {
    case noted(ApplicantID, Day, Change<CareerNote?>)
    case networkAnswered(ApplicantID, Change<NetworkAnswer?>)

    /// The fact that takes this one back.
    var inverse: OutcomeEvent {
        switch self {
        case .noted(let id, let day, let change): .noted(id, day, change.inverse)
        case .networkAnswered(let id, let change): .networkAnswered(id, change.inverse)
        }
    }

    /// The participant that the fact is about.
    var applicant: ApplicantID {
        switch self {
        case .noted(let id, _, _), .networkAnswered(let id, _): id
        }
    }
}

/// Why something about what became of participants was refused.
public enum OutcomeRefusal: Equatable, Sendable {
    /// The person has never had a seat.
    case notParticipant
    /// Neither the post nor the employer is said.
    case nothingSaid
    /// The day lies before the programme began or in the future.
    case dayOutside(Day, ClosedRange<Day>)
    /// Nothing is recorded of that day.
    case nothingRecorded(Day)
}

extension AfterDecision {
    mutating func apply(_ event: OutcomeEvent, _ signature: Signature) {
        switch event {
        case .noted(_, let day, let change): career.notes[day] = change.new.map { Signed($0, signature) }
        case .networkAnswered(_, let change): career.network = change.new.map { Signed($0, signature) }
        }
    }
}
