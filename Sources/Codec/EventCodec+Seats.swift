import Domain
import JSON

extension EventCodec {
    static func read(seat kind: EventKind, _ reader: inout JSONReader) throws(JSONFault) -> Event {
        switch kind {
        case .seatsAllocated:
            let fields = try SeatFields<AllocationDecision?>(&reader, [])
            return .seat(.allocated(try fields.change(reader)))
        case .seatAssigned:
            let fields = try SeatFields<SeatAssignment?>(&reader, ["seat"])
            return .seat(.assigned(try reader.require(fields.seat, "seat"), try fields.change(reader)))
        case .offerRecorded:
            let fields = try SeatFields<Offer?>(&reader, ["seat", "number"])
            let id = OfferID(
                try reader.require(fields.seat, "seat"), try reader.require(fields.number, "number"))
            return .seat(.offerRecorded(id, try fields.change(reader)))
        case .contactNoted:
            let fields = try SeatFields<ContactNote?>(&reader, ["applicant", "number"])
            return .seat(
                .contactNoted(
                    try reader.require(fields.applicant, "applicant"),
                    number: try reader.require(fields.number, "number"), try fields.change(reader)))
        case .feeLiabilitySet:
            let fields = try SeatFields<FeeLiability?>(&reader, ["applicant"])
            return .seat(
                .feeLiabilitySet(try reader.require(fields.applicant, "applicant"), try fields.change(reader)))
        default:
            let fields = try SeatFields<UnfilledRule?>(&reader, [])
            return .seat(.ruleDecided(try fields.change(reader)))
        }
    }

    static func write(_ event: SeatEvent, _ writer: inout JSONWriter) {
        switch event {
        case .ruleDecided(let change): writer.members(of: change)
        case .allocated(let change): writer.members(of: change)
        case .assigned(let seat, let change):
            writer.member("seat", seat)
            writer.members(of: change)
        case .offerRecorded(let id, let change):
            writer.member("seat", id.seat)
            writer.member("number", id.number)
            writer.members(of: change)
        case .contactNoted(_, let number, let change):
            writer.member("number", number)
            writer.members(of: change)
        case .feeLiabilitySet(_, let change): writer.members(of: change)
        }
    }
}

/// The members that facts about seats are made of.
private struct SeatFields<Value: JSONStorable & Equatable & Sendable> {
    private(set) var seat: SeatID?
    private(set) var number: Int?
    private(set) var applicant: ApplicantID?
    private var old: Value?
    private var new: Value?

    /// Reads an object that has no other members than these, besides `old` and `new`.
    init(_ reader: inout JSONReader, _ members: Set<String>) throws(JSONFault) {
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "old": old = .some(try Value(reading: &reader))
            case "new": new = .some(try Value(reading: &reader))
            case "seat" where members.contains("seat"): seat = try SeatID(reading: &reader)
            case "number" where members.contains("number"): number = try reader.readInt(in: 1..., "a number from 1")
            case "applicant" where members.contains("applicant"): applicant = try ApplicantID(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
    }

    func change(_ reader: JSONReader) throws(JSONFault) -> Change<Value> {
        Change(from: try reader.require(old, "old"), to: try reader.require(new, "new"))
    }
}
