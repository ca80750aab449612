package import Domain
package import JSON

extension Criterion: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var id: String?
        var short: String?
        var name: LocalizedText?
        var description: LocalizedText?
        var levels: [LocalizedText]?
        var questions: [LocalizedText] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "id": id = try reader.readCode()
            case "short": short = try reader.readText(atMost: 3)
            case "name": name = try LocalizedText(reading: &reader)
            case "description": description = try LocalizedText(reading: &reader, atMost: 160, mayBeEmpty: true)
            case "levels":
                var read: [LocalizedText] = []
                try reader.beginArray()
                while try reader.nextElement() { read.append(try LocalizedText(reading: &reader, atMost: 90)) }
                levels = read
            case "questions":
                try reader.beginArray()
                while try reader.nextElement() { questions.append(try LocalizedText(reading: &reader, atMost: 200)) }
            default: throw reader.unknown(key)
            }
        }
        self.init(
            id: CriterionID(try reader.require(id, "id")), short: try reader.require(short, "short"),
            name: try reader.require(name, "name"), description: try reader.require(description, "description"),
            levels: try reader.require(levels, "levels"), questions: questions)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("short", short)
        writer.member("name", name)
        writer.member("description", description)
        writer.member("levels", levels)
        if !questions.isEmpty { writer.member("questions", questions) }
        writer.endObject()
    }
}

extension EligibilityItem: JSONStorable {
    private static let noHelp = LocalizedText(sv: "", en: "")

    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var id: String?
        var name: LocalizedText?
        var help = EligibilityItem.noHelp
        var source = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "id": id = try reader.readCode()
            case "name": name = try LocalizedText(reading: &reader)
            case "help": help = try LocalizedText(reading: &reader)
            case "source": source = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            id: EligibilityItemID(try reader.require(id, "id")), name: try reader.require(name, "name"), help: help,
            source: source)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        if help != EligibilityItem.noHelp { writer.member("help", help) }
        writer.member("source", ifFilled: source)
        writer.endObject()
    }
}
