import Domain
import JSON

extension Whereabouts {
    /// One line of JSON. It holds ids and no names of applicants: everybody in the programme can read it.
    var encoded: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("person", person.rawValue)
        writer.member("since", since.description)
        writer.member("screen", screen)
        writer.member("municipality", ifPresent: municipality?.rawValue)
        switch subject {
        case .applicant(let id): writer.member("applicant", id.description)
        case .occasion(let id): writer.member("occasion", id.description)
        case nil: break
        }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    /// Reads what ``encoded`` gives; nil for anything else, such as what a later version writes.
    init?(encoded bytes: [UInt8]) {
        var reader = JSONReader(bytes)
        do throws(JSONFault) {
            guard let read = try Whereabouts(&reader) else { return nil }
            try reader.finish()
            self = read
        } catch { return nil }
    }

    private init?(_ reader: inout JSONReader) throws(JSONFault) {
        var texts: [String: String] = [:]
        try reader.beginObject()
        while let key = try reader.nextKey() { texts[key.string] = try reader.readString() }
        guard let person = texts["person"], let since = texts["since"].flatMap({ Instant($0) }),
            let screen = texts["screen"]
        else { return nil }
        let subject: Subject? =
            if let id = texts["applicant"].flatMap({ ApplicantID($0) }) {
                .applicant(id)
            } else if let id = texts["occasion"].flatMap({ OccasionID($0) }) {
                .occasion(id)
            } else { nil }
        self.init(
            person: PersonID(person), since: since, screen: screen,
            municipality: texts["municipality"].map { MunicipalityCode($0) }, subject: subject)
    }
}
