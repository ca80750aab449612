/// Text made fit to stand in a page of HTML, whatever somebody has written.
struct HTMLText: Equatable {
    /// The text, with every character that means something to a browser written as what it is.
    let escaped: String

    init(_ text: some StringProtocol) {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            default: escaped.unicodeScalars.append(HTMLText.isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
        self.escaped = escaped
    }

    /// Whether a character may stand in a page: no control characters, and none that is no character at all.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: false
        case let value: value & 0xFFFE != 0xFFFE
        }
    }
}

/// A page of HTML as it is written: every text escaped, every element closed.
struct HTMLWriter {
    private(set) var html = ""

    /// An element with what stands in it.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        html += "</\(name)>"
        if HTMLWriter.isBlock(name) { html += "\n" }
    }

    /// An element with a text in it.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// An element without anything in it, closed at once, so that readers of XML can check the page too.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        open(name, attributes, end: "/>\n")
    }

    /// A text.
    mutating func text(_ text: String) { html += HTMLText(text).escaped }

    /// What is HTML, or a sheet of styles, already; never anything that somebody has entered.
    mutating func raw(_ source: StaticString) { html += source.description }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>, end: String = ">") {
        html += "<" + name
        for (key, value) in attributes { html += " \(key)=\"\(HTMLText(value).escaped)\"" }
        html += end
    }

    /// Whether an element stands on a line of its own, for those who read the source.
    private static func isBlock(_ name: String) -> Bool {
        switch name {
        case "th", "td", "text", "tspan", "b", "span": false
        default: true
        }
    }
}
