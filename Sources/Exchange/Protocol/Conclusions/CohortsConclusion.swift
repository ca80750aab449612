import Domain
import JSON

/// Who follows which cohort, where there are several and it is decided.
enum CohortsConclusion: ConclusionKind {
    static let name = "cohorts"

    static func conclusions(from programme: Programme, _ municipalities: [MunicipalityCode]) -> [Conclusion] {
        guard programme.settings.hasCohorts, let decided = programme.cohorts.distribution?.value else { return [] }
        let seats = programme.seats
        return municipalities.map { code in
            Conclusion(name, code) { writer in
                writer.member("seats", seats.filter { $0.id.municipality == code }) { writer, seat in
                    writer.beginObject()
                    writer.member("seat", seat.id.number)
                    writer.member("holder", ifPresent: seat.holder?.applicant.description)
                    writer.member("cohort", ifPresent: seat.cohort?.rawValue)
                    writer.endObject()
                }
            }
        } + [
            Conclusion(name, nil) { writer in
                writer.member("cohorts", programme.settings.cohorts) { writer, cohort in
                    writer.beginObject()
                    writer.member("cohort", cohort.id.rawValue)
                    writer.member("seats", decided.places.count { $0.cohort == cohort.id })
                    writer.member("reserves", decided.reserves.count { $0.cohort == cohort.id })
                    writer.endObject()
                }
            }
        ]
    }
}
