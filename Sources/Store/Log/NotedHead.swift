public import Domain

/// The head of a journal as somebody noted it elsewhere, to hold the journal against later.
///
/// The chain tells that nothing in the middle was changed; it cannot tell whether somebody who may write to the file has
/// made a whole new chain. Who keeps a head where that person cannot reach it, can.
public struct NotedHead: Equatable, Sendable {
    /// The programme that the journal is of.
    public let programme: String
    /// Which of its journals.
    public let scope: Scope
    /// The number of the record that was the last one.
    public let sequence: Int
    /// The hash of that record.
    public let hash: String

    /// A head as it is now.
    public init(programme: String, scope: Scope, sequence: Int, hash: String) {
        self.programme = programme
        self.scope = scope
        self.sequence = sequence
        self.hash = hash
    }

    /// Reads what ``line`` gives; nil for anything else.
    public init?(line: some StringProtocol) {
        let words = line.split(separator: " ")
        guard words.count == 4, let sequence = Int(words[2]), sequence >= 0, words[3].utf8.count == 64 else {
            return nil
        }
        self.init(
            programme: String(words[0]),
            scope: words[1] == "programme" ? .programme : .municipality(MunicipalityCode(String(words[1]))),
            sequence: sequence, hash: String(words[3]))
    }

    /// The head on a line of its own: programme, journal, number and hash.
    public var line: String {
        let journal =
            switch scope {
            case .programme: "programme"
            case .municipality(let code): code.rawValue
            }
        return "\(programme) \(journal) \(sequence) \(hash)"
    }
}
