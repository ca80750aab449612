import Domain
import JSON

extension EventCodec {
    static func read(erasure kind: EventKind, _ reader: inout JSONReader) throws(JSONFault) -> Event {
        var applicant: ApplicantID?
        var erasure: Erasure?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "applicant": applicant = try ApplicantID(reading: &reader)
            case "erasure" where kind == .erasureDecided: erasure = try Erasure(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        let id = try reader.require(applicant, "applicant")
        guard kind == .erasureDecided else { return .erasure(.carriedOut(id)) }
        return .erasure(.decided(id, try reader.require(erasure, "erasure")))
    }

    static func write(_ event: ErasureEvent, _ writer: inout JSONWriter) {
        writer.member("applicant", event.erased)
        if case .decided(_, let erasure) = event { writer.member("erasure", erasure) }
    }

    static func read(disclosure reader: inout JSONReader) throws(JSONFault) -> Event {
        var disclosure: Disclosure?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "disclosure": disclosure = try Disclosure(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        return .disclosure(.recorded(try reader.require(disclosure, "disclosure")))
    }

    static func write(_ event: DisclosureEvent, _ writer: inout JSONWriter) {
        switch event {
        case .recorded(let disclosure): writer.member("disclosure", disclosure)
        }
    }
}
