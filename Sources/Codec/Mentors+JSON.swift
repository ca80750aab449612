package import Domain
package import JSON

extension MentorChoice: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var name: String?
        var email = ""
        var municipality: MunicipalityCode?
        var isOwnManager: Bool?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "name": name = try reader.readString()
            case "email": email = try reader.readString()
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "ownManager": isOwnManager = try reader.readBool()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            name: try reader.require(name, "name"), email: email,
            municipality: try reader.require(municipality, "municipality"),
            isOwnManager: try reader.require(isOwnManager, "ownManager"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("email", ifFilled: email)
        writer.member("municipality", municipality)
        writer.member("ownManager", isOwnManager)
        writer.endObject()
    }
}
