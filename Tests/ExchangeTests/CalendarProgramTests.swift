import Domain
import Exchange
import Foundation
import Testing

/// The calendar as the programs that people have at hand read it. A missing program is a failure, never a skipped test:
/// `make test` installs them.
@Suite struct CalendarProgramTests {
    private struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    private let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "calendar-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    /// Runs a program to its end and gives what it wrote.
    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let executable = "/usr/bin/\(program)"
        guard FileManager.default.isExecutableFile(atPath: executable) else {
            throw Missing(description: "\(executable) is missing: sudo apt install \(program)")
        }
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.environment = [
            "HOME": directory.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "Europe/Stockholm",
            "TERM": "xterm",
        ]
        let output = directory.appending(path: "output-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try handle.close()
        let text = try String(contentsOf: output, encoding: .utf8)
        try #require(process.terminationStatus == 0, "\(program) \(arguments.joined(separator: " ")): \(text)")
        return text
    }

    private func exported() throws -> URL {
        let file = directory.appending(path: "falun.ics")
        try ICalendarWriter().text(of: Calendars.sample()).write(to: file, atomically: false, encoding: .utf8)
        return file
    }

    /// A configuration of khal with one calendar, in a directory of its own.
    private func khalConfiguration() throws -> URL {
        let configuration = directory.appending(path: "khal.conf")
        let vdir = directory.appending(path: "vdir")
        try FileManager.default.createDirectory(at: vdir, withIntermediateDirectories: true)
        try """
        [calendars]
        [[falun]]
        path = \(vdir.path)
        [sqlite]
        path = \(directory.appending(path: "khal.db").path)
        [locale]
        local_timezone = Europe/Stockholm
        default_timezone = Europe/Stockholm
        timeformat = %H:%M
        dateformat = %Y-%m-%d
        longdateformat = %Y-%m-%d
        datetimeformat = %Y-%m-%d %H:%M
        longdatetimeformat = %Y-%m-%d %H:%M
        """.write(to: configuration, atomically: false, encoding: .utf8)
        return configuration
    }

    /// What this program makes of a file that another program has written.
    private func times(in file: URL) throws -> [String] {
        let text = try String(contentsOf: file, encoding: .utf8)
        let plan = try CalendarImportTests.plan(text, into: Programmes.empty())
        #expect(plan.remarks == [], "\(text)")
        return plan.lines.map { line in
            let occasion = line.occasion
            let times = [occasion.starts, occasion.ends].compactMap { $0?.description }.joined(separator: "–")
            return "\(occasion.days.lowerBound)/\(occasion.length) \(times) \(occasion.title)"
        }
    }

    @Test func whatKhalWritesIsUnderstood() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let configuration = try khalConfiguration()
        func new(_ arguments: String...) throws {
            _ = try run("khal", ["-c", configuration.path, "new", "-a", "falun"] + arguments)
        }
        try new("2020-10-06", "09:00", "10:30", "Möte om åtgärder", "::", "Rad ett, och mer", "-l", "Falun, Rådhuset")
        try new("2020-10-07", "2020-10-08", "Två hela dagar")
        try new("2020-10-13", "13:00", "14:00", "Varje vecka", "-r", "weekly", "-u", "2020-10-27")
        let folder = directory.appending(path: "vdir")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count == 3)
        let found = try files.flatMap { try times(in: $0) }.sorted()
        #expect(
            found == [
                "2020-10-06/1 09:00–10:30 Möte om åtgärder", "2020-10-07/2  Två hela dagar",
                "2020-10-13/1 13:00–14:00 Varje vecka", "2020-10-20/1 13:00–14:00 Varje vecka",
            ])
    }

    @Test func ourCalendarComesBackFromKhalUnchanged() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let configuration = try khalConfiguration()
        let programme = try CalendarImportTests.programme()
        let file = directory.appending(path: "own.ics")
        try Data(try CalendarExport(programme, language: .swedish).ics(stamp: Instant(milliseconds: 0))).write(to: file)
        _ = try run("khal", ["-c", configuration.path, "import", "--batch", "-a", "falun", file.path])
        let folder = directory.appending(path: "vdir")
        for stored in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let text = try String(contentsOf: stored, encoding: .utf8)
            let plan = try CalendarImportTests.plan(text, into: programme)
            // khal itself gives an hour to what has no end.
            let isOpen = text.contains("SUMMARY:Utan slut")
            #expect(plan.lines.map(\.outcome) == [isOpen ? .changed([.ends]) : .unchanged], "\(text)")
            #expect(plan.remarks == [])
        }
    }

    @Test func whatCalcurseWritesIsUnderstood() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let store = ["-D", directory.appending(path: "data").path, "-C", directory.appending(path: "conf").path]
        _ = try run("calcurse", store + ["-q", "-i", try exported().path])
        let file = directory.appending(path: "calcurse.ics")
        try run("calcurse", store + ["--export=ical"]).write(to: file, atomically: true, encoding: .utf8)
        let found = try times(in: file)
        let long = String(repeating: "Långa åäö-ord ", count: 12) + "slut"
        #expect(found.contains("2020-09-07/2 09:00–16:30 Leda mig själv"), "\(found)")
        #expect(found.contains("2020-11-03/1 08:30–12:00 \(long)"), "\(found)")
        #expect(found.contains("2020-11-04/1 08:30–12:00 \(long)"), "\(found)")
        #expect(found.contains { $0.hasPrefix("2021-03-30/1 ") && $0.hasSuffix("Sista ansökningsdag") }, "\(found)")
    }

    @Test func calcurseReadsEveryEvent() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = try exported()
        let store = ["-D", directory.appending(path: "data").path, "-C", directory.appending(path: "conf").path]
        _ = try run("calcurse", store + ["-q", "-i", file.path])
        let listed = try run(
            "calcurse",
            store + [
                "-Q", "--from", "09/01/2020", "--days", "300", "--output-datefmt", "%F",
                "--format-apt", "%S %E %m\n", "--format-recur-apt", "%S %E %m\n", "--format-event", "- %m\n",
                "--format-recur-event", "- %m\n",
            ])
        let long = String(repeating: "Långa åäö-ord ", count: 12) + "slut"
        #expect(
            listed.split(separator: "\n") == [
                "2020-09-07:", "09:00 ..:.. Leda mig själv", "2020-09-08:", "..:.. 16:30 Leda mig själv",
                "2020-11-03:", "08:30 12:00 \(long)", "2020-11-04:", "08:30 12:00 \(long)",
                "2020-12-01:", "13:00 13:00 Mentorsmöte", "2021-02-02:", "- Inställt: Samtalet",
                "2021-03-30:", "- Sista ansökningsdag", "2021-05-11:", "- Avslut", "2021-05-12:", "- Avslut",
            ])
    }

    @Test func khalReadsEveryEvent() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = try exported()
        let configuration = try khalConfiguration()
        _ = try run("khal", ["-c", configuration.path, "import", "--batch", "-a", "falun", file.path])
        let listed = try run(
            "khal",
            [
                "-c", configuration.path, "list", "--day-format", "", "--format",
                "{start-long}|{end-long}|{title}|{location}|{status}", "2020-09-01", "300d",
            ])
        let long = String(repeating: "Långa åäö-ord ", count: 12) + "slut"
        let lines = listed.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(
            lines == [
                "2020-09-07 09:00|2020-09-08 16:30|Leda mig själv|Tällberg|CONFIRMED",
                "2020-09-07 09:00|2020-09-08 16:30|Leda mig själv|Tällberg|CONFIRMED",
                "2020-11-03 08:30|2020-11-03 12:00|\(long)|Borlänge|CONFIRMED",
                "2020-11-04 08:30|2020-11-04 12:00|\(long)|Borlänge|CONFIRMED",
                "2020-12-01 13:00|2020-12-01 14:00|Mentorsmöte||CONFIRMED",
                "2021-02-02|2021-02-02|Inställt: Samtalet||CANCELLED",
                "2021-03-30|2021-03-30|Sista ansökningsdag||CONFIRMED",
                "2021-05-11|2021-05-12|Avslut||CONFIRMED",
                "2021-05-11|2021-05-12|Avslut||CONFIRMED",
            ])
    }
}
