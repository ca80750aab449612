public import Domain

/// How the calendar is looked at.
public enum CalendarMode: String, CaseIterable, Sendable {
    /// Months beside the list of everything.
    case month
    /// One week, day by day with its hours.
    case week
    /// Twelve months at a glance.
    case year
    /// The list alone, with all that there is room to tell.
    case agenda

    /// What the view is called.
    public var label: LocalizedText {
        switch self {
        case .month: LocalizedText(sv: "månad", en: "month")
        case .week: LocalizedText(sv: "vecka", en: "week")
        case .year: LocalizedText(sv: "år", en: "year")
        case .agenda: LocalizedText(sv: "agenda", en: "agenda")
        }
    }

    /// The view so many steps on, round and round.
    func stepped(_ offset: Int) -> CalendarMode {
        let all = CalendarMode.allCases
        let index = all.firstIndex(of: self) ?? 0
        return all[(index + offset + all.count) % all.count]
    }
}
