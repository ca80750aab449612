package import Domain
package import JSON

extension ProgrammeOrigin: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var programme: String?
        var records: Int?
        var head: String?
        var undecided: [String] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "programme": programme = try reader.readDirectoryName()
            case "records": records = try reader.readInt(in: 0..., "a number of records")
            case "head": head = try reader.readString()
            case "undecided": undecided = try [String](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            programme: try reader.require(programme, "programme"), records: try reader.require(records, "records"),
            head: try reader.require(head, "head"), undecided: undecided)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("programme", programme)
        writer.member("records", records)
        writer.member("head", head)
        writer.member("undecided", undecided)
        writer.endObject()
    }
}
