public import Domain

/// What an import will do, row by row; a preview shows exactly what is then done.
public struct ImportPlan: Equatable, Sendable {
    /// What the people in the file are to become.
    public let purpose: ImportPurpose
    /// What becomes of each row, in the order of the file.
    public private(set) var lines: [ImportLine] = []
    /// The number of new applications.
    public private(set) var added = 0
    /// The number of applications that change.
    public private(set) var changed = 0
    /// The number of applications that are there already, as the file has them.
    public private(set) var unchanged = 0
    /// The number of rows that are not imported.
    public private(set) var held = 0
    /// The number of rows whose person seems to have applied elsewhere too.
    public private(set) var duplicates = 0
    /// The number of rows that came in late.
    public private(set) var late = 0

    init(_ purpose: ImportPurpose) { self.purpose = purpose }

    mutating func append(_ line: ImportLine) {
        switch line.outcome {
        case .added: added += 1
        case .changed: changed += 1
        case .unchanged: unchanged += 1
        case .held: held += 1
        }
        if line.twin != nil { duplicates += 1 }
        if line.isLate { late += 1 }
        lines.append(line)
    }

    /// Whether every row can be imported.
    public var isWhole: Bool { held == 0 }

    /// The commands that carry the plan out, in the order of the file.
    ///
    /// Good rows are not held back by bad ones, unless all are wanted or nothing.
    public func commands(allOrNothing: Bool = false) -> [Command] {
        allOrNothing && !isWhole ? [] : lines.compactMap(\.command)
    }
}
