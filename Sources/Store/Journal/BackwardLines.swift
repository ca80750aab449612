/// Goes through a file line by line from its end, in blocks.
struct BackwardLines {
    private static let blockSize = 1 << 16
    private let file: OpenFile
    /// What has been read and not yet given, without the line break that ends it.
    private var block: [UInt8] = []
    /// Where in the file the block begins.
    private var blockStart: Int
    private var isAtEnd: Bool

    /// - Parameter end: Where the last line has ended, just after its line break.
    init(_ file: OpenFile, end: Int) {
        self.file = file
        blockStart = max(0, end - 1)
        isAtEnd = end == 0
    }

    /// The line before the one given last, without its line break; nil at the beginning of the file.
    mutating func previousLine() throws(StoreError) -> ArraySlice<UInt8>? {
        guard !isAtEnd else { return nil }
        var searched = block.count
        while true {
            if let lineBreak = block[..<searched].lastIndex(of: 0x0A) {
                let line = Array(block[(lineBreak + 1)...])
                block.removeSubrange(lineBreak...)
                return line[...]
            }
            guard blockStart > 0 else {
                isAtEnd = true
                return block[...]
            }
            // Growing with the line, so that a line as long as the file is not read in quadratic time.
            let count = min(blockStart, max(Self.blockSize, block.count))
            let more = try file.read(at: blockStart - count, count: count)
            searched = more.count
            block = more + block
            blockStart -= count
        }
    }
}
