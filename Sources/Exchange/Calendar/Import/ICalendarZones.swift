import CIcal
import Domain

/// The time zones of a file: those that it defines, those that libical knows, and those that Windows calls otherwise.
final class ICalendarZones {
    private let library: cical
    private var defined: [String: OpaquePointer] = [:]
    private let swedish: OpaquePointer?

    init(_ definitions: [RawComponent], in library: cical) {
        self.library = library
        swedish = ICalendarZones.zone(ICalendarTime.zoneDefinition, library)
        for definition in definitions {
            guard let name = definition.first("TZID")?.value, defined[name] == nil else { continue }
            defined[name] = ICalendarZones.zone(definition.wholeText, library)
        }
    }

    deinit {
        for zone in [swedish].compactMap({ $0 }) + defined.values { library.icaltimezone_free(zone, 1) }
    }

    private static func zone(_ text: String, _ library: cical) -> OpaquePointer? {
        guard let component = text.withCString({ library.icalparser_parse_string($0) }) else { return nil }
        guard let zone = library.icaltimezone_new() else {
            library.icalcomponent_free(component)
            return nil
        }
        // The zone owns the component from here on, also where it does not like it.
        guard library.icaltimezone_set_component(zone, component) != 0 else {
            library.icaltimezone_free(zone, 1)
            return nil
        }
        return zone
    }

    /// The zone with a name; Swedish clocks for no name. Nil for a name that nobody knows.
    func zone(named name: String?) -> OpaquePointer? {
        guard let name else { return swedish }
        if let found = defined[name] { return found }
        if name == ICalendarTime.zone { return swedish }
        let location = WindowsTimeZones.location(of: name) ?? name
        return library.icaltimezone_get_builtin_timezone(location)
    }

    /// The moment when the clocks of a zone show something.
    func instant(_ moment: cical_moment, _ zone: OpaquePointer?) -> Instant {
        var library = library
        return Instant(milliseconds: Int64(cical_seconds(&library, moment, zone ?? swedish)) * 1000)
    }

    /// Reads a date or a time; nil for anything else.
    func moment(_ text: String) -> cical_moment? {
        var (library, moment) = (library, cical_moment())
        return cical_read_moment(&library, text, &moment) == 0 ? nil : moment
    }

    /// What a recurrence rule gives, from a start to a last day; nil for a rule that is not understood.
    func moments(_ rule: String, from start: cical_moment, _ zone: OpaquePointer?, to last: Day, limit: Int)
        -> [cical_moment]?
    {
        var (library, end) = (library, cical_moment())
        let civil = last.civil
        (end.year, end.month, end.day) = (Int32(civil.year), Int32(civil.month), Int32(civil.day))
        var moments = Array(repeating: cical_moment(), count: limit)
        let count = moments.withUnsafeMutableBufferPointer { buffer -> Int32 in
            guard let base = buffer.baseAddress else { return -1 }
            return cical_expand(&library, rule, start, zone ?? swedish, end, base, Int32(limit))
        }
        return count < 0 ? nil : Array(moments.prefix(Int(count)))
    }
}
