import Codec
public import Domain
internal import Store

extension JourneyStore {
    /// Everything recorded in a journal, oldest first: who, what and why, without times, and with names in place of ids.
    public func facts(in scope: Scope) throws -> [String] {
        let session = try ProgrammeSession.open(at: path, as: "lena.grahn", isReadOnly: true)
        let names = JourneyStore.names(in: session.programme)
        // By number and not by time: a sample has a time of day of its own only where a batch states one.
        let entries = try session.entries(LogFilter(scopes: [scope])).sorted { $0.sequence < $1.sequence }
        return entries.flatMap { entry in
            entry.events.map { event in
                let fact = event.map(EventCodec.encode)
                var text = String(decoding: fact?.data ?? [], as: UTF8.self)
                for (id, name) in names { text = text.replacing(id, with: name) }
                return "\(entry.account) \(fact?.kind ?? "erased") \(text) \(entry.reason ?? "")"
            }
        }
    }

    private static func names(in programme: Programme) -> [String: String] {
        let applicants = programme.municipalities.values.flatMap(\.applicants).map { applicant in
            (applicant.id.description, applicant.application[.email])
        }
        let occasions = programme.calendar.entries.map { ($0.key.description, $0.value.occasion.title) }
        return Dictionary(applicants + occasions, uniquingKeysWith: { first, _ in first })
    }
}

extension JourneyStore {
    /// A programme as it stands, the usual one for nil, seen by somebody who sees all of it; nil is whom a sample names.
    public func programme(_ name: String? = nil, as account: String? = "lena.grahn") throws -> Programme {
        try ProgrammeSession.open(at: path, programme: name, as: account, isReadOnly: true).programme
    }

    /// Those who have a seat.
    public func admitted() throws -> [ApplicantID] {
        try programme().admission?.value.municipalities.flatMap(\.admitted) ?? []
    }
}
