/// The positions of an index's entries in the order of a column.
///
/// Made once per column and change: sorting 100 000 names takes longer than a letter in the filter may.
struct QueueOrder: Sendable {
    /// The entries' positions, sorted; those that the column does not tell apart stay as they were registered.
    private(set) var positions: [Int32] = []
    /// The column; nil for an order that may hold no longer.
    private(set) var column: QueueColumn? = .name
    private var isDescending = false

    /// A key by its first eight bytes, which tell most keys apart, and by its place among all keys.
    private struct Item {
        let prefix: UInt64
        let start: Int32
        let end: Int32
        let position: Int32
    }

    /// One key after the other in one piece of memory.
    struct Keys {
        fileprivate var bytes: [UInt8] = []
        fileprivate var ends: [Int32] = []

        /// Adds the key that `append` writes.
        mutating func add(_ append: (inout [UInt8]) -> Void) {
            append(&bytes)
            ends.append(Int32(bytes.count))
        }
    }

    /// The order of nobody.
    init() {}

    /// The order of a column with a key for each entry.
    init(_ column: QueueColumn, isDescending: Bool, _ keys: Keys) {
        self.column = column
        self.isDescending = isDescending
        positions = keys.bytes.withUnsafeBufferPointer { bytes in
            var items: [Item] = []
            items.reserveCapacity(keys.ends.count)
            var start: Int32 = 0
            for (position, end) in keys.ends.enumerated() {
                items.append(
                    Item(
                        prefix: QueueOrder.prefix(bytes, Int(start), Int(end)), start: start, end: end,
                        position: Int32(position)))
                start = end
            }
            items.sort { left, right in
                let order = QueueOrder.compare(left, right, bytes)
                return order == 0 ? left.position < right.position : (order < 0) != isDescending
            }
            return items.map(\.position)
        }
    }

    /// Notes that the keys may be others now.
    mutating func forget() { column = nil }

    /// Whether the order is that of a query.
    func fits(_ query: QueueQuery) -> Bool { column == query.column && isDescending == query.isDescending }

    /// The first eight bytes as a number that compares as they do.
    private static func prefix(_ keys: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var prefix: UInt64 = 0
        for index in start..<start + 8 { prefix = prefix << 8 | (index < end ? UInt64(keys[index]) : 0) }
        return prefix
    }

    /// Less than, equal to or greater than 0, as the keys compare byte by byte.
    private static func compare(_ left: Item, _ right: Item, _ keys: UnsafeBufferPointer<UInt8>) -> Int {
        if left.prefix != right.prefix { return left.prefix < right.prefix ? -1 : 1 }
        let (leftCount, rightCount) = (Int(left.end - left.start), Int(right.end - right.start))
        for offset in 0..<min(leftCount, rightCount) {
            let (one, other) = (keys[Int(left.start) + offset], keys[Int(right.start) + offset])
            if one != other { return one < other ? -1 : 1 }
        }
        return leftCount - rightCount
    }
}
