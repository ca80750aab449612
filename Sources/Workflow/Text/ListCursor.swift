/// Where somebody stands in a list, and which row is at the top of what is visible.
public struct ListCursor: Equatable, Sendable {
    /// A step through a list.
    public enum Step: Equatable, Sendable {
        case up, down, pageUp, pageDown, first, last
    }

    /// The selected row, from 0; 0 in an empty list.
    public private(set) var index = 0
    /// The first visible row.
    public private(set) var top = 0

    /// A cursor at the first row.
    public init() {}

    /// Takes a step in a list of `count` rows of which `page` are visible.
    public mutating func move(_ step: Step, count: Int, page: Int) {
        switch step {
        case .up: index -= 1
        case .down: index += 1
        case .pageUp:
            index -= page
            top -= page
        case .pageDown:
            index += page
            top += page
        case .first: index = 0
        case .last: index = count - 1
        }
        clamp(count: count, page: page)
    }

    /// Selects a row.
    public mutating func select(_ row: Int, count: Int, page: Int) {
        index = row
        clamp(count: count, page: page)
    }

    /// Keeps the selection within the list and in sight, after either has changed size.
    public mutating func clamp(count: Int, page: Int) {
        let page = max(page, 1)
        index = max(0, min(index, count - 1))
        top = max(0, min(top, count - page))
        if index < top { top = index }
        if index >= top + page { top = index - page + 1 }
    }
}
