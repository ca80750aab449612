import Domain

/// Finds the application that a row of a file speaks of; each is found once.
struct ApplicationIndex: Sendable {
    private struct Key: Hashable {
        let municipality: MunicipalityCode
        let identity: [UInt8]
    }

    /// The applications that no row has been paired with yet, the next one last, where it is cheapest to take.
    private var waiting: [Key: [ApplicantID]] = [:]
    /// How many are compared with a row. Few people stand more than twice; thousands under one made-up address must not
    /// be compared with each other.
    private static let window = 16

    init(_ programme: Programme) {
        for (municipality, record) in programme.municipalities {
            for applicant in record.applicants.reversed() {
                let key = Key(municipality: municipality, identity: Self.identity(of: applicant.application))
                waiting[key, default: []].append(applicant.id)
            }
        }
    }

    /// The applicant whose application a row is, which no later row can be; nil for a new one.
    mutating func take(
        _ row: Application, in municipality: MunicipalityCode, from programme: Programme
    ) -> Applicant? {
        let key = Key(municipality: municipality, identity: Self.identity(of: row))
        guard let next = waiting[key]?.suffix(ApplicationIndex.window), let last = next.indices.last else { return nil }
        let applicants = programme.record(municipality).applicants
        let same = next.lastIndex { applicants[$0]?.application.isSame(as: row) == true }
        guard let id = waiting[key]?.remove(at: same ?? last) else { return nil }
        return applicants[id]
    }

    /// The e-mail address in any case, otherwise the name in any case and Unicode form.
    private static func identity(of application: Application) -> [UInt8] {
        let email = application[.email]
        return email.isEmpty
            ? SwedishCollation.key(application.fullName) : [0x40] + email.lowercased().utf8
    }
}
