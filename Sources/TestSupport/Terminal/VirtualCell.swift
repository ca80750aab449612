internal import CVTerm
public import Terminal

/// One position of a ``VirtualScreen``.
public struct VirtualCell: Equatable, Sendable {
    /// What is shown, a blank if nothing was written.
    public let text: String
    /// The colours and attributes; libvterm does not know dim.
    public let style: Style

    init(_ cell: VTermScreenCell) {
        var text = ""
        withUnsafeBytes(of: cell.chars) { bytes in
            for value in bytes.bindMemory(to: UInt32.self) {
                guard value != 0, let scalar = Unicode.Scalar(value) else { break }
                text.unicodeScalars.append(scalar)
            }
        }
        // The right half of a wide character has the value -1.
        self.text = cell.chars.0 == UInt32.max ? "" : text.isEmpty ? " " : text
        var attributes: Style.Attributes = []
        if cell.attrs.bold != 0 { attributes.insert(.bold) }
        if cell.attrs.reverse != 0 { attributes.insert(.reverse) }
        if cell.attrs.underline != 0 { attributes.insert(.underline) }
        style = Style(
            foreground: VirtualCell.color(cell.fg), background: VirtualCell.color(cell.bg), attributes: attributes)
    }

    private static func color(_ color: VTermColor) -> Color {
        let isDefault = UInt32(color.type) & VTERM_COLOR_DEFAULT_MASK.rawValue != 0
        let isIndexed = UInt32(color.type) & VTERM_COLOR_TYPE_MASK.rawValue == VTERM_COLOR_INDEXED.rawValue
        return isDefault || !isIndexed ? .default : .indexed(color.indexed.idx)
    }
}
