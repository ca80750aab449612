package import Domain
package import JSON

extension FollowUp: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var day: Day?
        var agreed: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "day": day = try Day(reading: &reader)
            case "agreed": agreed = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(day: try reader.require(day, "day"), agreed: try reader.require(agreed, "agreed"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("day", day)
        writer.member("agreed", agreed)
        writer.endObject()
    }
}
