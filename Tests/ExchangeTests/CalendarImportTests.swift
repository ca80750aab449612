import Domain
import Exchange
import Testing

/// Reading what Outlook, khal and calcurse write, and what this program has written itself.
@Suite struct CalendarImportTests {
    static let planner = Actor(id: "tove", name: "Tove", roles: [RoleAssignment(.trainingCoordinator)])

    static func programme() throws -> Programme {
        var programme = Programmes.empty()
        func day(_ text: String) throws -> Day { try #require(Day(text)) }
        func add(_ id: UInt64, _ occasion: Occasion) throws {
            for fact in try programme.decide(
                .addOccasion(OccasionID(rawValue: id), occasion), by: planner, on: Programmes.today)
            {
                programme.apply(fact.value, in: fact.scope, signed: Signature(by: "tove", at: Instant(milliseconds: 0)))
            }
        }
        var residential = Occasion(
            kind: .courseDay, title: "Start; \"ledare\", \\del 1",
            days: try day("2020-09-07")...(try day("2020-09-08")),
            starts: ClockTime(10, 0), ends: ClockTime(16, 0), place: "Tällberg", lecturer: "Ylva Sundin, Bo Ek",
            theme: "Självinsikt", module: "Modul 1", overnight: true)
        (residential.address, residential.homework) = ("Hotellvägen 2, Tällberg", "Skriv 100 % klart\noch ta med")
        (residential.groups, residential.access) = ([.cohort, .mentors], .adapted)
        residential.sessions = [
            OccasionSession(day: 1, starts: try #require(ClockTime(10, 0)), ends: ClockTime(12, 0), title: "A, b; c")
        ]
        try add(1, residential)
        try add(
            2,
            Occasion(
                kind: .workshop, title: "Två dagar", days: try day("2020-11-03")...(try day("2020-11-04")),
                starts: ClockTime(8, 30), ends: ClockTime(12, 0)))
        try add(
            3,
            Occasion(kind: .mentorMeeting, title: "Hela dagen", days: try day("2020-12-01")...(try day("2020-12-01"))))
        try add(
            4,
            Occasion(
                kind: .seminar, title: "Utan slut", days: try day("2021-01-12")...(try day("2021-01-12")),
                starts: ClockTime(13, 0)))
        try add(
            5,
            Occasion(
                kind: .courseDay, title: "Inställd", days: try day("2021-02-09")...(try day("2021-02-09")),
                starts: ClockTime(9, 0), ends: ClockTime(16, 0)))
        for fact in try programme.decide(
            .cancelOccasion(OccasionID(rawValue: 5), reason: "Snö; mycket, snö"), by: planner, on: Programmes.today)
        {
            programme.apply(fact.value, in: fact.scope, signed: Signature(by: "tove", at: Instant(milliseconds: 0)))
        }
        return programme
    }

    static func plan(
        _ text: String, into programme: Programme, _ change: (inout CalendarImport.Options) -> Void = { _ in }
    )
        throws -> CalendarImportPlan
    {
        let window = programme.settings.period.lowerBound - 183...programme.settings.period.upperBound + 183
        let read = try ICalendarReader(window: window).read(Array(text.utf8))
        var options = CalendarImport.Options(file: "fil.ics")
        change(&options)
        var importing = CalendarImport(
            into: programme, by: planner, on: Programmes.today, language: .swedish, options: options)
        var id: UInt64 = 1000
        return importing.plan(read) {
            id += 1
            return id
        }
    }

    static func calendar(_ events: String, zones: String = "") -> String {
        let body = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n" + zones + events + "END:VCALENDAR\n"
        return body.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }

    private func plan(_ events: String, zones: String = "") throws -> CalendarImportPlan {
        try Self.plan(Self.calendar(events, zones: zones), into: Programmes.empty())
    }

    private func event(_ lines: String...) -> String {
        "BEGIN:VEVENT\nUID:a@x\nSUMMARY:Möte\n" + lines.map { $0 + "\n" }.joined() + "END:VEVENT\n"
    }

    private func times(_ plan: CalendarImportPlan) -> [String] {
        plan.lines.map { line in
            let occasion = line.occasion
            let times = [occasion.starts, occasion.ends].compactMap { $0?.description }.joined(separator: "–")
            return "\(occasion.days.lowerBound)/\(occasion.length) \(times)"
        }
    }

    // MARK: - Our own calendar

    @Test(arguments: Language.allCases) func importingOurOwnExportChangesNothing(language: Language) throws {
        let programme = try Self.programme()
        let ics = try CalendarExport(programme, language: language).ics(stamp: Instant(milliseconds: 0))
        let plan = try Self.plan(String(decoding: ics, as: UTF8.self), into: programme)
        #expect(plan.lines.count == 6)
        #expect(plan.lines.allSatisfy { $0.outcome == .unchanged }, "\(plan.lines.map(\.outcome))")
        #expect(plan.remarks == [])
        #expect(plan.commands == [])
    }

    @Test func theRoundTripLosesNothing() throws {
        let programme = try Self.programme()
        let ics = try CalendarExport(programme, language: .swedish).ics(stamp: Instant(milliseconds: 0))
        let plan = try Self.plan(String(decoding: ics, as: UTF8.self), into: Programmes.empty())
        let added = plan.lines.filter { $0.outcome == .added }
        #expect(added.count == 4, "what is called off is not taken in anew")
        let before = programme.calendar.standing.map(\.occasion)
        #expect(added.map(\.occasion) == before)
    }

    @Test func whatAnotherProgramHasMovedIsMovedAndTheRestStays() throws {
        let programme = try Self.programme()
        let ics = String(
            decoding: try CalendarExport(programme, language: .swedish).ics(stamp: Instant(milliseconds: 0)),
            as: UTF8.self)
        let moved = ics.replacing("20200907T100000", with: "20200914T110000").replacing(
            "20200908T160000", with: "20200915T160000")
        let plan = try Self.plan(moved, into: programme)
        let changed = plan.lines.filter { $0.outcome != .unchanged }
        #expect(changed.map(\.outcome) == [.changed([.days, .starts, .sessions])])
        #expect(changed.first?.occasion.homework == "Skriv 100 % klart\noch ta med")
        guard case .changeOccasion(_, _, let wanted)? = plan.commands.first else {
            Issue.record("nothing is done"); return
        }
        #expect(wanted.days.lowerBound == Day(2020, 9, 14))
    }

    @Test func anOldExportDoesNotTakeBackWhatHasChangedSince() throws {
        var programme = try Self.programme()
        let ics = String(
            decoding: try CalendarExport(programme, language: .swedish).ics(stamp: Instant(milliseconds: 0)),
            as: UTF8.self)
        let id = OccasionID(rawValue: 2)
        let seen = try #require(programme.calendar.entries[id]).occasion
        for fact in try programme.decide(
            .changeOccasion(id, seen: seen, to: seen.moved(by: 1)), by: Self.planner, on: Programmes.today)
        {
            programme.apply(fact.value, in: fact.scope, signed: Signature(by: "tove", at: Instant(milliseconds: 0)))
        }
        let plan = try Self.plan(ics, into: programme)
        #expect(plan.lines.map(\.outcome).filter { $0 != .unchanged } == [.older(sequence: 0, than: 1)])
        #expect(plan.commands == [])
    }

    @Test func deadlinesAreNotChangedByACalendar() throws {
        let programme = try Self.programme()
        let ics = String(
            decoding: try CalendarExport(programme, language: .swedish).ics(stamp: Instant(milliseconds: 0)),
            as: UTF8.self)
        let plan = try Self.plan(
            ics.replacing("DTSTART;VALUE=DATE:20200330", with: "DTSTART;VALUE=DATE:20200329"), into: programme)
        #expect(plan.lines.last?.outcome == .deadline)
    }

    // MARK: - Other programs'

    @Test func utcFloatingNamedAndWindowsZonesComeOutOnSwedishClocks() throws {
        for (start, expected) in [
            ("DTSTART:20201006T070000Z", "09:00"), ("DTSTART:20201103T080000Z", "09:00"),
            ("DTSTART:20201006T090000", "09:00"), ("DTSTART;TZID=Europe/Stockholm:20201006T090000", "09:00"),
            ("DTSTART;TZID=Europe/Helsinki:20201006T100000", "09:00"),
            ("DTSTART;TZID=W. Europe Standard Time:20201006T090000", "09:00"),
            ("DTSTART;TZID=\"FLE Standard Time\":20201006T100000", "09:00"),
            ("DTSTART;TZID=America/New_York:20201006T030000", "09:00"),
        ] {
            let plan = try plan(event(start, "DURATION:PT1H30M"))
            #expect(times(plan).map { $0.suffix(11) } == ["\(expected)–10:30"], "\(start)")
            #expect(plan.remarks == [], "\(start)")
        }
    }

    @Test func aZoneThatTheFileDefinesGoesBeforeItsName() throws {
        let zone =
            "BEGIN:VTIMEZONE\nTZID:Kontoret\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n"
        let plan = try plan(event("DTSTART;TZID=Kontoret:20201006T100000"), zones: zone)
        #expect(times(plan) == ["2020-10-06/1 09:00"])
    }

    @Test func anUnknownZoneIsSaidWithItsLine() throws {
        let plan = try plan(event("DTSTART;TZID=Mars/Olympus:20201006T090000"))
        #expect(times(plan) == ["2020-10-06/1 09:00"])
        #expect(plan.remarks.map(\.line) == [4])
        #expect(plan.remarks.first?.text.swedish == "tidszonen ”Mars/Olympus” är okänd; tiderna togs som svenska")
    }

    @Test func wholeDaysAndEndsAtMidnight() throws {
        #expect(try times(plan(event("DTSTART;VALUE=DATE:20201006"))) == ["2020-10-06/1 "])
        #expect(try times(plan(event("DTSTART;VALUE=DATE:20201006", "DTEND;VALUE=DATE:20201009"))) == ["2020-10-06/3 "])
        #expect(try times(plan(event("DTSTART:20201006T200000", "DTEND:20201007T000000"))) == ["2020-10-06/1 20:00"])
        #expect(
            try times(plan(event("DTSTART:20201006T200000", "DTEND:20201008T120000"))) == ["2020-10-06/3 20:00–12:00"])
    }

    @Test func recurringEventsAreExpandedWithoutWhatIsExcludedOrReplaced() throws {
        let plan = try plan(
            event(
                "DTSTART;TZID=Europe/Stockholm:20201006T090000", "DTEND;TZID=Europe/Stockholm:20201006T100000",
                "RRULE:FREQ=WEEKLY;COUNT=5", "EXDATE;TZID=Europe/Stockholm:20201013T090000")
                + event(
                    "RECURRENCE-ID;TZID=Europe/Stockholm:20201020T090000",
                    "DTSTART;TZID=Europe/Stockholm:20201021T130000",
                    "DTEND;TZID=Europe/Stockholm:20201021T140000"))
        // The clock goes back on 25 October; nine in the morning stays nine.
        #expect(
            times(plan) == [
                "2020-10-06/1 09:00–10:00", "2020-10-27/1 09:00–10:00", "2020-11-03/1 09:00–10:00",
                "2020-10-21/1 13:00–14:00",
            ])
        #expect(Set(plan.lines.map(\.occasion.source)).count == 4)
        #expect(plan.remarks == [])
    }

    @Test func monthlyOnATuesdayAndUntilADay() throws {
        let plan = try plan(event("DTSTART:20201013T090000", "RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20210115T235959Z"))
        #expect(times(plan).map { $0.prefix(10) } == ["2020-10-13", "2020-11-10", "2020-12-08", "2021-01-12"])
    }

    @Test func whatRecursForEverEndsAndIsSaid() throws {
        let plan = try plan(event("DTSTART:20201006T090000", "RRULE:FREQ=WEEKLY"))
        #expect(plan.lines.count > 30 && plan.lines.count <= 400)
        #expect(plan.remarks.first?.text.swedish.contains("upprepas utan slut") == true)
    }

    @Test func whatIsNotUnderstoodIsSaidAndTheRestIsRead() throws {
        let text =
            event("DTSTART:20201006T090000", "ATTENDEE:mailto:a@b.se", "ATTENDEE:mailto:c@b.se")
            + "BEGIN:VEVENT\nUID:b@x\nSUMMARY:Utan tid\nEND:VEVENT\n"
            + "BEGIN:VTODO\nUID:c@x\nSUMMARY:Handla\nEND:VTODO\n"
            + "BEGIN:VEVENT\nUID:d@x\nSUMMARY:Baklänges\nDTSTART:20201007T100000\nDTEND:20201007T090000\nEND:VEVENT\nskräp\n"
        let plan = try plan(text)
        #expect(plan.lines.map(\.occasion.title) == ["Möte"])
        #expect(plan.remarks.map(\.line) == [11, 15, 19, 25])
        #expect(plan.ignored.map { "\($0.name) \($0.count) \($0.line)" } == ["ATTENDEE 2 8"])
        #expect(!plan.isWhole)
    }

    @Test func aLineFoldedInTheMiddleOfACharacterAndOneInWindows1252() throws {
        let text = Self.calendar(event("DTSTART:20201006T090000", "LOCATION:Ludvika"))
        var bytes: [UInt8] = []
        for byte in text.replacing("Ludvika", with: "Säter").utf8 {
            bytes.append(byte)
            if byte == 0xC3 { bytes += Array("\r\n ".utf8) }
        }
        let window = Programmes.today...(Programmes.today + 400)
        let folded = try ICalendarReader(window: window).read(bytes)
        #expect(folded.events.map { "\($0.summary) \($0.location)" } == ["Möte Säter"])
        let old = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(try ICalendarReader(window: window).read(old).events.map(\.summary) == ["Möte"])
    }

    @Test func aFileThatWasCutOffAndOneThatIsNoCalendar() throws {
        let whole = Self.calendar(event("DTSTART:20201006T090000"))
        let cut = try Self.plan(String(whole.dropLast(30)), into: Programmes.empty())
        #expect(!cut.remarks.isEmpty)
        #expect(throws: CalendarError.notACalendar) { try Self.plan("Hej;hopp\n", into: Programmes.empty()) }
    }

    @Test func theSameFileAgainChangesNothingAndAMovedEventIsMoved() throws {
        var programme = Programmes.empty()
        func take(_ text: String) throws -> [CalendarImportPlan.Outcome] {
            let plan = try Self.plan(Self.calendar(text), into: programme)
            for command in plan.commands {
                for fact in try programme.decide(command, by: Self.planner, on: Programmes.today) {
                    programme.apply(
                        fact.value, in: fact.scope, signed: Signature(by: "tove", at: Instant(milliseconds: 0)))
                }
            }
            return plan.lines.map(\.outcome)
        }
        let first = event(
            "DTSTART:20201006T090000", "DTEND:20201006T100000", "LOCATION:Falun\\, Rådhuset",
            "DESCRIPTION:Rad 1\\nRad 2")
        #expect(try take(first) == [.added])
        let entry = try #require(programme.calendar.entries.values.first)
        #expect(entry.occasion.place == "Falun, Rådhuset")
        #expect(entry.occasion.note == "Rad 1\nRad 2")
        #expect(try take(first) == [.unchanged])
        #expect(try take(first.replacing("20201006", with: "20201007")) == [.changed([.days])])
        #expect(
            try take(
                first.replacing("20201006", with: "20201007").replacing("LOCATION", with: "STATUS:CANCELLED\nLOCATION"))
                == [.cancelled])
        #expect(programme.calendar.entries.values.first?.cancelled?.value == "inställt i fil.ics")
    }

    @Test func theAccountNamesLineAndOutcome() throws {
        let plan = try plan(event("DTSTART:20201006T090000", "DTEND:20201006T100000"))
        let report = CalendarImportReport(
            of: plan, path: "fil.ics", language: .swedish, label: { $0.rawValue }, refusal: { "\($0)" })
        #expect(report.lines == ["+ fil.ics:4: Möte, 2020-10-06 09:00–10:00"])
        #expect(report.summary == "1 nytt, 0 ändrade, 0 inställda, 0 oförändrade")
        #expect(String(decoding: report.json, as: UTF8.self).contains("\"outcome\": \"added\""))
    }

    @Test func whoMayNotPlanIsRefusedLineByLine() throws {
        let read = try ICalendarReader(window: Programmes.today...(Programmes.today + 400))
            .read(Array(Self.calendar(event("DTSTART:20201006T090000")).utf8))
        var importing = CalendarImport(
            into: Programmes.empty(), by: Programmes.chief, on: Programmes.today, language: .swedish,
            options: .init(file: "x"))
        let plan = importing.plan(read) { 1 }
        guard case .refused = plan.lines.first?.outcome else { Issue.record("\(plan.lines)"); return }
        #expect(plan.commands == [])
    }
}
