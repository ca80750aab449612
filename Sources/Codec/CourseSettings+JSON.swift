package import Domain
package import JSON

extension DeadlineKind: JSONStorable {}
extension CourseSettings.Residential: JSONStorable {}

extension CourseSettings: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var days: Int?
        var occasions: Int?
        var residential: Residential?
        var load: (percent: Int?, taskDays: Int)?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "days": days = try reader.readInt(in: 0..., "at least 0 days")
            case "occasions": occasions = try reader.readInt(in: 0..., "at least 0 occasions")
            case "residential": residential = try Residential(reading: &reader)
            case "load": load = try CourseSettings.readLoad(&reader)
            default: throw reader.unknown(key)
            }
        }
        let stated = try reader.require(load, "load")
        self.init(
            days: try reader.require(days, "days"), occasions: try reader.require(occasions, "occasions"),
            residential: try reader.require(residential, "residential"), loadPercent: stated.percent,
            taskDaysPerMonth: stated.taskDays)
    }

    private static func readLoad(_ reader: inout JSONReader) throws(JSONFault) -> (percent: Int?, taskDays: Int) {
        var percent: Int??
        var taskDays = 0
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "percent": percent = .some(try reader.readIntOrNull(in: 0...100, "0 to 100 percent"))
            case "taskDaysPerMonth": taskDays = try reader.readInt(in: 0...31, "0 to 31 days")
            default: throw reader.unknown(key)
            }
        }
        return (try reader.require(percent, "percent"), taskDays)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("days", days)
        writer.member("occasions", occasions)
        writer.member("residential", residential)
        writer.key("load")
        writer.beginObject()
        writer.member("percent", loadPercent)
        writer.member("taskDaysPerMonth", taskDaysPerMonth)
        writer.endObject()
        writer.endObject()
    }
}

extension Deadline: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var id: String?
        var kind: DeadlineKind?
        var day: Day?
        var name: LocalizedText?
        var cohort: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "id": id = try reader.readCode()
            case "cohort": cohort = try reader.readCode()
            case "kind": kind = try DeadlineKind(reading: &reader)
            case "day": day = try Day(reading: &reader)
            case "name": name = try LocalizedText(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            id: DeadlineID(try reader.require(id, "id")), kind: try reader.require(kind, "kind"),
            day: try reader.require(day, "day"), name: try reader.require(name, "name"),
            cohort: cohort.map { CohortID($0) })
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("kind", kind)
        writer.member("day", day)
        writer.member("name", name)
        if let cohort { writer.member("cohort", cohort) }
        writer.endObject()
    }
}

extension RecordedDecision: JSONStorable {
    /// What requirements F leave open, by its name in the file.
    private static let openSettings = [
        "scale", "demand", "test", "ties", "consultation", "unfilled", "seats", "approval", "fee", "retention",
        "statistics", "employees", "budget",
    ]

    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var settings: [String] = []
        var reference: String?
        var day: Day??
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "settings":
                try reader.beginArray()
                while try reader.nextElement() {
                    let name = try reader.readString()
                    guard RecordedDecision.openSettings.contains(name), !settings.contains(name) else {
                        let known = RecordedDecision.openSettings.joined(separator: ", ")
                        throw reader.fault(expected: "one of \(known), once", found: "\"\(name)\"")
                    }
                    settings.append(name)
                }
            case "reference": reference = try reader.readText()
            case "day": day = .some(try Day?(reading: &reader))
            default: throw reader.unknown(key)
            }
        }
        guard !settings.isEmpty else { throw reader.missing("settings") }
        self.init(
            settings: settings, reference: try reader.require(reference, "reference"),
            day: try reader.require(day, "day"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("settings", settings)
        writer.member("reference", reference)
        writer.member("day", day)
        writer.endObject()
    }
}
