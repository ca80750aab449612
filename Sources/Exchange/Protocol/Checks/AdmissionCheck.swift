import Domain

/// An admission gives the seats to those whom the rankings handed in and the quotas give them to.
///
/// Only of the municipalities that the protocol tells of; the admission names all.
enum AdmissionCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .admissionDecided(let change, _) = event, let admission = change.new else { return nil }
        // The quotas of all are known, also of those whose applicants are not told of.
        for stated in admission.municipalities where stated.seats != programme.seats(of: stated.municipality) {
            return Discrepancy(
                expected: "\(programme.seats(of: stated.municipality)) seats of \(stated.municipality)",
                found: "\(stated.seats)")
        }
        for proposed in programme.proposedAdmission() where programme.municipalities[proposed.municipality] != nil {
            guard let stated = admission.municipalities.first(where: { $0.municipality == proposed.municipality })
            else { return Discrepancy(expected: "seats of \(proposed.municipality)", found: "none") }
            for (name, wanted, found) in [
                ("admitted", proposed.admitted, stated.admitted), ("in reserve", proposed.reserves, stated.reserves),
            ] where wanted != found {
                return Discrepancy(
                    expected: "\(name) in \(proposed.municipality): \(list(wanted))", found: list(found))
            }
        }
        return nil
    }

    private static func list(_ ids: [ApplicantID]) -> String {
        ids.isEmpty ? "nobody" : ids.map(\.description).joined(separator: ", ")
    }
}
