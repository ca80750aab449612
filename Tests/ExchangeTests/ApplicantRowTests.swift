import Domain
import Exchange
import Testing

@Suite struct ApplicantRowTests {
    /// Reads one value under a heading of its own.
    private func row(_ heading: String, _ value: String) throws -> ApplicantRow {
        let quoted =
            "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        let file = try ApplicantFile(Array("Förnamn;Efternamn;Kommun;\(heading)\nÅsa;Öberg;Säter;\(quoted)\n".utf8))
        return try #require(Array(file).first)
    }

    private func text(_ heading: String, _ value: String, _ field: ApplicationField) throws -> String? {
        let row = try row(heading, value)
        #expect(row.problems == [])
        return row.texts[field]
    }

    private func problem(_ heading: String, _ value: String) throws -> CellProblem? {
        let row = try row(heading, value)
        guard case .cell(let problem, let named, let found)? = row.problems.first?.reason else { return nil }
        #expect(named == heading)
        #expect(found == value)
        #expect(row.problems.first?.position == TextPosition(line: 2, column: 17))
        return problem
    }

    @Test(arguments: ["ja", "JA", "j", "yes", "Y", "1", "true", "Sant", "x", "X", " ja "])
    func yes(value: String) throws { #expect(try text("Chef idag", value, .managerToday) == "yes") }

    @Test(arguments: ["nej", "N", "no", "0", "false", "FALSKT"])
    func no(value: String) throws { #expect(try text("Manager today", value, .managerToday) == "no") }

    @Test func anEmptyAnswerIsUnknown() throws { #expect(try text("Chef idag", " ", .managerToday) == "") }

    @Test(arguments: ["kanske", "2", "ja nej"])
    func neitherYesNorNo(value: String) throws { #expect(try problem("Chef idag", value) == .notYesOrNo) }

    @Test(
        arguments: [
            "2020-03-30", "20200330", "2020/03/30", "2020.3.30", "30/3/2020", "30.3.2020", "30-03-2020", "30/3 2020",
            "30 mars 2020", "30 Mar 2020", "43920", "43920,0",
        ])
    func days(value: String) throws { #expect(try text("Inkom", value, .received) == "2020-03-30") }

    @Test(
        arguments: [
            "2020-03-30 14:05", "2020-03-30T14:05", "2020-03-30 14:05:00", "2020-03-30T14:05:00.250",
            "2020-03-30 14.05", "2020-03-30, kl. 14.05", "30/3/2020 14:05", "2020-03-30T12:05:00Z",
            "2020-03-30T13:05:00+01:00", "2020-03-30 14:05 +0200", "43920,586805556", "43920.58681",
        ])
    func times(value: String) throws { #expect(try text("Received", value, .received) == "2020-03-30 14:05") }

    @Test func theDayComesBeforeTheMonth() throws { #expect(try text("Inkom", "3/4/2020", .received) == "2020-04-03") }

    @Test func aSerialNumberRoundsIntoTheNextDay() throws {
        #expect(try text("Inkom", "43920,99999", .received) == "2020-03-31 00:00")
    }

    @Test(arguments: ["2020-02-30", "3/30/2020", "31.4.2020", "20201301", "2020-03-30 24:05", "2020-03-30 12:60"])
    func impossibleDates(value: String) throws { #expect(try problem("Inkom", value) == .noSuchDate) }

    @Test(
        arguments: [
            "i går", "2020", "200330", "30/3/20", "2020-03", "2020-03-30x", "2020-03-30 14", "2020-03-30 2:05 PM",
            "30 foo 2020", "2020-03.30", "-43920", "43920,", "1,2,3",
        ])
    func noDates(value: String) throws {
        let found = try problem("Inkom", value)
        #expect(value == "43920," ? found == nil : found == .notADate)
    }

    @Test(
        arguments: zip(
            ["kvinna", "K", "Female", "MAN", "m", "annat", "Vill ej uppge", "prefer not to say", ""],
            ["kvinna", "kvinna", "kvinna", "man", "man", "annat", "vill ej uppge", "vill ej uppge", ""]))
    func genders(value: String, kept: String) throws { #expect(try text("Kön", value, .gender) == kept) }

    @Test func anUnknownGenderIsAsked() throws { #expect(try problem("Kön", "q") == .notAGender) }

    @Test(arguments: ["asa.oberg@sater.se", "a@b.co", "å.ö@göteborg.se", "a+b@x-y.example", ""])
    func addresses(value: String) throws { #expect(try text("E-post", value, .email) == value) }

    @Test(
        arguments: [
            "asa", "asa@", "@sater.se", "asa@sater", "asa@@sater.se", "asa@sater..se", ".asa@sater.se", "a b@sater.se",
            "a@sater.se; b@sater.se", "asa@sater.se.", "Åsa <asa@sater.se>", "asa@sat_er.se",
        ])
    func noAddresses(value: String) throws { #expect(try problem("E-post", value) == .notAnEmailAddress) }

    @Test func telephoneNumbersStayAsWritten() throws {
        #expect(try text("Telefon", " 0225-55 000 ", .phone) == "0225-55 000")
        #expect(try text("Telefon", "'+46 70 123 45 67", .phone) == "+46 70 123 45 67")
        #expect(try problem("Telefon", "4,67012E+10") == .roundedNumber)
    }

    @Test func namesAreTidiedAndLongTextsKeepTheirLines() throws {
        #expect(try text("Ansvarig chef", "  Eva\u{A0} \tStröm\n", .manager) == "Eva Ström")
        #expect(try text("Motivering", "\n Jag vill.\n\nDärför. \n", .motivation) == "Jag vill.\n\nDärför.")
    }

    @Test func textsOfUnknownColumnsAreKeptUnderTheirHeadings() throws {
        let file = try ApplicantFile(
            Array("Förnamn;Efternamn;Kommun;Skostorlek;Hund;\nÅsa;Öberg;Säter;39;;x\nBo;Ek;Falun;;;\n".utf8))
        #expect(file.map { $0.texts[.extra] } == ["Skostorlek: 39\n#6: x", ""])
    }

    @Test func fieldsWithoutAColumnAreNotSpokenOf() throws {
        let row = try #require(Array(try ApplicantFile(Array("Förnamn;Efternamn;Kommun\nÅsa;Öberg;Säter".utf8))).first)
        #expect(Set(row.texts.keys) == [.firstName, .lastName])
        #expect(row.municipality == CSVField("Säter", at: TextPosition(line: 2, column: 11)))
        #expect(row.application.fullName == "Åsa Öberg")
    }

    @Test func everyProblemOfARowIsReportedAndTheOtherRowsGoOn() throws {
        let source =
            "Förnamn;Efternamn;Kommun;Chef idag;Inkom\r\n;Ek;Falun;kanske;31/4/2020\r\nx\r\nBo;Ek;Falun;nej;\r\n"
        let rows = Array(try ApplicantFile(Array(source.utf8)))
        #expect(
            rows.flatMap(\.problems).map(\.description) == [
                "2:1: Förnamn: the cell is empty; fill it in",
                "2:11: Chef idag: “kanske” is neither yes nor no; write yes, no or leave it empty",
                "2:18: Inkom: “31/4/2020” is not in the calendar (the day is read before the month); "
                    + "write it like 2020-03-30",
                "3:1: the row has 1 fields but the headings 5; check the separators and quotes of the row",
            ])
        #expect(
            rows.flatMap(\.problems).map(\.text.swedish).first == "Förnamn: cellen är tom; fyll i den")
        #expect(rows.map(\.problems.isEmpty) == [false, false, true])
    }

    @Test func longOffendingTextsAreShortened() throws {
        let row = try row("Chef idag", String(repeating: "ej ", count: 40))
        #expect(row.problems.first?.text.swedish.contains("ej …”") == true)
    }

    @Test func theWholeFileIsReadInAnyEncoding() throws {
        let source = "Förnamn;Efternamn;Kommun\r\nÅsa;Öberg;Säter\r\n"
        let windows = source.unicodeScalars.map { UInt8($0.value) }
        let utf16: [UInt8] = [0xFF, 0xFE] + source.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for (bytes, encoding) in [(windows, TextEncoding.windows1252), (utf16, .utf16LittleEndian)] {
            let file = try ApplicantFile(bytes)
            #expect(file.encoding == encoding)
            #expect(file.map(\.application.fullName) == ["Åsa Öberg"])
        }
    }

    @Test func progressRunsFromNothingToAll() throws {
        var rows = try ApplicantFile(Array("Förnamn;Efternamn;Kommun\nÅ;Ö;S\nÅ;Ö;S\n".utf8)).makeIterator()
        var fractions: [Double] = []
        while rows.next() != nil { fractions.append(rows.fractionRead) }
        #expect(fractions.count == 2)
        #expect(fractions[0] < fractions[1])
        #expect(fractions[1] == 1)
    }
}
