package import Domain
package import JSON

/// Facts as journals and protocols hold them: a kind and its data, described in `docs/formats/journal.md`.
package enum EventCodec {
    /// The kind and the data of a fact; the same fact always gives the same bytes.
    package static func encoded(_ event: Event) -> (kind: String, data: [UInt8]) {
        var writer = JSONWriter()
        writer.beginObject()
        write(event, &writer)
        writer.endObject()
        return (EventKind(event).rawValue, writer.bytes)
    }

    /// The fact that a kind and its data state.
    package static func decode(kind name: String, _ data: JSONReader, in scope: Scope) throws(JSONFault) -> Event {
        var reader = data
        guard let kind = EventKind(rawValue: name) else {
            throw reader.fault(at: try reader.place(), expected: "a kind of fact that is known", found: "\"\(name)\"")
        }
        guard kind.belongs(in: scope) else {
            let expected = scope == .programme ? "a fact about the programme" : "a fact about a municipality"
            throw reader.fault(at: try reader.place(), expected: expected, found: "\"\(name)\"")
        }
        let event = try read(kind, &reader)
        try reader.finish()
        return event
    }
}
