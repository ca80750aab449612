package import Domain
package import JSON

extension Placement.Cause: JSONStorable {}

extension Placement: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var from: Int?
        var to: Int?
        var reason = ""
        var cause: Placement.Cause?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "from": from = try reader.readInt()
            case "to": to = try reader.readInt()
            case "reason": reason = try reader.readString()
            case "because": cause = try Placement.Cause(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            from: try reader.require(from, "from"), to: try reader.require(to, "to"), reason: reason, cause: cause)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("from", from)
        writer.member("to", to)
        writer.member("reason", ifFilled: reason)
        if let cause { writer.member("because", cause) }
        writer.endObject()
    }
}

extension RankedEntry: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var applicant: ApplicantID?
        var mean: Mean?
        var scores: Int?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "applicant": applicant = try ApplicantID(reading: &reader)
            case "mean": mean = try Mean?(reading: &reader)
            case "scores": scores = try reader.readInt()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            applicant: try reader.require(applicant, "applicant"), mean: mean,
            scoreCount: try reader.require(scores, "scores"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("applicant", applicant)
        writer.member("mean", mean)
        writer.member("scores", scoreCount)
        writer.endObject()
    }
}
