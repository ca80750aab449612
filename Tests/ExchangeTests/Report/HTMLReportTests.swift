import Domain
import Exchange
import Foundation
import FoundationXML
import Testing

/// The report as a page, as an independent parser reads it.
@Suite("The report as a page for a browser")
struct HTMLReportTests {
    /// A name that somebody means harm with.
    private static let hostile = "</text><script>alert(1)</script>\"' onload='x' & <b>&amp;\u{0}\u{1B}"

    private func page(_ name: String = "Säter", mark: String? = nil) -> ReportPage {
        let rows = [
            ReportPage.Row(name, ["8", "7"], bar: [.init(.filled, 7), .init(.rest, 1)]),
            ReportPage.Row("Falun", ["4", "–"], bar: [.init(.unknown, 4)]),
        ]
        let drawing = ReportPage.Drawing(
            "En stapel: " + name, of: rows,
            legend: [.init(.filled, name), .init(.rest, "lediga"), .init(.unknown, "okänt")])
        return ReportPage(
            language: .swedish, mark: mark, title: name, subtitle: "Rapport", head: [.init(name, [name])],
            sections: [
                .init(
                    name,
                    [
                        .text(name), .note(name), .list([name, "två"]),
                        .facts([.init(name, [name, "mer"]), .init(name, missing: name)]),
                        .figures(
                            .init(
                                name, columns: [.words(name), .numbers(name), .numbers("Tillsatta")], rows: rows,
                                total: .init("Summa", ["12", "–"]), drawing: drawing)),
                        .figures(.init("Utan bild", columns: [.words("a"), .words("b")], rows: [.init("x", ["y"])])),
                    ])
            ], foot: [name])
    }

    private func read(_ page: ReportPage) throws -> ParsedPage { try ParsedPage(HTMLReport(page).bytes) }

    @Test("A strict parser reads it, and every drawing stands beside a table that says the same")
    func structure() throws {
        let parsed = try read(page())
        #expect(parsed.root == "html")
        #expect(parsed.count("svg") == 1)
        #expect(parsed.count("table") == 2)
        #expect(parsed.count("caption") == 2)
        #expect(parsed.all("th").allSatisfy { $0["scope"] == "col" || $0["scope"] == "row" })
        let text = String(decoding: HTMLReport(page()).bytes, as: UTF8.self)
        #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">"))
        #expect(text.contains("<caption>Säter</caption>"))
        #expect(text.contains("<td class=\"number\">7</td>"))
    }

    @Test("Every drawing has a title and a description, by ids that there are once")
    func drawings() throws {
        let parsed = try read(page())
        let ids = parsed.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for svg in parsed.all("svg") {
            #expect(svg["role"] == "img")
            let named = (svg["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
            #expect(named.count == 2 && named.allSatisfy(ids.contains))
        }
        #expect(parsed.text(of: "title").contains("Säter"))
        #expect(parsed.text(of: "desc") == ["En stapel: Säter"])
    }

    @Test("Nothing is fetched and nothing is run, also where somebody has written a name to that end")
    func hostile() throws {
        let parsed = try read(page(Self.hostile, mark: Self.hostile))
        let expected = try read(page("Säter", mark: "Säter"))
        #expect(parsed.elements.map(\.name) == expected.elements.map(\.name))
        #expect(!parsed.elements.contains { ["script", "img", "link", "iframe", "object", "b"].contains($0.name) })
        for element in parsed.elements {
            #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "href" || $0 == "src" })
        }
        #expect(parsed.text(of: "h1") == ["</text><script>alert(1)</script>\"' onload='x' & <b>&amp;\u{FFFD}\u{FFFD}"])
        let source = String(decoding: HTMLReport(page(Self.hostile)).bytes, as: UTF8.self)
        #expect(!source.contains("<script"))
        #expect(source.contains("default-src 'none'") || source.contains("default-src &#39;none&#39;"))
        let addresses = source.components(separatedBy: "http").count - 1
        // The one that names the kind of drawing, and the header that forbids to fetch; neither is fetched.
        #expect(addresses == 2)
        let styles = try #require(parsed.text(of: "style").first)
        #expect(!styles.contains("@import") && !styles.contains("url("))
    }

    @Test("Bars stay within the drawing, whatever they are the bars of")
    func bars() throws {
        let rows = [
            ReportPage.Row("Mycket", ["1"], bar: [.init(.filled, 1_000_000), .init(.rest, 2_000_000)]),
            ReportPage.Row("Lite", ["1"], bar: [.init(.filled, 1)]),
            ReportPage.Row("Inget", ["0"], bar: [.init(.filled, 0)]),
            ReportPage.Row("Mindre än inget", ["0"], bar: [.init(.rest, -5)]),
        ]
        let figures = ReportPage.Figures(
            "Stort och smått", columns: [.words("a"), .numbers("b")], rows: rows, drawing: .init("x", of: rows))
        let parsed = try read(
            ReportPage(
                language: .english, mark: nil, title: "t", subtitle: "s", head: [],
                sections: [.init("s", [.figures(figures)])], foot: []))
        let bars = parsed.all("rect")
        #expect(bars.count == 3)
        for bar in bars {
            let (x, width) = (Int(bar["x"] ?? "") ?? -1, Int(bar["width"] ?? "") ?? -1)
            #expect(x >= 0 && width >= 1 && x + width <= 321, "\(bar)")
        }
    }
}

/// A page as the XML parser of the system reads it, which forgives nothing.
private struct ParsedPage {
    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""
    }

    private(set) var elements: [Element] = []

    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [Element] = []
        private var open: [Int] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(elements.count)
            elements.append(Element(name: name, attributes: attributes))
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) { open.removeLast() }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            if let last = open.last { elements[last].text += string }
        }
    }

    init(_ bytes: [UInt8]) throws {
        let reader = Reader()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reader
        guard parser.parse() else {
            throw NotReadable(
                reason: "\(parser.lineNumber):\(parser.columnNumber) \(String(describing: parser.parserError))")
        }
        elements = reader.elements
    }

    var root: String? { elements.first?.name }
    func count(_ name: String) -> Int { elements.count { $0.name == name } }
    func all(_ name: String) -> [[String: String]] { elements.filter { $0.name == name }.map(\.attributes) }
    func text(of name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }

    struct NotReadable: Error { let reason: String }
}

extension HTMLReportTests {
    @Test("A long name is given its room beside the bar, whatever font a reader has")
    func longNames() throws {
        let names = ["Socialnämnden", "Kultur- och fritidsnämnden", "Miljö- och byggnadsnämnden i alla delar"]
        let rows = names.map { ReportPage.Row($0, ["1"], bar: [.init(.filled, 1)]) }
        let figures = ReportPage.Figures(
            "Vem", columns: [.words("a"), .numbers("b")], rows: rows, drawing: .init("x", of: rows))
        let parsed = try read(
            ReportPage(
                language: .english, mark: nil, title: "t", subtitle: "s", head: [],
                sections: [.init("s", [.figures(figures)])], foot: []))
        let labels = parsed.all("text").filter { $0["class"] == "label" }
        #expect(labels.map { $0["textLength"] } == [nil, "120", "120"])
        #expect(labels.allSatisfy { $0["x"] == "122" })
    }
}
