import Domain

/// An admission gives each municipality's own seats to those whom its ranking and its quota give them to, and every further
/// seat to one of its reserves.
///
/// Only of the municipalities that the protocol tells of; the admission names all. Which reserve gets a seat of another
/// municipality follows from rankings that the protocol may not tell.
enum AdmissionCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .admissionDecided(let change, _) = event, let admission = change.new else { return nil }
        for stated in admission.municipalities {
            let code = stated.municipality
            // The quotas of all are known, also of those whose applicants are not told of.
            guard stated.seats == programme.seats(of: code) else {
                return Discrepancy(expected: "\(programme.seats(of: code)) seats of \(code)", found: "\(stated.seats)")
            }
            guard let record = programme.municipalities[code], let submitted = record.ranking.submitted else {
                continue
            }
            let standing = submitted.entries.map(\.applicant).filter { id in
                record.applicants[id].map { programme.endReason(of: $0) == nil } ?? false
            }
            let passed = Set(admission.passedOn.filter { $0.municipality == code }.map(\.applicant))
            let own = Array(standing.prefix(stated.seats))
            let reserves = standing.dropFirst(stated.seats)
            // Whether those whose identity is masked stood in the way may follow from what is masked.
            if standing.contains(where: programme.isMasked)
                || submitted.entries.contains(where: { programme.isMasked($0.applicant) }),
                own.count + reserves.count != stated.admitted.count + stated.reserves.count
            {
                continue
            }
            if let discrepancy = discrepancy("admitted", code, own, stated.admitted.filter { !passed.contains($0) }) {
                return discrepancy
            }
            guard passed.isSubset(of: reserves) else {
                return Discrepancy(
                    expected: "reserves of \(code) for seats of others",
                    found: list(passed.subtracting(reserves).sorted()))
            }
            if let discrepancy = discrepancy(
                "in reserve", code, reserves.filter { !passed.contains($0) }, stated.reserves)
            {
                return discrepancy
            }
        }
        return nil
    }

    private static func discrepancy(
        _ name: String, _ code: MunicipalityCode, _ wanted: [ApplicantID], _ found: [ApplicantID]
    ) -> Discrepancy? {
        guard wanted != found else { return nil }
        return Discrepancy(expected: "\(name) in \(code): \(list(wanted))", found: list(found))
    }

    private static func list(_ ids: [ApplicantID]) -> String {
        ids.isEmpty ? "nobody" : ids.map(\.description).joined(separator: ", ")
    }
}
