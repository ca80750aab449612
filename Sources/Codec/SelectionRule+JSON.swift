package import Domain
package import JSON

extension SelectionRule.Group.Kind: JSONStorable {}

extension SelectionRule.Group: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var kind: Kind?
        var names: [String]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "kind": kind = try Kind(reading: &reader)
            case "names": names = try [String](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(kind, "kind"), try reader.require(names, "names"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind)
        writer.member("names", names)
        writer.endObject()
    }
}

/// One of the members `favours`, `demands` and `requires` says what the rule is.
extension SelectionRule: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var id: SelectionRuleID?
        var group: Group?
        var effect: Effect?
        var reason: String?
        var decidedBy: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "id": id = try SelectionRuleID(reading: &reader)
            case "group": group = try Group(reading: &reader)
            case "favours" where effect == nil: effect = try SelectionRule.readFavour(&reader)
            case "demands" where effect == nil: effect = .demands(try SelectionSettings.Demand(reading: &reader))
            case "requires" where effect == nil: effect = .requires(try reader.readString())
            case "reason": reason = try reader.readString()
            case "decidedBy": decidedBy = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            id: try reader.require(id, "id"), try reader.require(group, "group"),
            try reader.require(effect, "favours"), reason: try reader.require(reason, "reason"),
            decidedBy: try reader.require(decidedBy, "decidedBy"))
    }

    private static func readFavour(_ reader: inout JSONReader) throws(JSONFault) -> Effect {
        guard try reader.readBool() else { throw reader.fault(expected: "true", found: "false") }
        return .favours
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("group", group)
        switch effect {
        case .favours: writer.member("favours", true)
        case .demands(let demand): writer.member("demands", demand)
        case .requires(let text): writer.member("requires", text)
        }
        writer.member("reason", reason)
        writer.member("decidedBy", decidedBy)
        writer.endObject()
    }
}

extension SelectionRuleSet: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var rules: [SelectionRule]?
        var reason = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "rules": rules = try [SelectionRule](reading: &reader)
            case "reason": reason = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(rules, "rules"), reason: reason)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("rules", rules)
        writer.member("reason", ifFilled: reason)
        writer.endObject()
    }
}
