package import Domain
package import JSON

extension OccasionKind: JSONStorable {}

extension Occasion: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var kind: OccasionKind?
        var title: String?
        var days: Period?
        // What may be absent keeps the value that it has here.
        var read = Occasion(kind: .other, title: "", days: Day(number: 0)...Day(number: 0))
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "kind": kind = try OccasionKind(reading: &reader)
            case "title": title = try reader.readString()
            case "days": days = try Period(reading: &reader)
            case "starts": read.starts = try ClockTime?(reading: &reader)
            case "ends": read.ends = try ClockTime?(reading: &reader)
            case "place": read.place = try reader.readString()
            case "lecturer": read.lecturer = try reader.readString()
            case "theme": read.theme = try reader.readString()
            case "module": read.module = try reader.readString()
            case "audience": read.audience = try reader.readString()
            case "overnight": read.overnight = try reader.readBool()
            default: throw reader.unknown(key)
            }
        }
        read.kind = try reader.require(kind, "kind")
        read.title = try reader.require(title, "title")
        read.days = try reader.require(days, "days")
        self = read
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind)
        writer.member("title", title)
        writer.member("days", days)
        writer.member("starts", starts)
        writer.member("ends", ends)
        writer.member("place", ifFilled: place)
        writer.member("lecturer", ifFilled: lecturer)
        writer.member("theme", ifFilled: theme)
        writer.member("module", ifFilled: module)
        writer.member("audience", ifFilled: audience)
        writer.member("overnight", overnight)
        writer.endObject()
    }
}
