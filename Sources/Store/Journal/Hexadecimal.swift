/// Numbers as lower-case hexadecimal digits of a fixed width.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func bytes<Number: FixedWidthInteger & UnsignedInteger>(_ number: Number) -> [UInt8] {
        (0..<Number.bitWidth / 4).reversed().map { digits[Int(truncatingIfNeeded: number >> ($0 * 4)) & 0xF] }
    }

    static func string<Number: FixedWidthInteger & UnsignedInteger>(_ number: Number) -> String {
        String(decoding: bytes(number), as: UTF8.self)
    }

    /// Nil for anything but exactly the right number of lower-case digits.
    static func number<Number: FixedWidthInteger & UnsignedInteger>(
        _ digits: ArraySlice<UInt8>, as type: Number.Type = Number.self
    ) -> Number? {
        guard digits.count == Number.bitWidth / 4 else { return nil }
        var number: Number = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: number = number << 4 | Number(truncatingIfNeeded: digit - 0x30)
            case 0x61...0x66: number = number << 4 | Number(truncatingIfNeeded: digit - 0x57)
            default: return nil
            }
        }
        return number
    }
}
