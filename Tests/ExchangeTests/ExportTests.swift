import Domain
import Exchange
import JSON
import Testing

@Suite struct ExportTests {
    private let source = """
        Förnamn;Efternamn;E-post;Telefon;Kommun;Chef idag;Motivering;Skyddade personuppgifter;Särskilda behov;Hund
        Åsa;Öberg;asa@x.example;+46701234567;Säter;nej;=1+1;;Ramp;ja
        Hemlig;Person;hemlig@x.example;070;Säter;;Viskar;ja;;
        Bo;Ek;bo@x.example;;Falun;;;;;
        """

    private func programme() throws -> Programme {
        var programme = Programmes.empty()
        try Programmes.perform(Programmes.plan(source, into: programme).commands(), on: &programme)
        return programme
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        let text = DecodedText(bytes)
        return try CSVReader(text, dialect: CSVDialect(detectedIn: text)).map { try $0.get().fields.map(\.text) }
    }

    private func id(_ number: UInt64) -> ApplicantID { ApplicantID(rawValue: number) }

    // MARK: - Applicants

    @Test func anExportedFileImportsAsUnchanged() throws {
        let programme = try programme()
        let access = ExportAccess(to: programme, actor: Programmes.centre, language: .swedish)
        let csv = ApplicantExport(access).csv
        var planned = ApplicantImport(into: programme, by: Programmes.centre, on: Programmes.today)
        let file = try ApplicantFile(csv)
        #expect(file.header.unknown.isEmpty)
        for row in file { planned.consider(row, id: id(100 + UInt64(row.position.line))) }
        #expect((planned.plan.unchanged, planned.plan.added, planned.plan.held) == (2, 0, 1))
    }

    @Test func protectedIdentitiesAreMaskedInEveryFormat() throws {
        let access = ExportAccess(to: try programme(), actor: Programmes.chief, language: .swedish)
        for export in [ApplicantExport(access).csv, ApplicantExport(access).json] {
            let text = text(export)
            #expect(text.contains("Öberg"))
            for secret in ["Hemlig", "Person;", "\"Person\"", "hemlig@", "Viskar"] { #expect(!text.contains(secret)) }
        }
        let masked = try #require(try rows(ApplicantExport(access).csv).first { $0.contains("Skyddad identitet") })
        #expect(masked.filter { !$0.isEmpty } == ["Skyddad identitet", "Säter", "ja", "ny", id(2).description])
    }

    @Test func nobodyExportsMoreThanMayBeSeen() throws {
        let programme = try programme()
        let chief = ExportAccess(to: programme, actor: Programmes.chief, language: .english)
        #expect(chief.municipalities == [Programmes.sater])
        #expect(!text(ApplicantExport(chief).csv).contains("Bo;Ek"))
        let none = ExportAccess(to: programme, actor: Programmes.chief, only: Programmes.falun, language: .english)
        #expect(try rows(ApplicantExport(none).csv).count == 1)
        let stranger = Actor(id: PersonID("x"), name: "x", roles: [])
        #expect(ExportAccess(to: programme, actor: stranger, language: .english).municipalities.isEmpty)
    }

    @Test func needsAreForThoseWhoMustKnow() throws {
        let programme = try programme()
        let chief = ExportAccess(to: programme, actor: Programmes.chief, language: .swedish)
        let centre = ExportAccess(to: programme, actor: Programmes.centre, language: .swedish)
        #expect(text(ApplicantExport(chief).csv).contains("Ramp"))
        #expect(!text(ApplicantExport(centre).csv).contains("Ramp"))
        #expect(!text(ApplicantExport(centre).json).contains("Ramp"))
    }

    @Test func aRowOfTheTableIsWrittenWordForWord() throws {
        let access = ExportAccess(to: try programme(), actor: Programmes.chief, language: .english)
        let table = try rows(ApplicantExport(access).csv)
        #expect(table.first?.prefix(5) == ["First name", "Last name", "Email", "Phone", "Municipality"])
        #expect(
            table[1].filter { !$0.isEmpty } == [
                "Åsa", "Öberg", "asa@x.example", "+46 701234567", "Säter", "no", "'=1+1", "Ramp", "Hund: ja", "new",
                id(1).description,
            ])
    }

    @Test func programsReadApplicants() throws {
        let access = ExportAccess(
            to: try programme(), actor: Programmes.centre, only: Programmes.falun, language: .swedish)
        #expect(
            text(ApplicantExport(access).json) == """
                {
                  "format": "aspirant-applicants",
                  "version": 1,
                  "programme": "falun-2020",
                  "applicants": [
                    {
                      "id": "0000000000003",
                      "municipality": "falun",
                      "stage": "new",
                      "flags": [
                        "incomplete"
                      ],
                      "firstName": "Bo",
                      "lastName": "Ek",
                      "email": "bo@x.example"
                    }
                  ]
                }

                """)
    }

    // MARK: - Rankings

    private func interviewed() throws -> Programme {
        var programme = try programme()
        let eva = PersonID("eva")
        func record(_ event: Event) {
            programme.apply(event, in: .municipality(Programmes.sater), signed: Programmes.signature)
        }
        for (number, scores) in [(UInt64(1), [4, 3]), (2, [5, 5])] {
            record(.firstSelectionMade(id(number), Change(from: nil, to: FirstSelection(selected: true, reason: "x"))))
            record(.panelSet(id(number), Change(from: nil, to: Panel(members: [eva]))))
            for (criterion, score) in zip(["maturity", "stamina"], scores) {
                record(.ratingGiven(id(number), eva, CriterionID(criterion), Change(from: nil, to: .score(score))))
            }
            record(.cardSealed(id(number), eva))
        }
        return programme
    }

    @Test func theRankingIsATable() throws {
        let access = ExportAccess(to: try interviewed(), actor: Programmes.chief, language: .swedish)
        #expect(
            try rows(RankingExport(access).csv) == [
                [
                    "Kommun", "Version", "Läge", "Plats", "Reserv", "Namn", "Personlig mognad", "Uthållighet", "Medel",
                    "Antal poäng", "Av", "Spridning", "Delad plats", "Flyttad från", "Skäl",
                ],
                [
                    "Säter", "1", "utkast", "1", "", "Skyddad identitet 0002", "5,00", "5,00", "5,00", "2", "2", "0",
                    "", "", "",
                ],
                ["Säter", "1", "utkast", "", "R1", "Åsa Öberg", "4,00", "3,00", "3,50", "2", "2", "0", "", "", ""],
            ])
    }

    @Test func sealedScoresStaySealed() throws {
        var programme = try interviewed()
        // A second interviewer who has not handed in, and a decision to rank all the same.
        let panel = Panel(members: [PersonID("eva"), PersonID("bo")])
        for event in [
            Event.panelSet(id(1), Change(from: nil, to: panel)),
            .incompletePanelOverridden(id(1), Change(from: nil, to: "sjuk")),
        ] {
            programme.apply(event, in: .municipality(Programmes.sater), signed: Programmes.signature)
        }
        let access = ExportAccess(to: programme, actor: Programmes.chief, language: .swedish)
        #expect(try !rows(RankingExport(access).csv).flatMap(\.self).contains("Åsa Öberg"), "not even a place is told")
        #expect(!text(RankingExport(access).json).contains("3.500"))
    }

    @Test func programsReadRankings() throws {
        let access = ExportAccess(to: try interviewed(), actor: Programmes.chief, language: .swedish)
        let json = text(RankingExport(access).json)
        #expect(json.contains("\"mean\": 3.500"))
        #expect(json.contains("\"reserve\": 1"))
        #expect(json.contains("\"name\": \"Åsa Öberg\""))
        #expect(!json.contains("Skyddad"))
        var reader = JSONReader(RankingExport(access).json)
        try reader.skipValue()
        try reader.finish()
    }

    // MARK: - Calendar

    private func planned() throws -> Programme {
        var programme = Programmes.empty()
        func record(_ event: Event) { programme.apply(event, in: .programme, signed: Programmes.signature) }
        let first = try #require(Day("2020-09-07"))
        let residential = Occasion(
            kind: .courseDay, title: "Leda mig själv", days: first...(first + 1), starts: ClockTime("9"),
            ends: ClockTime("16:30"), place: "Tällberg", lecturer: "Per Ek", theme: "Jag", module: "Modul 1",
            overnight: true)
        let later = Occasion(kind: .mentorMeeting, title: "Mentorer", days: (first + 30)...(first + 30))
        record(.occasionSet(OccasionID(rawValue: 1), Change(from: nil, to: residential)))
        record(.occasionSet(OccasionID(rawValue: 2), Change(from: nil, to: later)))
        record(.occasionCancelled(OccasionID(rawValue: 2), Change(from: nil, to: "få anmälda")))
        return programme
    }

    @Test func theCalendarIsTheSameEventsInEveryExport() throws {
        let stamp = Instant(milliseconds: 1_587_200_000_000)
        let document = CalendarExport(try planned(), language: .swedish).document(stamp: stamp)
        #expect(document.name == "Falun 2020–21")
        #expect(
            document.events.map(\.uid) == [
                "0000000000001@falun-2020.aspirant", "0000000000002@falun-2020.aspirant",
                "deadline-close@falun-2020.aspirant",
            ])
        #expect(document.events.map(\.summary) == ["Leda mig själv", "Inställt: Mentorer", "Sista ansökningsdag"])
        #expect(document.events.map(\.isCancelled) == [false, true, false])
        #expect(document.events.map(\.isBusy) == [true, true, false])
        #expect(document.events[0].description == "Tema: Jag\nModul: Modul 1\nFöreläsare: Per Ek\nMed övernattning")
        guard case .through(let days, let start, let end) = document.events[0].span else {
            Issue.record("a residential occasion goes on through the night")
            return
        }
        #expect("\(days.lowerBound) \(start) \(days.upperBound) \(end)" == "2020-09-07 09:00 2020-09-08 16:30")
        let ics = text(try CalendarExport(try planned(), language: .swedish).ics(stamp: stamp))
        #expect(ics.contains("UID:0000000000002@falun-2020.aspirant\r\n"))
        #expect(ics.contains("STATUS:CANCELLED\r\n"))
    }

    @Test func theCalendarIsATable() throws {
        let table = try rows(CalendarExport(try planned(), language: .swedish).csv)
        #expect(
            table.dropFirst() == [
                [
                    "Kurstillfälle", "Leda mig själv", "2020-09-07", "2020-09-08", "09:00", "16:30", "2", "ja",
                    "Tällberg", "Per Ek", "Jag", "Modul 1", "", "", "", "", "", "", "",
                ],
                [
                    "Mentorsträff", "Mentorer", "2020-10-07", "2020-10-07", "", "", "1", "", "", "", "", "", "",
                    "få anmälda", "", "", "", "", "",
                ],
                ["Hålltid", "Sista ansökningsdag", "2020-03-30", "2020-03-30"] + Array(repeating: "", count: 15),
            ])
    }

    @Test func programsReadTheCalendar() throws {
        let json = text(CalendarExport(try planned(), language: .english).json)
        #expect(json.contains("\"kind\": \"course-day\""))
        #expect(json.contains("\"cancelled\": \"få anmälda\""))
        #expect(json.contains("\"name\": \"Last day to apply\""))
    }
}
