extension Glyph {
    /// Calls `body` with each glyph of the text, from left to right, until it returns false.
    static func forEach(in text: some StringProtocol, _ body: (Glyph) -> Bool) {
        // Every scalar below U+0300 starts with a byte below 0xCC and is a glyph by itself: most Swedish text.
        if text.utf8.allSatisfy({ $0 < 0xCC }) {
            for scalar in text.unicodeScalars {
                guard let glyph = simple(scalar) else { continue }
                guard body(glyph) else { return }
            }
            return
        }
        for character in text {
            guard forEach(of: character, body) else { return }
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
