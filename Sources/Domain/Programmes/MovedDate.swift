/// A date of a clone beside the one that it comes from.
public struct MovedDate: Equatable, Sendable {
    /// What the date is of.
    public enum Subject: Equatable, Sendable {
        case period
        case cohort(LocalizedText)
        /// A part of the programme's life, such as the pre-study.
        case phase(LocalizedText)
        case deadline(LocalizedText)
        case occasion(title: String)
        /// A break of one or several municipalities' schools.
        case schoolBreak([MunicipalityCode], name: String)
        /// From when residential occasions are fixed.
        case freeze
    }

    /// What the date is of.
    public let subject: Subject
    /// When it was.
    public let from: Period
    /// When it is.
    public let to: Period
    /// What should be known about the new date: red days, squeeze days, breaks, the period.
    public let remarks: [CalendarWarning]

    /// A moved date.
    public init(_ subject: Subject, from: Period, to: Period, remarks: [CalendarWarning] = []) {
        self.subject = subject
        self.from = from
        self.to = to
        self.remarks = remarks
    }
}

extension CalendarWarning {
    /// Whether it comes of the days themselves, so that moving them can cause or cure it.
    var isAboutDays: Bool {
        switch self {
        case .dayOff, .squeezeDay, .beforeHoliday, .schoolBreak, .outsidePeriod: true
        case .sameDay, .samePlace, .sameLecturer, .sameMentors, .tooClose, .notResidential, .venueNotAdapted: false
        }
    }

    /// What is to be known about a day that something must be done by.
    static func ofDeadline(_ day: Day, _ settings: ProgrammeSettings) -> [CalendarWarning] {
        var warnings: [CalendarWarning] = []
        if Almanac.isDayOff(day) { warnings.append(.dayOff(day, Almanac.holiday(on: day))) }
        if Almanac.isSqueezeDay(day) { warnings.append(.squeezeDay(day)) }
        // Much has to be done before the programme begins, and nothing after its end.
        if day > settings.period.upperBound { warnings.append(.outsidePeriod) }
        return warnings
    }
}
