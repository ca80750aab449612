import Terminal
import TestSupport
import Testing

struct RowShiftTests {
    /// A list from a number on, with a selected row, and a pane beside it that stays where it is.
    private func screen(from first: Int, selected: Int, pane: [String] = []) -> CellGrid {
        var grid = CellGrid(size: Size(width: 60, height: 16))
        grid.put("Rubrik", at: Point(x: 0, y: 1))
        for y in 2..<14 {
            let number = first + y - 2
            // No two rows alike, as people's names are not.
            let letters = Array("abcdefghijklmnopqrstuvwxyz")
            let text = String((0..<30).map { letters[number * ($0 + 3) % 26] })
            grid.put(text, at: Point(x: 0, y: y), style: number == selected ? .reverse : .plain)
        }
        for (row, text) in pane.enumerated() { grid.put(text, at: Point(x: 35, y: row + 2)) }
        grid.put("Tangenter", at: Point(x: 0, y: 15))
        return grid
    }

    @Test(arguments: [1, 2, 4, -1, -3])
    func `a list that has moved is found, with as many rows as it has`(distance: Int) {
        let shift = screen(from: 50 + distance, selected: 0).shift(since: screen(from: 50, selected: 0))
        #expect(shift == RowShift(rows: 2..<14, distance: distance))
    }

    @Test(arguments: [1, -2, 20])
    func `rows that move leave blank ones behind and nothing else changes`(distance: Int) {
        var grid = screen(from: 50, selected: 55)
        let before = grid.rows
        grid.shift(RowShift(rows: 3..<9, distance: distance))
        for row in 0..<16 {
            let source = row + distance
            let expected = (3..<9).contains(row) ? (3..<9).contains(source) ? before[source] : "" : before[row]
            #expect(grid.rows[row] == expected)
        }
    }

    @Test func `the selected row stays where it is at the edge, so that its look need not be written`() {
        let shift = screen(from: 51, selected: 62).shift(since: screen(from: 50, selected: 61))
        #expect(shift == RowShift(rows: 2..<13, distance: 1))
    }

    @Test func `a pane beside the list is put back where that is cheaper`() {
        let pane = ["Åsa Öberg", "", "Behörig  5 av 5", "Chef     ja", "Test     –"]
        let shift = screen(from: 51, selected: 0, pane: pane).shift(since: screen(from: 50, selected: 0, pane: pane))
        #expect(shift?.distance == 1)
        #expect(shift?.rows.upperBound == 14)
    }

    @Test func `what has not moved is left alone`() {
        let before = screen(from: 50, selected: 50)
        #expect(before.shift(since: before) == nil)
        #expect(screen(from: 50, selected: 51).shift(since: before) == nil)
        // Nor is a selected row that goes down with its look a list.
        #expect(screen(from: 50, selected: 51, pane: ["a", "b"]).shift(since: screen(from: 50, selected: 50)) == nil)
        // Another page has nothing in common with the one before.
        #expect(screen(from: 500, selected: 51).shift(since: before) == nil)
        #expect(CellGrid(size: Size(width: 10, height: 3)).shift(since: before) == nil)
        #expect(CellGrid(size: .zero).shift(since: CellGrid(size: .zero)) == nil)
    }

    @Test func `after many shifts the terminal shows what it shows when everything is written`() throws {
        let size = Size(width: 100, height: 30)
        let stepping = try startFixture(["split"], size: size, showing: "rad 1/1000")
        let writing = try startFixture(["split"], size: size, showing: "rad 1/1000")
        for (key, rows) in [("j", Array(2...60)), ("k", (10...59).reversed())] {
            for row in rows {
                try stepping.press(key)
                try stepping.waitFor("rad \(row)/1000")
            }
            try writing.press(String(repeating: key, count: rows.count))
            try writing.waitFor("rad \(rows[rows.count - 1])/1000")
            // A list that ends elsewhere on the screen would be no comparison.
            #expect(stepping.screen.rows == writing.screen.rows)
        }
    }
}
