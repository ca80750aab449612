/// Two numbers that stand for what identifies the person behind an application, so that who has applied twice among
/// 100 000 is found without a look at their texts.
///
/// Equal keys have equal numbers; equal numbers may be chance. Snapshots keep them: who makes them in another way gives
/// snapshots another version.
public struct IdentityNumbers: Equatable, Sendable {
    /// Of the e-mail address; 0 for none.
    public let address: UInt64
    /// Of name and phone; 0 for none.
    public let nameAndPhone: UInt64

    /// The numbers that a snapshot has kept.
    public init(address: UInt64, nameAndPhone: UInt64) {
        self.address = address
        self.nameAndPhone = nameAndPhone
    }

    init(of application: Application) {
        let keys = IdentityKeys(of: application)
        self.init(
            address: IdentityNumbers.number(of: keys.address),
            nameAndPhone: IdentityNumbers.number(of: keys.nameAndPhone))
    }

    /// Short, and good enough to leave few keys to be compared in full.
    private static func number(of key: ArraySlice<UInt8>) -> UInt64 {
        guard !key.isEmpty else { return 0 }
        return key.withUnsafeBufferPointer { key in
            let text = key.span.bytes
            var number = UInt64(key.count)
            for start in stride(from: 0, to: key.count, by: 8) {
                var word: UInt64 = 0
                if start + 8 <= key.count {
                    word = UInt64(littleEndian: text.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
                } else {
                    for rest in start..<key.count { word = word << 8 | UInt64(key[rest]) }
                }
                number = (number ^ word) &* 0x9E37_79B1_85EB_CA87
                number ^= number >> 29
            }
            return number | 1
        }
    }
}

/// What identifies the person behind an application, as two keys in one piece.
struct IdentityKeys {
    private var bytes: [UInt8] = []
    private var addressEnd = 0

    init(of application: Application) {
        var texts = ApplicationTexts()
        texts.read(application, through: .phone) { read($0) }
    }

    /// The key by e-mail address; empty for none.
    var address: ArraySlice<UInt8> { bytes[..<addressEnd] }
    /// The key by name and phone; empty for none.
    var nameAndPhone: ArraySlice<UInt8> { bytes[addressEnd...] }

    private mutating func read(_ texts: ApplicationTexts.Fields) {
        let email = texts[.email]
        if !email.isEmpty {
            bytes.append(Programme.addressMark)
            IdentityKeys.appendAddress(email, to: &bytes)
        }
        addressEnd = bytes.count
        let phone = texts[.phone]
        var digits = phone.count(where: IdentityKeys.isDigit)
        if digits >= 7 {
            texts.appendSortedName(to: &bytes)
            bytes.append(0)
            // Nine digits are a Swedish number without the 0 or +46 before it.
            for byte in phone where IdentityKeys.isDigit(byte) {
                if digits <= 9 { bytes.append(byte) }
                digits -= 1
            }
        }
    }

    /// Small letters; a letter beyond ASCII is the same however it is composed, while dots and signs stay what they are.
    private static func appendAddress(_ email: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        guard email.contains(where: { $0 >= 0x80 }) else {
            bytes += email.lazy.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
            return
        }
        var start = 0
        func isSign(_ byte: UInt8) -> Bool { byte < 0x80 && !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }
        for index in email.indices where isSign(email[index]) {
            SwedishCollation.appendKey(of: UnsafeBufferPointer(rebasing: email[start..<index]), to: &bytes)
            bytes.append(email[index])
            start = index + 1
        }
        SwedishCollation.appendKey(of: UnsafeBufferPointer(rebasing: email[start...]), to: &bytes)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
