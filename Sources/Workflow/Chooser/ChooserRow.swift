public import Domain

/// A programme of the store as far as it has been looked into.
public struct ChooserRow: Equatable, Sendable {
    /// How much is known.
    public enum Content: Equatable, Sendable {
        /// It has not been looked into.
        case unread
        case read(ProgrammeSummary, Waiting)
        /// It cannot be opened, and why; the others can.
        case unreadable(LocalizedText)
    }

    /// What waits for the person there.
    public enum Waiting: Equatable, Sendable {
        /// The applications have not been read.
        case unread
        /// One text each, in the order in which the work is done; names stand in none of them.
        case known([LocalizedText])
        /// A part of the programme cannot be read, and why; what waits in the rest.
        case damaged(LocalizedText, [LocalizedText])
    }

    /// The programme's id.
    public let id: String
    /// What is known of it.
    public internal(set) var content: Content

    /// A programme with what is known of it.
    public init(_ id: String, _ content: Content = .unread) {
        self.id = id
        self.content = content
    }

    /// How it stands; nil while that is not known.
    public var summary: ProgrammeSummary? {
        if case .read(let summary, _) = content { summary } else { nil }
    }

    /// What waits; nil while that is not known.
    public var waiting: [LocalizedText]? {
        switch content {
        case .read(_, .known(let tasks)), .read(_, .damaged(_, let tasks)): tasks
        case .read(_, .unread), .unread, .unreadable: nil
        }
    }

    /// What is wrong with it or with a part of it; nil where nothing is known to be.
    public var fault: LocalizedText? {
        switch content {
        case .unreadable(let reason), .read(_, .damaged(let reason, _)): reason
        case .read(_, .unread), .read(_, .known), .unread: nil
        }
    }
}

extension ChooserRow {
    /// Where it stands among the others: by how far it has come, then by its start and its id.
    var place: (stage: Int, start: Day, id: String) {
        // What cannot be read comes last.
        guard let summary else { return (3, Day(number: 0), id) }
        let stage =
            switch summary.phase {
            case .running, .selection, .applications: 0
            case .planned: 1
            case .finished: 2
            }
        return (stage, summary.period.lowerBound, id)
    }
}
