package import Codec
package import Domain
package import JSON

extension EventCodec {
    /// A fact as it is written to a journal.
    package static func encode(_ event: Event) -> NewEvent {
        let (kind, data) = encoded(event)
        return NewEvent(kind: kind, data: data)
    }

    /// The fact that stands in a journal, which must be of a kind that belongs there.
    package static func decode(_ stored: StoredEvent, in scope: Scope) throws(JSONFault) -> Event {
        try decode(kind: stored.kind, stored.reader, in: scope)
    }
}
