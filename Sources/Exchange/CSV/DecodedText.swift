public import Domain

/// A text as UTF-8, with what was found out about the bytes that it came from.
///
/// What is UTF-8 from end to end is read as that. What is not is Windows-1252, which is what Swedish Excel writes as
/// plain CSV — unless most characters beyond ASCII are valid UTF-8: then a few bytes have been damaged, and reading the
/// whole as Windows-1252 would ruin every å, ä and ö to save them. Each damaged byte is read as Windows-1252 by itself.
/// Both are told with line and column; nothing is replaced in silence.
public struct DecodedText: Sendable {
    /// The text as valid UTF-8, without a byte order mark.
    public let bytes: [UInt8]
    /// The encoding that it was read as.
    public let encoding: TextEncoding
    /// Whether a byte order mark stood first.
    public let hasByteOrderMark: Bool
    /// Where the bytes did not fit the encoding, the first `noteLimit` of them in order of place.
    public let notes: [TextNote]
    /// How many places did not fit, with those beyond the limit.
    public let noteCount: Int

    /// How many places are listed one by one.
    public static let noteLimit = 100

    /// Decodes the bytes of a file.
    public init(_ source: [UInt8]) {
        let signature = TextSignature(of: source)
        let mark = signature?.byteOrderMarkLength ?? 0
        var transcoder: TextTranscoder
        switch signature?.encoding {
        case .utf16LittleEndian, .utf16BigEndian:
            encoding = signature?.encoding ?? .utf16LittleEndian
            transcoder = TextTranscoder(capacity: source.count)
            transcoder.appendUTF16(source[mark...], bigEndian: encoding == .utf16BigEndian)
        default:
            let damage = UTF8Damage(of: source, from: mark)
            encoding = damage.isAnotherEncoding ? .windows1252 : .utf8
            if damage.ranges.isEmpty {
                transcoder = TextTranscoder(whole: mark == 0 ? source : Array(source[mark...]))
            } else if encoding == .utf8 {
                transcoder = TextTranscoder(capacity: source.count + damage.ranges.count * 2)
                transcoder.appendUTF8(source[mark...], damagedIn: damage.ranges)
            } else {
                transcoder = TextTranscoder(capacity: source.count + source.count / 8)
                transcoder.appendWindows1252(source[mark...])
            }
        }
        hasByteOrderMark = mark > 0
        bytes = transcoder.utf8
        notes = transcoder.locatedNotes()
        noteCount = transcoder.noteCount
    }
}

/// A place where the bytes of a text did not fit its encoding.
public struct TextNote: Equatable, Sendable {
    /// What did not fit.
    public enum Kind: Equatable, Sendable {
        /// A byte that is not UTF-8 in a text that is; it was read as Windows-1252.
        case damagedByte(UInt8)
        /// A byte that Windows-1252 has no character for; U+FFFD stands in its place.
        case undefinedByte(UInt8)
        /// Half a surrogate pair of UTF-16; U+FFFD stands in its place.
        case loneSurrogate
        /// A last byte without its other half in UTF-16; it was dropped.
        case oddByte
    }

    /// What did not fit.
    public let kind: Kind
    /// Where, in the decoded text.
    public let position: TextPosition

    /// What was found and what became of it, without the place.
    public var text: LocalizedText {
        switch kind {
        case .damagedByte(let byte):
            LocalizedText(
                sv: "byten \(hexadecimal(byte)) är inte UTF-8 som resten av filen; den har lästs som Windows-1252, "
                    + "kontrollera ordet",
                en:
                    "the byte \(hexadecimal(byte)) is not UTF-8 like the rest of the file; it was read as Windows-1252, "
                    + "check the word")
        case .undefinedByte(let byte):
            LocalizedText(
                sv: "byten \(hexadecimal(byte)) står inte för något tecken i Windows-1252; där står nu \u{FFFD}",
                en: "the byte \(hexadecimal(byte)) is no character in Windows-1252; \u{FFFD} stands in its place")
        case .loneSurrogate:
            LocalizedText(
                sv: "ett halvt tecken (UTF-16); där står nu \u{FFFD}",
                en: "half a character (UTF-16); \u{FFFD} stands in its place")
        case .oddByte:
            LocalizedText(
                sv: "filen slutar mitt i ett tecken (UTF-16); exportera den på nytt",
                en: "the file ends within a character (UTF-16); export it again")
        }
    }

    private func hexadecimal(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }
}
