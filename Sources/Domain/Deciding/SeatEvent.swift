/// A fact about a seat that is not filled by the admission alone.
public enum SeatEvent: Equatable, Sendable {
    // In the programme's scope: ids, days and outcomes only.
    case ruleDecided(Change<UnfilledRule?>)
    case allocated(Change<AllocationDecision?>)
    case assigned(SeatID, Change<SeatAssignment?>)
    case offerRecorded(OfferID, Change<Offer?>)

    // In a municipality's scope.
    case contactNoted(ApplicantID, number: Int, Change<ContactNote?>)
    case feeLiabilitySet(ApplicantID, Change<FeeLiability?>)
}

extension SeatEvent {
    /// The fact that takes this one back; nil for an answered offer and for who pays, which others may have acted on.
    var inverse: SeatEvent? {
        switch self {
        case .ruleDecided(let change): .ruleDecided(change.inverse)
        case .allocated(let change): .allocated(change.inverse)
        case .assigned(let seat, let change): .assigned(seat, change.inverse)
        case .offerRecorded(let id, let change):
            change.old?.reply == nil && change.new?.reply == nil ? .offerRecorded(id, change.inverse) : nil
        case .contactNoted(let id, let number, let change): .contactNoted(id, number: number, change.inverse)
        case .feeLiabilitySet: nil
        }
    }

    /// The applicant whose municipality's journal holds the fact; nil for those in the programme's journal.
    var applicant: ApplicantID? {
        switch self {
        case .ruleDecided, .allocated, .assigned, .offerRecorded: nil
        case .contactNoted(let id, _, _), .feeLiabilitySet(let id, _): id
        }
    }
}

extension Programme {
    mutating func apply(_ event: SeatEvent, _ signature: Signature) {
        switch event {
        case .ruleDecided(let change): seatDecisions.rule = change.new.map { Signed($0, signature) }
        case .allocated(let change): seatDecisions.allocation = change.new.map { Signed($0, signature) }
        case .assigned(let seat, let change):
            seatDecisions.assignments[seat] = change.new.map { Signed($0, signature) }
        case .offerRecorded(let id, let change):
            seatDecisions.set(change.new, id, signature)
            holders = latestHolders()
        case .contactNoted, .feeLiabilitySet: break
        }
    }
}

extension Progress {
    mutating func apply(_ event: SeatEvent, _ signature: Signature) {
        switch event {
        case .contactNoted(_, let number, let change):
            if let note = change.new {
                contacts.append(Signed(note, signature))
            } else if contacts.indices.contains(number - 1) {
                contacts.remove(at: number - 1)
            }
        case .feeLiabilitySet(_, let change): fee = change.new.map { Signed($0, signature) }
        case .ruleDecided, .allocated, .assigned, .offerRecorded: break
        }
    }
}
