// Layout by cutting: start with the whole pane and cut slices off it until what is left is the middle.
// A cut is never larger than what there is, so a layout written for 80×24 is safe at 1×1.
extension Rect {
    /// Cuts up to `height` rows off the top and returns them.
    public mutating func cutTop(_ height: Int) -> Rect {
        let taken = Size(width: 0, height: min(height, self.height)).height
        let slice = Rect(x: minX, y: minY, width: width, height: taken)
        self = Rect(x: minX, y: minY + taken, width: width, height: self.height - taken)
        return slice
    }

    /// Cuts up to `height` rows off the bottom and returns them.
    public mutating func cutBottom(_ height: Int) -> Rect {
        let taken = Size(width: 0, height: min(height, self.height)).height
        self = Rect(x: minX, y: minY, width: width, height: self.height - taken)
        return Rect(x: minX, y: maxY, width: width, height: taken)
    }

    /// Cuts up to `width` columns off the left and returns them.
    public mutating func cutLeft(_ width: Int) -> Rect {
        let taken = Size(width: min(width, self.width), height: 0).width
        let slice = Rect(x: minX, y: minY, width: taken, height: height)
        self = Rect(x: minX + taken, y: minY, width: self.width - taken, height: height)
        return slice
    }

    /// Cuts up to `width` columns off the right and returns them.
    public mutating func cutRight(_ width: Int) -> Rect {
        let taken = Size(width: min(width, self.width), height: 0).width
        self = Rect(x: minX, y: minY, width: self.width - taken, height: height)
        return Rect(x: maxX, y: minY, width: taken, height: height)
    }

    /// The rectangle without `horizontal` columns at either side and `vertical` rows above and below.
    public func inset(horizontal: Int = 0, vertical: Int = 0) -> Rect {
        Rect(
            x: minX + min(horizontal, width / 2), y: minY + min(vertical, height / 2),
            width: width - 2 * horizontal, height: height - 2 * vertical)
    }

    /// A rectangle of the wanted size, or as much of it as fits, in the middle of this one.
    public func centered(_ wanted: Size) -> Rect {
        let fitting = Size(width: min(wanted.width, width), height: min(wanted.height, height))
        return Rect(
            x: minX + (width - fitting.width) / 2, y: minY + (height - fitting.height) / 2,
            width: fitting.width, height: fitting.height)
    }

    /// The row with the given number counted from the top; empty when there is no such row.
    public func row(_ index: Int) -> Rect {
        guard index >= 0, index < height else { return Rect(x: minX, y: minY, width: 0, height: 0) }
        return Rect(x: minX, y: minY + index, width: width, height: 1)
    }
}
