internal import CNcurses
internal import Terminal

/// The colour pairs of the terminal, made when first used: most screens need a handful of the thousands there are.
struct Palette {
    /// A style as ncurses takes it.
    struct Look {
        let attributes: UInt32
        let pair: Int32
    }

    private struct Pair: Hashable {
        let foreground: Color
        let background: Color
    }

    private let depth: ColorDepth
    private var pairs: [Pair: Int32] = [:]

    init(depth: ColorDepth) { self.depth = depth }

    /// The look of a style, reduced to what the terminal has.
    mutating func look(of style: Style) -> Look {
        let style = style.reduced(to: depth)
        let pair = number(of: Pair(foreground: style.foreground, background: style.background))
        return Look(attributes: style.attributes.rawValue, pair: pair)
    }

    private mutating func number(of pair: Pair) -> Int32 {
        guard pair.foreground != .default || pair.background != .default else { return 0 }
        if let known = pairs[pair] { return known }
        let next = Int32(pairs.count + 1)
        // Out of pairs, which takes a terminal with 64 and a very colourful screen: plain is always readable.
        guard next < min(cnc_pair_limit(), Int32(Int16.max)) else { return 0 }
        cnc_define_pair(next, Palette.code(pair.foreground), Palette.code(pair.background))
        pairs[pair] = next
        return next
    }

    private static func code(_ color: Color) -> Int32 { color.index.map(Int32.init) ?? -1 }
}
