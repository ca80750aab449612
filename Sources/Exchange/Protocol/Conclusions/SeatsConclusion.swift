import Domain
import JSON

/// The seats of each municipality, and who has been admitted or is in reserve.
enum SeatsConclusion: ConclusionKind {
    static let name = "seats"

    static func conclusions(from programme: Programme, _ municipalities: [MunicipalityCode]) -> [Conclusion] {
        let ofEach = municipalities.map { code in
            let outcome = programme.admission?.value.municipalities.first { $0.municipality == code }
            return Conclusion(name, code) { writer in
                writer.member("seats", programme.seats(of: code))
                guard let outcome else { return }
                writer.member("admitted", outcome.admitted)
                writer.member("reserves", outcome.reserves)
                writer.member("empty", max(outcome.seats - outcome.admitted.count, 0))
            }
        }
        return ofEach + [
            Conclusion(name, nil) { writer in
                writer.member("seats", programme.settings.seats)
                writer.member("quotas", programme.quotaSum)
                writer.member("admissionDecided", programme.admission != nil)
            }
        ]
    }
}
