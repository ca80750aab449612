/// Why the terminal cannot be used, or can no longer.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// There is no description of the terminal that TERM names; nil when TERM is not set.
    case unknownTerminal(String?)
    /// The terminal cannot place its cursor, so nothing can be drawn on it.
    case tooSimple(String)
    /// There is already a terminal open in this process.
    case alreadyOpen
    /// The system refused; the operation and its error number.
    case system(operation: String, code: Int32)
    /// The other side is gone: end of file, or the connection is lost. Nothing more will ever come.
    case endOfInput

    /// The place, the reason and what to do.
    public var description: String {
        switch self {
        case .notATerminal:
            "standard input and output must be a terminal; use a subcommand in scripts and pipes"
        case .unknownTerminal(let name?):
            "no description of the terminal \"\(name)\" (TERM); try TERM=xterm-256color"
        case .unknownTerminal(nil):
            "the environment variable TERM is not set; try TERM=xterm-256color"
        case .tooSimple(let name):
            "the terminal \"\(name)\" (TERM) cannot place its cursor; use a subcommand instead"
        case .alreadyOpen: "the terminal is already open in this process"
        case .system(let operation, let code): "\(operation) failed with error \(code)"
        case .endOfInput: "the terminal is gone"
        }
    }
}
