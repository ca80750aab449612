import Domain

/// Texts as the head of a message has them: words that a line can be broken between (RFC 5322, RFC 2047).
enum MailHeader {
    /// A name and an address.
    static func party(_ party: MailMessage.Party) -> [String] {
        let address = "<\(party.address)>"
        guard !party.name.isEmpty else { return [address] }
        return phrase(party.name) + [address]
    }

    /// A text of any letters; plain ASCII stands as it is.
    static func words(_ text: String) -> [String] {
        let clean = MailHeader.clean(text)
        guard isPlain(clean) else { return encoded(clean) }
        return clean.split(separator: " ").map(String.init)
    }

    /// A name: as it is where it is only letters, quoted where it has signs that mean something, else encoded.
    private static func phrase(_ name: String) -> [String] {
        let clean = MailHeader.clean(name)
        guard isPlain(clean) else { return encoded(clean) }
        let isAtoms = clean.utf8.allSatisfy { byte in
            byte == 0x20 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || byte == 0x2D
        }
        if isAtoms { return clean.split(separator: " ").map(String.init) }
        let escaped = clean.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return ["\"\(escaped)\""]
    }

    /// Whether a text can stand unencoded: printable ASCII, no word that a line cannot hold, nothing like an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?")
            && text.split(separator: " ").allSatisfy { $0.utf8.count <= 60 }
    }

    /// Line breaks and other control characters are blanks: nothing can begin a header of its own.
    private static func clean(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Character in
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
                || scalar.value == 0x2029 ? " " : Character(scalar)
        }
        return String(scalars).split(separator: " ").joined(separator: " ")
    }

    /// Encoded words of at most 75 characters; no character is divided between two.
    private static func encoded(_ text: String) -> [String] {
        var words: [String] = []
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            let next = Array(String(scalar).utf8)
            // 39 bytes become 52 characters in base 64, with `=?utf-8?B?` and `?=` 64: room for `Subject: ` before them.
            if bytes.count + next.count > 39 {
                words.append("=?utf-8?B?\(Base64.encoded(bytes))?=")
                bytes = []
            }
            bytes += next
        }
        if !bytes.isEmpty { words.append("=?utf-8?B?\(Base64.encoded(bytes))?=") }
        return words
    }
}

/// Base 64 with padding (RFC 4648).
private enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                text.append(
                    place <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
