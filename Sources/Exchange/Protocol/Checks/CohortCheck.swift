import Domain

/// A distribution over cohorts gives everybody the cohort that the even share, the wishes in order of rank and what was put
/// by hand lead to (H 10).
///
/// Municipalities do not touch each other's places, so that each that the protocol tells of can be computed by itself.
enum CohortCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .cohort(.distributed(let change, _)) = event, let decided = change.new else { return nil }
        guard let proposal = programme.cohortProposal() else {
            return Discrepancy(expected: "no distribution", found: "\(decided.places.count) seats in cohorts")
        }
        for part in proposal.parts {
            let places = decided.places.filter { $0.seat.municipality == part.municipality }
            guard places.count == part.places.count else {
                return Discrepancy(
                    expected: "\(part.places.count) seats of \(part.municipality)", found: "\(places.count)")
            }
            let people = places.compactMap(\.applicant) + part.reserves.map(\.applicant)
            // Wishes stand with the applicants, whom the protocol may not tell of; what is masked cannot be computed again.
            guard people.allSatisfy({ programme.applicant($0) != nil && !programme.isMasked($0) }) else { continue }
            let reserves = part.reserves.compactMap { reserve in
                decided.reserves.first { $0.applicant == reserve.applicant }
            }
            if let (wanted, found) = zip(part.places, places).first(where: { $0 != $1 }) {
                return Discrepancy(expected: text(wanted), found: text(found))
            }
            if let (wanted, found) = zip(part.reserves, reserves).first(where: { $0 != $1 }) {
                return Discrepancy(expected: text(wanted), found: text(found))
            }
            guard reserves.count == part.reserves.count else {
                return Discrepancy(
                    expected: "\(part.reserves.count) reserves of \(part.municipality)", found: "\(reserves.count)")
            }
        }
        return overfull(decided, proposal)
    }

    /// Also of those who are not told of: everybody reads who stands in which cohort.
    private static func overfull(_ decided: CohortDistribution, _ proposal: CohortProposal) -> Discrepancy? {
        for (cohort, size) in zip(proposal.cohorts, proposal.sizes) {
            let count = decided.places.count { $0.cohort == cohort }
            if count > size { return Discrepancy(expected: "at most \(size) seats in \(cohort)", found: "\(count)") }
        }
        return nil
    }

    private static func text(_ place: CohortPlace) -> String {
        "\(place.applicant?.description ?? "nobody") on \(place.seat) in \(place.cohort)"
    }

    private static func text(_ reserve: CohortReserve) -> String {
        "\(reserve.applicant) in reserve for \(reserve.cohort)"
    }
}
