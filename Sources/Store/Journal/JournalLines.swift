import Glibc

/// Goes through a file line by line from an offset on, in blocks, with no more than a block and a line in memory.
struct JournalLines {
    private static let blockSize = 1 << 22
    private let file: OpenFile
    private let size: Int
    private var block: [UInt8] = []
    /// Where in the file the block begins.
    private var blockStart: Int
    /// Where in the block the next line begins.
    private var next = 0

    /// Where in the file the next line begins.
    var offset: Int { blockStart + next }

    /// - Parameter size: How far to read, taken before, so that a file that grows meanwhile does not matter.
    init(_ file: OpenFile, from offset: Int, size: Int) {
        self.file = file
        self.size = size
        blockStart = offset
    }

    /// The next whole line without its line break, or nil when only a beginning of one is left.
    mutating func nextLine() throws(StoreError) -> ArraySlice<UInt8>? {
        var searched = next
        while true {
            if let end = Self.lineBreak(in: block, from: searched) {
                defer { next = end + 1 }
                return block[next..<end]
            }
            searched = block.count
            guard try readMore(&searched) else { return nil }
        }
    }

    /// What stands after the last line break.
    var rest: ArraySlice<UInt8> { block[next...] }

    private mutating func readMore(_ searched: inout Int) throws(StoreError) -> Bool {
        let readEnd = blockStart + block.count
        guard readEnd < size else { return false }
        let kept = block.count - next
        let more = try file.read(at: readEnd, count: min(size - readEnd, max(Self.blockSize, kept)))
        guard !more.isEmpty else { return false }
        block = kept == 0 ? more : Array(block[next...]) + more
        blockStart += next
        searched -= next
        next = 0
        return true
    }

    private static func lineBreak(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard start < buffer.count, let base = buffer.baseAddress,
                let found = memchr(base + start, 0x0A, buffer.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
