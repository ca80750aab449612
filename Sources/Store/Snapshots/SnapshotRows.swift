import Domain
import JSON

/// The applications of a snapshot: rows of fixed width and, behind them, all texts in one piece.
///
/// Nothing of it is parsed and no text is copied: an application is a view of the texts as they were read from the file.
/// As JSON every text was scanned, copied and given a piece of memory of its own.
struct SnapshotRows {
    /// Who has registered applications, by the number that rows have for them.
    private(set) var people: [PersonID] = []
    private(set) var count = 0
    private var rows: [UInt8] = []
    private var texts: [UInt8] = []
    private var numbers: [PersonID: UInt32] = [:]

    /// What is wrong with anything that is not such rows; the digest of the file has vouched for them before.
    static let fault = JSONFault(line: 1, column: 1, expected: "a whole snapshot", found: "a part of one")

    /// A row: id, time of registration, number of the person, length of the texts, the two numbers of the identity;
    /// little-endian.
    private static let width = 8 + 8 + 4 + 4 + 8 + 8

    var byteCount: Int { rows.count + texts.count }

    mutating func append(_ applicant: Applicant) {
        let text = applicant.application.packedTexts
        append(applicant.id.rawValue)
        append(applicant.registered.at.milliseconds)
        append(number(of: applicant.registered.by))
        append(UInt32(text.count))
        append(applicant.identity.address)
        append(applicant.identity.nameAndPhone)
        text.withBytes { texts += $0 }
        count += 1
    }

    func write(to bytes: inout [UInt8]) {
        bytes += rows
        bytes += texts
    }

    private mutating func append(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { rows.append(contentsOf: $0) }
    }

    private mutating func number(of person: PersonID) -> UInt32 {
        if let known = numbers[person] { return known }
        numbers[person] = UInt32(people.count)
        people.append(person)
        return UInt32(people.count - 1)
    }

    /// The applicants that rows stand for, without what has been decided about them.
    static func read(
        _ bytes: SharedBytes, count: Int, people: [PersonID]
    ) throws(JSONFault) -> ApplicantTable {
        guard count >= 0, count <= bytes.count / width else { throw fault }
        var applicants: [Applicant] = []
        applicants.reserveCapacity(count)
        var text = count * width
        try bytes.withBytes { (rows) throws(JSONFault) in
            let rows = rows.span.bytes
            for row in 0..<count {
                let start = row * width
                let person = Int(load(rows, start + 16, as: UInt32.self))
                let end = text + Int(load(rows, start + 20, as: UInt32.self))
                guard people.indices.contains(person), end <= bytes.count else { throw fault }
                applicants.append(
                    Applicant(
                        id: ApplicantID(rawValue: load(rows, start, as: UInt64.self)),
                        application: Application(packedTexts: bytes[text..<end]),
                        identity: IdentityNumbers(
                            address: load(rows, start + 24, as: UInt64.self),
                            nameAndPhone: load(rows, start + 32, as: UInt64.self)),
                        registered: Signature(
                            by: people[person], at: Instant(milliseconds: load(rows, start + 8, as: Int64.self)))))
                text = end
            }
        }
        guard text == bytes.count else { throw fault }
        return ApplicantTable(restoring: applicants, texts: bytes)
    }

    private static func load<Value: FixedWidthInteger & BitwiseCopyable>(
        _ bytes: RawSpan, _ offset: Int, as type: Value.Type
    ) -> Value {
        Value(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: type))
    }
}
