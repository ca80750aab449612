/// SHA-256 (FIPS 180-4) of a short text, as digits that can be held against `sha256sum` on any machine.
///
/// A lot has to be recomputed wherever facts are decided or checked, also where no store and no library of cryptography
/// is at hand. Nothing is kept secret here: a published text has one known answer, and the tests compare this one with
/// swift-crypto and with the system's `sha256sum`.
enum LotDigest {
    /// The 64 hexadecimal digits of a text's UTF-8.
    static func hex(_ text: String) -> String {
        var state: [UInt32] = initial
        let message = padded(Array(text.utf8))
        for start in stride(from: 0, to: message.count, by: 64) { compress(message[start..<start + 64], &state) }
        let digits = Array("0123456789abcdef")
        return String(state.flatMap { word in (0..<8).map { digits[Int(word >> UInt32(28 - 4 * $0)) & 15] } })
    }

    /// The message with a one bit, zeros and its length in bits, to whole blocks of 64 bytes.
    private static func padded(_ bytes: [UInt8]) -> [UInt8] {
        let zeros = (119 - bytes.count % 64) % 64
        let length = UInt64(bytes.count) * 8
        return bytes + [0x80] + [UInt8](repeating: 0, count: zeros)
            + (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
    }

    private static func compress(_ block: ArraySlice<UInt8>, _ state: inout [UInt32]) {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
            block[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let (near, far) = (words[index - 2], words[index - 15])
            let small0 = rotated(far, 7) ^ rotated(far, 18) ^ (far >> 3)
            let small1 = rotated(near, 17) ^ rotated(near, 19) ^ (near >> 10)
            words.append(words[index - 16] &+ small0 &+ words[index - 7] &+ small1)
        }
        var round = state
        for (word, constant) in zip(words, constants) {
            let (a, e) = (round[0], round[4])
            let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
            let choice = (e & round[5]) ^ (~e & round[6])
            let first = round[7] &+ big1 &+ choice &+ constant &+ word
            let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
            let majority = (a & round[1]) ^ (a & round[2]) ^ (round[1] & round[2])
            round = [first &+ big0 &+ majority, a, round[1], round[2], round[3] &+ first, e, round[5], round[6]]
        }
        state = zip(state, round).map { $0 &+ $1 }
    }

    private static func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

    private static let primes: [UInt64] = (2...311).filter { number in
        !(2..<number).contains { number % $0 == 0 }
    }

    /// The first 32 bits of the fractions of the square roots of the first eight primes.
    private static let initial: [UInt32] = primes.prefix(8).map { root(of: $0, power: 2) }
    /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = primes.prefix(64).map { root(of: $0, power: 3) }

    /// The first 32 bits of the fraction of a root, found bit by bit in whole numbers.
    private static func root(of prime: UInt64, power: Int) -> UInt32 {
        // The largest whole number whose power does not exceed prime · 2^(32 · power) is the root times 2^32.
        let shift = UInt128(1) << UInt128(32 * power)
        let target = UInt128(prime) * shift
        var root: UInt128 = 0
        for bit in (0..<36).reversed() {
            let trial = root | UInt128(1) << UInt128(bit)
            if (0..<power).reduce(UInt128(1), { product, _ in product * trial }) <= target { root = trial }
        }
        return UInt32(truncatingIfNeeded: root)
    }
}
