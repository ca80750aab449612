import Crypto

/// A SHA-256 digest, in which records are chained and by which they vouch for their events.
public struct Digest: Hashable, Sendable {
    private let words: SIMD4<UInt64>

    private init(words: SIMD4<UInt64>) { self.words = words }

    /// The digest of these pieces, as if they were one.
    public init(of pieces: ArraySlice<UInt8>...) {
        var hash = SHA256()
        for piece in pieces { piece.withUnsafeBytes { hash.update(bufferPointer: $0) } }
        var words = SIMD4<UInt64>()
        hash.finalize().withUnsafeBytes { digest in
            for index in 0..<4 {
                words[index] = UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
            }
        }
        self.words = words
    }
}

extension Digest: LosslessStringConvertible {
    /// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
    public var description: String {
        (0..<4).map { Hexadecimal.string(words[$0]) }.joined()
    }

    /// Reads what ``description`` gives, and nothing else.
    public init?(_ text: String) { self.init(Array(text.utf8)[...]) }

    init?(_ digits: ArraySlice<UInt8>) {
        guard digits.count == 64 else { return nil }
        var words = SIMD4<UInt64>()
        for index in 0..<4 {
            let start = digits.startIndex + index * 16
            guard let word = Hexadecimal.number(digits[start..<start + 16], as: UInt64.self) else { return nil }
            words[index] = word
        }
        self.init(words: words)
    }
}

/// 128 random bits that make an event's digest say nothing about the event once it has been erased.
///
/// Without it anyone could try out the few names and scores that an event may hold until the digest fits.
struct Salt: Equatable, Sendable {
    let bits: UInt128

    static func random() -> Salt { Salt(bits: .random(in: 0 ... .max)) }

    var text: String { Hexadecimal.string(bits) }

    /// What a record vouches for: the salt, the kind and the data exactly as they stand in the file.
    func digest(kind: String, data: ArraySlice<UInt8>) -> Digest {
        Digest(of: Hexadecimal.bytes(bits)[...], Array(kind.utf8)[...], [0], data)
    }
}
