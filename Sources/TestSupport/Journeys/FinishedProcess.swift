/// What a program has left behind.
public struct FinishedProcess: Sendable {
    /// How it ended.
    public let status: ExitStatus
    /// What it wrote on standard output.
    public let output: [UInt8]
    /// What it wrote on standard error.
    public let errors: String

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard output.
    public var lines: [String] { text.split(separator: "\n").map(String.init) }
}

/// The program ended otherwise than it was meant to.
public struct UnexpectedEnd: Error, CustomStringConvertible {
    /// How it ended and what it said.
    public let description: String
}

extension FinishedProcess {
    /// Passes on a program that did what it was asked to.
    @discardableResult
    public func requireSuccess() throws -> FinishedProcess {
        guard status == .exited(0) else {
            throw UnexpectedEnd(description: "ended with \(status); it said:\n\(text)\(errors)")
        }
        return self
    }
}
