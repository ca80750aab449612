public import Domain

/// A report as a page for a browser and for paper: one file that fetches nothing from anywhere.
///
/// It reads without its drawings: each stands beside a table that says the same, and has a title and a description.
public struct HTMLReport {
    private let page: ReportPage

    /// A report as a page.
    public init(_ page: ReportPage) { self.page = page }

    /// The file, in UTF-8.
    public var bytes: [UInt8] { Array(html.utf8) }

    private var html: String {
        var writer = HTMLWriter()
        writer.raw("<!DOCTYPE html>\n")
        writer.element("html", ["lang": page.language.rawValue]) { writer in
            head(&writer)
            writer.element("body", [:], body)
        }
        return writer.html
    }

    private func head(_ writer: inout HTMLWriter) {
        writer.element("head", [:]) { writer in
            writer.empty("meta", ["charset": "utf-8"])
            // Not even by mistake is anything fetched or run.
            writer.empty(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'",
                ])
            writer.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            writer.empty("meta", ["name": "color-scheme", "content": "light dark"])
            writer.element("title", text: "\(page.title) – \(page.subtitle)")
            writer.element("style", [:]) { $0.raw(HTMLReport.style) }
        }
    }

    private func body(_ writer: inout HTMLWriter) {
        writer.element("header", [:]) { writer in
            if let mark = page.mark { writer.element("p", ["class": "mark"], text: mark) }
            writer.element("h1", text: page.title)
            writer.element("p", ["class": "subtitle"], text: page.subtitle)
            if !page.head.isEmpty { facts(page.head, &writer) }
        }
        writer.element("main", [:]) { writer in
            for (number, section) in page.sections.enumerated() { self.section(section, number + 1, &writer) }
        }
        writer.element("footer", [:]) { writer in
            for note in page.foot { writer.element("p", text: note) }
        }
    }

    private func section(_ section: ReportPage.Section, _ number: Int, _ writer: inout HTMLWriter) {
        writer.element("section", ["aria-labelledby": "s\(number)"]) { writer in
            writer.element("h2", ["id": "s\(number)"], text: section.title)
            for (index, block) in section.blocks.enumerated() {
                switch block {
                case .text(let text): writer.element("p", text: text)
                case .note(let text): writer.element("p", ["class": "note"], text: text)
                case .list(let items):
                    writer.element("ul", [:]) { writer in
                        for item in items { writer.element("li", text: item) }
                    }
                case .facts(let facts): self.facts(facts, &writer)
                case .figures(let figures):
                    HTMLFigures(figures, id: "s\(number)f\(index + 1)").write(to: &writer)
                }
            }
        }
    }

    private func facts(_ facts: [ReportPage.Fact], _ writer: inout HTMLWriter) {
        writer.element("dl", [:]) { writer in
            for fact in facts {
                writer.element("dt", text: fact.name)
                for value in fact.values {
                    if fact.isMissing {
                        writer.element("dd", ["class": "missing"], text: value)
                    } else {
                        writer.element("dd", text: value)
                    }
                }
            }
        }
    }
}
