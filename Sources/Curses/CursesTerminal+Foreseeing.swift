internal import CNcurses
public import Terminal

/// A frame that is made before it is wanted.
///
/// A person presses a key when the processor has long done something else, and then most of what a step through a list takes
/// is fetching code and data. Where the next key can be guessed, its frame is made while nobody waits, and shown with one
/// write. It is a guess about what ``draw(_:)`` will be given next, and no more: that is always drawn after it, and comes to
/// nothing where the guess was right.
extension CursesTerminal {
    /// Makes a frame without showing it; ``showForeseen()`` does, and drawing anything takes it back.
    ///
    /// Only where the cursor stands on both frames, so that it is where ncurses thinks it is whether or not this one is shown.
    public func foresee(_ grid: CellGrid) {
        guard isActive, shown == nil, let drawn, drawn.size == grid.size, drawn.cursor != nil, grid.cursor != nil,
            cnc_begin_holding()
        else { return }
        shown = drawn
        // Also where nothing differs, so that what began to be held ends.
        _ = put(grid)
        if !cnc_hold() { takeBack() }
    }

    /// Shows the foreseen frame, if there is one.
    public func showForeseen() {
        guard isActive, shown != nil else { return }
        shown = nil
        cnc_show_held()
    }

    /// Makes ncurses believe again what stands on the screen.
    func takeBack() {
        guard let grid = shown else { return }
        shown = nil
        // What brings ncurses back is not written either: the terminal has never left.
        guard cnc_begin_holding() else { return forget() }
        _ = put(grid)
        cnc_drop()
    }

    /// Has everything drawn anew.
    private func forget() {
        drawn = nil
        cnc_resize(Int32(size.height), Int32(size.width))
    }
}
