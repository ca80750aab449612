import Domain

/// A table of a report, and beside it a drawing of it that says nothing more.
struct HTMLFigures {
    private let figures: ReportPage.Figures
    /// Sets the ids of its parts apart from others of the page.
    private let id: String

    /// The drawing in its own units; it is as wide as there is room for.
    private static let width = 320
    private static let labels = 128
    private static let rowHeight = 18
    private static let barHeight = 11
    /// As many letters as there is room for beside the bars in any font, and as there is when they are set closer.
    private static let labelLetters = (wide: 17, close: 24)

    init(_ figures: ReportPage.Figures, id: String) {
        self.figures = figures
        self.id = id
    }

    func write(to writer: inout HTMLWriter) {
        writer.element("figure", [:]) { writer in
            table(&writer)
            if let drawing = figures.drawing { draw(drawing, &writer) }
        }
    }

    // MARK: - The table

    private func table(_ writer: inout HTMLWriter) {
        writer.element("table", [:]) { writer in
            writer.element("caption", text: figures.title)
            writer.element("thead", [:]) { writer in
                writer.element("tr", [:]) { writer in
                    for column in figures.columns {
                        cell("th", column.title, isNumeric: column.isNumeric, scope: "col", &writer)
                    }
                }
            }
            writer.element("tbody", [:]) { writer in
                for row in figures.rows { self.row(row, &writer) }
            }
            if let total = figures.total {
                writer.element("tfoot", [:]) { row(total, &$0) }
            }
        }
    }

    private func row(_ row: ReportPage.Row, _ writer: inout HTMLWriter) {
        writer.element("tr", [:]) { writer in
            cell("th", row.name, isNumeric: false, scope: "row", &writer)
            for (column, text) in zip(figures.columns.dropFirst(), row.cells) {
                cell("td", text, isNumeric: column.isNumeric, scope: nil, &writer)
            }
        }
    }

    private func cell(
        _ name: String, _ text: String, isNumeric: Bool, scope: String?, _ writer: inout HTMLWriter
    ) {
        switch (scope, isNumeric) {
        case (let scope?, true): writer.element(name, ["scope": scope, "class": "number"], text: text)
        case (let scope?, false): writer.element(name, ["scope": scope], text: text)
        case (nil, true): writer.element(name, ["class": "number"], text: text)
        case (nil, false): writer.element(name, text: text)
        }
    }

    // MARK: - The drawing

    private func draw(_ drawing: ReportPage.Drawing, _ writer: inout HTMLWriter) {
        let rows = figures.rows.filter { !$0.bar.isEmpty }
        let height = rows.count * Self.rowHeight + (drawing.legend.isEmpty ? 2 : Self.rowHeight + 6)
        writer.element(
            "svg",
            [
                "role": "img", "aria-labelledby": "\(id)t \(id)d", "viewBox": "0 0 \(Self.width) \(height)",
                "xmlns": "http://www.w3.org/2000/svg",
            ]
        ) { writer in
            writer.element("title", ["id": "\(id)t"], text: figures.title)
            writer.element("desc", ["id": "\(id)d"], text: drawing.description)
            hatching(&writer)
            for (index, row) in rows.enumerated() { bar(row, index * Self.rowHeight, drawing.whole, &writer) }
            if !drawing.legend.isEmpty { legend(drawing.legend, rows.count * Self.rowHeight + 6, &writer) }
        }
    }

    /// What is unknown is hatched, so that it can be told from what is filled without colours.
    private func hatching(_ writer: inout HTMLWriter) {
        writer.element(
            "pattern",
            [
                "id": "\(id)h", "width": "5", "height": "5", "patternUnits": "userSpaceOnUse",
                "patternTransform": "rotate(45)",
            ]
        ) { writer in
            writer.empty(
                "line", ["x1": "0", "y1": "0", "x2": "0", "y2": "5", "class": "hatch"])
        }
    }

    private func bar(_ row: ReportPage.Row, _ y: Int, _ whole: Int, _ writer: inout HTMLWriter) {
        let room = Self.width - Self.labels - 4
        label(row.name, y: y + 12, &writer)
        var passed = 0
        for stretch in row.bar where stretch.length > 0 {
            let (from, to) = (passed * room / whole, (passed + stretch.length) * room / whole)
            passed += stretch.length
            rect(stretch.kind, x: Self.labels + from, y: y + 3, width: max(to - from, 1), &writer)
        }
    }

    private func label(_ name: String, y: Int, _ writer: inout HTMLWriter) {
        let (x, text) = ("\(Self.labels - 6)", HTMLFigures.short(name))
        guard name.count > Self.labelLetters.wide else {
            return writer.element("text", ["x": x, "y": "\(y)", "class": "label"], text: text)
        }
        // Which font a reader has is not known, so that the room for a long name is given and not reckoned.
        writer.element(
            "text",
            [
                "x": x, "y": "\(y)", "class": "label", "textLength": "\(Self.labels - 8)",
                "lengthAdjust": "spacingAndGlyphs",
            ], text: text)
    }

    private func rect(_ kind: ReportPage.Stretch.Kind, x: Int, y: Int, width: Int, _ writer: inout HTMLWriter) {
        // The other kinds are filled by the sheet of styles, which goes before this.
        let fill = kind == .unknown ? "url(#\(id)h)" : "none"
        writer.empty(
            "rect",
            [
                "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(Self.barHeight)", "class": kind.rawValue,
                "fill": fill,
            ])
    }

    private func legend(_ keys: [ReportPage.Drawing.Key], _ y: Int, _ writer: inout HTMLWriter) {
        var x = 0
        for key in keys {
            rect(key.kind, x: x, y: y, width: Self.barHeight, &writer)
            writer.element("text", ["x": "\(x + 15)", "y": "\(y + 9)", "class": "key"], text: key.label)
            x += 30 + key.label.count * 6
        }
    }

    /// As much of a name as there is room for; the table has all of it.
    private static func short(_ name: String) -> String {
        name.count <= labelLetters.close ? name : name.prefix(labelLetters.close - 1) + "…"
    }
}
