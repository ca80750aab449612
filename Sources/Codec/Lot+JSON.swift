package import Domain
package import JSON

extension LotAnnouncement: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var number: Int?
        var participants: [ApplicantID]?
        var source: String?
        var published: Day?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "number": number = try reader.readInt(in: 1..., "the number of a lot, from 1")
            case "participants": participants = try [ApplicantID](reading: &reader)
            case "source": source = try reader.readText()
            case "published": published = try Day(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            number: try reader.require(number, "number"),
            participants: try reader.require(participants, "participants"),
            source: try reader.require(source, "source"), published: try reader.require(published, "published"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("number", number)
        writer.member("participants", participants)
        writer.member("source", source)
        writer.member("published", published)
        writer.endObject()
    }
}

extension LotDraw: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var seed: String?
        var order: [ApplicantID]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "seed": seed = try reader.readText()
            case "order": order = try [ApplicantID](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(seed: try reader.require(seed, "seed"), order: try reader.require(order, "order"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("seed", seed)
        writer.member("order", order)
        writer.endObject()
    }
}

extension EventCodec {
    static func write(_ event: LotEvent, _ writer: inout JSONWriter) {
        switch event {
        case .announced(let announcement): writer.member("lot", announcement)
        case .drawn(let number, let draw, let order):
            writer.member("number", number)
            writer.member("draw", draw)
            writer.members(of: order)
        }
    }

    static func readAnnouncedLot(_ reader: inout JSONReader) throws(JSONFault) -> Event {
        var announcement: LotAnnouncement?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            guard key == "lot" else { throw reader.unknown(key) }
            announcement = try LotAnnouncement(reading: &reader)
        }
        return .lot(.announced(try reader.require(announcement, "lot")))
    }

    static func readDrawnLot(_ reader: inout JSONReader) throws(JSONFault) -> Event {
        var number: Int?
        var draw: LotDraw?
        var old: [ApplicantID]?
        var new: [ApplicantID]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "number": number = try reader.readInt(in: 1..., "the number of a lot, from 1")
            case "draw": draw = try LotDraw(reading: &reader)
            case "old": old = try [ApplicantID](reading: &reader)
            case "new": new = try [ApplicantID](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        let order = Change(from: try reader.require(old, "old"), to: try reader.require(new, "new"))
        return .lot(
            .drawn(try reader.require(number, "number"), try reader.require(draw, "draw"), order: order))
    }
}
