package import Domain
package import JSON

/// Facts as they stand in a journal: a kind and its data, described in `docs/formats/journal.md`.
package enum EventCodec {
    /// The kind and the data of a fact; the same fact always gives the same bytes.
    package static func encode(_ event: Event) -> NewEvent {
        var writer = JSONWriter()
        writer.beginObject()
        write(event, &writer)
        writer.endObject()
        return NewEvent(kind: EventKind(event).rawValue, data: writer.bytes)
    }

    /// The fact that stands in a journal, which must be of a kind that belongs there.
    package static func decode(_ stored: StoredEvent, in scope: Scope) throws(JSONFault) -> Event {
        try decode(kind: stored.kind, stored.reader, in: scope)
    }

    /// The fact that a kind and its data state.
    package static func decode(kind name: String, _ data: JSONReader, in scope: Scope) throws(JSONFault) -> Event {
        var reader = data
        guard let kind = EventKind(rawValue: name) else {
            throw reader.fault(at: try reader.place(), expected: "a kind of fact that is known", found: "\"\(name)\"")
        }
        guard kind.isAboutProgramme == (scope == .programme) else {
            let expected = scope == .programme ? "a fact about the programme" : "a fact about a municipality"
            throw reader.fault(at: try reader.place(), expected: expected, found: "\"\(name)\"")
        }
        let event = try read(kind, &reader)
        try reader.finish()
        return event
    }
}
