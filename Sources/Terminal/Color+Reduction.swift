extension Color {
    /// The colour to use instead on a terminal with fewer colours: the nearest one it has, the default with none.
    public func reduced(to depth: ColorDepth) -> Color {
        guard let index, Int(index) >= depth.rawValue else { return self }
        guard depth != .none else { return .default }
        let nearest = index < 16 ? index : Color.nearestBright(to: index)
        return .indexed(depth == .basic ? nearest % 8 : nearest)
    }

    private static func nearestBright(to index: UInt8) -> UInt8 {
        let wanted = components(of: index)
        var best: (index: UInt8, distance: Int) = (0, .max)
        for candidate: UInt8 in 0..<16 {
            let color = basicComponents[Int(candidate)]
            let (red, green, blue) = (color.0 - wanted.0, color.1 - wanted.1, color.2 - wanted.2)
            let distance = red * red + green * green + blue * blue
            if distance < best.distance { best = (candidate, distance) }
        }
        return best.index
    }

    private static func components(of index: UInt8) -> (Int, Int, Int) {
        if index >= 232 {
            let level = 8 + 10 * Int(index - 232)
            return (level, level, level)
        }
        let cube = Int(index) - 16
        let level = { (step: Int) in step == 0 ? 0 : 55 + 40 * step }
        return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    }

    /// What xterm shows for the first sixteen.
    private static let basicComponents: [(Int, Int, Int)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
        (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255),
        (0, 255, 255), (255, 255, 255),
    ]
}
