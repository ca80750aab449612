/// A part of a piece of bytes that lies still and that many may share, wherever it lies: in memory, or in a file that the
/// system shows as memory.
public struct SharedBytes: Sendable {
    /// Keeps the piece for as long as somebody refers to a part of it.
    private final class Block: Sendable {
        // A number, because it means the same in every thread.
        let address: UInt
        let count: Int
        let source: Source

        init(_ bytes: UnsafeMutableRawBufferPointer, _ source: Source) {
            address = UInt(bitPattern: bytes.baseAddress)
            count = bytes.count
            self.source = source
        }

        var bytes: UnsafeMutableRawBufferPointer {
            UnsafeMutableRawBufferPointer(start: UnsafeMutableRawPointer(bitPattern: address), count: count)
        }

        deinit { source.release(bytes) }
    }

    /// Where a piece of bytes comes from.
    public struct Source: Sendable {
        let release: @Sendable (UnsafeMutableRawBufferPointer) -> Void
        let rest: (@Sendable (UnsafeMutableRawBufferPointer) -> Void)?

        /// A source.
        ///
        /// - Parameters:
        ///   - release: Takes the piece back.
        ///   - rest: Takes back the memory that it stands in until it is looked at again; nil where that cannot be.
        public init(
            release: @escaping @Sendable (UnsafeMutableRawBufferPointer) -> Void,
            rest: (@Sendable (UnsafeMutableRawBufferPointer) -> Void)?
        ) {
            self.release = release
            self.rest = rest
        }

        static let memory = Source(release: { $0.deallocate() }, rest: nil)
    }

    private let block: Block?
    private let start: UInt32
    /// How many bytes it is.
    private let length: UInt32

    /// A piece as it lies; at most 4 GB, which a store's files are far from.
    public init(_ bytes: UnsafeMutableRawBufferPointer, from source: Source) {
        precondition(bytes.count <= UInt32.max)
        block = Block(bytes, source)
        (start, length) = (0, UInt32(bytes.count))
    }

    /// A copy of bytes.
    public init(_ bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else {
            self.init(nil, 0..<0)
            return
        }
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        let done: Void? = bytes.withContiguousStorageIfAvailable { copy.copyMemory(from: UnsafeRawBufferPointer($0)) }
        if done == nil { copy.copyBytes(from: bytes) }
        self.init(copy, from: .memory)
    }

    private init(_ block: Block?, _ range: Range<Int>) {
        self.block = block
        (start, length) = (UInt32(range.lowerBound), UInt32(range.count))
    }

    /// How many bytes it is.
    public var count: Int { Int(length) }

    /// A part of this; the range must lie within.
    public subscript(range: Range<Int>) -> SharedBytes {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return SharedBytes(block, Int(start) + range.lowerBound..<Int(start) + range.upperBound)
    }

    /// Looks at the bytes, which are not to be referred to afterwards.
    public func withBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let block, length > 0 else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
        return try withExtendedLifetime(block) { () throws(Failure) in
            try body(
                UnsafeBufferPointer(
                    rebasing: block.bytes.assumingMemoryBound(to: UInt8.self)[Int(start)..<Int(start) + count]))
        }
    }

    /// Lets the whole piece that this is a part of rest, where it can be had again from a file: what has been gone
    /// through once need not stand in memory until it is gone through again.
    public func rest() {
        guard let block else { return }
        block.source.rest?(block.bytes)
    }
}

extension SharedBytes: Equatable {
    /// Whether both hold the same bytes.
    public static func == (one: SharedBytes, other: SharedBytes) -> Bool {
        one.withBytes { one in other.withBytes { one.elementsEqual($0) } }
    }
}
