import Glibc

/// A bar on a terminal that shows how far something has come; silent where nobody looks.
struct ProgressBar: ~Copyable {
    private let label: String
    private var shown = -1
    private let isVisible = isatty(STDERR_FILENO) == 1
    private static let width = 40

    init(_ label: String) { self.label = label }

    /// Shows a share from 0 to 1, if that changes what is seen.
    mutating func show(_ share: Double) {
        let filled = Int(max(0, min(share, 1)) * Double(ProgressBar.width))
        guard isVisible, filled != shown else { return }
        shown = filled
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: ProgressBar.width - filled)
        write("\r\(label) [\(bar)] \(filled * 100 / ProgressBar.width) %")
    }

    /// Takes the bar away.
    mutating func finish() {
        if isVisible, shown >= 0 { write("\r\u{1B}[K") }
        shown = -1
    }

    private func write(_ text: String) { StandardError.write(text) }
}
