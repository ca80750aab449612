/// Somebody who has the programme open right now, as the others may know it (H 9).
///
/// No fact of the programme: it is not recorded, and gone when the session is.
public struct Whereabouts: Hashable, Sendable {
    /// Something that is being written about.
    public enum Subject: Hashable, Sendable {
        case applicant(ApplicantID)
        case occasion(OccasionID)
    }

    /// Who.
    public let person: PersonID
    /// Since when.
    public let since: Instant
    /// Which screen is shown, by the name that the screens give themselves.
    public var screen: String
    /// The municipality that is looked at; nil where none is chosen.
    public var municipality: MunicipalityCode?
    /// What is being written about; nil while somebody only looks.
    public var subject: Subject?

    /// Somebody on a screen.
    public init(
        person: PersonID, since: Instant, screen: String, municipality: MunicipalityCode? = nil, subject: Subject? = nil
    ) {
        self.person = person
        self.since = since
        self.screen = screen
        self.municipality = municipality
        self.subject = subject
    }
}
