import Domain
import JSON

extension EventCodec {
    static func read(outcome kind: EventKind, _ reader: inout JSONReader) throws(JSONFault) -> Event {
        if kind == .networkAnswered {
            let fields = try EventFields<NetworkAnswer?>(&reader, .applicant)
            return .outcome(.networkAnswered(try fields.applicant(reader), try fields.change(reader)))
        }
        let fields = try EventFields<CareerNote?>(&reader, [.applicant, .day])
        return .outcome(
            .noted(
                try fields.applicant(reader), try reader.require(fields.day, "day"), try fields.change(reader)))
    }

    static func write(_ event: OutcomeEvent, _ writer: inout JSONWriter) {
        switch event {
        case .noted(_, let day, let change):
            writer.member("day", day)
            writer.members(of: change)
        case .networkAnswered(_, let change): writer.members(of: change)
        }
    }
}
