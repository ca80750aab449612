/// Why a text is not the JSON that was expected, and where.
///
/// The reader throws it for broken syntax, and codecs throw it for values that do not fit, so that a person always
/// gets `line:column: expected …, found …` (``description``) to go to.
public struct JSONFault: Error, Equatable, CustomStringConvertible {
    /// Counted from 1; in a journal it is the line of the file.
    public let line: Int
    /// Counted in characters from 1, as an editor shows it.
    public let column: Int
    /// What would have been right here, as a noun phrase.
    public let expected: String
    /// What stands here instead, as a noun phrase.
    public let found: String

    /// Makes a fault for a place that is already known.
    public init(line: Int, column: Int, expected: String, found: String) {
        self.line = line
        self.column = column
        self.expected = expected
        self.found = Self.printable(found)
    }

    /// What a file holds is shown on a terminal, where a control character could do anything.
    private static func printable(_ text: String) -> String {
        var printable = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(200) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
                printable.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            default: printable.append(scalar)
            }
        }
        return String(printable)
    }

    /// `line:column: expected …, found …`, to be put after a path and a colon.
    public var description: String { "\(line):\(column): expected \(expected), found \(found)" }
}
