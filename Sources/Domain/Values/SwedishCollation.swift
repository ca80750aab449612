/// Sorts names as a Swedish reader expects: … x y z å ä ö, é as e, ü as y, w its own letter, NFC and NFD alike.
///
/// A key is prepared once per name and compared as bytes. The C locale that a server may be limited to knows nothing of
/// Swedish, and a full collation library costs ten times more per comparison.
public enum SwedishCollation {
    /// A key such that comparing keys byte by byte orders the texts as Swedish does.
    public static func key(_ text: some StringProtocol) -> [UInt8] {
        var key: [UInt8] = []
        var text = String(text)
        key.reserveCapacity(text.utf8.count + 1)
        text.withUTF8 { appendKey(of: $0, to: &key) }
        return key
    }

    /// Appends the key of a text in UTF-8 to other keys, for indices over 100 000 of them.
    static func appendKey(of text: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
        // Letter by letter into a piece of its own: an array that grows by one asks each time whether it may.
        let read = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { letters in
            var (index, count) = (0, 0)
            while index < text.count {
                let byte = text[index]
                let next = index + 1 < text.count ? text[index + 1] : 0
                // 0xCC and 0xCD lead the combining marks; 0xC3 leads å, ä, ö and their like in two bytes.
                if byte < 0x80, next != 0xCC, next != 0xCD {
                    if let weight = weight(ofASCII: byte) {
                        letters[count] = weight
                        count += 1
                    }
                    index += 1
                } else if byte == 0xC3, let weight = weight(ofUmlaut: next) {
                    letters[count] = weight
                    count += 1
                    index += 2
                } else {
                    break
                }
            }
            key += UnsafeBufferPointer(rebasing: letters[..<count])
            return index
        }
        guard read < text.count else { return }
        let rest = String(decoding: UnsafeBufferPointer(rebasing: text[read...]), as: UTF8.self)
        appendKey(of: rest.unicodeScalars, to: &key)
    }

    /// The weight of what stands behind 0xC3 in UTF-8, for the letters that Swedish names are full of; nil for others.
    private static func weight(ofUmlaut byte: UInt8) -> UInt8? {
        switch byte {
        case 0x85, 0xA5: 0x7B  // Å å
        case 0x84, 0xA4: 0x7C  // Ä ä
        case 0x96, 0xB6: 0x7D  // Ö ö
        case 0x89, 0xA9: 0x65  // É é
        default: nil
        }
    }

    private static func appendKey(of text: String.UnicodeScalarView, to key: inout [UInt8]) {
        var scalars = text.makeIterator()
        var pending = scalars.next()
        while let scalar = pending {
            pending = scalars.next()
            if scalar.value < 0x80 {
                if let mark = pending, (0x300...0x36F).contains(mark.value) {
                    pending = scalars.next()
                    append(composed(scalar, mark), to: &key)
                } else {
                    appendASCII(UInt8(scalar.value), to: &key)
                }
            } else if !(0x300...0x36F).contains(scalar.value) {
                append(scalar, to: &key)
            }
        }
    }

    /// The weight of a space, to put between the keys of words.
    static let space: UInt8 = 1

    // Weights: a space or hyphen (1) before digits (0x30…), before letters (0x61…0x7A), å ä ö after z (0x7B…0x7D), then
    // everything else by code point behind 0x7E.
    private static func weight(ofASCII byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte + 32
        case 0x61...0x7A, 0x30...0x39: byte
        case 0x20, 0x2D: 1
        default: nil
        }
    }

    private static func appendASCII(_ byte: UInt8, to key: inout [UInt8]) {
        if let weight = weight(ofASCII: byte) { key.append(weight) }
    }

    private static func append(_ scalar: Unicode.Scalar, to key: inout [UInt8]) {
        switch scalar {
        case "å", "Å", "\u{212B}": key.append(0x7B)
        case "ä", "Ä", "æ", "Æ": key.append(0x7C)
        case "ö", "Ö", "ø", "Ø", "ő", "Ő": key.append(0x7D)
        case "ü", "Ü", "ű", "Ű", "ý", "Ý": key.append(0x79)
        case "ß": key += [0x73, 0x73]
        case "þ", "Þ": key += [0x74, 0x68]
        case "ð", "Ð", "đ", "Đ": key.append(0x64)
        case "ł", "Ł": key.append(0x6C)
        case "ı": key.append(0x69)
        case "œ", "Œ": key += [0x6F, 0x65]
        case "\u{A0}": key.append(1)
        default: appendBase(of: scalar, to: &key)
        }
    }

    private static func appendBase(of scalar: Unicode.Scalar, to key: inout [UInt8]) {
        guard scalar.value >= 0x80 else { return appendASCII(UInt8(scalar.value), to: &key) }
        if let base = Latin.base(of: scalar) {
            key.append(base)
        } else {
            let value = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
            key += [0x7E, UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
        }
    }

    private static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar {
        switch (base, mark.value) {
        case ("a", 0x30A), ("A", 0x30A): "å"
        case ("a", 0x308), ("A", 0x308): "ä"
        case ("o", 0x308), ("O", 0x308), ("o", 0x30B), ("O", 0x30B): "ö"
        case ("u", 0x308), ("U", 0x308), ("u", 0x30B), ("U", 0x30B): "ü"
        default: base
        }
    }
}

/// The plain letter under the accents of Latin-1 and Latin Extended-A.
private enum Latin {
    static func base(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: 0x61
        case 0xC7, 0xE7, 0x106...0x10D: 0x63
        case 0x10E...0x10F: 0x64
        case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: 0x65
        case 0x11C...0x123: 0x67
        case 0x124...0x127: 0x68
        case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x130: 0x69
        case 0x134...0x135: 0x6A
        case 0x136...0x137: 0x6B
        case 0x139...0x140: 0x6C
        case 0xD1, 0xF1, 0x143...0x148: 0x6E
        case 0xD2...0xD5, 0xF2...0xF5, 0x14C...0x14F: 0x6F
        case 0x154...0x159: 0x72
        case 0x15A...0x161, 0x218, 0x219: 0x73
        case 0x162...0x167, 0x21A, 0x21B: 0x74
        case 0xD9...0xDB, 0xF9...0xFB, 0x168...0x173: 0x75
        case 0x174...0x175: 0x77
        case 0xFF, 0x176...0x178: 0x79
        case 0x179...0x17E: 0x7A
        default: nil
        }
    }
}
