import Crypto

/// The SHA-256 of a text in UTF-8, as `sha256sum` prints it, so that anyone can hold a file against what was recorded.
public struct TextDigest: Hashable, Sendable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    public let description: String

    /// The digest of a text.
    public init(of text: String) {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = SHA256.hash(data: Array(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        description = String(decoding: bytes, as: UTF8.self)
    }

    /// Reads what ``description`` gives, and nothing else.
    public init?(_ text: String) {
        let isDigest =
            text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard isDigest else { return nil }
        description = text
    }
}
