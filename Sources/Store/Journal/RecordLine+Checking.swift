import JSON

extension RecordLine {
    /// Why a record cannot stand after a position, or nil where it follows on.
    static func mismatch(_ record: Record, after position: JournalPosition, _ line: ArraySlice<UInt8>) -> JSONFault? {
        func fault(_ member: StaticString, _ expected: String, _ found: String) -> JSONFault {
            RecordLine.fault(line, number: record.line, member: member, expected: expected, found: found)
        }
        guard record.sequence == position.sequence + 1 else {
            return fault("seq", "record \(position.sequence + 1)", "record \(record.sequence)")
        }
        guard record.generation >= position.generation else {
            return fault("gen", "generation \(position.generation) or later", "generation \(record.generation)")
        }
        guard record.previous == position.head else {
            return fault("prev", "the hash of the record before, \(position.head)", "\(record.previous)")
        }
        return nil
    }

    /// Why the bytes after the last line break cannot be a write that was cut off, or nil where they can.
    static func damage(inTail tail: ArraySlice<UInt8>, number: Int) -> JSONFault? {
        let reader = JSONReader(tail, firstLine: number)
        if let hole = tail.firstIndex(of: 0) {
            return reader.fault(at: hole, expected: "a record", found: "NUL bytes: a hole after a disk fault")
        }
        if let end = endOfRecordWithin(tail) {
            return reader.fault(at: end, expected: "a line break after the record", found: "something else")
        }
        return nil
    }
}
