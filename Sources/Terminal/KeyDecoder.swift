/// Turns the bytes that a terminal sends into keys, however they are cut into reads.
///
/// Understands what xterm, its many relatives, the Linux console, rxvt and PuTTY send, in both modes of their keys, and the
/// sequences given from the terminal's description. Unknown sequences are left out. Pure: it does not know the time. After
/// a lone ESC, ``isEscapePending`` tells the caller to wait a moment and then call ``flush()``.
public struct KeyDecoder: Sendable {
    /// Bytes not yet understood: the beginning of a character or of a sequence.
    private var pending: [UInt8] = []
    /// The text of the paste going on.
    private var pasted: [UInt8]?
    private let sequences: [[UInt8]: Key]

    /// A paste without an end is delivered in pieces of this size: keys must work again some day.
    private static let pasteLimit = 1 << 20

    /// Makes a decoder.
    ///
    /// - Parameter sequences: Sequences beginning with ESC that mean a key on the terminal at hand.
    public init(sequences: [[UInt8]: Key] = [:]) { self.sequences = sequences }

    /// Whether an ESC came last, or the beginning of a sequence: Escape, if nothing follows soon.
    public var isEscapePending: Bool { pasted == nil && pending.first == 0x1B }

    /// Takes bytes in and returns the keys that are complete.
    public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
        pending.append(contentsOf: bytes)
        var keys: [Key] = []
        var position = 0
        while position < pending.count {
            let rest = pending[position...]
            let step = pasted == nil ? decode(rest) : decodePaste(rest)
            guard let step else { break }
            position += step.length
            if let key = step.key { keys.append(key) }
        }
        pending.removeFirst(position)
        return keys
    }

    /// Ends a pending ESC: it was the Escape key, and what followed it are keys of their own.
    public mutating func flush() -> [Key] {
        guard isEscapePending else { return [] }
        let rest = pending.dropFirst()
        pending = []
        return [.escape] + feed(rest)
    }

    /// How many bytes were understood and the key they mean, if any.
    private typealias Step = (length: Int, key: Key?)

    /// Decodes one key; nil when more bytes are needed.
    private mutating func decode(_ bytes: ArraySlice<UInt8>) -> Step? {
        let first = bytes[bytes.startIndex]
        switch first {
        case 0x1B: return decodeEscape(bytes)
        case 0x0D, 0x0A: return (1, .enter)
        case 0x09: return (1, .tab)
        case 0x08, 0x7F: return (1, .backspace)
        case 0x00: return (1, .control(" "))
        case 0x01...0x1A: return (1, .control(Character(Unicode.Scalar(first + 0x60))))
        case 0x1C...0x1F: return (1, .control(Character(Unicode.Scalar(first + 0x40))))
        case 0x20...0x7E: return (1, .character(Character(Unicode.Scalar(first))))
        default: return KeyDecoder.decodeUTF8(bytes)
        }
    }

    private static func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> Step? {
        let first = bytes[bytes.startIndex]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5 else { return (1, nil) }
        let tail = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
        guard tail.count == length - 1 else {
            // Wait only if all that came so far fits; otherwise the start was a stray byte.
            return bytes.count == tail.count + 1 ? nil : (1 + tail.count, nil)
        }
        guard let text = String(validating: bytes.prefix(length), as: UTF8.self), let character = text.first,
            (text.unicodeScalars.first?.value ?? 0) >= 0xA0  // C1 controls are no text
        else { return (length, nil) }
        return (length, .character(character))
    }

    private mutating func decodeEscape(_ bytes: ArraySlice<UInt8>) -> Step? {
        let body = bytes.dropFirst()
        guard let introducer = body.first else { return nil }
        switch introducer {
        case UInt8(ascii: "["): return decodeControlSequence(bytes)
        case UInt8(ascii: "O"):
            guard let final = body.dropFirst().first else { return nil }
            let key = sequences[Array(bytes.prefix(3))] ?? KeySequence.application(final: final)
            // Escape and then the letter O, typed fast or by a script.
            return key.map { (3, $0) } ?? (1, .escape)
        default:
            let key = sequences[Array(bytes.prefix(2))]
            return key.map { (2, $0) } ?? (1, .escape)
        }
    }

    private mutating func decodeControlSequence(_ bytes: ArraySlice<UInt8>) -> Step? {
        let body = bytes.dropFirst(2)
        // The Linux console's function keys: ESC [ [ A.
        if body.first == UInt8(ascii: "[") {
            guard let final = body.dropFirst().first else { return nil }
            return (4, KeySequence.linuxFunction(final: final))
        }
        let parameters = body.prefix { (0x20...0x3F).contains($0) && $0 != UInt8(ascii: "$") }
        guard let final = body.dropFirst(parameters.count).first else { return nil }
        let length = 3 + parameters.count
        // No such sequence: the rest are keys of their own, among them perhaps an Escape.
        guard (0x40...0x7E).contains(final) || final == UInt8(ascii: "$") else { return (length - 1, nil) }
        if parameters.elementsEqual("200".utf8), final == UInt8(ascii: "~") {
            pasted = []
            return (length, nil)
        }
        let known = sequences[Array(bytes.prefix(length))]
        return (length, known ?? KeySequence.control(parameters: parameters, final: final))
    }

    private mutating func decodePaste(_ bytes: ArraySlice<UInt8>) -> Step? {
        let end = Array("\u{1B}[201~".utf8)
        var text = bytes.prefix { $0 != 0x1B }
        if text.isEmpty {
            if bytes.starts(with: end) {
                return (end.count, takePaste())
            }
            // Perhaps the end has come in part; otherwise the ESC was pasted too.
            if end.starts(with: bytes) { return nil }
            text = bytes.prefix(1)
        }
        pasted?.append(contentsOf: text)
        if (pasted?.count ?? 0) >= KeyDecoder.pasteLimit { return (text.count, takePaste()) }
        return (text.count, nil)
    }

    /// Terminals send a line end in pasted text as Enter does.
    private mutating func takePaste() -> Key {
        let text = String(decoding: pasted ?? [], as: UTF8.self)
        pasted = nil
        let unified = text.map { character in character == "\r\n" || character == "\r" ? "\n" : character }
        return .paste(String(unified))
    }
}
