/// What kind of value comes next.
public enum JSONKind: Sendable, Equatable {
    case object, array, string, number, bool, null
}

extension JSONReader {
    /// The kind of the value that comes next, without reading it.
    public mutating func peek() throws(JSONFault) -> JSONKind {
        skipSpace()
        guard position < end else { throw faultHere(expected: "a value") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw faultHere(expected: "a value")
        }
    }

    /// Reads `true` or `false`.
    public mutating func readBool() throws(JSONFault) -> Bool {
        skipSpace()
        valueStart = position
        if skipLiteral("true") { return true }
        if skipLiteral("false") { return false }
        throw faultHere(expected: "true or false")
    }

    /// Reads `null`.
    public mutating func readNull() throws(JSONFault) {
        skipSpace()
        valueStart = position
        guard skipLiteral("null") else { throw faultHere(expected: "null") }
    }

    /// Reads `null` if it comes next and tells whether it did; anything else is left to be read.
    public mutating func readNullIfNext() throws(JSONFault) -> Bool {
        guard try peek() == .null else { return false }
        try readNull()
        return true
    }

    /// Reads a whole number; one with a fraction or an exponent, or outside `Int`, is a fault.
    public mutating func readInt() throws(JSONFault) -> Int {
        let number = try scanNumber(expected: "a whole number")
        guard number.isInteger else {
            throw fault(at: valueStart, expected: "a whole number", found: text(bytes[number.range]))
        }
        var value = 0
        var overflow = false
        let isNegative = bytes[number.range.lowerBound] == UInt8(ascii: "-")
        for index in number.range.lowerBound + (isNegative ? 1 : 0)..<number.range.upperBound {
            let digit = Int(bytes[index] - UInt8(ascii: "0"))
            let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
            // Built downwards when negative, because Int.min has no positive counterpart.
            let (sum, tooFar) =
                isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
            overflow = overflow || tooLarge || tooFar
            value = sum
        }
        guard !overflow else {
            throw fault(at: valueStart, expected: "a number of at most 64 bits", found: text(bytes[number.range]))
        }
        return value
    }

    /// Reads a whole number, or nil where `null` stands.
    public mutating func readIntOrNull() throws(JSONFault) -> Int? {
        try readNullIfNext() ? nil : readInt()
    }

    /// Reads any number that a `Double` can hold.
    public mutating func readDouble() throws(JSONFault) -> Double {
        let number = try scanNumber(expected: "a number")
        let digits = String(decoding: bytes[number.range], as: UTF8.self)
        guard let value = Double(digits), value.isFinite else {
            throw fault(at: valueStart, expected: "a number within the range of a Double", found: digits)
        }
        return value
    }

    /// Reads a number as it is written, for a caller that must not lose a decimal.
    public mutating func readNumberText() throws(JSONFault) -> String {
        String(decoding: bytes[try scanNumber(expected: "a number").range], as: UTF8.self)
    }

    /// Steps over a value of any kind, which is checked as strictly as if it were read.
    public mutating func skipValue() throws(JSONFault) {
        switch try peek() {
        case .object:
            try beginObject()
            while try nextKey() != nil { try skipValue() }
        case .array:
            try beginArray()
            while try nextElement() { try skipValue() }
        case .string:
            valueStart = position
            _ = try readStringBytes()
        case .number: _ = try scanNumber(expected: "a number")
        case .bool: _ = try readBool()
        case .null: try readNull()
        }
    }

    /// Steps over the next element of an array, comma and all, where it is written in exactly this way; false, and nothing
    /// has been read, where it is not, or where it is the first.
    ///
    /// For texts that mostly say nothing, as snapshots do: to look for `null` costs a twentieth of reading it.
    public mutating func skipNextElement(_ literal: StaticString) -> Bool {
        let length = literal.utf8CodeUnitCount
        guard containers.last?.isEmpty == false, position + length < end, bytes[position] == UInt8(ascii: ","),
            stands(literal, at: position + 1)
        else { return false }
        let next = position + 1 + length
        guard next < end, bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: "]") else { return false }
        position = next
        return true
    }

    /// Steps over a value and gives its bytes as they stand in the text.
    public mutating func readRaw() throws(JSONFault) -> ArraySlice<UInt8> {
        skipSpace()
        let start = position
        try skipValue()
        valueStart = start
        return bytes[start..<position]
    }

    private mutating func skipLiteral(_ literal: StaticString) -> Bool {
        let length = literal.utf8CodeUnitCount
        guard position + length <= end else { return false }
        let matches = stands(literal, at: position)
        if matches { position += length }
        return matches
    }

    /// Whether a word stands at a place that so many bytes follow; byte by byte, because comparing slices costs as much as
    /// all the rest of it.
    private func stands(_ literal: StaticString, at start: Int) -> Bool {
        literal.withUTF8Buffer { word in
            for index in word.indices where bytes[start + index] != word[index] { return false }
            return true
        }
    }

    private mutating func scanNumber(expected: String) throws(JSONFault) -> (range: Range<Int>, isInteger: Bool) {
        skipSpace()
        valueStart = position
        let start = position
        var isInteger = true
        if position < end, bytes[position] == UInt8(ascii: "-") { position += 1 }
        guard position < end, (0x30...0x39).contains(bytes[position]) else { throw faultHere(expected: expected) }
        if bytes[position] == UInt8(ascii: "0") {
            position += 1
            if position < end, (0x30...0x39).contains(bytes[position]) {
                throw fault(at: start, expected: "a number without leading zeros", found: "a leading zero")
            }
        } else {
            skipDigits()
        }
        if position < end, bytes[position] == UInt8(ascii: ".") {
            isInteger = false
            position += 1
            try requireDigits()
        }
        if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            position += 1
            if position < end, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            try requireDigits()
        }
        return (start..<position, isInteger)
    }

    private mutating func skipDigits() {
        while position < end, (0x30...0x39).contains(bytes[position]) { position += 1 }
    }

    private mutating func requireDigits() throws(JSONFault) {
        guard position < end, (0x30...0x39).contains(bytes[position]) else { throw faultHere(expected: "a digit") }
        skipDigits()
    }
}
