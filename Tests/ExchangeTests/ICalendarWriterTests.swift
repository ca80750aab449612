import Domain
import Exchange
import Testing

@Suite struct ICalendarWriterTests {
    private func text(_ document: CalendarDocument) throws -> String { try ICalendarWriter().text(of: document) }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func aDayLongEventIsWrittenWordForWord() throws {
        var document = try Calendars.sample()
        document.events = document.events.filter { $0.uid == "hel@aspirant" }
        let written = lines(try text(document))
        #expect(
            written == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Aspirant//Aspirant//SV", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH", "X-WR-CALNAME:Falun 2020–21", "BEGIN:VEVENT", "UID:hel@aspirant", "SEQUENCE:0",
                "DTSTAMP:20200601T080000Z", "DTSTART;VALUE=DATE:20210511", "DTEND;VALUE=DATE:20210513",
                "SUMMARY:Avslut", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR", "",
            ])
    }

    @Test func theSameCalendarGivesTheSameText() throws {
        #expect(try text(Calendars.sample()) == text(Calendars.sample()))
    }

    @Test func noLineIsLongerThanSeventyFiveOctetsOrBreaksACharacter() throws {
        let text = try text(Calendars.sample())
        let bytes = Array(text.utf8)
        #expect(!bytes.isEmpty)
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            #expect(line.last == UInt8(ascii: "\r"))
            #expect(line.count - 1 <= 75)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
        #expect(text.contains("\r\n "))
    }

    @Test func libicalReadsBackWhatWasWritten() throws {
        let document = try Calendars.sample()
        let calendar = try #require(ReadComponent(try text(document)))
        #expect(calendar.errors == 0)
        #expect(calendar.values("METHOD") == ["PUBLISH"])
        #expect(calendar.values("X-WR-CALNAME") == ["Falun 2020–21"])
        let events = calendar.children.filter { !$0.values("UID").isEmpty }
        #expect(events.flatMap { $0.values("UID") } == document.events.map(\.uid))
        #expect(events.flatMap { $0.values("SUMMARY") } == document.events.map(\.summary))

        let residential = try #require(calendar.child(uid: "internat@aspirant"))
        #expect(residential.values("SEQUENCE") == ["2"])
        #expect(residential.values("LOCATION") == ["Tällberg"])
        #expect(residential.values("CATEGORIES") == ["Kurstillfälle", "Modul 1 – grund"])
        let times = residential.properties.filter { $0.name.hasPrefix("DTSTART") || $0.name.hasPrefix("DTEND") }
        #expect(
            times == [
                .init(name: "DTSTART", value: "20200907T090000", zone: "Europe/Stockholm"),
                .init(name: "DTEND", value: "20200908T163000", zone: "Europe/Stockholm"),
            ])

        let daily = try #require(calendar.child(uid: "dagar@aspirant"))
        #expect(daily.values("DTSTART") == ["20201103T083000"])
        #expect(daily.values("DTEND") == ["20201103T120000"])
        #expect(daily.values("RRULE") == ["FREQ=DAILY;COUNT=2"])

        #expect(calendar.child(uid: "utan.slut@aspirant")?.values("DTEND") == [])
        #expect(calendar.child(uid: "sista.dag@aspirant")?.values("TRANSP") == ["TRANSPARENT"])
        let cancelled = try #require(calendar.child(uid: "borta@aspirant"))
        #expect(cancelled.values("STATUS") == ["CANCELLED"])
        #expect(cancelled.values("TRANSP") == ["TRANSPARENT"])
    }

    @Test func swedishTimeIsDefinedWhereItIsUsed() throws {
        var document = try Calendars.sample()
        let zone = try #require(ReadComponent(try text(document))?.children.first)
        #expect(zone.values("TZID") == ["Europe/Stockholm"])
        #expect(zone.children.map { $0.values("TZNAME") } == [["CEST"], ["CET"]])
        #expect(
            zone.children.map { $0.values("RRULE") } == [
                ["FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"], ["FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"],
            ])
        document.events.removeAll { if case .days = $0.span { false } else { true } }
        #expect(try !text(document).contains("VTIMEZONE"))
    }

    @Test func theNameOfACalendarIsOneLineWithoutParameters() throws {
        let name = "Falun, Säter; \\ och\nBorlänge"
        let text = try text(CalendarDocument(name: name, stamp: Instant(milliseconds: 0), events: []))
        let written = lines(text).filter { $0.hasPrefix("X-") }
        #expect(written == ["X-WR-CALNAME:Falun, Säter; \\\\ och Borlänge"])
    }

    @Test func anEmptyCalendarIsACalendar() throws {
        let text = try text(CalendarDocument(name: "", stamp: Instant(milliseconds: 0), events: []))
        #expect(lines(text).first == "BEGIN:VCALENDAR")
        #expect(!text.contains("X-WR-CALNAME"))
    }

    @Test func aMissingLibraryIsNamedWithItsPackage() {
        let error = CalendarError.libraryUnavailable("libical.so.3: cannot open shared object file")
        #expect(error.description.contains("install the Debian package libical3"))
        #expect(error.text.swedish.contains("installera Debianpaketet libical3"))
    }
}
