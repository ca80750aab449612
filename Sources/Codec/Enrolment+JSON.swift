package import Domain
package import JSON

extension Enrolment: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var cohort: CohortID?
        var stretches: [Stretch]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "cohort": cohort = try CohortID(reading: &reader)
            case "times":
                let place = try reader.place()
                let read = try [Stretch](reading: &reader)
                guard !read.isEmpty else {
                    throw reader.fault(at: place, expected: "at least one time of taking part", found: "none")
                }
                stretches = read
            default: throw reader.unknown(key)
            }
        }
        self.init(cohort: cohort, stretches: try reader.require(stretches, "times"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let cohort { writer.member("cohort", cohort) }
        writer.member("times", stretches)
        writer.endObject()
    }
}

extension Enrolment.Stretch: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var since: Day?
        var until: Day?
        var reason = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "since": since = try Day(reading: &reader)
            case "until": until = try Day(reading: &reader)
            case "reason": reason = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            since: try reader.require(since, "since"), ended: until.map { Enrolment.Ending(on: $0, reason: reason) })
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("since", since)
        if let ended {
            writer.member("until", ended.day)
            writer.member("reason", ended.reason)
        }
        writer.endObject()
    }
}

extension EnrolmentSettings: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        self.init()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "obligatory": isObligatory = try reader.readBool()
            case "whom": whom = try LocalizedText(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("obligatory", isObligatory)
        if let whom { writer.member("whom", whom) }
        writer.endObject()
    }
}
