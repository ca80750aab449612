/// CRC-32C (Castagnoli), which tells a torn or altered line from a whole one.
///
/// It guards against accidents; against a hand that means to deceive stands the chain of ``Digest``s. Chosen over a
/// second SHA-256 of the line because it costs a fraction and finds every error burst of up to 32 bits.
package enum Checksum {
    /// The checksum of the bytes.
    package static func compute(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        let tables = tables.span
        let text = bytes.span.bytes
        var crc: UInt32 = ~0
        var offset = 0
        // Eight bytes a step: the tables hold what each byte does to the remainder from its distance.
        while offset + 8 <= text.byteCount {
            let low =
                UInt32(littleEndian: text.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self)) ^ crc
            let high = UInt32(
                littleEndian: text.unsafeLoadUnaligned(fromUncheckedByteOffset: offset + 4, as: UInt32.self))
            crc =
                tables[0x700 + Int(low & 0xFF)] ^ tables[0x600 + Int(low >> 8 & 0xFF)]
                ^ tables[0x500 + Int(low >> 16 & 0xFF)] ^ tables[0x400 + Int(low >> 24)]
            crc ^=
                tables[0x300 + Int(high & 0xFF)] ^ tables[0x200 + Int(high >> 8 & 0xFF)]
                ^ tables[0x100 + Int(high >> 16 & 0xFF)] ^ tables[Int(high >> 24)]
            offset += 8
        }
        while offset < text.byteCount {
            let byte = text.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
            crc = crc >> 8 ^ tables[Int((crc ^ UInt32(byte)) & 0xFF)]
            offset += 1
        }
        return ~crc
    }

    /// The one byte that must be another one for the bytes to have a checksum; nil where there is no such byte.
    ///
    /// The two checksums differ by what the wrong byte's difference has become on its way to the end. Taken back step by
    /// step from there, it is a single byte's worth where the wrong byte is, and hardly ever anywhere else.
    package static func wrongByte(in bytes: ArraySlice<UInt8>, summing sum: UInt32) -> (index: Int, was: UInt8)? {
        var difference = compute(bytes) ^ sum
        guard difference != 0 else { return nil }
        for index in bytes.indices.reversed() {
            // Of a table's entries no two have the same highest byte, so that the way back is one.
            let low = byHighest[Int(difference >> 24)]
            difference = (difference ^ tables[Int(low)]) << 8 | UInt32(low)
            if difference <= 0xFF { return (index, bytes[index] ^ UInt8(truncatingIfNeeded: difference)) }
        }
        return nil
    }

    /// The index of the entry with a highest byte in the first table.
    private static let byHighest: [UInt8] = {
        var indices = [UInt8](repeating: 0, count: 256)
        for index in 0..<256 { indices[Int(tables[index] >> 24)] = UInt8(index) }
        return indices
    }()

    /// Eight tables of 256, one after the other.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var crc = UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
            tables[byte] = crc
        }
        for index in 256..<tables.count {
            let before = tables[index - 256]
            tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
        }
        return tables
    }()
}
