internal import CVTerm
public import Terminal

/// A terminal emulator without a window: takes a program's output in and knows what a person would see.
public final class VirtualScreen {
    /// The extent of the screen.
    public private(set) var size: Size
    /// Whether the cursor is shown.
    public private(set) var isCursorVisible = true
    /// Whether the screen is the alternate one that full-screen programs use.
    public private(set) var isAlternate = false

    private let emulator: OpaquePointer
    private let screen: OpaquePointer
    private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>

    /// Makes an empty screen; nil when the system has no memory for it.
    public init?(size: Size) {
        guard let emulator = vterm_new(Int32(size.height), Int32(size.width)),
            let screen = vterm_obtain_screen(emulator)
        else { return nil }
        self.size = size
        self.emulator = emulator
        self.screen = screen
        callbacks = .allocate(capacity: 1)
        callbacks.initialize(to: VTermScreenCallbacks())
        callbacks.pointee.settermprop = { property, value, screen in
            guard let value, let screen else { return 0 }
            Unmanaged<VirtualScreen>.fromOpaque(screen).takeUnretainedValue().note(property, value.pointee)
            return 1
        }
        vterm_set_utf8(emulator, 1)
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_reset(screen, 1)
        vterm_screen_set_callbacks(screen, callbacks, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit {
        vterm_free(emulator)
        callbacks.deallocate()
    }

    private func note(_ property: VTermProp, _ value: VTermValue) {
        switch property {
        case VTERM_PROP_CURSORVISIBLE: isCursorVisible = value.boolean != 0
        case VTERM_PROP_ALTSCREEN: isAlternate = value.boolean != 0
        default: break
        }
    }

    /// Takes output in.
    public func feed(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                _ = vterm_input_write(emulator, text.baseAddress, text.count)
            }
        }
    }

    /// Changes the extent, as a window does.
    public func resize(to size: Size) {
        self.size = size
        vterm_set_size(emulator, Int32(size.height), Int32(size.width))
    }

    /// The cell at a position; nil outside the screen.
    public subscript(point: Point) -> VirtualCell? {
        guard Rect(origin: .zero, size: size).contains(point) else { return nil }
        var cell = VTermScreenCell()
        vterm_screen_get_cell(screen, VTermPos(row: Int32(point.y), col: Int32(point.x)), &cell)
        return VirtualCell(cell)
    }

    /// Where the cursor stands, visible or not.
    public var cursor: Point {
        var position = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(emulator), &position)
        return Point(x: Int(position.col), y: Int(position.row))
    }

    /// The rows as text, blanks at the end left out.
    public var rows: [String] {
        (0..<size.height).map { y in
            var row = (0..<size.width).map { x in self[Point(x: x, y: y)]?.text ?? "" }.joined()
            while row.last == " " { row.removeLast() }
            return row
        }
    }

    /// The whole screen as text.
    public var text: String { rows.joined(separator: "\n") }

    /// Where a text stands, on one row; nil when it is not shown.
    public func position(of text: String) -> Point? {
        for (y, row) in rows.enumerated() {
            guard let range = row.firstRange(of: text) else { continue }
            return Point(x: CharacterWidth.of(row[..<range.lowerBound]), y: y)
        }
        return nil
    }
}
