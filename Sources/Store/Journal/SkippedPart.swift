import Domain
import JSON

/// The part of a journal that a session has not read because a snapshot stands for it, and how far it has been held
/// against its chain since.
///
/// The checksum, the number and the hash of each line are compared, and the facts not looked at: that is a fraction of the
/// time that reading them takes, and no fewer changed bytes are found by it.
struct SkippedPart {
    /// How much is read at a time, so that a key waits for no more than some ten milliseconds.
    private static let pieceSize = 1 << 22
    private let end: JournalPosition
    private var position: JournalPosition
    private var lines: JournalLines?

    init?(of file: JournalFile, through end: JournalPosition) {
        guard end.offset > 0 else { return nil }
        self.end = end
        position = file.beginning
    }

    /// Reads the next piece; throws where it is damaged.
    ///
    /// - Parameter open: The file that the journal has been read from.
    /// - Returns: Whether something is left.
    mutating func check(_ file: JournalFile, _ open: OpenFile) throws(StoreError) -> Bool {
        var lines = self.lines ?? JournalLines(open, from: 0, size: end.offset)
        let limit = min(lines.offset + Self.pieceSize, end.offset)
        while lines.offset < limit {
            guard let line = try lines.nextLine() else { throw damage(in: lines.rest, file) }
            try take(line, file)
            position.offset = lines.offset
        }
        self.lines = lines
        guard position.offset >= end.offset else { return true }
        guard position.sequence == end.sequence, position.head == end.head else {
            throw .damaged(
                path: file.path,
                fault: JSONFault(
                    line: position.lines, column: 1, expected: "record \(end.sequence)",
                    found: "record \(position.sequence)"))
        }
        return false
    }

    private mutating func take(_ line: ArraySlice<UInt8>, _ file: JournalFile) throws(StoreError) {
        position.lines += 1
        guard !RecordLine.isMarkedTorn(line) else { return }
        guard let link = RecordLine.link(of: line), link.sequence == position.sequence + 1,
            link.generation >= position.generation, link.previous == position.head
        else { throw damage(in: line, file) }
        position.sequence = link.sequence
        position.generation = link.generation
        position.head = link.hash
    }

    /// What is wrong with a line, which takes a closer look.
    private func damage(in line: ArraySlice<UInt8>, _ file: JournalFile) -> StoreError {
        let number = position.lines
        do throws(JSONFault) {
            let record = try RecordLine.decode(line, number: number, scope: file.scope)
            if let mismatch = RecordLine.mismatch(record, after: position, line) { throw mismatch }
            throw JSONReader(line, firstLine: number).fault(
                at: line.endIndex, expected: "a line break after the record", found: "something else")
        } catch { return .damaged(path: file.path, fault: error) }
    }
}
