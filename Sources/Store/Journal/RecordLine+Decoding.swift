import Domain
import JSON

extension RecordLine {
    /// Reads a line, without its line break, of which nothing is known yet.
    static func decode(_ line: ArraySlice<UInt8>, number: Int, scope: Scope) throws(JSONFault) -> Record {
        do throws(JSONFault) {
            var decoder = Decoder(line, number: number)
            try decoder.readMembers()
            guard isWhole(line) else {
                throw decoder.reader.fault(expected: "the checksum of the line", found: "another one")
            }
            return try decoder.record(scope: scope)
        } catch { throw placed(error, line, number: number) }
    }

    /// What joins a record to the one before it.
    struct Link {
        let sequence: Int
        let generation: Int
        let previous: Digest
        let hash: Digest
    }

    /// The link of a whole line; nil for anything else.
    ///
    /// The events, of which an import has hundreds in a line, are not looked at.
    static func link(of line: ArraySlice<UInt8>) -> Link? {
        guard isWhole(line) else { return nil }
        var reader = JSONReader(line)
        var (sequence, generation): (Int?, Int?)
        var previous: Digest?
        do throws(JSONFault) {
            try reader.beginObject()
            var end = reader.index
            while let key = try reader.nextKey() {
                switch key {
                case "seq": sequence = try reader.readInt()
                case "gen": generation = try reader.readInt()
                case "prev": previous = Digest(try reader.readUTF8())
                case "events":
                    guard let sequence, let generation, let previous else { return nil }
                    return Link(
                        sequence: sequence, generation: generation, previous: previous,
                        hash: Digest(of: line[..<end]))
                default: try reader.skipValue()
                }
                end = reader.index
            }
            return nil
        } catch { return nil }
    }

    /// The format version that a line, which cannot be read, claims to have.
    static func claimedVersion(_ line: ArraySlice<UInt8>) -> Int? {
        var reader = JSONReader(line)
        guard (try? reader.beginObject()) != nil, let key = try? reader.nextKey(), key == "v" else { return nil }
        return try? reader.readInt()
    }

    /// A fault at the value of a member of a line that could be read.
    static func fault(
        _ line: ArraySlice<UInt8>, number: Int, member: StaticString, expected: String, found: String
    ) -> JSONFault {
        var reader = JSONReader(line, firstLine: number)
        do throws(JSONFault) {
            try reader.beginObject()
            while let key = try reader.nextKey() {
                _ = try reader.readRaw()
                if key == member { break }
            }
            return reader.fault(expected: expected, found: found)
        } catch { return error }
    }

    /// What the parts of a record's body are beside what the header vouches for: events in order, then the reason.
    static func states(of line: ArraySlice<UInt8>) throws(JSONFault) -> [BodyState] {
        var decoder = Decoder(line, number: 1)
        try decoder.readMembers()
        let digests = decoder.digests + (decoder.reasonDigest.map { [$0] } ?? [])
        return zip(decoder.bodies, digests).map { body, digest in
            guard let salt = body.salt else { return .erased }
            let stands = salt.digest(kind: body.kind, data: body.bytes)
            if body.isErased { return .replaced(stands) }
            return stands == digest ? .whole : .altered
        }
    }

    /// A line, without its line break, with other bytes in place of parts of its body, which are counted as by
    /// ``states(of:)``.
    ///
    /// The header keeps every byte, so that the hash of the record is what it was.
    static func replacing(_ changes: [Int: [UInt8]], in line: ArraySlice<UInt8>) throws(JSONFault) -> [UInt8] {
        var decoder = Decoder(line, number: 1)
        try decoder.readMembers()
        guard let headerEnd = decoder.headerEnd else { throw decoder.reader.missing("events") }
        var bytes = Array(line[..<headerEnd])
        bytes += Array(",\"events\":[".utf8)
        for (index, body) in decoder.events.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += changes[index] ?? Array(body.raw)
        }
        bytes.append(UInt8(ascii: "]"))
        if let reason = decoder.reason {
            bytes += Array(",\"reason\":".utf8) + (changes[decoder.events.count] ?? Array(reason.raw))
        }
        return summed(bytes)
    }
}

extension RecordLine {
    /// The members of a line, while they are being read.
    private struct Decoder {
        /// An event or a reason; without a salt it has been erased.
        struct Body {
            var salt: Salt?
            var kind = ""
            /// What the digest covers.
            var bytes: ArraySlice<UInt8> = []
            /// Whether what the header vouches for is gone, also where something stands in its place.
            var isErased = false
            /// All of it as it stands in the line.
            var raw: ArraySlice<UInt8> = []
        }

        var reader: JSONReader
        let line: ArraySlice<UInt8>
        let number: Int
        var headerEnd: Int?
        var version: Int?
        var generation: Int?
        var sequence: Int?
        var at: Instant?
        var uid: UInt32?
        var user: String?
        var session: String?
        var transaction: TransactionID?
        var undoes: TransactionID?
        var redoes: TransactionID?
        var awaits: Scope?
        var commits = false
        var attempt: UInt64?
        var digests: [Digest] = []
        var reasonDigest: Digest?
        var previous: Digest?
        var events: [Body] = []
        var reason: Body?
        var erases: [ErasedPart] = []

        /// The events and then the reason.
        var bodies: [Body] { events + (reason.map { [$0] } ?? []) }

        init(_ line: ArraySlice<UInt8>, number: Int) {
            self.line = line
            self.number = number
            reader = JSONReader(line, firstLine: number)
        }

        mutating func readMembers() throws(JSONFault) {
            try reader.beginObject()
            // Where the last value ended is where the comma before "events" stands.
            var end = reader.index
            while let key = try reader.nextKey() {
                if key == "events" { headerEnd = end }
                try readMember(key)
                end = reader.index
            }
            try reader.finish()
        }

        private mutating func readMember(_ key: JSONKey) throws(JSONFault) {
            switch key {
            case "v":
                version = try reader.readInt()
                guard let version, 1...RecordLine.version ~= version else {
                    throw reader.fault(
                        expected: "format \(RecordLine.version) or older", found: "format \(version ?? 0)")
                }
            case "gen": generation = try reader.readInt()
            case "seq": sequence = try reader.readInt()
            case "at": at = try read("a time such as 2020-04-26T08:00:00.000Z") { Instant($0) }
            case "uid": uid = try readAccountNumber()
            case "user": user = try reader.readString()
            case "session": session = try reader.readString()
            case "tx": transaction = try read("a name") { TransactionID($0) }
            case "undoes": undoes = try read("a name") { TransactionID($0) }
            case "redoes": redoes = try read("a name") { TransactionID($0) }
            case "awaits": awaits = Scope(journalName: try reader.readString())
            case "attempt": attempt = try readDigits("16 hexadecimal digits") { Hexadecimal.number($0) }
            case "commits": commits = try reader.readBool()
            case "digests": try readDigests()
            case "reasonDigest": reasonDigest = try readDigits("64 hexadecimal digits") { Digest($0) }
            case "prev": previous = try readDigits("64 hexadecimal digits") { Digest($0) }
            case "erases" where version ?? 1 >= 2:
                erases = try reader.readArray { (reader: inout JSONReader) throws(JSONFault) in
                    try ErasedPart(reading: &reader)
                }
            case "events":
                try reader.beginArray()
                while try reader.nextElement() { events.append(try readBody()) }
            case "reason": reason = try readBody()
            case "sum": _ = try reader.readString()
            default: throw reader.unknown(key)
            }
        }

        private mutating func read<Value>(
            _ expected: String, _ make: (String) -> Value?
        ) throws(JSONFault) -> Value {
            let text = try reader.readString()
            guard let value = make(text) else { throw reader.fault(expected: expected, found: "\"\(text)\"") }
            return value
        }

        private mutating func readDigits<Value>(
            _ expected: String, _ make: (ArraySlice<UInt8>) -> Value?
        ) throws(JSONFault) -> Value {
            let digits = try reader.readUTF8()
            guard let value = make(digits) else {
                throw reader.fault(expected: expected, found: "\"\(String(decoding: digits, as: UTF8.self))\"")
            }
            return value
        }

        private mutating func readAccountNumber() throws(JSONFault) -> UInt32 {
            let number = try reader.readInt()
            guard let uid = UInt32(exactly: number) else {
                throw reader.fault(expected: "an account number", found: "\(number)")
            }
            return uid
        }

        private mutating func readDigests() throws(JSONFault) {
            try reader.beginArray()
            while try reader.nextElement() { digests.append(try readDigits("64 hexadecimal digits") { Digest($0) }) }
        }

        private mutating func readBody() throws(JSONFault) -> Body {
            var body = Body()
            let start = reader.index
            try reader.beginObject()
            while let key = try reader.nextKey() {
                switch key {
                case "salt":
                    body.salt = try readDigits("32 hexadecimal digits") { Hexadecimal.number($0).map(Salt.init) }
                case "kind": body.kind = try reader.readString()
                case "data": body.bytes = try reader.readRaw()
                case "text":
                    body.kind = RecordLine.reasonKind
                    body.bytes = Array(try reader.readString().utf8)[...]
                case "erased": body.isErased = try reader.readBool()
                default: throw reader.unknown(key)
                }
            }
            let isThere = body.salt != nil && (!body.bytes.isEmpty || body.kind == RecordLine.reasonKind)
            guard isThere || (body.isErased && body.salt == nil) else {
                throw reader.missing(body.salt == nil ? "salt" : "data")
            }
            body.raw = line[start..<reader.index]
            return body
        }

        func record(scope: Scope) throws(JSONFault) -> Record {
            guard (awaits != nil || commits) == (attempt != nil) else { throw reader.missing("attempt") }
            guard digests.count == events.count, (reason == nil) == (reasonDigest == nil) else {
                throw reader.fault(expected: "as many digests as events", found: "\(digests.count), \(events.count)")
            }
            return Record(
                scope: scope,
                sequence: try require(sequence, "seq"),
                generation: try require(generation, "gen"),
                at: try require(at, "at"),
                author: Author(
                    uid: try require(uid, "uid"), user: try require(user, "user"),
                    session: try require(session, "session")),
                transaction: try require(transaction, "tx"),
                undoes: undoes,
                redoes: redoes,
                reason: reason.map {
                    $0.salt == nil ? .erased : .text(String(decoding: $0.bytes, as: UTF8.self))
                },
                events: events.map {
                    guard $0.salt != nil else { return .erased }
                    return .present(
                        StoredEvent(
                            kind: $0.kind, line: line, range: $0.bytes.indices, lineNumber: number,
                            isReplaced: $0.isErased))
                },
                awaits: awaits,
                commits: commits,
                attempt: attempt,
                previous: try require(previous, "prev"),
                hash: Digest(of: line[..<(try require(headerEnd, "events"))]),
                line: number,
                erases: erases)
        }

        private func require<Value>(_ value: Value?, _ key: String) throws(JSONFault) -> Value {
            guard let value else { throw reader.missing(key) }
            return value
        }
    }
}
