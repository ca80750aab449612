public import Domain
import JSON

/// The calendar of a programme with its deadlines; cancelled occasions are there as cancelled, so that a calendar
/// program that has them takes them away.
public struct CalendarExport: Sendable {
    let settings: ProgrammeSettings
    let calendar: CourseCalendar
    let language: Language
    private let shown: @Sendable (Occasion) -> Bool

    /// An export of the calendar: what has been published, or what stands where nothing has been or a draft is wanted.
    ///
    /// - Parameter shown: Tells which occasions are exported, such as those of one cohort or one person.
    public init(
        _ programme: Programme, language: Language, isDraft: Bool = false,
        shown: @escaping @Sendable (Occasion) -> Bool = { _ in true }
    ) {
        settings = programme.settings
        calendar = isDraft ? programme.calendar : programme.calendar.published ?? programme.calendar
        self.language = language
        self.shown = shown
    }

    /// The occasions exported, in order of time.
    var entries: [ScheduledOccasion] { calendar.sorted.filter { shown($0.occasion) } }

    /// A table for Excel: one row per occasion and deadline.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        let headings = [
            say("Slag", "Kind"), say("Rubrik", "Title"), say("Från", "From"), say("Till", "To"),
            say("Börjar", "Starts"), say("Slutar", "Ends"), say("Dagar", "Days"), say("Övernattning", "Overnight"),
            say("Plats", "Place"), say("Föreläsare", "Lecturer"), say("Tema", "Theme"), say("Modul", "Module"),
            say("För", "For"), say("Inställt", "Cancelled"), say("Adress", "Address"),
            say("Leverantör", "Supplier"), say("Material", "Material"), say("Uppgift", "Homework"),
            say("Omgång", "Cohort"),
        ]
        writer.write(headings.map { .text($0) })
        for entry in entries {
            let occasion = entry.occasion
            writer.write([
                .text(name(of: occasion.kind)), .text(occasion.title), .day(occasion.days.lowerBound),
                .day(occasion.days.upperBound), .text(occasion.starts?.description ?? ""),
                .text(occasion.ends?.description ?? ""), .whole(occasion.length),
                .text(occasion.overnight ? say("ja", "yes") : ""), .text(occasion.place), .text(occasion.lecturer),
                .text(occasion.theme), .text(occasion.module), .text(occasion.audience),
                .text(entry.cancelled?.value ?? ""), .text(occasion.address), .text(occasion.supplier),
                .text(occasion.material), .text(occasion.homework), .text(occasion.cohort?.rawValue ?? ""),
            ])
        }
        for deadline in deadlines {
            let cells: [CSVCell] = [
                .text(name(of: .deadline)), .text(deadline.name[language]), .day(deadline.day), .day(deadline.day),
            ]
            writer.write(cells + Array(repeating: .empty, count: headings.count - cells.count))
        }
        return writer.bytes
    }

    /// An object with `occasions` (`id`, `kind`, `title`, `from`, `to`, `starts`, `ends`, `overnight`, `place`,
    /// `lecturer`, `theme`, `module`, `audience`, `address`, `supplier`, `material`, `homework`, `note`, `cohort`, `revision`, `cancelled`; what is empty is left out) and `deadlines`
    /// (`id`, `kind`, `day`, `name`).
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-calendar")
        writer.member("version", 1)
        writer.member("programme", settings.id)
        writer.member("occasions", entries) { writer, entry in write(entry, to: &writer) }
        writer.member("deadlines", deadlines) { writer, deadline in
            writer.beginObject()
            writer.member("id", deadline.id.rawValue)
            writer.member("kind", deadline.kind.rawValue)
            writer.member("day", deadline.day.description)
            writer.member("name", deadline.name[language])
            writer.endObject()
        }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func write(_ entry: ScheduledOccasion, to writer: inout JSONWriter) {
        let occasion = entry.occasion
        writer.beginObject()
        writer.member("id", entry.id.description)
        writer.member("kind", occasion.kind.rawValue)
        writer.member("title", occasion.title)
        writer.member("from", occasion.days.lowerBound.description)
        writer.member("to", occasion.days.upperBound.description)
        writer.member("starts", ifPresent: occasion.starts?.description)
        writer.member("ends", ifPresent: occasion.ends?.description)
        writer.member("overnight", occasion.overnight)
        for (name, text) in [
            ("place", occasion.place), ("lecturer", occasion.lecturer), ("theme", occasion.theme),
            ("module", occasion.module), ("audience", occasion.audience), ("address", occasion.address),
            ("supplier", occasion.supplier), ("material", occasion.material), ("homework", occasion.homework),
            ("note", occasion.note), ("cohort", occasion.cohort?.rawValue ?? ""),
        ] where !text.isEmpty {
            writer.member(name, text)
        }
        writer.member("revision", entry.revision)
        writer.member("cancelled", ifPresent: entry.cancelled?.value)
        writer.endObject()
    }

    var deadlines: [Deadline] { settings.deadlines.sorted { ($0.day, $0.id) < ($1.day, $1.id) } }

    func name(of kind: OccasionKind) -> String {
        switch kind {
        case .courseDay: say("Kurstillfälle", "Course occasion")
        case .lecture: say("Föreläsning", "Lecture")
        case .seminar: say("Seminarium", "Seminar")
        case .workshop: say("Verkstad", "Workshop")
        case .network: say("Nätverksträff", "Network")
        case .shadowing: say("Skuggning", "Shadowing")
        case .exchange: say("Utbyte", "Exchange")
        case .mentorMeeting: say("Mentorsträff", "Mentor meeting")
        case .information: say("Information", "Information")
        case .deadline: say("Hålltid", "Deadline")
        case .other: say("Övrigt", "Other")
        }
    }

    func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }
}
