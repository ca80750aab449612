/// Keeps texts from being run as formulas when a spreadsheet opens an exported file (OWASP, CSV injection).
///
/// A text that begins with one of `= + - @`, their full-width forms, tab or carriage return gets an apostrophe before it.
/// So does one that begins with apostrophes before such a sign, so that taking one away always gives the text back.
/// Numbers are written as numbers and never come here. Telephone numbers such as `+46 70 123 45 67` stay as they are:
/// digits and spaces are neither a formula nor a number to a spreadsheet, and the plus sign must not be lost.
enum FormulaGuard {
    /// The text that is safe to write into a cell.
    static func protecting(_ text: String) -> String {
        guard needsProtection(text) else { return text }
        return Telephone.spaced(text) ?? "'" + text
    }

    /// Whether a cell holds a text with the apostrophe of `protecting`.
    static func isProtected(_ text: String) -> Bool {
        text.utf8.first == 0x27 && needsProtection(text.dropFirst())
    }

    private static func needsProtection(_ text: some StringProtocol) -> Bool {
        // By scalars: in a character the sign could carry a combining mark, or CR be part of CRLF.
        guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
        default: return false
        }
    }
}

/// An international telephone number.
private enum Telephone {
    /// The number with a space between figures, without which a spreadsheet would take it for a number and drop the plus
    /// sign, and with spaces for hyphens, which it would take for subtractions; nil for anything but such a number.
    static func spaced(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.first == 0x2B, bytes.count > 7, isDigit(bytes[1]), isDigit(bytes[bytes.count - 1]),
            bytes.dropFirst().allSatisfy({ isDigit($0) || separators.contains($0) })
        else { return nil }
        if (1..<bytes.count - 1).contains(where: { separatesFigures(bytes, $0) }) { return text }
        guard !bytes.contains(0x28), !bytes.contains(0x29) else { return nil }
        if bytes.contains(0x2D) {
            let spaced = bytes.map { $0 == 0x2D ? ASCII.space : $0 }
            return String(decoding: spaced, as: UTF8.self)
        }
        let code = countryCodeLength(bytes[1], bytes[2])
        return String(decoding: bytes[...code] + [ASCII.space] + bytes[(code + 1)...], as: UTF8.self)
    }

    /// Space, hyphen and the parentheses of `+46 (0)70`.
    private static let separators: [UInt8] = [0x20, 0x2D, 0x28, 0x29]

    private static func separatesFigures(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == ASCII.space && isDigit(bytes[index - 1]) && isDigit(bytes[index + 1])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// How many figures the country code has (ITU-T E.164).
    private static func countryCodeLength(_ first: UInt8, _ second: UInt8) -> Int {
        switch (first, second) {
        case (0x31, _), (0x37, _): 1
        case (0x32, 0x30), (0x32, 0x37), (0x33, 0x30...0x34), (0x33, 0x36), (0x33, 0x39), (0x34, 0x30...0x31),
            (0x34, 0x33...0x39), (0x35, 0x31...0x38), (0x36, 0x30...0x36), (0x38, 0x31...0x32), (0x38, 0x34),
            (0x38, 0x36), (0x39, 0x30...0x35), (0x39, 0x38):
            2
        default: 3
        }
    }
}
