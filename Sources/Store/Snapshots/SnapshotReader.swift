import Codec
import Domain
import JSON

/// Reads what a ``SnapshotWriter`` has written.
struct SnapshotReader {
    private var json: JSONReader
    private var codes: [String] = []

    init(_ bytes: ArraySlice<UInt8>) { json = JSONReader(bytes) }

    /// Steps into the outermost array.
    mutating func begin() throws(JSONFault) { try json.beginArray() }

    /// Steps into an array that is the next element.
    mutating func beginArray() throws(JSONFault) {
        try advance()
        try json.beginArray()
    }

    /// Steps out of an array, which must have come to its end.
    mutating func end() throws(JSONFault) {
        guard try !json.nextElement() else { throw json.fault(expected: "the end of an array", found: "more") }
    }

    /// Steps to the next element, which must be there.
    private mutating func advance() throws(JSONFault) {
        guard try json.nextElement() else { throw json.fault(expected: "another value", found: "the end of an array") }
    }

    /// Reads a list whose elements are arrays, each with `body`.
    mutating func list(_ body: (inout SnapshotReader) throws(JSONFault) -> Void) throws(JSONFault) {
        if json.skipNextElement("[]") { return }
        try advance()
        try json.beginArray()
        while try json.nextElement() {
            try json.beginArray()
            try body(&self)
            try end()
        }
    }

    /// Steps into an array, or over null; tells which.
    mutating func beginOptional() throws(JSONFault) -> Bool {
        if json.skipNextElement("null") { return false }
        try advance()
        if try json.readNullIfNext() { return false }
        try json.beginArray()
        return true
    }

    mutating func value<Value: JSONStorable>() throws(JSONFault) -> Value {
        try advance()
        return try Value(reading: &json)
    }

    mutating func string() throws(JSONFault) -> String {
        try advance()
        return try json.readString()
    }

    mutating func int() throws(JSONFault) -> Int {
        try advance()
        return try json.readInt()
    }

    mutating func code<Subject>() throws(JSONFault) -> Code<Subject> {
        try advance()
        if try json.peek() == .string {
            codes.append(try json.readString())
            return Code(codes[codes.count - 1])
        }
        let number = try json.readInt()
        guard codes.indices.contains(number) else {
            throw json.fault(expected: "the number of a code", found: "\(number)")
        }
        return Code(codes[number])
    }

    mutating func signature() throws(JSONFault) -> Signature {
        let by: PersonID = try code()
        return Signature(by: by, at: Instant(milliseconds: Int64(try int())))
    }

    mutating func signed<Value: JSONStorable>() throws(JSONFault) -> Signed<Value> {
        let value: Value = try value()
        return Signed(value, try signature())
    }

    mutating func signedReason() throws(JSONFault) -> Signed<String>? {
        guard try beginOptional() else { return nil }
        let reason: Signed<String> = try signed()
        try end()
        return reason
    }
}
