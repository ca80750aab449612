import CIcal
import Domain

/// Writes iCalendar (RFC 5545) that Outlook, khal and calcurse read, through libical.
///
/// The same calendar always gives the same text: times come from the calendar itself, never from a clock.
public struct ICalendarWriter {
    private let library: cical

    /// A writer; opens libical, which the rest of the program does without.
    public init() throws(CalendarError) { library = try cical.open() }

    /// The text of a calendar, with CRLF line ends, folded at 75 octets.
    public func text(of document: CalendarDocument) throws(CalendarError) -> String {
        let calendar = try ICalendarComponent(ICAL_VCALENDAR_COMPONENT, in: library)
        try calendar.add(ICAL_VERSION_PROPERTY, text: "2.0")
        try calendar.add(ICAL_PRODID_PROPERTY, text: "-//Aspirant//Aspirant//SV")
        try calendar.add(ICAL_CALSCALE_PROPERTY, text: "GREGORIAN")
        try calendar.add(ICAL_METHOD_PROPERTY, ICAL_METHOD_VALUE, "PUBLISH")
        if !document.name.isEmpty { try calendar.add(extension: "X-WR-CALNAME", text: document.name) }
        if document.events.contains(where: \.isTimed) {
            try calendar.add(extension: "X-WR-TIMEZONE", text: ICalendarTime.zone)
            calendar.add(try ICalendarComponent(parsing: ICalendarTime.zoneDefinition, in: library))
        }
        for event in document.events {
            calendar.add(try component(of: event, stamp: document.stamp))
        }
        return calendar.text()
    }

    private func component(of event: CalendarEvent, stamp: Instant) throws(CalendarError) -> ICalendarComponent {
        let component = try ICalendarComponent(ICAL_VEVENT_COMPONENT, in: library)
        try component.add(ICAL_UID_PROPERTY, text: event.uid)
        try component.add(ICAL_SEQUENCE_PROPERTY, ICAL_INTEGER_VALUE, String(event.sequence))
        try component.add(ICAL_DTSTAMP_PROPERTY, ICAL_DATETIME_VALUE, ICalendarTime.universal(stamp))
        try addSpan(event.span, to: component)
        try component.add(ICAL_SUMMARY_PROPERTY, text: event.summary)
        if !event.description.isEmpty { try component.add(ICAL_DESCRIPTION_PROPERTY, text: event.description) }
        if !event.location.isEmpty { try component.add(ICAL_LOCATION_PROPERTY, text: event.location) }
        for category in event.categories where !category.isEmpty {
            // libical escapes no comma in a category, so one name would be read as two.
            let name = category.split(separator: ",").map { FieldText.singleLine(String($0)) }.joined(separator: " – ")
            try component.add(ICAL_CATEGORIES_PROPERTY, text: name)
        }
        let status = event.isCancelled ? "CANCELLED" : "CONFIRMED"
        try component.add(ICAL_STATUS_PROPERTY, ICAL_STATUS_VALUE, status)
        let transparency = event.isBusy && !event.isCancelled ? "OPAQUE" : "TRANSPARENT"
        try component.add(ICAL_TRANSP_PROPERTY, ICAL_TRANSP_VALUE, transparency)
        if !event.own.isEmpty { try component.add(extension: OwnEvent.property, text: event.own) }
        return component
    }

    private func addSpan(_ span: CalendarEvent.Span, to component: borrowing ICalendarComponent) throws(CalendarError) {
        switch span {
        case .days(let days):
            try component.add(ICAL_DTSTART_PROPERTY, ICAL_DATE_VALUE, ICalendarTime.date(days.lowerBound))
            // The end is the first day that no longer belongs to the event.
            try component.add(ICAL_DTEND_PROPERTY, ICAL_DATE_VALUE, ICalendarTime.date(days.upperBound + 1))
        case .daily(let days, let start, let end):
            let first = days.lowerBound
            try addTime(ICAL_DTSTART_PROPERTY, first, start, to: component)
            if let end { try addTime(ICAL_DTEND_PROPERTY, end < start ? first + 1 : first, end, to: component) }
            if days.upperBound > first {
                let count = days.upperBound - first + 1
                try component.add(ICAL_RRULE_PROPERTY, ICAL_RECUR_VALUE, "FREQ=DAILY;COUNT=\(count)")
            }
        case .through(let days, let start, let end):
            try addTime(ICAL_DTSTART_PROPERTY, days.lowerBound, start, to: component)
            try addTime(ICAL_DTEND_PROPERTY, days.upperBound, end, to: component)
        }
    }

    private func addTime(
        _ kind: icalproperty_kind, _ day: Day, _ time: ClockTime, to component: borrowing ICalendarComponent
    ) throws(CalendarError) {
        try component.add(kind, localTime: ICalendarTime.local(day, time), zone: ICalendarTime.zone)
    }
}

extension CalendarEvent {
    fileprivate var isTimed: Bool {
        if case .days = span { false } else { true }
    }
}

/// Days and times in the notation of iCalendar.
enum ICalendarTime {
    static let zone = "Europe/Stockholm"

    static func date(_ day: Day) -> String { String(day.description.filter { $0 != "-" }) }

    static func local(_ day: Day, _ time: ClockTime) -> String {
        date(day) + "T" + time.description.filter { $0 != ":" } + "00"
    }

    static func universal(_ moment: Instant) -> String {
        moment.description.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
    }

    /// The rule that has held in the European Union since 1996. Outlook knows no zone by name alone, and takes a
    /// definition only when it starts in a year that it can count from; the whole history, as the system's zone files
    /// have it, confuses it.
    static let zoneDefinition = """
        BEGIN:VTIMEZONE\r
        TZID:Europe/Stockholm\r
        X-LIC-LOCATION:Europe/Stockholm\r
        BEGIN:DAYLIGHT\r
        DTSTART:19700329T020000\r
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
        TZOFFSETFROM:+0100\r
        TZOFFSETTO:+0200\r
        TZNAME:CEST\r
        END:DAYLIGHT\r
        BEGIN:STANDARD\r
        DTSTART:19701025T030000\r
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
        TZOFFSETFROM:+0200\r
        TZOFFSETTO:+0100\r
        TZNAME:CET\r
        END:STANDARD\r
        END:VTIMEZONE\r
        """
}
