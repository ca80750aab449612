import Domain
import JSON

extension EventCodec {
    static func read(evaluation kind: EventKind, _ reader: inout JSONReader) throws(JSONFault) -> Event {
        if kind == .answerWithdrawn {
            let fields = try AnswerFields<String?>(&reader, hasSubject: false)
            return .evaluation(.withdrawn(try reader.require(fields.answer, "answer"), try fields.change(reader)))
        }
        let fields = try AnswerFields<AnswerSheet?>(&reader, hasSubject: true)
        return .evaluation(
            .answered(
                try reader.require(fields.answer, "answer"), try reader.require(fields.subject, "about"),
                try fields.change(reader)))
    }

    static func write(_ event: EvaluationEvent, _ writer: inout JSONWriter) {
        switch event {
        case .answered(let id, let subject, let change):
            writer.member("answer", id)
            writer.member("about", subject)
            writer.members(of: change)
        case .withdrawn(let id, let change):
            writer.member("answer", id)
            writer.members(of: change)
        }
    }
}

/// The members that facts about evaluations are made of.
private struct AnswerFields<Value: JSONStorable & Equatable & Sendable> {
    private(set) var answer: AnswerID?
    private(set) var subject: EvaluationSubject?
    private var old: Value?
    private var new: Value?

    init(_ reader: inout JSONReader, hasSubject: Bool) throws(JSONFault) {
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "old": old = .some(try Value(reading: &reader))
            case "new": new = .some(try Value(reading: &reader))
            case "answer": answer = try AnswerID(reading: &reader)
            case "about" where hasSubject: subject = try EvaluationSubject(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
    }

    func change(_ reader: JSONReader) throws(JSONFault) -> Change<Value> {
        Change(from: try reader.require(old, "old"), to: try reader.require(new, "new"))
    }
}
