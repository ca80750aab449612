internal import CNcurses
public import Terminal

extension CursesTerminal {
    /// Shows a grid: only what differs from the one shown last is written, in one go; nothing when nothing differs.
    ///
    /// Does nothing between ``restore()`` and ``resume()``. A grid of another size than the terminal's is shown from its upper left, as far as it fits.
    public func draw(_ grid: CellGrid) {
        guard isActive else { return }
        // What is foreseen stays so as long as nothing else is to be shown.
        if let shown, shown == grid { return }
        takeBack()
        guard put(grid) else { return }
        cnc_flush()
    }

    /// Puts a grid in place of the one drawn last, for ncurses to compose.
    ///
    /// - Returns: Whether anything differs.
    func put(_ grid: CellGrid) -> Bool {
        var before = drawn.flatMap { $0.size == grid.size ? $0 : nil }
        drawn = grid
        var hasChanged = before == nil || before?.cursor != grid.cursor
        if canShift, grid.size == size, let shift = before.flatMap({ grid.shift(since: $0) }) {
            cnc_shift(Int32(shift.rows.lowerBound), Int32(shift.rows.upperBound), Int32(shift.distance))
            before?.shift(shift)
            hasChanged = true
        }
        let shown = 0..<min(grid.size.width, size.width)
        let changed = before.map { grid.changedColumns(since: $0) }
        for row in 0..<min(grid.size.height, size.height) {
            guard let columns = (changed.map { $0[row] } ?? shown)?.clamped(to: shown), !columns.isEmpty else {
                continue
            }
            hasChanged = true
            let start = row * grid.size.width
            write(
                grid.cells[start + columns.lowerBound..<start + columns.upperBound], row: row,
                column: columns.lowerBound)
        }
        if hasChanged { place(grid.cursor) }
        return hasChanged
    }

    private func place(_ cursor: Point?) {
        if let cursor, Rect(origin: .zero, size: size).contains(cursor) {
            cnc_show_cursor(Int32(cursor.y), Int32(cursor.x))
        } else {
            cnc_hide_cursor()
        }
    }

    private func write(_ cells: ArraySlice<Cell>, row: Int, column: Int) {
        run.removeAll(keepingCapacity: true)
        var style = Style.plain
        var look = palette.look(of: style)
        for (offset, cell) in zip(cells.indices, cells) where !cell.glyph.isContinuation {
            if cell.style != style {
                style = cell.style
                look = palette.look(of: style)
            }
            let isCut = cell.glyph.isWide && offset + 1 == cells.endIndex && cells.count == size.width - column
            append(isCut ? .replacement : cell.glyph, look)
        }
        cnc_put(Int32(row), Int32(column), run, Int32(run.count))
    }

    private func append(_ glyph: Glyph, _ look: Palette.Look) {
        let base = glyph.base?.value ?? 0x20
        // ncurses counts columns as the C library does: what the two disagree about would move the rest of the row.
        if base >= 0x300, Int(cnc_width(base)) != glyph.width {
            append(.replacement, look)
            if glyph.isWide { append(.blank, look) }
            return
        }
        run.append(
            cnc_cell(
                scalars: (base, glyph.firstMark?.value ?? 0, glyph.secondMark?.value ?? 0),
                attributes: look.attributes, pair: look.pair))
    }
}
