public import Domain

/// A place in the program that something can lead to.
public enum Destination: Equatable, Sendable {
    case screen(ScreenID)
    /// The applicants of a municipality at a stage; nil for all that the person may see.
    case queue(MunicipalityCode?, Stage?)
    /// Everybody, standing on the first of those who seem to have applied twice.
    case duplicates
    /// The interviews of others, which a personnel chief keeps track of.
    case otherInterviews
    case ranking(MunicipalityCode)
    /// All municipalities and the seats that result.
    case admission
    /// Those not admitted, whom their managers are to talk with.
    case followUps
    /// Those who take part: one of the lists about them.
    case participants(ParticipantTab)
    /// The seats one by one, with holders, vacancies and offers.
    case seats
    /// What a clone has to decide again.
    case decisions
    /// Who follows which cohort.
    case cohorts
    /// How the seats are shared between the municipalities.
    case allocation
}
