import CIcal
public import Domain

/// Reads iCalendar (RFC 5545) as Outlook, khal, calcurse and this program write it, through libical.
///
/// Recurring events are expanded within a window; times come out on Swedish clocks. What is not understood is told with
/// its line, and the rest is read all the same.
public struct ICalendarReader {
    private let library: cical
    /// The days within which recurring events are expanded.
    private let window: Period

    /// So many times of one event are read, and no more.
    static let limit = 400

    /// A reader; opens libical, which the rest of the program does without.
    public init(window: Period) throws(CalendarError) {
        library = try cical.open()
        self.window = window
    }

    /// What a file says.
    public func read(_ bytes: [UInt8]) throws(CalendarError) -> ReadCalendar {
        var calendar = ReadCalendar()
        let components = RawComponent.read(ContentLines(bytes)) { line, text in
            calendar.remark(
                line, "”\(text.prefix(60))” hör inte hemma här", "“\(text.prefix(60))” does not belong here")
        }
        let calendars = components.filter { $0.name == "VCALENDAR" }
        guard !calendars.isEmpty else { throw .notACalendar }
        for component in calendars { read(component, into: &calendar) }
        calendar.remarks.sort { $0.line < $1.line }
        return calendar
    }

    private func read(_ component: RawComponent, into calendar: inout ReadCalendar) {
        calendar.producer = component.first("PRODID")?.value ?? calendar.producer
        let zones = ICalendarZones(component.children.filter { $0.name == "VTIMEZONE" }, in: library)
        var events: [(raw: RawComponent, read: EventReader)] = []
        for child in component.children {
            switch child.name {
            case "VEVENT": events.append((child, EventReader(child, zones, in: library)))
            case "VTIMEZONE": break
            default:
                let title = child.first("SUMMARY")?.value ?? ""
                calendar.remark(
                    child.number, "\(child.name) ”\(title)” är ingen händelse och togs inte in",
                    "\(child.name) “\(title)” is no event and was not taken in")
            }
        }
        // What replaces one time of a recurring event stands by itself, and must not be given by the rule too.
        var replaced: [String: Set<Day>] = [:]
        for (_, event) in events {
            if let day = event.recurrenceDay { replaced[event.uid, default: []].insert(day) }
        }
        for (raw, event) in events {
            event.read(window: window, without: replaced[event.uid] ?? [], into: &calendar)
            note(raw, in: &calendar)
        }
    }

    /// What an event says that an occasion has no place for.
    private func note(_ raw: RawComponent, in calendar: inout ReadCalendar) {
        for line in raw.lines where !EventReader.known.contains(line.name) && !line.name.hasPrefix("X-") {
            let before = calendar.ignored[line.name]
            calendar.ignored[line.name] = ((before?.count ?? 0) + 1, before?.line ?? line.number)
        }
        for child in raw.children {
            let before = calendar.ignored[child.name]
            calendar.ignored[child.name] = ((before?.count ?? 0) + 1, before?.line ?? child.number)
        }
    }
}

extension ReadCalendar {
    mutating func remark(_ line: Int, _ swedish: String, _ english: String) {
        remarks.append(Remark(line: line, text: LocalizedText(sv: swedish, en: english)))
    }
}
