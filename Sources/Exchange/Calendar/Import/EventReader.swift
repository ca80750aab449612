import CIcal
import Domain

/// Reads one event, through libical, into the times that it has.
struct EventReader {
    /// The properties that an occasion has a place for, or that say nothing that could be lost.
    static let known: Set<String> = [
        "UID", "RECURRENCE-ID", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION",
        "CATEGORIES", "STATUS", "RRULE", "RDATE", "EXDATE", "DTSTAMP", "CREATED", "LAST-MODIFIED", "TRANSP", "CLASS",
        "PRIORITY",
    ]

    private struct Property {
        let value: String
        let zone: String?
        let isFuture: Bool
    }

    /// What makes it the same event the next time.
    let uid: String
    private let line: Int
    private let zones: ICalendarZones
    private var properties: [String: [Property]] = [:]

    init(_ raw: RawComponent, _ zones: ICalendarZones, in library: cical) {
        self.zones = zones
        line = raw.number
        // calcurse writes events without an identity; then what and when is all there is to know them by.
        uid =
            raw.first("UID")?.value.trimmed
            ?? [raw.first("DTSTART")?.value, raw.first("SUMMARY")?.value]
            .compactMap { $0 }.joined(separator: " ")
        guard let component = raw.text.withCString({ library.icalparser_parse_string($0) }) else { return }
        defer { library.icalcomponent_free(component) }
        var next = library.icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY)
        while let property = next {
            func text(_ buffer: UnsafeMutablePointer<CChar>?) -> String? {
                guard let buffer else { return nil }
                defer { library.icalmemory_free_buffer(buffer) }
                return String(cString: buffer)
            }
            func parameter(_ name: String) -> String? {
                text(library.icalproperty_get_parameter_as_string_r(property, name))?.unquoted
            }
            let name = text(library.icalproperty_get_property_name_r(property)) ?? ""
            let value = text(library.icalproperty_get_value_as_string_r(property)) ?? ""
            properties[name.uppercased(), default: []].append(
                Property(value: value, zone: parameter("TZID"), isFuture: parameter("RANGE") != nil))
            next = library.icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)
        }
    }

    private func first(_ name: String) -> Property? { properties[name]?.first }
    private func text(_ name: String) -> String { first(name)?.value.unescaped ?? "" }

    /// Which time of a recurring event it replaces; nil for the event itself.
    var recurrenceDay: Day? {
        guard let property = first("RECURRENCE-ID"), let moment = zones.moment(property.value) else { return nil }
        return moment.day(on: zones.zone(named: property.zone), zones)
    }

    /// Adds the times of the event to a calendar, without those that stand by themselves.
    func read(window: Period, without replaced: Set<Day>, into calendar: inout ReadCalendar) {
        guard let start = first("DTSTART"), let moment = zones.moment(start.value) else {
            return calendar.remark(
                line, "”\(text("SUMMARY"))” har ingen begriplig starttid (DTSTART) och togs inte in",
                "“\(text("SUMMARY"))” has no start that can be understood (DTSTART) and was not taken in")
        }
        if let name = start.zone, zones.zone(named: name) == nil {
            calendar.remark(
                line, "tidszonen ”\(name)” är okänd; tiderna togs som svenska",
                "the time zone “\(name)” is not known; the times were taken as Swedish")
        }
        if first("RECURRENCE-ID")?.isFuture == true {
            calendar.remark(
                line, "ändringen gäller ”denna och följande” gånger; bara den första togs in",
                "the change is for “this and following” times; only the first was taken in")
        }
        let zone = zones.zone(named: start.zone)
        guard let times = times(from: moment, zone, window, into: &calendar) else { return }
        let excluded = excluded
        for time in times {
            let day = time.day(on: zone, zones)
            let isRecurring = times.count > 1 || properties["RRULE"] != nil
            if isRecurring, replaced.contains(day) || excluded.contains(day) { continue }
            guard let event = event(at: time, moment, zone, isRecurring ? day : recurrenceDay) else {
                calendar.remark(
                    line, "”\(text("SUMMARY"))” slutar före sin början och togs inte in",
                    "“\(text("SUMMARY"))” ends before it begins and was not taken in")
                continue
            }
            calendar.events.append(event)
        }
    }

    // MARK: - Recurring

    /// All times that the event begins, or nil where its rule is not understood.
    private func times(
        from start: cical_moment, _ zone: OpaquePointer?, _ window: Period, into calendar: inout ReadCalendar
    ) -> [cical_moment]? {
        guard first("RECURRENCE-ID") == nil, let rules = properties["RRULE"] else {
            return [start] + dates("RDATE")
        }
        // What this program writes as a daily rule is one occasion over several days.
        if own != nil, rules.count == 1, rules[0].value.contains("FREQ=DAILY") { return [start] }
        var times: [cical_moment] = []
        for rule in rules {
            let last = max(window.upperBound, start.day(on: zone, zones))
            guard let moments = zones.moments(rule.value, from: start, zone, to: last, limit: ICalendarReader.limit)
            else {
                calendar.remark(
                    line, "”\(text("SUMMARY"))”: upprepningen \(rule.value) förstods inte; bara första gången togs in",
                    "“\(text("SUMMARY"))”: the recurrence \(rule.value) was not understood; only the first time was taken in"
                )
                return [start]
            }
            let isEndless = !rule.value.contains("COUNT=") && !rule.value.contains("UNTIL=")
            if isEndless || moments.count == ICalendarReader.limit {
                calendar.remark(
                    line, "”\(text("SUMMARY"))” upprepas utan slut; gångerna till och med \(last) togs in",
                    "“\(text("SUMMARY"))” recurs without end; the times until \(last) were taken in")
            }
            times += moments
        }
        let inWindow = (times + dates("RDATE")).filter { $0.day(on: zone, zones) >= window.lowerBound }
        let left = times.count + dates("RDATE").count - inWindow.count
        if left > 0 {
            calendar.remark(
                line, "”\(text("SUMMARY"))”: \(left) gånger före \(window.lowerBound) togs inte in",
                "“\(text("SUMMARY"))”: \(left) times before \(window.lowerBound) were not taken in")
        }
        return inWindow
    }

    private func dates(_ name: String) -> [cical_moment] {
        (properties[name] ?? []).flatMap { $0.value.split(separator: ",").compactMap { zones.moment(String($0)) } }
    }

    private var excluded: Set<Day> {
        Set(
            (properties["EXDATE"] ?? []).flatMap { property in
                property.value.split(separator: ",").compactMap { zones.moment(String($0)) }
                    .map { $0.day(on: zones.zone(named: property.zone), zones) }
            })
    }

    // MARK: - One time

    /// What one line of the file's rules says of X-ASPIRANT-OCCASION.
    private var own: Occasion? { first(OwnEvent.property).flatMap { OwnEvent.occasion($0.value.unescaped) } }

    private func event(at time: cical_moment, _ start: cical_moment, _ zone: OpaquePointer?, _ recurrence: Day?)
        -> ReadEvent?
    {
        guard let (days, starts, ends) = span(at: time, start, zone) else { return nil }
        let own = own
        let length = own.map { _ in repeatedDays } ?? 1
        return ReadEvent(
            line: line, uid: uid, recurrence: recurrence, sequence: Int(text("SEQUENCE")) ?? 0,
            days: length > 1 ? days.lowerBound...(days.lowerBound + length - 1) : days, starts: starts, ends: ends,
            summary: text("SUMMARY").singleLine, description: text("DESCRIPTION"),
            location: text("LOCATION").singleLine,
            categories: (properties["CATEGORIES"] ?? []).flatMap { $0.value.split(separator: ",") }
                .map { String($0).unescaped },
            isCancelled: text("STATUS").uppercased() == "CANCELLED", own: own)
    }

    /// Over how many days this program's own daily rule runs.
    private var repeatedDays: Int {
        guard let rule = first("RRULE")?.value, rule.contains("FREQ=DAILY") else { return 1 }
        let count = rule.split(separator: ";").first { $0.hasPrefix("COUNT=") }?.dropFirst(6)
        return count.flatMap { Int($0) }.map { min(max($0, 1), 366) } ?? 1
    }

    private func span(at time: cical_moment, _ start: cical_moment, _ zone: OpaquePointer?)
        -> (Period, ClockTime?, ClockTime?)?
    {
        let day = time.day(on: zone, zones)
        if time.is_date != 0 {
            let length = lengthInDays(from: start)
            return length < 1 ? nil : (day...(day + length - 1), nil, nil)
        }
        let begins = zones.instant(time, zone)
        guard let length = milliseconds(from: start, zone) else {
            return (begins.swedishDay...begins.swedishDay, begins.swedishTime, nil)
        }
        guard length >= 0 else { return nil }
        let ends = Instant(milliseconds: begins.milliseconds + length)
        // An end at midnight belongs to the day before, whose last hour is then not known.
        if ends.swedishTime.minutes == 0, ends.swedishDay > begins.swedishDay {
            return (begins.swedishDay...(ends.swedishDay - 1), begins.swedishTime, nil)
        }
        return (begins.swedishDay...ends.swedishDay, begins.swedishTime, length == 0 ? nil : ends.swedishTime)
    }

    private func lengthInDays(from start: cical_moment) -> Int {
        if let end = first("DTEND"), let moment = zones.moment(end.value) { return moment.civilDay - start.civilDay }
        return max((duration ?? 86_400_000) / 86_400_000, 1)
    }

    private func milliseconds(from start: cical_moment, _ zone: OpaquePointer?) -> Int64? {
        if let end = first("DTEND"), let moment = zones.moment(end.value) {
            let ends = zones.instant(moment, end.zone == nil ? zone : zones.zone(named: end.zone))
            return ends.milliseconds - zones.instant(start, zone).milliseconds
        }
        return duration.map(Int64.init)
    }

    /// `P1DT2H30M` in milliseconds; nil where there is none.
    private var duration: Int? {
        guard let text = first("DURATION")?.value else { return nil }
        var (total, number) = (0, 0)
        for character in text {
            if let digit = character.wholeNumberValue {
                number = min(number * 10 + digit, 1_000_000)
                continue
            }
            let units: [Character: Int] = ["W": 604_800, "D": 86_400, "H": 3600, "M": 60, "S": 1]
            total += number * (units[character] ?? 0) * 1000
            number = 0
        }
        return text.hasPrefix("-") ? -total : total
    }
}

extension cical_moment {
    /// The day as it stands, whatever the clock.
    var civilDay: Day { Day(Int(year), Int(month), Int(day)) ?? Day(number: 0) }

    /// The day on Swedish clocks.
    func day(on zone: OpaquePointer?, _ zones: ICalendarZones) -> Day {
        is_date != 0 ? civilDay : zones.instant(self, zone).swedishDay
    }
}

extension String {
    fileprivate var trimmed: String? {
        let text = FieldText.singleLine(self)
        return text.isEmpty ? nil : text
    }

    fileprivate var singleLine: String { FieldText.singleLine(self) }

    fileprivate var unquoted: String {
        count > 1 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
    }

    /// A text with the escapes of iCalendar undone.
    fileprivate var unescaped: String {
        var (text, isEscaped) = ("", false)
        for character in self {
            if isEscaped {
                text.append(character == "n" || character == "N" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}
