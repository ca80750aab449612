/// Names one save, so that a retry of it is recognised and an undo can say what it undoes.
public struct TransactionID: Hashable, Sendable, CustomStringConvertible {
    /// Never empty.
    public let text: String

    /// Takes a name from outside, such as the command line; nil when it is empty.
    public init?(_ text: String) {
        guard !text.isEmpty else { return nil }
        self.text = text
    }

    private init(unchecked text: String) { self.text = text }

    /// A name that nobody else has.
    public static func random() -> TransactionID {
        TransactionID(unchecked: Hexadecimal.string(UInt128.random(in: 0 ... .max)))
    }

    /// The name itself.
    public var description: String { text }
}
