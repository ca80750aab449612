import Domain
import Exchange
import Testing

@Suite struct ApplicantImportTests {
    private let source = """
        Förnamn;Efternamn;E-post;Telefon;Kommun;Motivering;Inkom
        Åsa;Öberg;asa@sater.example;070-1;Säter;Jag vill.;2020-03-30
        Bo;Ek;;0225-55;falu KOMMUN;"Två
        rader";2020-03-31
        Cia;Ås;cia@falun.example;;2080;;
        """

    private func imported(_ source: String) throws -> Programme {
        var programme = Programmes.empty()
        try Programmes.perform(Programmes.plan(source, into: programme).commands(), on: &programme)
        return programme
    }

    private func names(_ programme: Programme, _ municipality: MunicipalityCode) -> [String] {
        programme.record(municipality).applicants.map(\.application.fullName)
    }

    @Test func rowsBecomeApplicationsInTheirMunicipalities() throws {
        let programme = try imported(source)
        #expect(names(programme, Programmes.sater) == ["Åsa Öberg"])
        #expect(names(programme, Programmes.falun) == ["Bo Ek", "Cia Ås"])
        let bo = try #require(programme.applicant(ApplicantID(rawValue: 2)))
        #expect(bo.application[.motivation] == "Två\nrader")
        #expect(bo.application[.received] == "2020-03-31")
    }

    @Test func theSameFileAgainAddsNothing() throws {
        let again = try Programmes.plan(source, into: imported(source), ids: 100)
        #expect(again.unchanged == 3)
        #expect(again.commands() == [])
    }

    @Test func theSameFileInAnotherUnicodeFormAndCaseAddsNothing() throws {
        let decomposed = source.replacing("Åsa", with: "A\u{30A}sa").replacing("asa@sater", with: "ASA@Sater")
        let again = try Programmes.plan(decomposed, into: imported(source), ids: 100)
        #expect(again.added == 0)
        // The address is written otherwise, which is a change of the text but of nobody's identity.
        #expect(
            again.lines.compactMap(\.command) == [
                .editApplication(
                    ApplicantID(rawValue: 1),
                    [FieldChange(.email, Change(from: "asa@sater.example", to: "ASA@Sater.example"))])
            ])
    }

    @Test func aChangedRowIsAChangeOfItsFields() throws {
        let changed = source.replacing("070-1", with: "070-2").replacing("Jag vill.", with: "Jag vill mycket.")
        var programme = try imported(source)
        let plan = try Programmes.plan(changed, into: programme, ids: 100)
        #expect((plan.added, plan.changed, plan.unchanged) == (0, 1, 2))
        #expect(
            plan.commands() == [
                .editApplication(
                    ApplicantID(rawValue: 1),
                    [
                        FieldChange(.phone, Change(from: "070-1", to: "070-2")),
                        FieldChange(.motivation, Change(from: "Jag vill.", to: "Jag vill mycket.")),
                    ])
            ])
        try Programmes.perform(plan.commands(), on: &programme)
        #expect(try Programmes.plan(changed, into: programme, ids: 200).unchanged == 3)
    }

    @Test func emptyCellsMissingColumnsAndSpacesInNumbersChangeNothing() throws {
        let programme = try imported(source)
        let bare =
            "Förnamn;Efternamn;E-post;Kommun;Telefon\nÅsa;Öberg;asa@sater.example;Säter;0701\nCia;Ås;cia@falun.example;Falun;"
        #expect(try Programmes.plan(bare, into: programme, ids: 100).unchanged == 2)
    }

    @Test func badRowsAreHeldBackWithTheirReasonsAndGoodOnesGoOn() throws {
        let bad = """
            Förnamn;Efternamn;Kommun;Chef idag
            Åsa;Öberg;Mora;kanske
            Bo;Ek;Falun;nej
            Cia;Ås;;
            x
            """
        let plan = try Programmes.plan(bad, into: Programmes.empty())
        #expect((plan.added, plan.held) == (1, 3))
        #expect(
            plan.lines.flatMap(\.problems).map(\.description) == [
                "2:11: Kommun: “Mora” is no municipality of the programme; write Falun, Säter",
                "2:16: Chef idag: “kanske” is neither yes nor no; write yes, no or leave it empty",
                "4:8: Kommun: the cell is empty; fill it in",
                "5:1: the row has 1 fields but the headings 4; check the separators and quotes of the row",
            ])
        #expect(plan.commands().count == 1)
        #expect(plan.commands(allOrNothing: true) == [])
        #expect(!plan.isWhole)
    }

    @Test func whatTheRulesRefuseIsHeldBack() throws {
        let plan = try Programmes.plan(source, into: Programmes.empty(), by: Programmes.chief)
        #expect((plan.added, plan.held) == (1, 2))
        guard case .refused(.notPermitted(_, let municipality))? = plan.lines[1].problems.first?.reason else {
            Issue.record("row 2 should be refused: \(plan.lines[1])")
            return
        }
        #expect(municipality == Programmes.falun)
    }

    @Test func duplicatesAreFlaggedAndNotDropped() throws {
        let twice = """
            Förnamn;Efternamn;E-post;Telefon;Kommun
            Åsa;Öberg;asa@x.example;;Säter
            Åsa;Öberg;ASA@x.example;;Falun
            Åsa;Öberg;asa@x.example;;Säter
            Bo;Ek;bo@x.example;070 123 45 67;Falun
            Bo;Ek;bo@y.example;+46 70-123 45 67;Säter
            """
        var programme = Programmes.empty()
        let plan = try Programmes.plan(twice, into: programme)
        #expect(plan.lines.map(\.twin) == [nil, .row(line: 2), .row(line: 2), nil, .row(line: 5)])
        #expect((plan.added, plan.duplicates) == (5, 3))
        try Programmes.perform(plan.commands(), on: &programme)
        let again = try Programmes.plan(twice, into: programme, ids: 100)
        #expect(again.unchanged == 5)
        let elsewhere = "Förnamn;Efternamn;E-post;Kommun\nBo;Ek;bo@x.example;Säter"
        #expect(
            try Programmes.plan(elsewhere, into: programme, ids: 100).lines.map(\.twin)
                == [.applicant(ApplicantID(rawValue: 4), Programmes.falun)])
    }

    @Test func aPersonWhoStandsTwiceIsPairedWithTheSameRowAgain() throws {
        let twice = """
            Förnamn;Efternamn;E-post;Kommun;Motivering
            Åsa;Öberg;asa@x.example;Säter;ett
            Åsa;Öberg;asa@x.example;Säter;två
            """
        let turned = """
            Förnamn;Efternamn;E-post;Kommun;Motivering
            Åsa;Öberg;asa@x.example;Säter;två
            Åsa;Öberg;asa@x.example;Säter;ett
            """
        #expect(try Programmes.plan(turned, into: imported(twice), ids: 100).unchanged == 2)
    }

    @Test func lateApplicationsAreFlaggedAndImported() throws {
        let plan = try Programmes.plan(source, into: Programmes.empty())
        #expect(plan.lines.map(\.isLate) == [false, true, false])
        #expect((plan.added, plan.late) == (3, 1))
    }

    @Test func thousandsUnderOneAddressAreNotComparedWithEachOther() throws {
        // Comparing all with all would be 25 million comparisons.
        let crowd =
            "Förnamn;Efternamn;E-post;Kommun\n"
            + (0..<5_000).map { "A\($0);B;ej@angivet.se;Säter\n" }.joined()
        let programme = try imported(crowd)
        let again = try Programmes.plan(crowd, into: programme, ids: 100_000)
        #expect(again.unchanged == 5_000)
    }
}

@Suite struct ImportReportTests {
    private func report(_ source: String, _ language: Language, into programme: Programme = Programmes.empty()) throws
        -> ImportReport
    {
        let file = try ApplicantFile(Array(source.utf8))
        return ImportReport(
            of: try Programmes.plan(source, into: programme, ids: 50), file: file, path: "a.csv",
            settings: programme.settings, language: language, refusal: { "refused: \($0)" })
    }

    private let source = """
        Förnamn;Efternamn;E-post;Kommun;Skyddade personuppgifter;Inkom;Hund
        Åsa;Öberg;asa@x.example;Säter;nej;2020-04-02;
        Åsa;Öberg;asa@x.example;Falun;;;ja
        Hemlig;Person;hemlig@x.example;Falun;ja;;
        Hemlig;Person;fel adress;Falun;ja;;
        Bo;Ek;fel adress;Falun;;;
        """

    @Test func theReportTellsEveryRowThatIsNotUnchanged() throws {
        let report = try report(source, .swedish)
        #expect(
            report.remarks == [
                "a.csv: UTF-8, semikolon mellan fälten, 5 rader",
                "a.csv:1:64: okänd kolumn ”Hund”; dess texter sparas med ansökningarna",
            ])
        #expect(
            report.lines == [
                "+ rad 2: Åsa Öberg, Säter – sent inkommen",
                "+ rad 3: Åsa Öberg, Falun – samma person som på rad 2",
                "+ rad 4: skyddad identitet, Falun",
                "! a.csv:5:15: E-post: är ingen e-postadress; skriv en enda, som namn@kommun.se, eller lämna tomt",
                "! a.csv:6:7: E-post: ”fel adress” är ingen e-postadress; skriv en enda, som namn@kommun.se, "
                    + "eller lämna tomt",
            ])
        #expect(
            report.summary
                == "3 nya, 0 ändrade, 0 oförändrade, 2 importeras inte, 1 tycks ha sökt flera gånger, 1 sent inkommen")
        #expect(try self.report(source, .english).summary.hasPrefix("3 new, 0 changed, 0 unchanged, 2 not imported"))
    }

    @Test func changesAreShownOldAndNewButNotForProtectedIdentities() throws {
        var programme = Programmes.empty()
        try Programmes.perform(try Programmes.plan(source, into: programme).commands(), on: &programme)
        let changed = """
            Förnamn;Efternamn;E-post;Kommun;Befattning;Skyddade personuppgifter
            Åsa;Öberg;asa@x.example;Säter;Lärare;
            Hemlig;Person;hemlig@x.example;Falun;Lärare;ja
            """
        #expect(
            try report(changed, .english, into: programme).lines
                == [
                    "~ line 2: Åsa Öberg, Säter – has already applied in Falun (0002)", "    Position: “” → “Lärare”",
                    "~ line 3: protected identity, Falun", "    Position",
                ])
    }

    @Test func programsReadTheSameReport() throws {
        let text = String(decoding: try report(source, .english).json, as: UTF8.self)
        #expect(text.contains("\"added\": 3"))
        #expect(text.contains("\"duplicate\": {\n        \"line\": 2\n      }"))
        #expect(!text.contains("Hemlig"))
        #expect(!text.contains("hemlig@"))
    }
}
