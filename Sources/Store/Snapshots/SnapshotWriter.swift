import Codec
import Domain
import JSON

/// Writes values by position, codes as numbers after their first time.
struct SnapshotWriter {
    private(set) var json = JSONWriter()
    private var numbers: [String: Int] = [:]

    mutating func array(_ body: (inout SnapshotWriter) -> Void) {
        json.beginArray()
        body(&self)
        json.endArray()
    }

    /// A list whose elements are arrays.
    mutating func list<Element>(
        _ elements: some Sequence<Element>, _ body: (inout SnapshotWriter, Element) -> Void
    ) {
        json.beginArray()
        for element in elements { array { body(&$0, element) } }
        json.endArray()
    }

    /// An array, or null where there is nothing.
    mutating func optional<Value>(_ value: Value?, _ body: (inout SnapshotWriter, Value) -> Void) {
        if let value { array { body(&$0, value) } } else { json.null() }
    }

    mutating func value(_ value: some JSONStorable) { value.write(to: &json) }

    mutating func code<Subject>(_ code: Code<Subject>) {
        if let number = numbers[code.rawValue] {
            json.int(number)
        } else {
            numbers[code.rawValue] = numbers.count
            json.string(code.rawValue)
        }
    }

    mutating func signature(_ signature: Signature) {
        code(signature.by)
        json.int(Int(signature.at.milliseconds))
    }

    mutating func signed<Value>(_ signed: Signed<Value>, _ body: (inout SnapshotWriter, Value) -> Void) {
        body(&self, signed.value)
        signature(signed.signature)
    }

    mutating func signedReason(_ reason: Signed<String>?) {
        optional(reason) { writer, reason in writer.signed(reason) { $0.value($1) } }
    }
}
