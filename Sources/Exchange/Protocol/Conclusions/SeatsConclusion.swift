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
                writer.member("holders", programme.seats.filter { $0.id.municipality == code }) { writer, seat in
                    writer.beginObject()
                    writer.member("seat", seat.id.number)
                    writer.member("holder", ifPresent: seat.holder?.applicant.description)
                    writer.member("holdersBefore", seat.holdings.count - (seat.holder == nil ? 0 : 1))
                    writer.member("offers", seat.offers.count)
                    writer.endObject()
                }
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
