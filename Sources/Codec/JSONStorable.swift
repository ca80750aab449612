package import JSON

/// A value with one form in JSON, which journals, snapshots and programme files share.
///
/// Reading is as strict as writing is plain: what `write` cannot have written is a fault at the place where it stands.
package protocol JSONStorable {
    init(reading reader: inout JSONReader) throws(JSONFault)
    func write(to writer: inout JSONWriter)
}

extension Optional: JSONStorable where Wrapped: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        self = try reader.readNullIfNext() ? nil : Wrapped(reading: &reader)
    }

    package func write(to writer: inout JSONWriter) {
        if let self { self.write(to: &writer) } else { writer.null() }
    }
}

extension Array: JSONStorable where Element: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        self.init()
        try reader.beginArray()
        while try reader.nextElement() { append(try Element(reading: &reader)) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginArray()
        for element in self { element.write(to: &writer) }
        writer.endArray()
    }
}

extension String: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) { self = try reader.readString() }
    package func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) { self = try reader.readInt() }
    package func write(to writer: inout JSONWriter) { writer.int(self) }
}

extension Bool: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) { self = try reader.readBool() }
    package func write(to writer: inout JSONWriter) { writer.bool(self) }
}

/// An enumeration is stored as its raw text, which is therefore part of the formats.
extension JSONStorable where Self: RawRepresentable & CaseIterable, RawValue == String {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        let text = try reader.readString()
        guard let value = Self(rawValue: text) else {
            let known = Self.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
            throw reader.fault(expected: "one of \(known)", found: "\"\(text)\"")
        }
        self = value
    }

    package func write(to writer: inout JSONWriter) { writer.string(rawValue) }
}

extension JSONReader {
    /// What was read for a key of the object that has just ended, or a fault that the key is missing.
    package func require<Value>(_ value: Value?, _ key: String) throws(JSONFault) -> Value {
        guard let value else { throw missing(key) }
        return value
    }

    /// Where the next value begins, to point at later when it turns out not to fit.
    package mutating func place() throws(JSONFault) -> Int {
        _ = try peek()
        return index
    }

    /// Reads a whole number within bounds.
    package mutating func readInt(in range: some RangeExpression<Int>, _ expected: String) throws(JSONFault) -> Int {
        let value = try readInt()
        guard range.contains(value) else { throw fault(expected: expected, found: "\(value)") }
        return value
    }

    /// Reads a whole number within bounds, or nil where `null` stands.
    package mutating func readIntOrNull(in range: some RangeExpression<Int>, _ expected: String) throws(JSONFault)
        -> Int?
    {
        try readNullIfNext() ? nil : readInt(in: range, expected)
    }

    /// Reads a string that is not too long to be shown, counted in characters, and not empty unless it may be.
    package mutating func readText(atMost limit: Int = .max, mayBeEmpty: Bool = false) throws(JSONFault) -> String {
        let text = try readString()
        guard mayBeEmpty || !text.isEmpty else { throw fault(expected: "a text that is not empty", found: "\"\"") }
        guard text.utf8.count <= limit || text.count <= limit else {
            throw fault(expected: "at most \(limit) characters", found: "\(text.count)")
        }
        return text
    }
}

extension JSONWriter {
    /// Writes a member of an object.
    package mutating func member(_ name: String, _ value: some JSONStorable) {
        key(name)
        value.write(to: &self)
    }

    /// Writes a member whose value is a text, or nothing at all where it is empty.
    package mutating func member(_ name: String, ifFilled text: String) {
        if !text.isEmpty { member(name, text) }
    }
}
