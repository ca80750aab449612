import JSON

/// The first line of a protocol that does not hold: where, what was expected and what was found.
public struct ProtocolFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// The line of the file, from 1.
    public let line: Int
    /// What the line is, as the protocol names it; nil where that cannot be read.
    public let kind: String?
    /// What would have been right.
    public let expected: String
    /// What stands there.
    public let found: String

    /// A line that does not hold.
    public init(line: Int, kind: String? = nil, expected: String, found: String) {
        self.line = line
        self.kind = kind
        self.expected = expected
        self.found = found
    }

    /// `12: test.recorded: expected …, found …`, to be put after a path and a colon.
    public var description: String {
        "\(line): \(kind.map { $0 + ": " } ?? "")expected \(expected), found \(found)"
    }
}

/// Two values that should have been the same.
struct Discrepancy: Error, Equatable {
    let expected: String
    let found: String
}
