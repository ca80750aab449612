internal import CNcurses
internal import Glibc
public import Terminal

/// The terminal of this process: draws grids on it, reads keys from it and leaves it as it was found.
///
/// Ctrl-C, Ctrl-Z and Ctrl-\ are signals and come from ``SignalDescriptor``, so that they also work for the whole process
/// group; Ctrl-S, Ctrl-Q and the rest are keys. Until a descriptor takes them over, the signals that end a program restore
/// the terminal first, as a crash does. There can be one terminal at a time.
public final class CursesTerminal {
    /// What the user asked for.
    public struct Options: Equatable, Sendable {
        /// Whether colours may be used; the environment variable NO_COLOR says no as well.
        public var usesColor: Bool
        /// Whether lines and symbols outside ASCII may be used.
        public var usesUnicode: Bool

        /// Makes options; everything the terminal can do unless told otherwise.
        public init(usesColor: Bool = true, usesUnicode: Bool = true) {
            self.usesColor = usesColor
            self.usesUnicode = usesUnicode
        }
    }

    /// What can be shown.
    public let capabilities: Capabilities
    /// The extent of the terminal when it was last asked: at the start and by ``resize()``.
    public private(set) var size: Size

    /// Whether the terminal moves rows when asked to.
    let canShift: Bool
    var palette: Palette
    /// What stands on the screen; nil when that is not known.
    var drawn: CellGrid?
    /// What stands on the screen while ``drawn`` is a frame that has been foreseen and not shown; nil while none is.
    var shown: CellGrid?
    /// The cells of one run, kept so that drawing does not allocate.
    var run: [cnc_cell] = []
    var keys: KeyReader
    /// Whether the terminal is ours, and not left to the shell.
    private(set) var isActive = true

    /// Opens the terminal that standard input and output are.
    ///
    /// Nothing has been written to it when this throws.
    public init(_ options: Options = Options()) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        let isUnicode = cnc_use_utf8()
        let name = CursesTerminal.environment("TERM")
        switch cnc_open() {
        case CNC_OPENED: break
        case CNC_ALREADY_OPEN: throw .alreadyOpen
        case CNC_UNKNOWN_TERMINAL: throw .unknownTerminal(name)
        case CNC_NO_CURSOR_ADDRESSING: throw .tooSimple(name ?? "")
        default: throw .system(operation: "opening the terminal", code: errno)
        }
        cnc_arm_emergency()
        let mayColor = options.usesColor && CursesTerminal.environment("NO_COLOR") == nil
        let colors = ColorDepth(colors: mayColor ? Int(cnc_start_color()) : 0)
        capabilities = Capabilities(
            colors: colors, usesUnicode: options.usesUnicode && isUnicode && !CursesTerminal.isDECTerminal(name))
        canShift = cnc_can_shift()
        palette = Palette(depth: colors)
        size = CursesTerminal.measured() ?? Size(width: 80, height: 24)
        keys = KeyReader(escapeDelay: CursesTerminal.environment("ESCDELAY").flatMap { Int32($0) })
    }

    deinit { cnc_close() }

    /// An empty grid of the terminal's size, with the glyphs it can show.
    public func makeGrid() -> CellGrid { CellGrid(size: size, glyphs: capabilities.glyphs) }

    /// Leaves the terminal as it was found; may be called any number of times.
    public func restore() {
        guard isActive else { return }
        isActive = false
        cnc_leave()
    }

    /// Takes the terminal back after ``restore()``, or after the process was stopped, and draws everything anew.
    public func resume() {
        isActive = true
        resize()
        cnc_return()
    }

    /// Answers Ctrl-Z: leaves the terminal, stops the process, and takes the terminal back when it continues.
    public func suspend() {
        restore()
        cnc_stop()
        resume()
    }

    /// Asks for the terminal's size, as after SIGWINCH; the next draw writes the whole screen.
    ///
    /// Also where the size is as before: a window that has shrunk and grown back has lost what stood on it.
    @discardableResult
    public func resize() -> Size {
        guard let now = CursesTerminal.measured() else { return size }
        size = now
        (drawn, shown) = (nil, nil)
        cnc_resize(Int32(now.height), Int32(now.width))
        return size
    }

    private static func measured() -> Size? {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard cnc_window_size(&rows, &columns) else { return nil }
        return Size(width: Int(columns), height: Int(rows))
    }

    /// Whether the terminal calls itself one of DEC's, whose fonts have å ä ö and no lines of Unicode.
    ///
    /// What people have under such a name today is an emulator set to the least common ground, often over a serial line
    /// or an old console; ASCII lines are legible on all of them.
    private static func isDECTerminal(_ name: String?) -> Bool {
        guard let name, name.hasPrefix("vt") else { return false }
        return name.dropFirst(2).first?.isNumber ?? false
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
