import Terminal
import Testing

@Suite struct CellGridTests {
    @Test func `text is cut with an ellipsis that fits`() {
        var grid = CellGrid(size: Size(width: 12, height: 4))
        grid.put("Vård och omsorg", at: Point(x: 0, y: 0))
        grid.put("Vård och omsorg", at: Point(x: 0, y: 1), width: 6)
        grid.put("Vård och omsorg", at: Point(x: 0, y: 2), width: 6, overflow: .clip)
        grid.put("Teknik", at: Point(x: 0, y: 3), width: 6)
        #expect(grid.rows == ["Vård och om…", "Vård…", "Vård o", "Teknik"].map { $0 == "Vård…" ? "Vård …" : $0 })
    }

    @Test func `in ASCII the ellipsis is three dots`() {
        var grid = CellGrid(size: Size(width: 8, height: 2), glyphs: .ascii)
        grid.put("Förvaltning", at: .zero)
        grid.put("Förvaltning", at: Point(x: 6, y: 1))
        #expect(grid.rows == ["Förva...", "      .."])
    }

    @Test func `text stands at the left, at the right or in the middle`() {
        var grid = CellGrid(size: Size(width: 9, height: 4))
        grid.put("4,30", at: Point(x: 0, y: 0), width: 7, alignment: .trailing)
        grid.put("4,30", at: Point(x: 0, y: 1), alignment: .trailing)
        grid.put("mitt", at: Point(x: 0, y: 2), width: 8, alignment: .center)
        grid.put("alldeles för lång", at: Point(x: 0, y: 3), alignment: .trailing)
        #expect(grid.rows == ["   4,30", "     4,30", "  mitt", "alldeles…"])
    }

    @Test func `a wide character is never split`() {
        var grid = CellGrid(size: Size(width: 5, height: 4))
        grid.put("漢字漢字", at: Point(x: 0, y: 0), overflow: .clip)
        grid.put("漢字漢字", at: Point(x: 0, y: 1))
        grid.put("漢字", at: Point(x: -1, y: 2))
        grid.put("漢字", at: Point(x: 0, y: 3))
        grid.put("x", at: Point(x: 1, y: 3))
        #expect(grid.rows == ["漢字", "漢字…", " 字", " x字"])
        #expect(grid[Point(x: 4, y: 0)] == .blank)
    }

    @Test func `the columns taken are returned`() {
        var grid = CellGrid(size: Size(width: 10, height: 1))
        #expect(grid.put("Åsa", at: .zero) == 3)
        #expect(grid.put("漢", at: Point(x: 3, y: 0)) == 2)
        #expect(grid.put("mycket text", at: Point(x: 5, y: 0)) == 5)
        #expect(grid.put("x", at: Point(x: 10, y: 0)) == 0)
    }

    @Test(arguments: ["\u{1B}[2J\u{7}", "\u{9B}31m", "\u{202E}abc", "\u{0}", "a\u{85}b"])
    func `nothing that could steer a terminal reaches a cell`(text: String) {
        var grid = CellGrid(size: Size(width: 20, height: 1))
        grid.put(text, at: .zero)
        for scalar in grid.text.unicodeScalars {
            #expect(![.control, .format].contains(scalar.properties.generalCategory))
        }
    }

    @Test func `a control character is seen and does not move what follows`() {
        var grid = CellGrid(size: Size(width: 20, height: 2))
        grid.put("ett\u{1B}[31mtvå", at: .zero)
        grid.put("rad\tett\nrad två", at: Point(x: 0, y: 1))
        #expect(grid.rows == ["ett\u{FFFD}[31mtvå", "rad ett rad två"])
    }

    @Test func `a flag is drawn as its letters and a decomposed letter as one scalar`() {
        var grid = CellGrid(size: Size(width: 20, height: 1))
        grid.put("🇸🇪 A\u{30A}sa 👩‍👩‍👧‍👦!", at: .zero)
        #expect(grid.text.unicodeScalars.elementsEqual("SE Åsa 👩!".unicodeScalars))
    }

    @Test func `a pane clips and shifts, also inside another`() {
        var grid = CellGrid(size: Size(width: 8, height: 4))
        grid.fill(grid.bounds, with: ".")
        grid.inside(Rect(x: 2, y: 1, width: 4, height: 2)) { pane in
            pane.put("abcdefgh", at: .zero, overflow: .clip)
            pane.put("x", at: Point(x: -1, y: 0))
            pane.fill(Rect(x: -5, y: 1, width: 100, height: 100), with: "#")
            pane.inside(Rect(x: 3, y: 0, width: 10, height: 10)) { inner in
                inner.put("漢", at: .zero)
                inner.put("Z", at: Point(x: 0, y: 1))
                inner.cursor = Point(x: 5, y: 0)
            }
            #expect(pane.cursor == nil)
            pane.cursor = Point(x: 1, y: 1)
        }
        #expect(grid.text == "........\n..abc ..\n..###Z..\n........")
        #expect(grid.cursor == Point(x: 3, y: 2))
    }

    @Test func `an error leaves the pane`() {
        struct Interruption: Error {}
        var grid = CellGrid(size: Size(width: 8, height: 4))
        #expect(throws: Interruption.self) {
            try grid.inside(Rect(x: 2, y: 1, width: 4, height: 2)) { _ in throw Interruption() }
        }
        #expect(grid.size == Size(width: 8, height: 4))
    }

    @Test func `frames, lines and bars`() {
        var grid = CellGrid(size: Size(width: 7, height: 4))
        grid.frame(grid.bounds)
        grid.horizontalLine(at: Point(x: 1, y: 1), length: 5, heavy: true)
        grid.bar(0.5, at: Point(x: 1, y: 2), width: 5)
        #expect(grid.rows == ["┌─────┐", "│═════│", "│██▌  │", "└─────┘"])
        var ascii = CellGrid(size: Size(width: 5, height: 3), glyphs: .ascii)
        ascii.frame(ascii.bounds)
        ascii.bar(0.7, at: Point(x: 1, y: 1), width: 3)
        #expect(ascii.rows == ["+---+", "|## |", "+---+"])
    }

    @Test func `styles are put, filled and changed`() {
        var grid = CellGrid(size: Size(width: 4, height: 1))
        grid.put("ab", at: .zero, style: .bold)
        grid.restyle(Rect(x: 1, y: 0, width: 9, height: 9)) { $0.adding(.reverse) }
        #expect(grid[.zero]?.style == .bold)
        #expect(grid[Point(x: 1, y: 0)]?.style.attributes == [.bold, .reverse])
        #expect(grid[Point(x: 3, y: 0)]?.style == .reverse)
        #expect(grid.text == "ab")
    }

    @Test(arguments: [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (-3, 5)])
    func `no size and no position traps`(width: Int, height: Int) {
        var grid = CellGrid(size: Size(width: width, height: height))
        for x in [-1000, -1, 0, 1, 1000] {
            for y in [-1000, -1, 0, 1, 1000] {
                let point = Point(x: x, y: y)
                grid.put("漢字 och text", at: point, width: x, alignment: .center)
                grid.put("text", at: point, alignment: .trailing)
                grid.put("─", at: point)
                grid.fill(Rect(x: x, y: y, width: 2000, height: 2000), with: "漢")
                grid.frame(Rect(x: x, y: y, width: 5, height: 5))
                grid.horizontalLine(at: point)
                grid.verticalLine(at: point)
                grid.bar(0.5, at: point, width: 10)
                grid.restyle(Rect(x: x, y: y, width: 3, height: 3)) { _ in .bold }
                grid.inside(Rect(x: x, y: y, width: 3, height: 3)) { pane in
                    pane.put("text", at: .zero)
                    pane.cursor = .zero
                }
                #expect(grid[point] == nil || (x >= 0 && y >= 0 && x < width && y < height))
            }
        }
        #expect(grid.rows.count == max(0, height))
    }

    @Test func `a cell and a style are as small as promised`() {
        #expect(MemoryLayout<Style>.size == 8)
        #expect(MemoryLayout<Cell>.stride == 16)
    }

    @Test func `a grid is the same after it has been bytes, and bytes of another size are none`() throws {
        var grid = CellGrid(size: Size(width: 12, height: 2))
        grid.put("Åsa 漢字", at: .zero, style: Style(foreground: .cyan, attributes: [.bold, .underline]))
        let bytes = grid.bytes[...]
        #expect(CellGrid(bytes: bytes, size: grid.size, glyphs: .unicode) == grid)
        #expect(CellGrid(bytes: bytes, size: Size(width: 12, height: 3), glyphs: .unicode) == nil)
        #expect(CellGrid(bytes: bytes.dropLast(), size: grid.size, glyphs: .unicode) == nil)
    }
}
