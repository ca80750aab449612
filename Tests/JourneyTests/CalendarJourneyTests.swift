import Domain
import Terminal
import TestSupport
import Testing

/// The cohort's calendar through the program itself, from the first plan to the second release.
@Suite struct CalendarJourneyTests {
    private let store: JourneyStore

    init() throws {
        store = try JourneyStore()
        try store.run(["sample", "--no-open", "--store", store.path]).requireSuccess()
    }

    private func run(_ arguments: String..., input: [UInt8] = []) throws -> FinishedProcess {
        try store.run(arguments, as: "anna.bergstrom", input: input)
    }

    @Test func `publish, move two occasions, publish again and read the difference`() throws {
        try run("do", "calendar.publish", "name=Våren").requireSuccess()
        try run("do", "occasion.move", "occasion=När det skaver", "to=2020-11-12").requireSuccess()
        try run("do", "occasion.move", "occasion=Gruppen på väg", "days=1").requireSuccess()
        let pending = try run("export", "changes").requireSuccess().lines
        #expect(pending.contains { $0.contains("Flyttat: När det skaver, från 2020-11-11") })
        #expect(pending.contains("Lokal Borlänge, Stadshuset"))
        #expect(pending.contains("Föreläsare Torbjörn Ask"))
        let before = try run("export", "calendar", "--format", "ics").requireSuccess().text
        #expect(before.contains("20201111T"), "what is published stands until it is published again")
        try run("do", "calendar.publish", "name=Hösten").requireSuccess()
        let after = try run("export", "calendar", "--format", "ics").requireSuccess().text
        #expect(after.contains("20201112T") && after.contains("SEQUENCE:1"))
        let session = try store.open(as: "anna.bergstrom")
        try session.press("4:calendar.releases<Enter><Down><Enter>")
        try session.waitFor("2 flyttade")
    }

    @Test func `the last residential moved into Ascension week says every warning before it is done`() throws {
        let records = try store.recordCount()
        let session = try store.open(as: "anna.bergstrom", size: Size(width: 120, height: 40))
        try session.press("4<End><Right>")
        try session.waitFor("blir  ons 12 – tors 13 maj 2021")
        try session.waitFor("! 13 maj är Kristi himmelsfärdsdag")
        try session.waitFor("Ska få besked:")
        try session.press("<Right>")
        try session.waitFor("blir  tors 13 – fre 14 maj 2021")
        try session.waitFor("! 14 maj är klämdag")
        try session.press("<Right>")
        try session.waitFor("blir  fre 14 – lör 15 maj 2021")
        try session.waitFor("! 15 maj är en lördag")
        try session.press("<Esc>")
        try session.waitFor("11–12 maj")
        #expect(try store.recordCount() == records, "nothing is done by looking")
    }

    @Test func `importing our own export again changes nothing, and says so`() throws {
        let ics = try run("export", "calendar", "--draft", "--format", "ics").requireSuccess().text
        let path = try store.write(ics.utf8, to: "own.ics")
        let report = try run("import", "calendar", path, "--dry-run").requireSuccess().lines
        #expect(report.last?.hasPrefix("0 nya, 0 ändrade, 0 inställda, ") == true, "\(report)")
        let records = try store.recordCount()
        try run("import", "calendar", path).requireSuccess()
        #expect(try store.recordCount() == records)
    }

    @Test func `an import is previewed, taken in as one change and undone as one`() throws {
        let events = (1...3).map {
            "BEGIN:VEVENT\r\nUID:\($0)@x\r\nSUMMARY:Möte \($0)\r\nDTSTART:2020101\($0)T070000Z\r\nEND:VEVENT\r\n"
        }
        let path = try store.write(("BEGIN:VCALENDAR\r\n" + events.joined() + "END:VCALENDAR\r\n").utf8, to: "x.ics")
        let records = try store.recordCount()
        let preview = try run("import", "calendar", path, "--dry-run", "--kind", "seminar").requireSuccess().lines
        #expect(preview.first == "+ \(path):2: Möte 1, 2020-10-11 09:00")
        #expect(try store.recordCount() == records)
        try run("import", "calendar", path).requireSuccess()
        #expect(try store.recordCount() > records)
        #expect(try store.programme().calendar.entries.values.count { $0.occasion.title.hasPrefix("Möte") } == 3)
        #expect(try run("import", "calendar", path, "--kind", "nonsense").status == .exited(64))
    }

    @Test func `one person's calendar has only what concerns that person`() throws {
        let ics = try run("export", "calendar", "--person", "Torbjörn Ask").requireSuccess().text
        #expect(ics.contains("SUMMARY:När det skaver") && !ics.contains("SUMMARY:Samtalet som verktyg"))
    }
}

/// A year of 60 events over a slow line.
@Suite(.serialized) struct CalendarTrafficTests {
    @Test func `a year of 60 events is stepped through and turned within the limits`() throws {
        let store = try JourneyStore()
        try store.run(["sample", "--no-open", "--store", store.path]).requireSuccess()
        let lines = (0..<60).map { index in
            let day = Day(number: 18_511 + index * 4)
            return
                "occasion.add kind=seminar title=\"Seminarium nummer \(index)\" from=\(day) times=9-12 groups=officials place=\"Lokal \(index)\""
        }
        try store.run(
            ["do", "--batch", "-"], as: "anna.bergstrom", input: Array(lines.joined(separator: "\n").utf8)
        ).requireSuccess()
        let session = try store.open(as: "anna.bergstrom")
        try session.press("4")
        // The lowest rows come last: once they are there, nothing of the screen is under way.
        try session.waitFor("bläddra")
        for (keys, shown, limit) in [
            ("v", "Vy: vecka", 3200), ("v", "Vy: år", 3200), ("v", "Vy: agenda", 3200), ("v", "Vy: månad", 3200),
        ] {
            let before = session.bytesReceived
            try session.press(keys)
            try session.waitFor(shown)
            #expect(session.bytesReceived - before <= limit, "\(keys) to \(shown)")
        }
        try session.press("<Home>")
        try session.waitFor("mars 2020")
        try session.press("<PgDn>")
        let before = session.bytesReceived
        try session.press("<PgDn>")
        try session.waitFor("Seminarium nummer")
        #expect(session.bytesReceived - before <= 3200, "a page")
    }
}
