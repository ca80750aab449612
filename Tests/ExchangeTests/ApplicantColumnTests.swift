import Domain
import Exchange
import Testing

@Suite struct ApplicantColumnTests {
    private static let documented: [(ApplicantColumn, String, String)] = [
        (.firstName, "Förnamn", "First name"), (.lastName, "Efternamn", "Last name"), (.email, "E-post", "Email"),
        (.phone, "Telefon", "Phone"), (.municipality, "Kommun", "Municipality"),
        (.department, "Förvaltning", "Department"), (.occupation, "Yrkesgrupp", "Occupation"),
        (.position, "Befattning", "Position"), (.employment, "Anställningsform", "Employment"),
        (.managerToday, "Chef idag", "Manager today"), (.responsibleManager, "Ansvarig chef", "Responsible manager"),
        (.managerEmail, "Chefens e-post", "Manager email"), (.managerConsents, "Chef beviljar", "Manager consents"),
        (.motivation, "Motivering", "Motivation"), (.leadershipWill, "Ledarvilja", "Will to lead"),
        (.targetOperation, "Målverksamhet", "Target operation"), (.gender, "Kön", "Gender"),
        (.cohortWish, "Önskad omgång", "Wished cohort"), (.needs, "Särskilda behov", "Needs"),
        (.protected, "Skyddade personuppgifter", "Protected"),
        (.received, "Inkom", "Received"),
    ]

    @Test func everyDocumentedHeadingIsKnown() {
        for (column, swedish, english) in Self.documented {
            #expect(ApplicantColumn(heading: swedish) == column)
            #expect(ApplicantColumn(heading: english) == column)
            #expect(ApplicantColumn(heading: swedish.uppercased()) == column)
            #expect(ApplicantColumn(heading: english.lowercased()) == column)
        }
        #expect(Self.documented.count == ApplicantColumn.allCases.count)
    }

    @Test(
        arguments: [
            "e_post", "EPOST", "E–post:", " e post ", "\u{FEFF}E-post", "E\u{AD}-post", "e\u{A0}post", "E-mail",
            "E-postadress *",
        ])
    func spacingHyphensAndMarksDoNotMatter(heading: String) {
        #expect(ApplicantColumn(heading: heading) == .email)
    }

    @Test(arguments: ["Fo\u{308}rnamn", "Fornamn", "FÖRNAMN", "FO\u{308}RNAMN"])
    func composedDecomposedAndPlainLettersAreTheSame(heading: String) {
        #expect(ApplicantColumn(heading: heading) == .firstName)
    }

    @Test(arguments: ["", "Chef", "Personnummer", "Namn", "Post"])
    func otherHeadingsAreNobodys(heading: String) {
        #expect(ApplicantColumn(heading: heading) == nil)
    }

    @Test func everyFieldButTheExtraOneHasItsColumn() {
        let fields = ApplicantColumn.allCases.compactMap(\.field)
        #expect(Set(fields) == Set(ApplicationField.allCases).subtracting([.extra]))
        #expect(fields.count == Set(fields).count)
    }
}

@Suite struct ApplicantHeaderTests {
    private func header(_ headings: String, _ mapping: HeadingMapping = .none) throws -> ApplicantHeader {
        try ApplicantFile(Array(headings.utf8), mapping: mapping).header
    }

    private func problem(_ headings: String, _ mapping: HeadingMapping = .none) -> ApplicantHeaderProblem? {
        #expect(throws: ApplicantHeaderProblem.self) { try header(headings, mapping) }
    }

    private func mapping(_ pairs: [(String, String)]) throws -> HeadingMapping {
        try HeadingMapping(
            pairs.enumerated().map {
                .init(heading: $1.0, meaning: $1.1, position: TextPosition(line: $0 + 2, column: 3))
            })
    }

    @Test func unknownColumnsAreNamedWithTheirPlace() throws {
        let header = try header("Kommun;Skostorlek;Förnamn;Efternamn;")
        #expect(header.columns == [.municipality, .firstName, .lastName])
        #expect(header.unknown.map(\.heading) == ["Skostorlek", ""])
        #expect(header.unknown.map(\.position.column) == [8, 37])
    }

    @Test func missingColumnsAreNamedWithWhatWasFound() {
        let missing = problem("Namn;Kommun")
        #expect(
            missing
                == .missing([.firstName, .lastName], found: ["Namn", "Kommun"], TextPosition(line: 1, column: 1)))
        #expect(
            missing?.description
                == "1:1: missing heading: First name, Last name; the file has “Namn”, “Kommun”. "
                + "Rename the heading or give a mapping file")
    }

    @Test func twoHeadingsForTheSameThingAreAnError() throws {
        #expect(
            problem("Förnamn;Efternamn;Kommun;E-post;Email")
                == .repeatedColumn(
                    .email, heading: "Email", first: TextPosition(line: 1, column: 26),
                    TextPosition(line: 1, column: 33)))
        #expect(
            problem("Förnamn;Efternamn;Kommun;Övrigt;övrigt")
                == .repeatedHeading(
                    "övrigt", first: TextPosition(line: 1, column: 26), TextPosition(line: 1, column: 33)))
    }

    @Test func anEmptyFileAndUnreadableHeadingsAreSaid() {
        #expect(problem("") == .emptyFile)
        #expect(problem("\"Förnamn;Kommun") == .unreadable(.unterminatedQuote(TextPosition(line: 1, column: 1))))
    }

    @Test func aMappingComesBeforeTheKnownHeadings() throws {
        let mapping = try mapping([
            ("Sökande", "first-name"), ("Släktnamn", "last-name"), ("Kommun", "department"),
            ("Arbetsgivare", "municipality"), ("Personnummer", "ignore"), ("Finns ej", "phone"),
        ])
        let header = try header("Sökande;SLÄKTNAMN;Kommun;Arbetsgivare;Personnummer", mapping)
        #expect(header.columns == [.firstName, .lastName, .department, .municipality])
        #expect(header.unknown.isEmpty)
        #expect(header.unusedMappings == ["Finns ej"])
    }

    @Test func aMappingThatCannotBeUsedNamesItsLine() {
        let unknown = #expect(throws: HeadingMapping.Problem.self) {
            try mapping([("A", "first-name"), ("B", "skor")])
        }
        #expect(unknown == .unknownColumn("skor", heading: "B", TextPosition(line: 3, column: 3)))
        #expect(
            unknown?.description.hasPrefix("3:3: “skor” (for the heading “B”) is no column; write first-name") == true)
        let column = #expect(throws: HeadingMapping.Problem.self) { try mapping([("A", "email"), ("B", "email")]) }
        #expect(column == .repeatedColumn(.email, heading: "B", TextPosition(line: 3, column: 3)))
        let heading = #expect(throws: HeadingMapping.Problem.self) {
            try mapping([("A b", "email"), ("a-B", "phone")])
        }
        #expect(heading == .repeatedHeading("a-B", TextPosition(line: 3, column: 3)))
    }

    @Test func aMappingFileIsAnObjectOfTexts() throws {
        let json = Array("{\n  \"Sökande\": \"first-name\",\n  \"Släktnamn\": \"last-name\"\n}\n".utf8)
        let header = try header("Sökande;Släktnamn;Kommun", HeadingMapping(json: json))
        #expect(header.columns == [.firstName, .lastName, .municipality])
    }

    @Test(
        arguments: zip(
            [
                "[]", "{\"A\": 1}", "{\"A\": \"email\",}", "{\"A\": \"email\",\n \"B\": \"skor\"}",
                "{\"A\": \"email\", \"A\": \"phone\"}",
            ],
            ["1:1", "1:7", "1:15", "2:7", "1:16"]))
    func aMappingFileThatCannotBeReadNamesThePlace(json: String, place: String) {
        let problem = #expect(throws: HeadingMapping.Problem.self) { try HeadingMapping(json: Array(json.utf8)) }
        #expect(problem?.position.description == place)
    }
}
