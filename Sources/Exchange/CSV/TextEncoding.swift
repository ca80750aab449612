/// An encoding that spreadsheets and recruiting systems write.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16 LE"
    case utf16BigEndian = "UTF-16 BE"
    case windows1252 = "Windows-1252"
}

/// How a text was found to be encoded.
struct TextSignature: Equatable {
    let encoding: TextEncoding
    let byteOrderMarkLength: Int

    /// The encoding that a byte order mark states or, for UTF-16 without one, that the zero bytes of Latin text show;
    /// nil when only decoding can tell.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            (encoding, byteOrderMarkLength) = (.utf8, 3)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            (encoding, byteOrderMarkLength) = (.utf16LittleEndian, 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            (encoding, byteOrderMarkLength) = (.utf16BigEndian, 2)
        } else if let guess = TextSignature.unmarkedUTF16(bytes.prefix(4096)) {
            (encoding, byteOrderMarkLength) = (guess, 0)
        } else {
            return nil
        }
    }

    /// Swedish text in UTF-16 has a zero in nearly every second byte and next to none in the others; stray NUL bytes in
    /// a byte-encoded file look like neither.
    private static func unmarkedUTF16(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
        let pairs = sample.count / 2
        guard pairs > 0 else { return nil }
        var zeros = (first: 0, second: 0)
        for pair in 0..<pairs {
            if sample[pair * 2] == 0 { zeros.first += 1 }
            if sample[pair * 2 + 1] == 0 { zeros.second += 1 }
        }
        if zeros.second * 10 >= pairs * 7, zeros.first * 20 <= pairs { return .utf16LittleEndian }
        if zeros.first * 10 >= pairs * 7, zeros.second * 20 <= pairs { return .utf16BigEndian }
        return nil
    }
}
