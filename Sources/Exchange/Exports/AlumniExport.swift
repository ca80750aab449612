import Domain
import JSON

/// Those who took part to the end and have said that they want to be in the network (S3-6).
///
/// Nobody stands there who has not been asked, and no protected identity (requirements G).
public struct AlumniExport: Sendable {
    private let access: ExportAccess

    /// An export of those whom somebody may follow up.
    public init(_ access: ExportAccess) { self.access = access }

    private var alumni: [(alumnus: Alumnus, applicant: Applicant)] {
        access.programme.alumni(for: access.actor).compactMap { alumnus in
            guard access.municipalities.contains(alumnus.municipality),
                alumnus.career.network?.value.wants == true,
                let applicant = access.programme.applicant(alumnus.applicant), !applicant.isProtected
            else { return nil }
            return (alumnus, applicant)
        }.sorted {
            let (left, right) = (name($0.applicant), name($1.applicant))
            return left == right ? $0.alumnus.applicant < $1.alumnus.applicant : left.lexicographicallyPrecedes(right)
        }
    }

    private func name(_ applicant: Applicant) -> [UInt8] {
        SwedishCollation.key(applicant.application.lastName + " " + applicant.application.fullName)
    }

    /// A table for Excel: a row per person, in the order of surnames.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        let headings =
            [
                access.say("Namn", "Name"), access.say("E-post", "E-mail"), access.say("Kommun", "Municipality"),
                access.say("Befattning vid ansökan", "Position when applying"),
                access.say("Chef sedan", "Manager since"),
                access.say("Tjänst", "Post"), access.say("Arbetsplats", "Workplace"),
            ] + (access.tellsCohorts ? [access.say("Omgång", "Cohort")] : [])
        writer.write(headings.map { .text($0) })
        for (alumnus, applicant) in alumni {
            let first = alumnus.career.firstPost
            let latest = latest(alumnus)
            let cohort: [CSVCell] = access.tellsCohorts ? [.text(access.name(alumnus.cohort))] : []
            writer.write(
                [
                    .text(applicant.application.fullName), .text(applicant.application[.email]),
                    .text(access.name(alumnus.municipality)), .text(applicant.application[.position]),
                    first.map { .day($0.day) } ?? .empty, .text(latest?.post ?? ""), .text(latest?.place ?? ""),
                ] + cohort)
        }
        return writer.bytes
    }

    /// An object with `alumni`: `name`, `email`, `municipality`, `position`, and where they are known `managerSince`,
    /// `post` and `place`.
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-alumni")
        writer.member("version", 1)
        writer.member("programme", access.programme.settings.id)
        writer.member("alumni", alumni) { writer, entry in
            let latest = latest(entry.alumnus)
            writer.beginObject()
            writer.member("name", entry.applicant.application.fullName)
            writer.member("email", entry.applicant.application[.email])
            writer.member("municipality", entry.alumnus.municipality.rawValue)
            writer.member("position", entry.applicant.application[.position])
            if access.tellsCohorts { writer.member("cohort", ifPresent: entry.alumnus.cohort?.rawValue) }
            if let first = entry.alumnus.career.firstPost { writer.member("managerSince", first.day.description) }
            if let latest, !latest.post.isEmpty { writer.member("post", latest.post) }
            if let latest, !latest.place.isEmpty { writer.member("place", latest.place) }
            writer.endObject()
        }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func latest(_ alumnus: Alumnus) -> CareerNote? { alumnus.career.history.last?.note }
}
