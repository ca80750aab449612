package import Domain
import JSON

extension ProtectedMatter: JSONStorable {}

extension EventCodec {
    static func readAccess(_ reader: inout JSONReader) throws(JSONFault) -> Event {
        var applicant: ApplicantID?
        var matters: [ProtectedMatter]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "applicant": applicant = try ApplicantID(reading: &reader)
            case "matters": matters = try [ProtectedMatter](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        return .access(
            .read(try reader.require(applicant, "applicant"), try reader.require(matters, "matters")))
    }

    static func write(_ event: AccessEvent, _ writer: inout JSONWriter) {
        switch event {
        case .read(_, let matters): writer.member("matters", matters)
        }
    }
}
