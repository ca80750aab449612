import Domain
import Exchange
import Testing

@Suite struct CSVReaderTests {
    private func read(_ source: String, _ delimiter: CSVDialect.Delimiter = .semicolon)
        -> [Result<CSVRow, CSVProblem>]
    {
        Array(CSVReader(DecodedText(Array(source.utf8)), dialect: CSVDialect(delimiter: delimiter)))
    }

    private func texts(_ source: String, _ delimiter: CSVDialect.Delimiter = .semicolon) -> [[String]] {
        read(source, delimiter).compactMap { try? $0.get().fields.map(\.text) }
    }

    private func problems(_ source: String) -> [CSVProblem] {
        read(source).compactMap { row in
            if case .failure(let problem) = row { problem } else { nil }
        }
    }

    @Test(arguments: ["\r\n", "\n", "\r"])
    func rowsEndWithAnyLineBreak(lineBreak: String) {
        let source = ["a;b", "1;2", "3;4"].joined(separator: lineBreak)
        #expect(texts(source) == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect(texts(source + lineBreak) == [["a", "b"], ["1", "2"], ["3", "4"]])
    }

    @Test func quotedFieldsHoldSeparatorsBreaksAndQuotes() {
        #expect(
            texts("a;b\r\n\"x;y\r\nz\";\"sa \"\"hej\"\"\"\r\n1;2\r\n") == [
                ["a", "b"], ["x;y\r\nz", "sa \"hej\""], ["1", "2"],
            ])
        #expect(texts("\"\";\"\"\"\"") == [["", "\""]])
        #expect(texts("\"a\" ;b") == [["a", "b"]])
    }

    @Test func aQuoteWithinAPlainFieldIsText() {
        #expect(texts("5\" skärm;b") == [["5\" skärm", "b"]])
    }

    @Test func everyFieldKnowsWhereItStarts() throws {
        let rows = read("namn;ålder\r\n\"Å\nö\";3\r\nåäö;\"4\"\r\n")
        let positions = try rows.map { try $0.get().fields.map(\.position.description) }
        #expect(positions == [["1:1", "1:6"], ["2:1", "3:4"], ["4:1", "4:5"]])
    }

    @Test func rowsOfBlanksArePassedOver() {
        #expect(texts("\n\na;b\n;\n \t;  \n\n1;2\n\n") == [["a", "b"], ["1", "2"]])
    }

    @Test func theLastFieldMayBeEmpty() {
        #expect(texts("a;b\n1;") == [["a", "b"], ["1", ""]])
    }

    @Test func emptyFieldsBeyondTheHeadingsAreDropped() {
        #expect(texts("a;b\n1;2;;\n") == [["a", "b"], ["1", "2"]])
    }

    @Test func aRowWithAnotherNumberOfFieldsIsReportedAndTheOthersGoOn() {
        let source = "a;b\n1\n3;4;5\n6;7\n"
        #expect(
            problems(source) == [
                .wrongFieldCount(TextPosition(line: 2, column: 1), expected: 2, found: 1),
                .wrongFieldCount(TextPosition(line: 3, column: 5), expected: 2, found: 3),
            ])
        #expect(texts(source) == [["a", "b"], ["6", "7"]])
    }

    @Test func aQuoteThatNeverClosesCostsItsOwnLineOnly() {
        let source = "a;b\n1;\"två\n3;4\n5;sex \"\"\n"
        #expect(problems(source) == [.unterminatedQuote(TextPosition(line: 2, column: 3))])
        #expect(texts(source) == [["a", "b"], ["3", "4"], ["5", "sex \"\""]])
    }

    @Test func aQuoteClosedByTheNextFieldsQuoteCostsItsOwnLineOnly() {
        let source = "a;b\n1;\"två\n3;4\n5;\"sex\"\n7;8"
        #expect(
            problems(source) == [
                .textAfterQuote(TextPosition(line: 4, column: 4), opened: TextPosition(line: 2, column: 3))
            ])
        #expect(texts(source) == [["a", "b"], ["3", "4"], ["5", "sex"], ["7", "8"]])
    }

    @Test func textBehindAClosingQuoteIsReported() {
        let source = "a;b\n\"x\"y;2\n3;4"
        #expect(
            problems(source) == [
                .textAfterQuote(TextPosition(line: 2, column: 4), opened: TextPosition(line: 2, column: 1))
            ])
        #expect(texts(source) == [["a", "b"], ["3", "4"]])
    }

    @Test func aZeroByteIsReportedWithItsPlace() {
        let source = "a;b\n1;x\0y\n\"\0\";2\n3;4"
        #expect(
            problems(source) == [
                .nulByte(TextPosition(line: 2, column: 4)), .nulByte(TextPosition(line: 3, column: 2)),
            ])
        #expect(texts(source) == [["a", "b"], ["3", "4"]])
    }

    @Test func manySwallowingQuotesAreReadInLinearTime() {
        // Each third line opens a quote that the next one's quote closes: a reader that starts over from the top of the
        // file for each of them would not come to an end while anybody waits.
        let source = "a;b\n" + String(repeating: "1;\"två\n3;4\n5;\"sex\n", count: 20_000)
        let rows = read(source)
        #expect(rows.count(where: { if case .success = $0 { true } else { false } }) == 20_001)
    }

    @Test func messagesNamePlaceReasonAndRemedy() {
        let problem = CSVProblem.wrongFieldCount(TextPosition(line: 7, column: 1), expected: 20, found: 3)
        #expect(
            problem.description
                == "7:1: the row has 3 fields but the headings 20; check the separators and quotes of the row")
        #expect(
            problem.text.swedish
                == "raden har 3 fält men rubrikraden 20; kontrollera avgränsare och citattecken på raden")
    }
}

@Suite struct CSVDialectTests {
    private func dialect(_ source: String) -> CSVDialect {
        CSVDialect(detectedIn: DecodedText(Array(source.utf8)))
    }

    @Test(
        arguments: zip(
            ["a;b\n1;2", "a,b\n1,2", "a\tb\n1\t2", "namn\nÅsa", ""],
            [CSVDialect.Delimiter.semicolon, .comma, .tab, .semicolon, .semicolon]))
    func theSignThatDividesTheRowsAlikeIsFound(source: String, delimiter: CSVDialect.Delimiter) {
        #expect(dialect(source) == CSVDialect(delimiter: delimiter))
    }

    @Test func signsWithinTextsDoNotCount() {
        let source = "Namn,Motivering\nÅsa,\"ett; två; tre\"\nBo,\"fyra; fem\"\n"
        #expect(dialect(source).delimiter == .comma)
        let plain = "Namn;Motivering, skäl\nÅsa;ett, två, tre\nBo;fyra\nCia;5,5\n"
        #expect(dialect(plain).delimiter == .semicolon)
    }

    @Test func oneBrokenRowDoesNotChangeTheSign() {
        let source = "a;b, c;d\n1;2,2;3\n1,2\n4;5,5;6\n"
        #expect(dialect(source).delimiter == .semicolon)
    }

    @Test(arguments: ["sep=,\r\na;b,c\r\n", "SEP=,\na;b,c\n"])
    func excelsSeparatorLineDecidesAndIsNoRow(source: String) throws {
        let text = DecodedText(Array(source.utf8))
        let dialect = CSVDialect(detectedIn: text)
        #expect(dialect == CSVDialect(delimiter: .comma, hasSeparatorLine: true))
        let rows = try CSVReader(text, dialect: dialect).map { try $0.get() }
        #expect(rows.map { $0.fields.map(\.text) } == [["a;b", "c"]])
        #expect(rows.first?.position == TextPosition(line: 2, column: 1))
    }
}
