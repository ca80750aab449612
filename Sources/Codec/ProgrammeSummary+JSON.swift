package import Domain
package import JSON

extension ProgrammePhase: JSONStorable {}

/// The summary is what `aspirant programmes --json` prints, and what the chooser keeps of a programme.
extension ProgrammeSummary: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var texts: [String: String] = [:]
        var numbers: [String: Int] = [:]
        var name: LocalizedText?
        var phase: ProgrammePhase?
        var period: Period?
        var municipalities: [String] = []
        var next: Deadline?
        var roles: [Role] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "id", "short", "origin": texts[key.string] = try reader.readStringOrNull()
            case "seats", "participants": numbers[key.string] = try reader.readIntOrNull(in: 0..., "a number")
            case "name": name = try LocalizedText(reading: &reader)
            case "phase": phase = try ProgrammePhase(reading: &reader)
            case "period": period = try Period(reading: &reader)
            case "municipalities": municipalities = try [String](reading: &reader)
            case "next": next = try Deadline?(reading: &reader)
            case "roles": roles = try [Role](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            id: try reader.require(texts["id"], "id"), name: try reader.require(name, "name"),
            short: try reader.require(texts["short"], "short"), phase: try reader.require(phase, "phase"),
            period: try reader.require(period, "period"), municipalities: municipalities,
            seats: try reader.require(numbers["seats"], "seats"), participants: numbers["participants"], next: next,
            origin: texts["origin"], roles: roles)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("short", short)
        writer.member("phase", phase)
        writer.member("period", period)
        writer.member("municipalities", municipalities)
        writer.member("seats", seats)
        writer.member("participants", participants)
        writer.member("next", next)
        writer.member("origin", origin)
        writer.member("roles", roles)
        writer.endObject()
    }
}
