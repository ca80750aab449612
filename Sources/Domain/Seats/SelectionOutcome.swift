/// What the admission means for somebody who has applied.
public enum SelectionOutcome: Equatable, Sendable {
    /// Has a seat.
    case admitted
    /// May be called when a seat becomes vacant; the number is the one decided, from 1.
    case reserve(Int)
    /// Neither: not selected, failed, below the demands, refused by the manager, ranked too low or never assessed.
    case notAdmitted
}

extension Programme {
    /// What the admission, and what has become of the seats since, means for an applicant.
    ///
    /// Nil until it is decided, for those who have withdrawn or declined a seat, who have told what they want, for an
    /// application closed in favour of another by the same person, and for whoever has had to leave a seat.
    public func outcome(of applicant: Applicant, in municipality: MunicipalityCode) -> SelectionOutcome? {
        guard let admission else { return nil }
        if isAdmitted(applicant.id) { return applicant.isOut ? nil : .admitted }
        if applicant.isOut {
            // Nobody can be called who is not eligible any more, but the person has applied and is told so.
            return applicant.progress.withdrawal == nil && applicant.progress.screening.closedInto == nil
                ? .notAdmitted : nil
        }
        let part = admission.value.municipalities.first { $0.municipality == municipality }
        guard let place = part?.reserves.firstIndex(of: applicant.id) else { return .notAdmitted }
        return latestOffer(to: applicant.id)?.reply?.answer == .declined ? nil : .reserve(place + 1)
    }

    /// The offer that an applicant has to answer; nil when there is none.
    public func openOffer(to applicant: ApplicantID) -> Offer? {
        latestOffer(to: applicant).flatMap { $0.reply == nil ? $0 : nil }
    }

    private func latestOffer(to applicant: ApplicantID) -> Offer? {
        seatDecisions.offers.values.flatMap { $0.map(\.offer) }.filter { $0.applicant == applicant }
            .max { $0.made < $1.made }
    }
}
