/// Where bytes are not UTF-8, and how much of the rest could hardly be anything else.
struct UTF8Damage {
    /// The places, in order; few when the text is UTF-8 at heart.
    private(set) var ranges: [Range<Int>] = []
    private var damagedBytes = 0
    private var multibyteCharacters = 0

    init(of bytes: [UInt8], from start: Int) {
        var rest = start
        while rest < bytes.count {
            let invalid = UTF8Damage.firstInvalid(in: bytes, from: rest)
            for byte in bytes[rest..<(invalid?.lowerBound ?? bytes.count)] where byte >= 0xC2 {
                multibyteCharacters += 1
            }
            guard let invalid else { return }
            ranges.append(invalid)
            damagedBytes += invalid.count
            rest = invalid.upperBound
            // Enough to know that this is no UTF-8 with a few scars; the rest need not be searched.
            if isAnotherEncoding, damagedBytes > 1000 { return }
        }
    }

    /// Whether the damage is so common that the text must be in another encoding.
    var isAnotherEncoding: Bool { damagedBytes > 0 && multibyteCharacters <= damagedBytes }

    private static func firstInvalid(in bytes: [UInt8], from start: Int) -> Range<Int>? {
        do throws(Unicode.UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span.extracting(start...))
            return nil
        } catch {
            return error.byteOffsets.lowerBound + start..<error.byteOffsets.upperBound + start
        }
    }
}
