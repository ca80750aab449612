import JSON

/// Forms of facts that were written once and are written no more, brought into today's form when they are read.
///
/// Journals are never written anew, so that what an earlier version has written is read for ever. The readers of facts know
/// today's form alone; what differs from it stands here, a case for each kind, and each has a store under `Tests/Stores`
/// that holds it. A form is tried only where today's does not fit, so that today's facts pay nothing for yesterday's.
enum EarlierForms {
    /// The data of a fact in today's form; nil where no earlier form of its kind is known or this is none.
    static func today(_ kind: EventKind, _ data: ArraySlice<UInt8>) -> [UInt8]? {
        switch kind {
        // Until interviews had an end, a panel said only when it began.
        case .panelSet: rewriting(data, within: ["old", "new"], adding: ("ends", "null"))
        default: nil
        }
    }

    /// An object whose objects of these names get a member that they lack; nil where nothing is lacking.
    private static func rewriting(
        _ data: ArraySlice<UInt8>, within names: Set<String>, adding member: (name: StaticString, value: String)
    ) -> [UInt8]? {
        var reader = JSONReader(Array(data))
        var writer = JSONWriter()
        var isChanged = false
        do throws(JSONFault) {
            try reader.beginObject()
            writer.beginObject()
            while let key = try reader.nextKey() {
                let value = try reader.readRaw()
                writer.key(key.string)
                if names.contains(key.string), let whole = try adding(member, to: value) {
                    writer.raw(whole)
                    isChanged = true
                } else {
                    writer.raw(Array(value))
                }
            }
            writer.endObject()
        } catch { return nil }
        return isChanged ? writer.bytes : nil
    }

    private static func adding(
        _ member: (name: StaticString, value: String), to value: ArraySlice<UInt8>
    ) throws(JSONFault) -> [UInt8]? {
        guard value.first == UInt8(ascii: "{"), value.last == UInt8(ascii: "}") else { return nil }
        var reader = JSONReader(Array(value))
        try reader.beginObject()
        while let key = try reader.nextKey() {
            if key == member.name { return nil }
            _ = try reader.readRaw()
        }
        return value.dropLast() + Array(",\"\(member.name)\":\(member.value)}".utf8)
    }
}
