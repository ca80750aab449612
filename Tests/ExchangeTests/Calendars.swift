import CIcal
import Domain
import Exchange

/// A calendar with every sort of event: residential, daily, open-ended, all-day, cancelled, long and awkward texts.
enum Calendars {
    static let awkward = "Åsa sa: ”ja, nej; \\kanske\\”\nRad två – och en till"

    static func sample() throws -> CalendarDocument {
        func day(_ text: String) throws -> Day { try required(Day(text)) }
        func time(_ text: String) throws -> ClockTime { try required(ClockTime(text)) }
        return CalendarDocument(
            name: "Falun 2020–21", stamp: try required(Instant("2020-06-01T08:00:00Z")),
            events: [
                CalendarEvent(
                    uid: "internat@aspirant", sequence: 2,
                    span: .through(
                        try day("2020-09-07")...(try day("2020-09-08")), from: try time("9"), to: try time("16.30")),
                    summary: "Leda mig själv", description: awkward, location: "Tällberg",
                    categories: ["Kurstillfälle", "Modul 1, grund"]),
                CalendarEvent(
                    uid: "dagar@aspirant",
                    span: .daily(
                        try day("2020-11-03")...(try day("2020-11-04")), from: try time("8:30"), to: try time("12:00")),
                    summary: String(repeating: "Långa åäö-ord ", count: 12) + "slut", location: "Borlänge"),
                CalendarEvent(
                    uid: "utan.slut@aspirant",
                    span: .daily(try day("2020-12-01")...(try day("2020-12-01")), from: try time("13:00"), to: nil),
                    summary: "Mentorsmöte"),
                CalendarEvent(
                    uid: "hel@aspirant", span: .days(try day("2021-05-11")...(try day("2021-05-12"))), summary: "Avslut"
                ),
                CalendarEvent(
                    uid: "sista.dag@aspirant", span: .days(try day("2021-03-30")...(try day("2021-03-30"))),
                    summary: "Sista ansökningsdag", isBusy: false),
                CalendarEvent(
                    uid: "borta@aspirant", sequence: 1, span: .days(try day("2021-02-02")...(try day("2021-02-02"))),
                    summary: "Inställt: Samtalet", isCancelled: true),
            ])
    }

    struct Missing: Error {}

    private static func required<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Missing() }
        return value
    }
}

/// A component as libical reads it back: its properties with their parameters, and what lies within it.
struct ReadComponent {
    struct Property: Equatable {
        let name: String
        let value: String
        let zone: String?
    }

    let properties: [Property]
    let children: [ReadComponent]
    let errors: Int32

    init?(_ text: String) {
        let storage = UnsafeMutablePointer<cical>.allocate(capacity: 1)
        defer { storage.deallocate() }
        guard cical_open(storage) == nil else { return nil }
        let library = storage.move()
        guard let component = library.icalparser_parse_string(text) else { return nil }
        defer { library.icalcomponent_free(component) }
        self.init(component, library)
    }

    private init(_ component: OpaquePointer, _ library: cical) {
        var properties: [Property] = []
        var property = library.icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY)
        while let current = property {
            func text(_ buffer: UnsafeMutablePointer<CChar>?) -> String? {
                guard let buffer else { return nil }
                defer { library.icalmemory_free_buffer(buffer) }
                return String(cString: buffer)
            }
            properties.append(
                Property(
                    name: text(library.icalproperty_get_property_name_r(current)) ?? "",
                    value: text(library.icalproperty_get_value_as_string_r(current)) ?? "",
                    zone: text(library.icalproperty_get_parameter_as_string_r(current, "TZID"))))
            property = library.icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)
        }
        var children: [ReadComponent] = []
        var child = library.icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT)
        while let current = child {
            children.append(ReadComponent(current, library))
            child = library.icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)
        }
        errors = library.icalcomponent_count_errors(component)
        self.properties = properties
        self.children = children
    }

    func values(_ name: String) -> [String] { properties.filter { $0.name == name }.map(\.value) }

    func child(uid: String) -> ReadComponent? { children.first { $0.values("UID") == [uid] } }
}
