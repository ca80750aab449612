extension CellGrid {
    /// The cells as bytes, for a cache on the same machine.
    public var bytes: [UInt8] { cells.withUnsafeBytes { Array($0) } }

    /// A grid from ``bytes``; nil where they are not of this size.
    ///
    /// What they mean is not looked at, so that somebody must vouch for them.
    public init?(bytes: ArraySlice<UInt8>, size: Size, glyphs: GlyphSet) {
        let count = size.width * size.height
        guard bytes.count == count * MemoryLayout<Cell>.stride else { return nil }
        self.init(size: size, glyphs: glyphs)
        cells.withUnsafeMutableBytes { target in bytes.withUnsafeBytes { target.copyMemory(from: $0) } }
    }
}
