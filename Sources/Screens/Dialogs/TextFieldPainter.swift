import Terminal
import Workflow

/// Draws a text being written on a line that shows its room, scrolled so that the cursor is in sight.
struct TextFieldPainter {
    let scene: Scene

    func draw(_ field: TextField, in rect: Rect, of grid: inout CellGrid) {
        grid.inside(rect) { pane in
            let text = field.text + " "
            let layout = TextLayout(text, width: max(pane.size.width, 1))
            let place = layout.position(
                of: text.index(text.startIndex, offsetBy: field.cursor, limitedBy: text.endIndex) ?? text.endIndex)
            let first = max(0, place.y - pane.size.height + 1)
            pane.fill(pane.bounds, style: .underline)
            for (y, line) in layout.lines.dropFirst(first).prefix(pane.size.height).enumerated() {
                pane.put(String(line), at: Point(x: 0, y: y), style: .underline, overflow: .clip)
            }
            pane.cursor = Point(x: min(place.x, pane.size.width - 1), y: place.y - first)
        }
    }
}
