package import Domain
package import JSON

extension ProgrammeCard: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        self.init()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "logo": logo = try reader.readText(atMost: 200)
            case "area": area = try LocalizedText(reading: &reader)
            case "phases": phases = try [Phase](reading: &reader)
            case "owner": owner = try reader.readText(atMost: 200)
            case "region": region = try reader.readText(atMost: 200)
            case "background": background = try LocalizedText(reading: &reader)
            case "contacts": contacts = try [Contact](reading: &reader)
            case "suppliers": suppliers = try [Supplier](reading: &reader)
            case "partners": partners = try [Partner](reading: &reader)
            case "modes": modes = try [OccasionMode](reading: &reader)
            case "method": method = try LocalizedText(reading: &reader)
            case "contents": contents = try [LocalizedText](reading: &reader)
            case "indicators": indicators = try [LocalizedText](reading: &reader)
            case "measures": try readMeasures(&reader)
            case "premises": premises = try LocalizedText(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
    }

    private mutating func readMeasures(_ reader: inout JSONReader) throws(JSONFault) {
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "women": measuresForWomen = try LocalizedText(reading: &reader)
            case "men": measuresForMen = try LocalizedText(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let logo { writer.member("logo", logo) }
        if let area { writer.member("area", area) }
        if !phases.isEmpty { writer.member("phases", phases) }
        if let owner { writer.member("owner", owner) }
        if let region { writer.member("region", region) }
        if let background { writer.member("background", background) }
        if !contacts.isEmpty { writer.member("contacts", contacts) }
        if !suppliers.isEmpty { writer.member("suppliers", suppliers) }
        if !partners.isEmpty { writer.member("partners", partners) }
        if !modes.isEmpty { writer.member("modes", modes) }
        if let method { writer.member("method", method) }
        if !contents.isEmpty { writer.member("contents", contents) }
        if !indicators.isEmpty { writer.member("indicators", indicators) }
        writeMeasures(to: &writer)
        if let premises { writer.member("premises", premises) }
        writer.endObject()
    }

    private func writeMeasures(to writer: inout JSONWriter) {
        guard measuresForWomen != nil || measuresForMen != nil else { return }
        writer.key("measures")
        writer.beginObject()
        if let measuresForWomen { writer.member("women", measuresForWomen) }
        if let measuresForMen { writer.member("men", measuresForMen) }
        writer.endObject()
    }
}

extension ProgrammeCard.Phase: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var name: LocalizedText?
        var period: Period?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "name": name = try LocalizedText(reading: &reader)
            case "period": period = try Period(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(name: try reader.require(name, "name"), period: try reader.require(period, "period"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("period", period)
        writer.endObject()
    }
}

extension ProgrammeCard.Contact: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var municipality: MunicipalityCode?
        var name: String?
        var (post, phone, email) = ("", "", "")
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "name": name = try reader.readText(atMost: 200)
            case "post": post = try reader.readString()
            case "phone": phone = try reader.readString()
            case "email": email = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            municipality: municipality, name: try reader.require(name, "name"), post: post, phone: phone, email: email)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let municipality { writer.member("municipality", municipality) }
        writer.member("name", name)
        writer.member("post", ifFilled: post)
        writer.member("phone", ifFilled: phone)
        writer.member("email", ifFilled: email)
        writer.endObject()
    }
}

extension ProgrammeCard.Supplier: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var name: String?
        var delivers: LocalizedText?
        var (since, until): (Int?, Int?)
        var place = 0
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "name": name = try reader.readText(atMost: 200)
            case "delivers": delivers = try LocalizedText(reading: &reader)
            case "since": since = try reader.readInt(in: 1900...9999, "a year")
            case "until":
                place = try reader.place()
                until = try reader.readInt(in: 1900...9999, "a year")
            default: throw reader.unknown(key)
            }
        }
        if let since, let until, until < since {
            throw reader.fault(at: place, expected: "a year from \(since) on", found: "\(until)")
        }
        self.init(name: try reader.require(name, "name"), delivers: delivers, since: since, until: until)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        if let delivers { writer.member("delivers", delivers) }
        if let since { writer.member("since", since) }
        if let until { writer.member("until", until) }
        writer.endObject()
    }
}

extension ProgrammeCard.Partner: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var name: String?
        var contributes: LocalizedText?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "name": name = try reader.readText(atMost: 200)
            case "contributes": contributes = try LocalizedText(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(name: try reader.require(name, "name"), contributes: contributes)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        if let contributes { writer.member("contributes", contributes) }
        writer.endObject()
    }
}
