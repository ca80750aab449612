/// A strict pull parser for JSON (RFC 8259) over UTF-8 bytes.
///
/// It exists because a store that people depend on must say *where* a file is wrong, and because Foundation's decoder
/// accepts trailing commas, repeated keys and byte order marks, which would let two readers see two different truths.
/// It refuses all of those, NUL bytes, invalid UTF-8, lone surrogates and too deep nesting.
///
/// The caller asks for what should come next. It is a value: a copy is a bookmark that can be read from again.
///
///     var reader = JSONReader(bytes)
///     try reader.beginObject()
///     while let key = try reader.nextKey() { … }
///     try reader.finish()
public struct JSONReader {
    let bytes: ArraySlice<UInt8>
    let end: Int
    let firstLine: Int
    let depthLimit: Int
    /// Where the next byte to look at is; an index into `bytes`.
    var position: Int
    /// Where the value read last began, so that a codec can point at it when it does not fit.
    var valueStart: Int
    /// Where the key read last began, with its quote, so that one that nobody knows can be pointed at.
    var keyStart: Int
    var containers: [Container] = []
    private var seen = KeysSeen()

    /// An object or array that has been begun and not ended.
    struct Container {
        let isObject: Bool
        var isEmpty = true
    }

    /// Reads one JSON text.
    ///
    /// - Parameters:
    ///   - bytes: The text; a slice shares its array's storage, nothing is copied.
    ///   - range: The part of `bytes` to read, or nil for all. What stands before it still counts in the line and
    ///     column of a fault, so that a value inside a larger text is pointed at where the file has it.
    ///   - firstLine: The number of the first line, where the text is a part of a file.
    ///   - depthLimit: How deep objects and arrays may stand in each other.
    public init(_ bytes: ArraySlice<UInt8>, in range: Range<Int>? = nil, firstLine: Int = 1, depthLimit: Int = 64) {
        let range = range ?? bytes.indices
        self.bytes = bytes[..<range.upperBound]
        self.end = range.upperBound
        self.position = range.lowerBound
        self.valueStart = range.lowerBound
        self.keyStart = range.lowerBound
        self.firstLine = firstLine
        self.depthLimit = depthLimit
    }

    /// Reads one JSON text that is a whole array of bytes.
    public init(_ bytes: [UInt8], firstLine: Int = 1, depthLimit: Int = 64) {
        self.init(bytes[...], firstLine: firstLine, depthLimit: depthLimit)
    }

    /// Where the next byte to be read is: an index into the slice that the reader was made with.
    public var index: Int { position }

    /// Checks that nothing but white space is left.
    public mutating func finish() throws(JSONFault) {
        skipSpace()
        guard position == end else { throw faultHere(expected: "end of text") }
    }
}

// MARK: Objects and arrays

extension JSONReader {
    /// Steps into an object, whose members ``nextKey()`` then gives one by one.
    public mutating func beginObject() throws(JSONFault) {
        try begin(UInt8(ascii: "{"), isObject: true, expected: "an object")
        seen.open()
    }

    /// Steps into an array, whose elements ``nextElement()`` then announces one by one.
    public mutating func beginArray() throws(JSONFault) {
        try begin(UInt8(ascii: "["), isObject: false, expected: "an array")
    }

    /// The key of the object's next member, or nil when the object has ended.
    ///
    /// The member's value must be read, or skipped with ``skipValue()``, before this is called again. A key that
    /// comes twice in one object is a fault.
    public mutating func nextKey() throws(JSONFault) -> JSONKey? {
        guard try another(closing: UInt8(ascii: "}"), expected: "a comma or }", first: "a key or }") else {
            seen.close()
            return nil
        }
        guard position < end, bytes[position] == UInt8(ascii: "\"") else {
            throw faultHere(expected: "a key in double quotes")
        }
        keyStart = position
        let key = JSONKey(bytes: try readStringBytes())
        guard seen.insert(key) else {
            throw fault(at: keyStart, expected: "each key once", found: "\"\(key)\" again")
        }
        skipSpace()
        guard position < end, bytes[position] == UInt8(ascii: ":") else { throw faultHere(expected: "a colon") }
        position += 1
        return key
    }

    /// Whether the array has another element, which the caller then reads; false when the array has ended.
    public mutating func nextElement() throws(JSONFault) -> Bool {
        try another(closing: UInt8(ascii: "]"), expected: "a comma or ]", first: "a value or ]")
    }

    /// Reads an array, each element with `element`.
    public mutating func readArray<Element>(
        of element: (inout JSONReader) throws(JSONFault) -> Element
    ) throws(JSONFault) -> [Element] {
        var elements: [Element] = []
        try beginArray()
        while try nextElement() { elements.append(try element(&self)) }
        return elements
    }

    private mutating func begin(_ opening: UInt8, isObject: Bool, expected: String) throws(JSONFault) {
        skipSpace()
        valueStart = position
        guard position < end, bytes[position] == opening else { throw faultHere(expected: expected) }
        guard containers.count < depthLimit else {
            throw fault(at: position, expected: "at most \(depthLimit) levels", found: "one level more")
        }
        position += 1
        containers.append(Container(isObject: isObject))
    }

    /// Steps over the comma before the next member or element, or over the bracket that ends the container.
    private mutating func another(closing: UInt8, expected: String, first: String) throws(JSONFault) -> Bool {
        skipSpace()
        guard let last = containers.indices.last else { throw faultHere(expected: "a container") }
        guard position < end else { throw faultHere(expected: containers[last].isEmpty ? first : expected) }
        if bytes[position] == closing {
            position += 1
            containers.removeLast()
            return false
        }
        if containers[last].isEmpty {
            containers[last].isEmpty = false
            return true
        }
        guard bytes[position] == UInt8(ascii: ",") else { throw faultHere(expected: expected) }
        position += 1
        skipSpace()
        guard position < end, bytes[position] != closing else {
            throw faultHere(expected: containers[last].isObject ? "a key after the comma" : "a value after the comma")
        }
        return true
    }
}

// MARK: White space

extension JSONReader {
    mutating func skipSpace() {
        while position < end {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }
}
