import Domain
import JSON

extension EventCodec {
    /// Reads a fact from before the interview; nil for the kinds that are none.
    static func readScreening(_ kind: EventKind, _ reader: inout JSONReader) throws(JSONFault) -> ScreeningEvent? {
        switch kind {
        case .ineligibilityRecorded:
            let fields = try EventFields<Ineligibility?>(&reader, .applicant)
            return .ineligibilityRecorded(try fields.applicant(reader), try fields.change(reader))
        case .completionSet:
            let fields = try EventFields<CompletionRequest?>(&reader, .applicant)
            return .completionSet(try fields.applicant(reader), try fields.change(reader))
        case .duplicateRuled:
            let fields = try EventFields<DuplicateRuling?>(&reader, [.applicant, .other])
            return .duplicateRuled(
                try fields.applicant(reader), other: try reader.require(fields.other, "other"),
                try fields.change(reader))
        case .testInvited:
            let fields = try EventFields<TestInvitation?>(&reader, .applicant)
            return .testInvited(try fields.applicant(reader), try fields.change(reader))
        case .testsSetAside:
            let fields = try EventFields<[EarlierTest]>(&reader, .applicant)
            return .testsSetAside(try fields.applicant(reader), try fields.change(reader))
        case .reuseDeclined:
            let fields = try EventFields<String?>(&reader, .applicant)
            return .reuseDeclined(try fields.applicant(reader), try fields.change(reader))
        case .rulesSet:
            return .rulesSet(try EventFields<SelectionRuleSet>(&reader, []).change(reader))
        default: return nil
        }
    }

    static func write(_ event: ScreeningEvent, _ writer: inout JSONWriter) {
        switch event {
        case .ineligibilityRecorded(_, let change): writer.members(of: change)
        case .completionSet(_, let change): writer.members(of: change)
        case .duplicateRuled(_, let other, let change):
            writer.member("other", other)
            writer.members(of: change)
        case .testInvited(_, let change): writer.members(of: change)
        case .testsSetAside(_, let change): writer.members(of: change)
        case .reuseDeclined(_, let change): writer.members(of: change)
        case .rulesSet(let change): writer.members(of: change)
        }
    }
}

extension EventKind {
    /// The kind of a fact from before the interview.
    init(_ event: ScreeningEvent) {
        self =
            switch event {
            case .ineligibilityRecorded: .ineligibilityRecorded
            case .completionSet: .completionSet
            case .duplicateRuled: .duplicateRuled
            case .testInvited: .testInvited
            case .testsSetAside: .testsSetAside
            case .reuseDeclined: .reuseDeclined
            case .rulesSet: .rulesSet
            }
    }
}
