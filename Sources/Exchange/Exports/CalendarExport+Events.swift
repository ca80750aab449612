public import Domain

extension CalendarExport {
    /// iCalendar for Outlook, khal, calcurse and others; `stamp` is when it is written.
    public func ics(stamp: Instant) throws(CalendarError) -> [UInt8] {
        Array(try ICalendarWriter().text(of: document(stamp: stamp)).utf8)
    }

    /// The calendar with the same identities in every export, so that a later one replaces an earlier one.
    public func document(stamp: Instant) -> CalendarDocument {
        CalendarDocument(
            name: settings.short.isEmpty ? settings.name[language] : settings.short, stamp: stamp,
            events: entries.map(event) + deadlines.map(event))
    }

    /// The event that an occasion is in a calendar.
    func event(_ entry: ScheduledOccasion) -> CalendarEvent {
        let occasion = entry.occasion
        let title = entry.cancelled == nil ? occasion.title : say("Inställt: ", "Cancelled: ") + occasion.title
        var event = CalendarEvent(
            uid: "\(entry.id)@\(settings.id).aspirant", sequence: entry.revision, span: span(of: occasion),
            summary: title, description: description(of: entry), location: CalendarExport.location(of: occasion),
            categories: [name(of: occasion.kind), occasion.module], isCancelled: entry.cancelled != nil,
            isBusy: occasion.kind != .deadline)
        event.own = OwnEvent.text(of: occasion)
        return event
    }

    private func event(_ deadline: Deadline) -> CalendarEvent {
        CalendarEvent(
            uid: "deadline-\(deadline.id)@\(settings.id).aspirant", span: .days(deadline.day...deadline.day),
            summary: deadline.name[language], categories: [name(of: .deadline)], isBusy: false)
    }

    /// Who stays overnight is away from the first morning to the last evening; otherwise each day has its hours.
    private func span(of occasion: Occasion) -> CalendarEvent.Span {
        let opening = occasion.hours(on: occasion.days.lowerBound).starts
        guard let starts = opening else { return .days(occasion.days) }
        let closing = occasion.hours(on: occasion.days.upperBound).ends
        if occasion.overnight, occasion.length > 1, let ends = closing {
            return .through(occasion.days, from: starts, to: ends)
        }
        // Days with hours of their own cannot be one daily event; the first day's stand for all, and the text has the rest.
        return .daily(occasion.days, from: starts, to: occasion.hours(on: occasion.days.lowerBound).ends)
    }

    /// Where, as a map finds it.
    static func location(of occasion: Occasion) -> String {
        [occasion.place, occasion.address].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func description(of entry: ScheduledOccasion) -> String {
        let occasion = entry.occasion
        var lines: [String] = []
        if let reason = entry.cancelled?.value { lines.append(say("Inställt: ", "Cancelled: ") + reason) }
        for (label, text) in [
            (say("Tema", "Theme"), occasion.theme), (say("Modul", "Module"), occasion.module),
            (say("Föreläsare", "Lecturer"), occasion.lecturer), (say("För", "For"), occasion.audience),
            (say("Tillgänglighet", "Accessibility"), occasion.accessNote), (say("Ta med", "Bring"), occasion.material),
            (say("Uppgift till nästa gång", "Homework until the next time"), occasion.homework),
            (say("Anteckning", "Note"), occasion.note),
        ] where !text.isEmpty {
            lines.append("\(label): \(text)")
        }
        for session in occasion.sessions {
            let day = occasion.length > 1 ? say("Dag \(session.day) ", "Day \(session.day) ") : ""
            let ends = session.ends.map { "–\($0)" } ?? ""
            lines.append("\(day)\(session.starts)\(ends) \(session.title)")
        }
        if occasion.mode == .remote { lines.append(say("På distans", "Remote")) }
        if occasion.overnight { lines.append(say("Med övernattning", "With overnight stay")) }
        return lines.joined(separator: "\n")
    }
}
