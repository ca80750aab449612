import Domain
import Exchange
import TestSupport
import Testing

/// Change anything in a protocol and it is found, at the right line.
struct ProtocolTamperingTests {
    private let bytes: [UInt8]
    private let lines: ProtocolLines

    init() throws {
        bytes = try Scenario.told().decisionProtocol(of: ["sater"]).bytes
        lines = ProtocolLines(bytes)
    }

    @Test func `Every changed byte is found at its line`() throws {
        var verifier = ProtocolVerifier()
        for (index, line) in lines.lines.enumerated() {
            // Every byte of most lines; every seventh of the settings, which are long and of one kind.
            for position in stride(from: 0, to: line.count, by: line.count > 3000 ? 7 : 1) {
                var (changed, copy) = (line, verifier)
                changed[position] ^= 1
                do throws(ProtocolFault) {
                    try copy.take(changed[...])
                    Issue.record("byte \(position) of line \(index + 1) was changed unnoticed")
                } catch {
                    #expect(error.line == index + 1)
                }
            }
            try verifier.take(line[...])
        }
        _ = try verifier.finish()
    }

    @Test func `Lines taken away, added, swapped or cut off are found`() {
        for index in lines.lines.indices {
            var (without, twice, cut) = (lines, lines, lines)
            without.lines.remove(at: index)
            #expect(fault(in: without.bytes)?.line == index + 1)
            twice.lines.insert(lines.lines[index], at: index)
            #expect(fault(in: twice.bytes)?.line == index + 2 || index == 0)
            #expect(fault(in: twice.bytes) != nil)
            cut.lines.removeSubrange(index...)
            #expect(fault(in: cut.bytes)?.line == index + 1)
            if index + 1 < lines.lines.count {
                var swapped = lines
                swapped.lines.swapAt(index, index + 1)
                #expect(fault(in: swapped.bytes)?.line == index + 1)
            }
        }
        #expect(fault(in: Array(bytes.dropLast()))?.line == lines.lines.count)
        #expect(fault(in: bytes + Array("x\n".utf8))?.line == lines.lines.count + 1)
        #expect(fault(in: [])?.line == 1)
    }

    @Test func `Every digit of a conclusion is found although the chain has been made anew`() throws {
        try forgeDigits(of: { $0.hasPrefix("conclusion.") }) { verifier, line, number in
            do throws(ProtocolFault) {
                try verifier.take(line)
                Issue.record("a digit of line \(number) was changed unnoticed")
            } catch {
                #expect(error.line == number)
            }
        }
    }

    /// Here what is wrong may first show in what follows from it.
    @Test(arguments: ["rating.given", "test.recorded", "ranking.submitted", "admission.decided", "ranking.moved"])
    func `Every digit of what decides is found although the chain has been made anew`(kind: String) throws {
        try forgeDigits(of: { $0 == kind }) { verifier, line, number in
            var forged = lines
            forged.lines[number - 1] = Array(line)
            do throws(ProtocolFault) {
                try verifier.take(line)
                #expect(fault(in: forged.relocked) != nil, "\(kind), line \(number)")
            } catch {
                #expect(error.line == number)
            }
        }
    }

    /// Changes each digit of what some lines say, makes their digests anew and hands them to a verifier that has taken
    /// the lines before.
    private func forgeDigits(
        of isForged: (String) -> Bool, _ body: (inout ProtocolVerifier, ArraySlice<UInt8>, Int) throws -> Void
    ) throws {
        var verifier = ProtocolVerifier()
        for (index, line) in lines.lines.enumerated() {
            let kind = String(decoding: line, as: UTF8.self).split(separator: "\"kind\":\"").last?.prefix { $0 != "\"" }
            if isForged(kind.map(String.init) ?? "") {
                for position in data(of: line)..<(line.count - 76) where (0x30...0x39).contains(line[position]) {
                    var (forged, copy) = (line, verifier)
                    forged[position] = line[position] == 0x39 ? 0x30 : line[position] + 1
                    try body(&copy, ProtocolLines.locked(forged)[...], index + 1)
                }
            }
            try verifier.take(line[...])
        }
    }

    @Test func `What is put together again unchanged holds`() {
        #expect(lines.relocked == bytes)
    }

    private func data(of line: [UInt8]) -> Int {
        let key = Array("\"data\":".utf8)
        return (line.indices.first { line[$0...].starts(with: key) } ?? 0) + key.count
    }
}
