import Domain
import JSON

extension EventCodec {
    static func read(cohort kind: EventKind, _ reader: inout JSONReader) throws(JSONFault) -> Event {
        switch kind {
        case .cohortPlaced:
            let fields = try EventFields<CohortID?>(&reader, .applicant)
            return .cohort(.placed(try fields.applicant(reader), try fields.change(reader)))
        case .cohortChanged:
            let fields = try EventFields<CohortChange?>(&reader, [.applicant, .number])
            return .cohort(
                .changed(
                    try fields.applicant(reader), number: try reader.require(fields.number, "number"),
                    try fields.change(reader)))
        case .cohortExplained:
            let fields = try EventFields<CohortReason?>(&reader, [.applicant, .number])
            return .cohort(
                .explained(
                    try fields.applicant(reader), number: try reader.require(fields.number, "number"),
                    try fields.change(reader)))
        default:
            let fields = try EventFields<CohortDistribution?>(&reader, .reason)
            return .cohort(.distributed(try fields.change(reader), reason: fields.reason ?? ""))
        }
    }

    static func write(_ event: CohortEvent, _ writer: inout JSONWriter) {
        switch event {
        case .placed(let id, let change):
            writer.member("applicant", id)
            writer.members(of: change)
        case .distributed(let change, let reason):
            writer.member("reason", ifFilled: reason)
            writer.members(of: change)
        case .changed(let id, let number, let change):
            writer.member("applicant", id)
            writer.member("number", number)
            writer.members(of: change)
        case .explained(_, let number, let change):
            writer.member("number", number)
            writer.members(of: change)
        }
    }
}
