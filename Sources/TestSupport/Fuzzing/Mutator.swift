/// Makes variants of a text that somebody or something has damaged; the same ones for the same seed.
///
/// It knows a little of structure: lines, and words that mean something to the reader under test. Bytes changed at random
/// alone seldom get past the first check.
public struct Mutator {
    private var chance: Chance
    private let words: [[UInt8]]

    /// - Parameter words: What a reader treats in a way of its own, to be put in anywhere.
    public init(seed: UInt64, words: [String]) {
        chance = Chance(state: seed)
        self.words = words.map { Array($0.utf8) }
    }

    /// A variant of one of several texts, changed in a few places.
    public mutating func variant(of corpus: [[UInt8]]) -> [UInt8] {
        var text = corpus.randomElement(using: &chance) ?? []
        for _ in 0..<Int.random(in: 1...4, using: &chance) { change(&text, corpus) }
        return text
    }

    private mutating func change(_ text: inout [UInt8], _ corpus: [[UInt8]]) {
        let range = self.range(in: text, atMost: 40)
        switch Int.random(in: 0..<11, using: &chance) {
        case 0: if !range.isEmpty { text[range.lowerBound] ^= 1 << UInt8.random(in: 0..<8, using: &chance) }
        case 1: text.removeSubrange(range)
        case 2: text.insert(contentsOf: text[range], at: range.lowerBound)
        case 3: text.removeSubrange(range.lowerBound...)
        case 4: text.insert(UInt8.random(in: 0...255, using: &chance), at: range.lowerBound)
        case 5: text.replaceSubrange(range, with: words.randomElement(using: &chance) ?? [])
        case 6: text.insert(contentsOf: words.randomElement(using: &chance) ?? [], at: range.lowerBound)
        case 7: changeLines(&text) { lines, chance in lines.shuffle(using: &chance) }
        case 8: changeLines(&text) { lines, chance in lines.randomElement(using: &chance).map { lines.append($0) } }
        case 9: changeNumber(in: &text, from: range.lowerBound)
        default:
            let other = corpus.randomElement(using: &chance) ?? []
            text.replaceSubrange(range, with: other[self.range(in: other, atMost: 400)])
        }
    }

    private mutating func range(in text: [UInt8], atMost length: Int) -> Range<Int> {
        let start = Int.random(in: 0...text.count, using: &chance)
        return start..<min(text.count, start + Int.random(in: 0...length, using: &chance))
    }

    private mutating func changeLines(
        _ text: inout [UInt8], _ change: (inout [ArraySlice<UInt8>], inout Chance) -> Void
    ) {
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        change(&lines, &chance)
        text = Array(lines.joined(separator: [0x0A]))
    }

    /// Puts an extreme number in place of the next one.
    private mutating func changeNumber(in text: inout [UInt8], from start: Int) {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        guard let first = text[start...].firstIndex(where: isDigit) else { return }
        let end = text[first...].firstIndex { !isDigit($0) } ?? text.endIndex
        let extremes = ["0", "-1", "2147483648", "9223372036854775807", "9223372036854775808", "1e999", "00", "99"]
        text.replaceSubrange(first..<end, with: Array((extremes.randomElement(using: &chance) ?? "").utf8))
    }
}

/// SplitMix64: small, and the same numbers on every machine.
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
