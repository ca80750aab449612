package import Domain
package import JSON

extension BudgetLine.Side: JSONStorable {}
extension BudgetLine.Standing: JSONStorable {}
extension BudgetUnit: JSONStorable {}
extension BudgetKey: JSONStorable {}

extension BudgetMeasure: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var unit: BudgetUnit?
        var count: Int?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "unit": unit = try BudgetUnit(reading: &reader)
            case "count": count = try reader.readInt(in: 0...BudgetLine.mostPieces, "0 to 1 000 000")
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(unit, "unit"), count)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("unit", unit)
        if let count { writer.member("count", count) }
        writer.endObject()
    }
}

extension BudgetAmount: JSONStorable {
    private enum Kind: String, CaseIterable, JSONStorable { case sum, each, fee }

    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var kind: Kind?
        var kronor: Int?
        var per: [BudgetMeasure]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "kind": kind = try Kind(reading: &reader)
            case "kronor": kronor = try reader.readKronor()
            case "per": per = try [BudgetMeasure](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        switch try reader.require(kind, "kind") {
        case .sum:
            guard per == nil else { throw reader.fault(expected: "\"per\" with \"each\" only", found: "\"per\"") }
            self = .sum(try reader.require(kronor, "kronor"))
        case .each:
            self = .each(try reader.require(kronor, "kronor"), per: try reader.require(per, "per"))
        case .fee:
            guard kronor == nil, per == nil else {
                throw reader.fault(expected: "nothing beside the kind: the fee is set in \"fee\"", found: "more")
            }
            self = .fee
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch self {
        case .sum(let kronor):
            writer.member("kind", Kind.sum)
            writer.member("kronor", kronor)
        case .each(let kronor, let per):
            writer.member("kind", Kind.each)
            writer.member("kronor", kronor)
            writer.member("per", per)
        case .fee: writer.member("kind", Kind.fee)
        }
        writer.endObject()
    }
}

extension BudgetBearer: JSONStorable {
    private enum Kind: String, CaseIterable, JSONStorable {
        case municipality, municipalities, committee, committees, fund, fee
    }

    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var kind: Kind?
        var municipality: MunicipalityCode?
        var key: BudgetKey?
        var name: String?
        try reader.beginObject()
        while let member = try reader.nextKey() {
            switch member {
            case "kind": kind = try Kind(reading: &reader)
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "by": key = try BudgetKey(reading: &reader)
            case "name": name = try reader.readText(atMost: BudgetLine.longestName)
            default: throw reader.unknown(member)
            }
        }
        let given = [municipality == nil, key == nil, name == nil].count { !$0 }
        var expected = 1
        switch try reader.require(kind, "kind") {
        case .municipality: self = .municipality(try reader.require(municipality, "municipality"))
        case .municipalities: self = .municipalities(try reader.require(key, "by"))
        case .committee: self = .committee(try reader.require(name, "name"))
        case .fund: self = .fund(try reader.require(name, "name"))
        case .committees: (self, expected) = (.committees, 0)
        case .fee: (self, expected) = (.fee, 0)
        }
        guard given == expected else {
            throw reader.fault(expected: "only what the kind of payer has", found: "more")
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch self {
        case .municipality(let code):
            writer.member("kind", Kind.municipality)
            writer.member("municipality", code)
        case .municipalities(let key):
            writer.member("kind", Kind.municipalities)
            writer.member("by", key)
        case .committee(let name):
            writer.member("kind", Kind.committee)
            writer.member("name", name)
        case .committees: writer.member("kind", Kind.committees)
        case .fund(let name):
            writer.member("kind", Kind.fund)
            writer.member("name", name)
        case .fee: writer.member("kind", Kind.fee)
        }
        writer.endObject()
    }
}

extension BudgetLine: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var fields = BudgetLineFields()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            guard try fields.read(key, from: &reader) else { throw reader.unknown(key) }
        }
        self = try fields.line(reader)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writeMembers(to: &writer)
        writer.endObject()
    }

    /// What stands as it would without being written is left out.
    func writeMembers(to writer: inout JSONWriter) {
        writer.member("name", name)
        if side != .cost { writer.member("side", side) }
        writer.member("standing", standing)
        if let amount { writer.member("amount", amount) }
        if let stated { writer.member("stated", stated) }
        if let bearer { writer.member("bearer", bearer) }
        writer.member("note", ifFilled: note)
    }
}

/// The members of a line while they are being read.
struct BudgetLineFields {
    private var name: String?
    private var side = BudgetLine.Side.cost
    private var standing: BudgetLine.Standing?
    private var amount: BudgetAmount?
    private var stated: Int?
    private var bearer: BudgetBearer?
    private var note = ""

    /// Reads the value of a key; false for one that no line has.
    mutating func read(_ key: JSONKey, from reader: inout JSONReader) throws(JSONFault) -> Bool {
        switch key {
        case "name": name = try reader.readText(atMost: BudgetLine.longestName)
        case "side": side = try BudgetLine.Side(reading: &reader)
        case "standing": standing = try BudgetLine.Standing(reading: &reader)
        case "amount": amount = try BudgetAmount?(reading: &reader)
        case "stated": stated = try reader.readNullIfNext() ? nil : reader.readKronor()
        case "bearer": bearer = try BudgetBearer?(reading: &reader)
        case "note": note = try reader.readString()
        default: return false
        }
        return true
    }

    func line(_ reader: JSONReader) throws(JSONFault) -> BudgetLine {
        BudgetLine(
            try reader.require(name, "name"), side: side, standing: try reader.require(standing, "standing"),
            amount: amount, stated: stated, bearer: bearer, note: note)
    }
}

extension BudgetVersion: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var line: BudgetLine??
        var reason = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "line": line = .some(try BudgetLine?(reading: &reader))
            case "reason": reason = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(line, "line"), reason: reason)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("line", line)
        writer.member("reason", ifFilled: reason)
        writer.endObject()
    }
}

extension JSONReader {
    fileprivate mutating func readKronor() throws(JSONFault) -> Int {
        try readInt(in: 0...BudgetLine.mostKronor, "0 to \(BudgetLine.mostKronor.grouped()) whole kronor")
    }
}
