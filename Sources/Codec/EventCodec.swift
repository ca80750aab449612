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
            let expected = "a kind of fact that this version knows"
            throw reader.fault(at: try reader.place(), expected: expected, found: "\"\(name)\"")
        }
        guard kind.belongs(in: scope) else {
            let expected = scope == .programme ? "a fact about the programme" : "a fact about a municipality"
            throw reader.fault(at: try reader.place(), expected: expected, found: "\"\(name)\"")
        }
        do throws(JSONFault) {
            return try readWhole(kind, reader)
        } catch {
            var raw = data
            // The fault of today's form is the one that tells what is wrong with what is neither.
            guard let today = EarlierForms.today(kind, try raw.readRaw()),
                let event = try? readWhole(kind, JSONReader(today))
            else { throw error }
            return event
        }
    }

    private static func readWhole(_ kind: EventKind, _ data: JSONReader) throws(JSONFault) -> Event {
        var reader = data
        let event = try read(kind, &reader)
        try reader.finish()
        return event
    }
}
