import JSON

extension RecordLine {
    /// Where a line was changed, if the change is one character: its index, and the byte that stood there.
    ///
    /// What a parser stumbles over is often the consequence of something before it, and where a changed letter still
    /// makes sense it stumbles over nothing. The checksum knows better: for a single wrong byte it tells which one and
    /// what it was.
    static func wrongByte(in line: ArraySlice<UInt8>) -> (index: Int, was: UInt8)? {
        guard line.count > sumLength else { return nil }
        let frame = line.endIndex - sumLength
        let digits = (frame + sumKey.count)..<(line.endIndex - 2)
        let sum = Hexadecimal.bytes(Checksum.compute(line[..<frame]))
        let wanted = sumKey + sum + sumEnd
        let differing = (0..<sumLength).filter { line[frame + $0] != wanted[$0] }
        // The checksum fits what stands before it but for one character: then that one is wrong.
        if differing.count == 1 { return (frame + differing[0], wanted[differing[0]]) }
        guard line[frame..<digits.lowerBound].elementsEqual(sumKey), line[digits.upperBound...].elementsEqual(sumEnd),
            let stored = Hexadecimal.number(line[digits], as: UInt32.self)
        else { return nil }
        return Checksum.wrongByte(in: line[..<frame], summing: stored)
    }

    /// The fault of a line that is not what was written, at the character that is wrong where that can be told.
    ///
    /// - Parameter fault: What the parser stumbled over.
    static func placed(_ fault: JSONFault, _ line: ArraySlice<UInt8>, number: Int) -> JSONFault {
        guard !isWhole(line), let wrong = wrongByte(in: line) else { return fault }
        let reader = JSONReader(line, firstLine: number)
        let better = reader.fault(
            at: wrong.index, expected: text([wrong.was]), found: text([line[wrong.index]]))
        return better.column == fault.column ? fault : better
    }

    /// A byte as a person reads it: a part of a character outside ASCII only as a number.
    private static func text(_ bytes: [UInt8]) -> String {
        guard let byte = bytes.first, 0x20..<0x7F ~= byte else {
            return bytes.map { "byte 0x" + String($0, radix: 16) }.joined(separator: " ")
        }
        return "\"\(Character(Unicode.Scalar(byte)))\""
    }
}
