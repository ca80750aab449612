import Curses
import Domain
import Glibc
import Store
import Terminal

/// The opening screen as it was drawn last, shown at once where nothing has changed since.
///
/// Reading 100 000 applications takes longer than anybody should look at an empty screen, and mostly leads to the very
/// screen that was there before. Drawing depends on nothing but the programme, the person, the day and the terminal: where
/// all of these are as they were, so is the screen, and the programme is read behind it. Keys pressed meanwhile wait.
struct OpeningFrame {
    private let file: StateFile
    private let mark: ProgrammeMark
    /// What was asked for, and what has been begun.
    private let said: [String]

    /// Nil where the programme cannot be opened, or where the account has no directory for such things.
    init?(_ options: StoreOptions, _ appearance: Appearance) {
        guard let home = BaseDirectories.stateHome(.current),
            let mark = ProgrammeMark(at: options.directory, programme: options.programme, as: options.account)
        else { return nil }
        let drafts = (try? DraftDirectory(stateHome: home, storeID: options.stateID(of: mark.storeID)).keys()) ?? []
        said =
            [
                options.municipality ?? "", options.language?.rawValue ?? "", "\(options.readOnly)",
                "\(appearance.ascii) \(appearance.linear)", OpeningFrame.program,
            ] + drafts
        self.mark = mark
        file = StateFile(
            stateHome: home, storeID: mark.storeID,
            name: "opening-" + mark.account.filter { $0.isLetter || $0.isNumber || $0 == "." })
    }

    /// What the programme and the options were, for somebody who sees these municipalities.
    private func origin(_ seen: [MunicipalityCode]) -> String {
        ([mark.text(seeing: seen)] + said).joined(separator: ";").filter { $0 != "\n" }
    }

    /// Which program it is: another version may draw something else.
    private static var program: String {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return "" }
        return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }

    /// A screen that is up to date as far as the programme is concerned, to be shown on a terminal like the one before.
    struct Kept {
        fileprivate let terminal: String
        fileprivate let cursor: Point?
        fileprivate let cells: ArraySlice<UInt8>

        /// The screen, where the terminal is as it was.
        func grid(on terminal: CursesTerminal) -> CellGrid? {
            guard self.terminal == OpeningFrame.description(of: terminal),
                var grid = CellGrid(bytes: cells, size: terminal.size, glyphs: terminal.capabilities.glyphs)
            else { return nil }
            grid.cursor = cursor
            return grid
        }
    }

    /// What was kept, unless something has changed since.
    func load() -> Kept? {
        guard let bytes = file.load() else { return nil }
        let lines = bytes.split(separator: 0x0A, maxSplits: 4, omittingEmptySubsequences: false)
        guard lines.count == 5 else { return nil }
        // Names of directories, which hold no slash.
        let seen = String(decoding: lines[0], as: UTF8.self).split(separator: "/").map { MunicipalityCode(String($0)) }
        guard lines[1].elementsEqual(origin(seen).utf8) else { return nil }
        let place = String(decoding: lines[3], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
        return Kept(
            terminal: String(decoding: lines[2], as: UTF8.self),
            cursor: place.count == 2 ? Point(x: place[0], y: place[1]) : nil, cells: lines[4])
    }

    /// Keeps a screen that was drawn from the programme as it was when this value was made, or later: if it was later, the
    /// programme's mark is another by now and the screen will not be shown.
    ///
    /// - Parameter seen: The municipalities that it was drawn from.
    func keep(_ grid: CellGrid, seeing seen: [MunicipalityCode], on terminal: CursesTerminal) {
        let cursor = grid.cursor.map { "\($0.x) \($0.y)" } ?? ""
        let names = seen.map(\.rawValue).joined(separator: "/")
        file.save(
            Array("\(names)\n\(origin(seen))\n\(OpeningFrame.description(of: terminal))\n\(cursor)\n".utf8) + grid.bytes
        )
    }

    private static func description(of terminal: CursesTerminal) -> String {
        let capabilities = terminal.capabilities
        return
            "\(terminal.size.width) \(terminal.size.height) \(capabilities.colors.rawValue) \(capabilities.usesUnicode)"
    }
}
