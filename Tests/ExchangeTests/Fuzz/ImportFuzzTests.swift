import Domain
import Exchange
import TestSupport
import Testing

/// Files from elsewhere, damaged in any way: no crash, and every refusal with its place.
@Suite(.timeLimit(.minutes(30)))
struct ImportFuzzTests {
    private struct Fault: Error { let text: String }

    @Test func `a damaged file of applications is taken row by row, each refusal with its place`() throws {
        let words = [
            ";", ",", "\t", "\"", "\"\"", "\r\n", "\r", "\u{0}", "\u{FEFF}", "Förnamn", "E-post", "Kommun", "Säter",
            "ja", "2020-02-30", "=1+1", "'=1", "\u{301}", "\u{85}", "Inkom",
        ]
        let corpus = try Fuzzing.corpus("applicants")
        let programme = Programmes.empty()
        try Fuzzing.run("applicants", corpus, words: words, cases: 2500) { text in
            let file: ApplicantFile
            do throws(ApplicantHeaderProblem) {
                file = try ApplicantFile(text)
            } catch {
                return try check(error.position)
            }
            var planned = ApplicantImport(into: programme, by: Programmes.centre, on: Programmes.today)
            var id: UInt64 = 0
            for row in file {
                id += 1
                try check(row.position)
                for problem in row.problems { try check(problem.position) }
                planned.consider(row, id: ApplicantID(rawValue: id))
            }
            for line in planned.plan.lines { try check(line.position) }
        }
    }

    private func check(_ position: TextPosition) throws {
        guard position.line > 0, position.column > 0 else { throw Fault(text: "no place: \(position)") }
    }

    @Test func `a damaged calendar is taken event by event, each remark with its line`() throws {
        let words = [
            "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "RRULE:FREQ=DAILY;COUNT=3", "RRULE:FREQ=SECONDLY",
            "DTSTART:99999999T999999Z", "DTSTART;VALUE=DATE:20200907", "DTEND;TZID=Nowhere:20200907T100000", "\r\n ",
            "\r\n", "\u{0}", "UID:a", "DURATION:-P1D", "EXDATE:20200907", "X-ASPIRANT-OCCASION:{", "\\n", ";", ":",
            "RECURRENCE-ID:20200907T100000",
        ]
        let programme = try CalendarImportTests.programme()
        let reader = try ICalendarReader(window: programme.settings.period)
        try Fuzzing.run("calendars", try Fuzzing.corpus("calendars"), words: words, cases: 700) { text in
            let read: ReadCalendar
            do throws(CalendarError) {
                read = try reader.read(text)
            } catch {
                guard error == .notACalendar else { throw Fault(text: "\(error)") }
                return
            }
            for line in read.remarks.map(\.line) + read.events.map(\.line) where line < 1 {
                throw Fault(text: "no place: \(line)")
            }
            var importing = CalendarImport(
                into: programme, by: CalendarImportTests.planner, on: Programmes.today, language: .swedish,
                options: CalendarImport.Options(file: "fil.ics"))
            var id: UInt64 = 1000
            let plan = importing.plan(read) {
                id += 1
                return id
            }
            for line in plan.lines where line.number < 1 { throw Fault(text: "no place: \(line.number)") }
        }
    }
}
