/// An e-mail address that can stand in the head of a message as it is.
///
/// Not every address that the standards allow: quoted local parts and comments are what people type by mistake or to smuggle
/// a header in. Letters outside ASCII are taken, as in `åsa@example.se`.
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address.
    public let description: String

    /// Reads an address; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, MailAddress.isDotted(parts[0]), MailAddress.isDotted(parts[1])
        else { return nil }
        description = text
    }

    /// What stands after the `@`.
    public var domain: Substring { description.drop { $0 != "@" }.dropFirst() }

    private static func isDotted(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.unicodeScalars.allSatisfy(isAtom)
        }
    }

    private static func isAtom(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return scalar.properties.isAlphabetic || scalar.properties.numericType != nil }
        return scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
            || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
    }
}
