package import Domain
package import JSON

/// A list of a programme file, whose elements have codes of their own.
struct Listing<ID: Hashable & Sendable, Element: ListedElement> where Element.ListedID == ID {
    /// What has been read; nil as long as the list has not come.
    private(set) var elements: [Element]?
    private let expected: String

    init(_ expected: String) { self.expected = expected }

    /// Reads the list; a code used twice is a fault at the second element.
    mutating func read(
        _ reader: inout JSONReader, _ element: (inout JSONReader) throws(JSONFault) -> Element
    ) throws(JSONFault) {
        var read: [Element] = []
        var seen: Set<ID> = []
        try reader.beginArray()
        while try reader.nextElement() {
            let place = try reader.place()
            let next = try element(&reader)
            guard seen.insert(next.listedID).inserted else {
                throw reader.fault(at: place, expected: expected, found: "\"\(next.listedID)\" again")
            }
            read.append(next)
        }
        guard !read.isEmpty || Element.mayBeNone else {
            throw reader.fault(expected: "at least one element", found: "an empty list")
        }
        elements = read
    }
}

/// An element of a list in a programme file.
protocol ListedElement {
    associatedtype ListedID: Hashable & Sendable
    /// The code that tells it from the others.
    var listedID: ListedID { get }
    /// Whether the list may be empty.
    static var mayBeNone: Bool { get }
}

extension ListedElement {
    static var mayBeNone: Bool { true }
}

extension Cohort: ListedElement {
    var listedID: CohortID { id }
    static var mayBeNone: Bool { false }
}

extension Municipality: ListedElement {
    var listedID: MunicipalityCode { code }
    static var mayBeNone: Bool { false }
}

extension Deadline: ListedElement {
    var listedID: DeadlineID { id }
}

extension Person: ListedElement {
    var listedID: PersonID { id }
}

extension Criterion: ListedElement {
    var listedID: CriterionID { id }
    static var mayBeNone: Bool { false }
}

extension EligibilityItem: ListedElement {
    var listedID: EligibilityItemID { id }
}

extension JSONReader {
    /// Reads a code as people choose it: lower-case letters, digits, and hyphens or dots between them.
    package mutating func readCode() throws(JSONFault) -> String {
        let text = try readString()
        guard JSONReader.isCode(text, joints: "-.") else {
            throw fault(
                expected: "a code of at most 64 lower-case letters a–z, digits, hyphens and dots", found: "\"\(text)\"")
        }
        return text
    }

    /// Reads a code that also names a directory of the store; the word "programme" is taken there.
    package mutating func readDirectoryName() throws(JSONFault) -> String {
        let text = try readString()
        guard JSONReader.isCode(text, joints: "-"), text != "programme" else {
            throw fault(
                expected: "a code of at most 64 lower-case letters a–z, digits and hyphens, not \"programme\"",
                found: "\"\(text)\"")
        }
        return text
    }

    private static func isCode(_ text: String, joints: String) -> Bool {
        var isJoint = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): isJoint = false
            default:
                guard joints.utf8.contains(byte), !isJoint else { return false }
                isJoint = true
            }
        }
        return !isJoint && text.utf8.count <= 64
    }

    /// Reads an object around one number, or nil where `null` stands.
    package mutating func readAmountOrNull(_ name: StaticString, in range: ClosedRange<Int>, _ expected: String)
        throws(JSONFault) -> Int?
    {
        guard try !readNullIfNext() else { return nil }
        var amount: Int?
        try beginObject()
        while let key = try nextKey() {
            guard key == name else { throw unknown(key) }
            amount = try readInt(in: range, expected)
        }
        return try require(amount, "\(name)")
    }

    /// Reads an object with a lower and an upper bound.
    package mutating func readBounds(_ lower: StaticString, _ upper: StaticString, least: Int, most: Int = .max)
        throws(JSONFault) -> ClosedRange<Int>
    {
        let expected = most == .max ? "at least \(least)" : "\(least) to \(most)"
        var bounds: (lower: Int?, upper: Int?)
        var end = 0
        try beginObject()
        while let key = try nextKey() {
            if key == lower {
                bounds.lower = try readInt(in: least...most, expected)
            } else if key == upper {
                end = try place()
                bounds.upper = try readInt(in: least...most, expected)
            } else {
                throw unknown(key)
            }
        }
        let (low, high) = (try require(bounds.lower, "\(lower)"), try require(bounds.upper, "\(upper)"))
        guard low <= high else { throw fault(at: end, expected: "at least \(low)", found: "\(high)") }
        return low...high
    }
}
