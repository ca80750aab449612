import Terminal

/// What the fixture shows: a log of keys, or a list of invented people with a cursor.
struct Page {
    private let mode: String
    private let capabilities: Capabilities
    private var entries: [String] = []
    private var current = 0
    private var top = 0
    private let count = 1000

    init(mode: String, capabilities: Capabilities) {
        self.mode = mode
        self.capabilities = capabilities
    }

    mutating func log(_ entry: String) { entries.append(entry) }

    /// Uses the stack up, as a defect would.
    @inline(never)
    func overflow() { _ = Page.deeper(1) }

    private static func deeper(_ depth: Int) -> Int { depth == 0 ? 0 : deeper(depth + 1) + depth }

    mutating func handle(_ key: Key, height: Int) {
        guard mode != "keys" else {
            if case .paste(let text) = key {
                log("paste " + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|"))
            } else {
                log(key.name)
            }
            return
        }
        let rows = max(1, height - 2)
        switch key {
        case .character("j"), .down: current = min(current + 1, count - 1)
        case .character("k"), .up: current = max(current - 1, 0)
        case .character(" "), .pageDown:
            current = min(current + rows, count - 1)
            top = min(top + rows, count - rows)
        case .end: current = count - 1
        case .home: current = 0
        default: break
        }
        if current < top { top = current }
        if current >= top + rows { top = current - rows + 1 }
    }

    func draw(on grid: inout CellGrid) {
        if mode == "keys" { drawLog(on: &grid) } else { drawList(on: &grid) }
    }

    private func drawLog(on grid: inout CellGrid) {
        let size = grid.size
        let colors = capabilities.colors.rawValue
        grid.put("Åäö \(size.width)x\(size.height) colors \(colors) 漢字", at: .zero, style: .bold)
        grid.horizontalLine(at: Point(x: 0, y: 1))
        grid.put("red", at: Point(x: 0, y: 2), style: Style(foreground: .red, attributes: .underline))
        grid.put("reverse", at: Point(x: 5, y: 2), style: .reverse)
        grid.put("orange", at: Point(x: 14, y: 2), style: Style(foreground: .indexed(208)))
        let shown = entries.enumerated().suffix(max(0, size.height - 3))
        for (row, entry) in zip(3..., shown) {
            grid.put("\(entry.offset + 1): \(entry.element)", at: Point(x: 0, y: row))
            grid.cursor = Point(x: 0, y: row)
        }
    }

    private func drawList(on grid: inout CellGrid) {
        let (width, height) = (grid.size.width, grid.size.height)
        let split = mode == "split" ? width * 2 / 3 : width
        grid.fill(Rect(x: 0, y: 0, width: width, height: 1), style: .reverse)
        grid.put(" Sökande  \(count) st", at: .zero, style: .reverse)
        let rows = max(0, height - 2)
        for row in 0..<min(rows, count - top) {
            let number = top + row
            let line = Rect(x: 0, y: row + 1, width: split, height: 1)
            let style = number == current ? Style.reverse : number % 6 == 3 ? Style(foreground: .cyan) : .plain
            grid.put(Page.line(number), at: line.origin, style: style, width: split)
        }
        if mode == "split" {
            grid.verticalLine(at: Point(x: split, y: 1), length: rows)
            for (row, text) in Page.detail(current).enumerated() where row < rows {
                grid.put(text, at: Point(x: split + 2, y: row + 1))
            }
        }
        let footer = Rect(x: 0, y: height - 1, width: width, height: 1)
        grid.fill(footer, style: .reverse)
        grid.put(" q avsluta  / sök  ? hjälp   rad \(current + 1)/\(count)", at: footer.origin, style: .reverse)
        grid.cursor = Point(x: 0, y: current - top + 1)
    }

    private static func detail(_ number: Int) -> [String] {
        [
            first[number % 10] + " " + last[(number * 7) % 8], "Undersköterska", "sedan \(1990 + number % 30)", "",
            "Behörig     5 av 5", "Test        14 apr ✓", "Panel       2 av 2", "”Jag vill leda för",
            "att andra växer”",
        ]
    }

    private static func line(_ number: Int) -> String {
        let mark = padded("\(number + 1)", 5, leading: true)
        let name = padded(first[number % 10], 10) + " " + padded(last[(number * 7) % 8], 14)
        let date = "2026-\(twoDigits(1 + number % 12))-\(twoDigits(1 + number % 28))"
        let state = padded(states[number % 6], 10)
        let tenths = number * 37 % 1000
        let score = padded("\(tenths / 10).\(tenths % 10)", 5, leading: true)
        return "\(mark)  \(name)  \(date)  \(state)  \(score)  omgang-\(1 + number % 4)   sok.\(number)@example.se"
    }

    private static func twoDigits(_ number: Int) -> String { padded("\(number)", 2, leading: true, with: "0") }

    private static func padded(_ text: String, _ width: Int, leading: Bool = false, with pad: Character = " ") -> String
    {
        let padding = String(repeating: pad, count: max(0, width - text.count))
        return leading ? padding + text : text + padding
    }

    private static let first = [
        "Åsa", "Örjan", "Märta", "Björn", "Linnéa", "Erik", "Karin", "Göran", "Sara", "Håkan",
    ]
    private static let last = [
        "Andersson", "Öberg", "Lindström", "Sjögren", "Åkesson", "Nyström", "Berg", "Ekström",
    ]
    private static let states = ["Mottagen", "Granskad", "Intervju", "Bedömd", "Erbjuden", "Avböjd"]
}
