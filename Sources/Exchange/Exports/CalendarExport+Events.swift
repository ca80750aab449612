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
            events: calendar.sorted.map(event) + deadlines.map(event))
    }

    private func event(_ entry: ScheduledOccasion) -> CalendarEvent {
        let occasion = entry.occasion
        let title = entry.cancelled == nil ? occasion.title : say("Inställt: ", "Cancelled: ") + occasion.title
        return CalendarEvent(
            uid: "\(entry.id)@\(settings.id).aspirant", sequence: entry.revision, span: span(of: occasion),
            summary: title, description: description(of: entry), location: occasion.place,
            categories: [name(of: occasion.kind), occasion.module], isCancelled: entry.cancelled != nil,
            isBusy: occasion.kind != .deadline)
    }

    private func event(_ deadline: Deadline) -> CalendarEvent {
        CalendarEvent(
            uid: "deadline-\(deadline.id)@\(settings.id).aspirant", span: .days(deadline.day...deadline.day),
            summary: deadline.name[language], categories: [name(of: .deadline)], isBusy: false)
    }

    /// Who stays overnight is away from the first morning to the last evening; otherwise each day has its hours.
    private func span(of occasion: Occasion) -> CalendarEvent.Span {
        guard let starts = occasion.starts else { return .days(occasion.days) }
        if occasion.overnight, occasion.length > 1, let ends = occasion.ends {
            return .through(occasion.days, from: starts, to: ends)
        }
        return .daily(occasion.days, from: starts, to: occasion.ends)
    }

    private func description(of entry: ScheduledOccasion) -> String {
        let occasion = entry.occasion
        var lines: [String] = []
        if let reason = entry.cancelled?.value { lines.append(say("Inställt: ", "Cancelled: ") + reason) }
        for (label, text) in [
            (say("Tema", "Theme"), occasion.theme), (say("Modul", "Module"), occasion.module),
            (say("Föreläsare", "Lecturer"), occasion.lecturer), (say("För", "For"), occasion.audience),
        ] where !text.isEmpty {
            lines.append("\(label): \(text)")
        }
        if occasion.overnight { lines.append(say("Med övernattning", "With overnight stay")) }
        return lines.joined(separator: "\n")
    }
}
