public import Domain

/// A place in the program that something can lead to.
public enum Destination: Equatable, Sendable {
    case screen(ScreenID)
    /// The applicants of a municipality at a stage; nil for all that the person may see.
    case queue(MunicipalityCode?, Stage?)
    case ranking(MunicipalityCode)
    /// All municipalities and the seats that result.
    case admission
    /// Those not admitted, whom their managers are to talk with.
    case followUps
    /// The seats one by one, with holders, vacancies and offers.
    case seats
    /// How the seats are shared between the municipalities.
    case allocation
}
