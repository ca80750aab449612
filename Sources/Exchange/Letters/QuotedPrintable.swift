/// Text in lines of at most 76 characters of ASCII, which every mail server lets through unchanged (RFC 2045).
enum QuotedPrintable {
    /// The text with CRLF at the end of each line.
    static func encoded(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            encoded(line: line)
        }.joined(separator: "\r\n")
    }

    private static func encoded(line: Substring) -> String {
        let bytes = Array(line.utf8)
        var (text, width) = ("", 0)
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            var next = piece(byte, isLast: isLast, startsLine: width == 0)
            // One column is kept for the sign that says that the line goes on.
            if width + next.utf8.count > (isLast ? 76 : 75) {
                text += "=\r\n"
                width = 0
                next = piece(byte, isLast: isLast, startsLine: true)
            }
            text += next
            width += next.utf8.count
        }
        return text
    }

    private static func piece(_ byte: UInt8, isLast: Bool, startsLine: Bool) -> String {
        let isBlank = byte == 0x20 || byte == 0x09
        let isPrintable = (0x21...0x7E).contains(byte) && byte != 0x3D
        // A blank at the end of a line is lost on the way; a dot alone on a line ends a message for some servers, and a
        // line that begins with "From " is changed by some mailboxes.
        let isRisky = startsLine && (byte == 0x2E || byte == 0x46)
        if isPrintable && !isRisky || isBlank && !isLast { return String(Unicode.Scalar(byte)) }
        return "=" + digit(byte >> 4) + digit(byte & 15)
    }

    private static func digit(_ value: UInt8) -> String { String(value, radix: 16, uppercase: true) }
}
