import Crypto

/// The SHA-256 digests by which the lines of a protocol are chained, as `sha256sum` prints them.
package enum ProtocolDigest {
    /// What the first line names as the digest before it.
    package static let none = String(repeating: "0", count: length)
    /// How many digits a digest has.
    static let length = 64

    private static let digits = Array("0123456789abcdef".utf8)

    /// The digest of some bytes.
    package static func hex(of bytes: ArraySlice<UInt8>) -> String {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        var text: [UInt8] = []
        text.reserveCapacity(length)
        for byte in hash.finalize() {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
