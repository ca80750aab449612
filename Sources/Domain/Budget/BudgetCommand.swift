/// What somebody wants done with the budget. `seen` is the line as the person saw it; the reason says why, or who has
/// decided.
public enum BudgetCommand: Equatable, Sendable {
    case add(BudgetLineID, BudgetLine, reason: String)
    case change(BudgetLineID, seen: BudgetLine, to: BudgetLine, reason: String)
    /// Makes the amount known, such as when something has been procured or an option called off; nil for the line's own.
    case settle(BudgetLineID, seen: BudgetLine, kronor: Int?, reason: String)
    case remove(BudgetLineID, seen: BudgetLine, reason: String)
}

/// A fact about the budget; it stands with the programme.
public enum BudgetEvent: Equatable, Sendable {
    case lineSet(BudgetLineID, Change<BudgetVersion?>)

    /// The fact that takes this one back.
    var inverse: BudgetEvent {
        switch self {
        case .lineSet(let id, let change): .lineSet(id, change.inverse)
        }
    }
}

/// Why something about the budget was refused.
public enum BudgetRefusal: Equatable, Sendable {
    case noSuchLine(String)
    /// What a line says cannot be.
    case line(BudgetFault)
    case tooManyLines
}

/// A line as somebody made it, and why.
public struct BudgetVersion: Hashable, Sendable {
    /// The line; nil from when it was removed.
    public let line: BudgetLine?
    /// Why, or who decided; empty for a line of the settings.
    public let reason: String

    /// A version of a line.
    public init(_ line: BudgetLine?, reason: String) {
        self.line = line
        self.reason = reason
    }
}

/// What has been made of the budget since the settings, every version of every line.
public struct BudgetChanges: Equatable, Sendable {
    /// The versions of each line, first one first; nil where all that there was has been taken back.
    public internal(set) var versions: [BudgetLineID: [Signed<BudgetVersion?>]] = [:]
    /// The lines in the order in which they were first entered or changed.
    public internal(set) var order: [BudgetLineID] = []

    /// Nothing changed.
    public init() {}

    /// Changes put together from their versions, as a snapshot does.
    public init(_ lines: [(id: BudgetLineID, versions: [Signed<BudgetVersion?>])]) {
        for line in lines {
            order.append(line.id)
            versions[line.id] = line.versions
        }
    }
}

extension Programme {
    mutating func apply(_ event: BudgetEvent, _ signature: Signature) {
        switch event {
        case .lineSet(let id, let change):
            if budgetChanges.versions[id] == nil { budgetChanges.order.append(id) }
            budgetChanges.versions[id, default: []].append(Signed(change.new, signature))
        }
    }
}
