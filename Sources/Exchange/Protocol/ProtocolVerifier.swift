import Codec
public import Domain
import JSON

/// Checks a protocol line by line, with nothing but the protocol: the chain, every fact, and every conclusion computed
/// again.
///
/// The first line that does not hold is thrown; what stands before it held.
public struct ProtocolVerifier: Sendable {
    private var lines = 0
    private var hash = ProtocolDigest.none
    private var isClosed = false
    private var programme = Programme()
    private var name = ""
    private var municipalities: [MunicipalityCode] = []
    private var facts = 0
    private var uncheckable = 0
    private var erasedScopes: Set<Scope> = []
    private var corrections = 0
    /// Who signed an allocation of the seats whose quotas are to follow in the same save; nil while none is awaited.
    private var awaited: Signature?
    /// The conclusions that must follow; nil until the first of them or the end comes.
    private var due: [Conclusion]?
    private var drawn = 0
    private var hasEnded = false

    /// A verifier that has seen nothing.
    public init() {}

    /// Checks a whole file.
    public static func verify(_ bytes: [UInt8]) throws(ProtocolFault) -> VerifiedProtocol {
        var verifier = ProtocolVerifier()
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            try verifier.take(rest[..<end])
            rest = rest[(end + 1)...]
        }
        guard rest.isEmpty else {
            // A line that was cut off is a fault of its own, unless it holds and only its end is missing.
            try verifier.take(rest)
            throw ProtocolFault(line: verifier.lines, expected: "a line break", found: "the end of the file")
        }
        return try verifier.finish()
    }

    /// Checks the next line, given without its line break.
    public mutating func take(_ line: ArraySlice<UInt8>) throws(ProtocolFault) {
        let number = lines + 1
        guard !isClosed else {
            throw ProtocolFault(line: number, expected: "nothing after the end", found: "another line")
        }
        let framed = try unframed(line, number)
        guard let (covered, stated) = ProtocolLine.split(framed) else {
            throw ProtocolFault(
                line: number, expected: "a line that ends with its digest", found: "one that does not")
        }
        let computed = ProtocolDigest.hex(of: covered)
        guard computed == stated else {
            throw ProtocolFault(
                line: number, kind: nil, expected: "the digest \(computed) of what the line says",
                found: "\(stated): the line has been changed")
        }
        let read: ProtocolLine
        do throws(JSONFault) {
            read = try ProtocolLine(reading: framed, number: number)
        } catch {
            throw ProtocolFault(line: number, expected: error.expected, found: error.found)
        }
        guard read.number == number else {
            throw ProtocolFault(line: number, kind: read.kind, expected: "line \(number)", found: "\(read.number)")
        }
        guard read.previous == hash else {
            throw ProtocolFault(
                line: number, kind: read.kind, expected: "\(hash) as the digest of the line before",
                found: read.previous)
        }
        do throws(Discrepancy) {
            try check(read)
        } catch {
            throw ProtocolFault(line: number, kind: read.kind, expected: error.expected, found: error.found)
        }
        lines = number
        hash = stated
    }

    /// What is to be told when every line has been taken.
    public func finish() throws(ProtocolFault) -> VerifiedProtocol {
        guard isClosed, hasEnded else {
            throw ProtocolFault(
                line: lines + 1, expected: "more lines, up to one of the kind \"\(ProtocolLine.Kind.end)\"",
                found: "the end of the file")
        }
        return VerifiedProtocol(
            programme: name, municipalities: municipalities, lines: lines, facts: facts, conclusions: drawn,
            uncheckable: uncheckable, corrections: corrections, head: hash)
    }

    /// The line without what makes the file one JSON array.
    private mutating func unframed(
        _ line: ArraySlice<UInt8>, _ number: Int
    ) throws(ProtocolFault) -> ArraySlice<UInt8> {
        var line = line
        if number == 1 {
            guard line.first == UInt8(ascii: "[") else {
                throw ProtocolFault(line: 1, expected: "a decision protocol, beginning with [", found: "something else")
            }
            line.removeFirst()
        }
        switch line.last {
        case UInt8(ascii: ","): break
        case UInt8(ascii: "]"): isClosed = true
        default:
            throw ProtocolFault(line: number, expected: "a comma or ] at the end of the line", found: "neither")
        }
        return line.dropLast()
    }

    // MARK: What the lines say

    private mutating func check(_ line: ProtocolLine) throws(Discrepancy) {
        if line.number == 1 { return try checkHeading(line) }
        guard !hasEnded else { throw Discrepancy(expected: "nothing after the end", found: "\"\(line.kind)\"") }
        try checkAllocated(before: line)
        if line.kind.hasPrefix(ProtocolLine.Kind.conclusion) { return try checkConclusion(line) }
        if line.kind == ProtocolLine.Kind.end { return try checkEnd(line) }
        guard due == nil else { throw Discrepancy(expected: "a conclusion or the end", found: "a fact") }
        try checkFact(line)
        facts += 1
    }

    private mutating func checkHeading(_ line: ProtocolLine) throws(Discrepancy) {
        guard line.kind == ProtocolLine.Kind.heading else {
            throw Discrepancy(expected: "\"\(ProtocolLine.Kind.heading)\" first", found: "\"\(line.kind)\"")
        }
        guard line.signature != nil else { throw Discrepancy(expected: "\"at\" and \"by\"", found: "one without") }
        let heading = try ProtocolVerifier.reading(line) { reader throws(JSONFault) in
            try ProtocolHeading(reading: &reader)
        }
        (name, municipalities) = (heading.programme, heading.municipalities)
        for code in municipalities { programme.restore(MunicipalityRecord(), of: code) }
    }

    private mutating func checkFact(_ line: ProtocolLine) throws(Discrepancy) {
        guard let signature = line.signature, line.record != nil, line.save != nil else {
            throw Discrepancy(expected: "a fact with \"at\", \"by\", \"record\" and \"save\"", found: "one without")
        }
        if let code = line.municipality, !municipalities.contains(code) {
            throw Discrepancy(expected: "a municipality of the heading", found: "\"\(code)\"")
        }
        guard line.kind != ProtocolLine.Kind.erased else {
            erasedScopes.insert(line.scope)
            uncheckable += 1
            return
        }
        let scope = line.scope
        let event = try ProtocolVerifier.reading(line) { reader throws(JSONFault) in
            defer { try? reader.skipValue() }
            return try EventCodec.decode(kind: line.kind, reader, in: scope)
        }
        let isUndo = line.undoes != nil || line.redoes != nil
        if let discrepancy = discrepancy(of: event, in: scope, signed: signature, isUndo: isUndo) {
            // What has been erased by law may be what the fact rests on.
            guard !erasedScopes.isEmpty else { throw discrepancy }
            uncheckable += 1
        }
        programme.apply(event, in: scope, signed: signature)
        if case .settings = event { corrections += 1 }
        if case .seat(.allocated(let change)) = event, change.new != nil, !isUndo { awaited = signature }
        if programme.isDefined, programme.settings.id != name {
            throw Discrepancy(expected: "the programme \"\(name)\"", found: "\"\(programme.settings.id)\"")
        }
    }

    /// A quota that an allocation gives and that was never set would be missed otherwise.
    private mutating func checkAllocated(before line: ProtocolLine) throws(Discrepancy) {
        guard let allocated = awaited, allocated != line.signature else { return }
        awaited = nil
        guard programme.followsAllocation != false else {
            throw Discrepancy(
                expected: "the quotas that the allocation of \(allocated.at) gives, all of them, before this",
                found: "other quotas")
        }
    }

    private func discrepancy(
        of event: Event, in scope: Scope, signed signature: Signature, isUndo: Bool
    ) -> Discrepancy? {
        guard programme.continues(with: event, in: scope) else {
            return Discrepancy(
                expected: "a fact that begins where the facts before it ended",
                found: "another value as what was there before")
        }
        for check in FactChecks.all where check.holdsOfUndo || !isUndo {
            if let discrepancy = check.discrepancy(of: event, in: scope, signed: signature, after: programme) {
                return discrepancy
            }
        }
        return nil
    }

    private mutating func checkConclusion(_ line: ProtocolLine) throws(Discrepancy) {
        let due = due ?? ConclusionKinds.conclusions(from: programme, municipalities)
        self.due = due
        guard due.indices.contains(drawn) else {
            throw Discrepancy(expected: "the end, as nothing more follows", found: "\"\(line.kind)\"")
        }
        let wanted = due[drawn]
        let kind = ProtocolLine.Kind.conclusion + wanted.kind
        guard line.kind == kind, line.municipality == wanted.municipality else {
            let place = wanted.municipality.map { " of \($0)" } ?? ""
            throw Discrepancy(
                expected: "\"\(kind)\"\(place)",
                found: "\"\(line.kind)\"" + (line.municipality.map { " of \($0)" } ?? ""))
        }
        if let discrepancy = JSONDifference(wanted.data, line.data).first { throw discrepancy }
        drawn += 1
    }

    private mutating func checkEnd(_ line: ProtocolLine) throws(Discrepancy) {
        let due = due ?? ConclusionKinds.conclusions(from: programme, municipalities)
        guard drawn == due.count else {
            throw Discrepancy(
                expected: "\"\(ProtocolLine.Kind.conclusion + due[drawn].kind)\"", found: "the end without it")
        }
        let wanted = DecisionProtocol.end(lines: line.number, facts: facts, conclusions: drawn)
        if let discrepancy = JSONDifference(wanted, line.data).first { throw discrepancy }
        hasEnded = true
    }

    /// Reads what a line says; what cannot be read is as wrong as what is not true.
    private static func reading<Value>(
        _ line: ProtocolLine, _ read: (inout JSONReader) throws(JSONFault) -> Value
    ) throws(Discrepancy) -> Value {
        do throws(JSONFault) {
            var reader = JSONReader(line.data, firstLine: line.number)
            let value = try read(&reader)
            try reader.finish()
            return value
        } catch {
            throw Discrepancy(expected: error.expected, found: error.found)
        }
    }
}

/// What the check of a protocol has shown, when all of it holds.
public struct VerifiedProtocol: Equatable, Sendable {
    /// The programme's id.
    public let programme: String
    /// The municipalities told of.
    public let municipalities: [MunicipalityCode]
    /// How many lines there are.
    public let lines: Int
    /// How many of them are facts.
    public let facts: Int
    /// How many conclusions were computed again.
    public let conclusions: Int
    /// How many facts could not be checked, as what they rest on has been erased by law.
    public let uncheckable: Int
    /// How many facts correct the settings: whether something decided rested on them is checked only as far as the protocol
    /// tells what was decided.
    public let corrections: Int
    /// The digest of the last line.
    public let head: String
}
