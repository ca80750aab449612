package import Domain
package import JSON

extension Verdict: JSONStorable {}
extension TestOutcome: JSONStorable {}
extension ConsentPoint: JSONStorable {}
extension ConsentAnswer: JSONStorable {}

extension Assessment: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var verdict: Verdict?
        var note = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "verdict": verdict = try Verdict(reading: &reader)
            case "note": note = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(verdict, "verdict"), note: note)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("verdict", verdict)
        writer.member("note", ifFilled: note)
        writer.endObject()
    }
}

extension FirstSelection: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var selected: Bool?
        var reason = ""
        var rules: Int?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "selected": selected = try reader.readBool()
            case "reason": reason = try reader.readString()
            case "rules": rules = try reader.readInt(in: 1..., "the number of a version, from 1")
            default: throw reader.unknown(key)
            }
        }
        self.init(selected: try reader.require(selected, "selected"), reason: reason, rules: rules)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("selected", isSelected)
        writer.member("reason", ifFilled: reason)
        if let rules { writer.member("rules", rules) }
        writer.endObject()
    }
}

extension TestResult: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var outcome: TestOutcome?
        var score: Int?
        var day: Day?
        var cause = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "outcome": outcome = try TestOutcome(reading: &reader)
            case "score": score = try reader.readIntOrNull()
            case "day": day = try Day?(reading: &reader)
            case "cause": cause = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(outcome, "outcome"), score: score, day: day, cause: cause)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("outcome", outcome)
        writer.member("score", score)
        writer.member("day", day)
        writer.member("cause", ifFilled: cause)
        writer.endObject()
    }
}

extension Consent: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var answer: ConsentAnswer?
        var note = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "answer": answer = try ConsentAnswer(reading: &reader)
            case "note": note = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(answer, "answer"), note: note)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("answer", answer)
        writer.member("note", ifFilled: note)
        writer.endObject()
    }
}
