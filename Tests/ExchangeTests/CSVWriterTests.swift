import Domain
import Exchange
import Testing

@Suite struct CSVWriterTests {
    private func written(_ rows: [[CSVCell]]) -> String {
        var writer = CSVWriter()
        for row in rows { writer.write(row) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// One cell, as it stands in the file.
    private func cell(_ text: String) -> String {
        String(written([[.text(text)]]).unicodeScalars.dropFirst().dropLast(2))
    }

    @Test func swedishExcelOpensIt() throws {
        let mean = try #require(Mean(sum: 43, count: 10))
        let day = try #require(Day(2020, 3, 30))
        #expect(
            written([
                [.text("Namn"), .text("Medel"), .text("Antal"), .text("Inkom"), .text("Not")],
                [.text("Åsa Öberg"), .mean(mean, decimals: 2), .whole(-10), .day(day), .empty],
            ]) == "\u{FEFF}Namn;Medel;Antal;Inkom;Not\r\nÅsa Öberg;4,30;-10;2020-03-30;\r\n")
    }

    @Test(
        arguments: zip(
            ["a;b", "sa \"hej\"", "rad\ntvå", "a, b", " kant ", "å ä-ö"],
            ["\"a;b\"", "\"sa \"\"hej\"\"\"", "\"rad\ntvå\"", "\"a, b\"", "\" kant \"", "å ä-ö"]))
    func whatCouldBeMisreadIsQuoted(text: String, kept: String) { #expect(cell(text) == kept) }

    @Test(
        arguments: [
            "=1+1", "=HYPERLINK(\"http://x\")", "+1+cmd|' /C calc'!A0", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1",
            "- en punkt", "+", "=", "+46 (0)70", "'=1", "''+x", "=\u{301}1", "\n@x",
        ])
    func formulasGetAnApostropheAndComeBackWithoutIt(text: String) throws {
        let written = cell(text)
        #expect(written.hasPrefix("'") || written.hasPrefix("\"'"))
        #expect(try reread(text) == text)
    }

    @Test(arguments: ["'", "''", "O'Brien", "'t Hart", "a=b", "5-6", "'a", "å", ""])
    func otherTextsStayAsTheyAre(text: String) throws {
        #expect(cell(text) == text)
        #expect(try reread(text) == text)
    }

    @Test(
        arguments: zip(
            [
                "+46 70-123 45 67", "+46 (0)70-123 45 67", "+46701234567", "+46-70-123-4567", "+358401234567",
                "+15551234567", "+46 -7012345",
            ],
            [
                "+46 70-123 45 67", "+46 (0)70-123 45 67", "+46 701234567", "+46 70 123 4567", "+358 401234567",
                "+1 5551234567", "+46  7012345",
            ])
    )
    func telephoneNumbersKeepTheirPlusSign(text: String, kept: String) { #expect(cell(text) == kept) }

    /// The text as the import reads it from what was written; blanks at the edges belong to no text of an application.
    private func reread(_ text: String) throws -> String? {
        let headings = ["Förnamn", "Efternamn", "Kommun", "Motivering"].map { CSVCell.text($0) }
        let row: [CSVCell] = [.text("Åsa"), .text("Öberg"), .text("Säter"), .text(text)]
        let file = try ApplicantFile(Array(written([headings, row]).utf8))
        let read = Array(file).first?.texts[.motivation]
        return read == String(text.drop { $0.isWhitespace }) ? text : read
    }
}
