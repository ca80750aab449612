import CIcal

/// A component of libical being built; it frees what has not been handed over to another component.
struct ICalendarComponent: ~Copyable {
    private let library: cical
    private let component: OpaquePointer

    init(_ kind: icalcomponent_kind, in library: cical) throws(CalendarError) {
        guard let component = library.icalcomponent_new(kind) else {
            throw .valueRefused(property: "BEGIN", value: "\(kind.rawValue)")
        }
        self.library = library
        self.component = component
    }

    /// A component read from text that this program wrote itself.
    init(parsing text: String, in library: cical) throws(CalendarError) {
        guard let component = text.withCString({ library.icalparser_parse_string($0) }) else {
            throw .valueRefused(property: "BEGIN", value: text)
        }
        self.library = library
        self.component = component
    }

    deinit { library.icalcomponent_free(component) }

    /// Adds a text; libical escapes what must be escaped.
    func add(_ kind: icalproperty_kind, text: String) throws(CalendarError) {
        try add(kind, value: library.icalvalue_new_text(text), written: text)
    }

    /// Adds a value in the notation of iCalendar.
    func add(_ kind: icalproperty_kind, _ valueKind: icalvalue_kind, _ notation: String) throws(CalendarError) {
        try add(kind, value: library.icalvalue_new_from_string(valueKind, notation), written: notation)
    }

    /// Adds a time on the clocks of a time zone.
    func add(_ kind: icalproperty_kind, localTime notation: String, zone: String) throws(CalendarError) {
        let value = library.icalvalue_new_from_string(ICAL_DATETIME_VALUE, notation)
        try add(kind, value: value, written: notation) { property in
            library.icalproperty_set_parameter_from_string(property, "TZID", zone)
        }
    }

    /// Adds a property of one line that only some programs know.
    func add(extension name: String, text: String) throws(CalendarError) {
        // As a text, libical would add VALUE=TEXT, which programs that look for the bare name do not find. A value of
        // its own sort it unescapes first and writes with nothing but backslashes escaped.
        let notation = FieldText.singleLine(text).split(separator: "\\", omittingEmptySubsequences: false)
            .joined(separator: "\\\\")
        let value = library.icalvalue_new_from_string(ICAL_X_VALUE, notation)
        try add(ICAL_X_PROPERTY, value: value, written: text) { property in
            library.icalproperty_set_x_name(property, name)
        }
    }

    private func add(
        _ kind: icalproperty_kind, value: OpaquePointer?, written: String, finish: (OpaquePointer) -> Void = { _ in }
    ) throws(CalendarError) {
        guard let value, let property = library.icalproperty_new(kind) else {
            throw .valueRefused(property: "\(kind.rawValue)", value: written)
        }
        library.icalproperty_set_value(property, value)
        finish(property)
        library.icalcomponent_add_property(component, property)
    }

    /// Hands a component over to this one.
    func add(_ child: consuming ICalendarComponent) {
        library.icalcomponent_add_component(component, child.release())
    }

    private consuming func release() -> OpaquePointer {
        let component = component
        discard self
        return component
    }

    /// The text of the component with CRLF, folded at 75 octets.
    func text() -> String {
        guard let buffer = library.icalcomponent_as_ical_string_r(component) else { return "" }
        defer { library.icalmemory_free_buffer(buffer) }
        return String(cString: buffer)
    }
}

extension cical {
    /// Opens libical, or says why that cannot be done.
    static func open() throws(CalendarError) -> cical {
        let functions = UnsafeMutablePointer<cical>.allocate(capacity: 1)
        defer { functions.deallocate() }
        if let cause = cical_open(functions) { throw .libraryUnavailable(String(cString: cause)) }
        return functions.move()
    }
}
