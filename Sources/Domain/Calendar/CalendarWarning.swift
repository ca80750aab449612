/// Something in the calendar that a coordinator should know before it surprises somebody.
public enum CalendarWarning: Hashable, Sendable {
    /// A day of the occasion is a weekend, red day or eve; the holiday is nil on a plain weekend.
    case dayOff(Day, Holiday?)
    /// A day of the occasion is squeezed between days off.
    case squeezeDay(Day)
    /// A day off follows right after, so that many will be away.
    case beforeHoliday(Day, Holiday)
    /// A school break of some municipalities meets the occasion.
    case schoolBreak(String, Period, [MunicipalityCode])
    /// The occasion lies outside the period of the programme or the cohort (S0-13).
    case outsidePeriod
    /// Another occasion wants the same participants at the same time.
    case sameDay(OccasionID)
    /// Another occasion uses the same place at the same time.
    case samePlace(OccasionID)
    /// Another occasion has the same lecturer at the same time.
    case sameLecturer(OccasionID)
    /// Another occasion wants the same mentors at the same time.
    case sameMentors(OccasionID)
    /// Fewer days than demanded lie between this and another course occasion.
    case tooClose(OccasionID, days: Int)
    /// The occasion must be two days or more with an overnight stay (S4-10).
    case notResidential
    /// The premises do not suit people with a disability (S1-8).
    case venueNotAdapted
}
