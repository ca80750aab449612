extension Glyph {
    /// Calls `body` with each glyph of the text, from left to right, until it returns false.
    static func forEach(in text: some StringProtocol, _ body: (Glyph) -> Bool) {
        // Most Swedish text: to look at its bytes costs a fraction of taking it apart into characters.
        let isDone = text.utf8.withContiguousStorageIfAvailable { bytes in
            guard standAlone(bytes) else { return false }
            forEach(inPlain: bytes) { _, glyph in glyph.map(body) ?? true }
            return true
        }
        if isDone == true { return }
        for character in text {
            guard forEach(of: character, body) else { return }
        }
    }

    /// Calls `body` with each character of a text whose scalars all stand alone: its offset, its first byte and how many
    /// cells it takes. False, and nothing has been called, for any other text.
    static func forEachPlain(
        in text: some StringProtocol, _ body: (_ offset: Int, _ byte: UInt8, _ width: Int) -> Void
    ) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            guard standAlone(bytes) else { return false }
            forEach(inPlain: bytes) { offset, glyph in
                body(offset, bytes[offset], glyph?.width ?? 0)
                return true
            }
            return true
        } ?? false
    }

    /// Whether every scalar is a glyph by itself, whatever stands beside it: those below U+0300 and the usual signs.
    private static func standAlone(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0xCC {
                index += 1
            } else {
                guard bytes[index] == 0xE2 else { return false }
                switch UInt16(bytes[index + 1]) << 8 | UInt16(bytes[index + 2]) {
                // U+2010…2027, U+2190…22FF and U+2500…25FC, as ``ScalarClass`` has them.
                case 0x8090...0x80A7, 0x8690...0x8BBF, 0x9480...0x97BC: index += 3
                default: return false
                }
            }
        }
        return true
    }

    /// Goes through UTF-8 of one, two and three bytes a scalar, with where each begins and what is drawn for it, if anything.
    private static func forEach(inPlain bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, Glyph?) -> Bool) {
        var index = 0
        while index < bytes.count {
            let start = index
            let first = UInt32(bytes[index])
            let value: UInt32
            switch first {
            case ..<0x80:
                value = first
                index += 1
            case ..<0xE0:
                value = (first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
                index += 2
            default:
                value = (first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
                index += 3
            }
            guard body(start, Unicode.Scalar(value).flatMap(simple)) else { return }
        }
    }

    private static func simple(_ scalar: Unicode.Scalar) -> Glyph? {
        switch ScalarClass(scalar) {
        case .narrow: Glyph(base: scalar)
        case .wide: Glyph(base: scalar, isWide: true)
        case .space: .blank
        case .forbidden: .replacement
        case .absent, .mark: nil
        }
    }

    private static func forEach(of character: Character, _ body: (Glyph) -> Bool) -> Bool {
        let scalars = character.unicodeScalars
        if scalars.count == 1, let only = scalars.first, !isRegionalIndicator(only) {
            return simple(only).map(body) ?? true
        }
        // The Linux console and older terminals cannot combine: compose what Latin can.
        if let composed = composed[character] { return body(Glyph(base: composed)) }
        var pending: Glyph?
        for scalar in scalars {
            // After a joiner comes another picture to be merged with the first: only the first is drawn.
            if scalar.value == 0x200D, let base = pending?.base, base.properties.isEmoji { break }
            if ScalarClass(scalar) == .mark {
                pending = pending?.marked(scalar)
            } else if let next = isRegionalIndicator(scalar) ? letter(scalar) : simple(scalar) {
                if let pending, !body(pending) { return false }
                pending = next
            }
        }
        return pending.map(body) ?? true
    }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    private static func letter(_ indicator: Unicode.Scalar) -> Glyph? {
        Unicode.Scalar(indicator.value - 0x1F1E6 + 0x41).map { Glyph(base: $0) }
    }

    /// Latin letters with their marks, found by canonical equivalence: NFD text looks up its NFC scalar.
    private static let composed: [Character: Unicode.Scalar] = {
        var table: [Character: Unicode.Scalar] = [:]
        for value: UInt32 in 0xC0...0x233 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            table[Character(scalar)] = scalar
        }
        return table
    }()
}
