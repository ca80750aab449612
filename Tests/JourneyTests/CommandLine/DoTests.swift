import TestSupport
import Testing

/// What scripts say and are told.
@Suite struct DoTests {
    private let store: JourneyStore

    init() throws { store = try JourneyStore.withApplications() }

    @Test func `what holds for every subcommand may stand before it`() throws {
        let behind = try store.run(["export", "applicants", "--lang", "en"], as: "lena.grahn").requireSuccess()
        let before = try store.run(["--lang", "en", "export", "applicants"], as: "lena.grahn").requireSuccess()
        #expect(before.output == behind.output && !before.output.isEmpty)
        let refused = try store.run(["--read-only", "do", "undo"], as: "lena.grahn")
        #expect(refused.status != .exited(0) && !refused.errors.contains("argument"), "\(refused.errors)")
        #expect(try store.run(["--nonsense", "export", "applicants"], as: "lena.grahn").status == .exited(64))
    }

    @Test func `of what is taken back it says how things stand now`() throws {
        let planned = ["do", "occasion.add", "kind=course-day", "title=Extradag", "from=2020-09-10"]
        _ = try store.run(planned, as: "monika.norling").requireSuccess()
        let undone = try store.run(["do", "undo"], as: "monika.norling").requireSuccess()
        #expect(undone.text.hasPrefix("ångrat, nu: "), "\(undone.text)")
        let redone = try store.run(["do", "redo"], as: "monika.norling").requireSuccess()
        #expect(redone.text.hasPrefix("gjort om: "), "\(redone.text)")
    }

    @Test func `a script is warned of the days that the calendar's screen warns of`() throws {
        let planned = ["do", "occasion.add", "kind=course-day", "title=Midsommar", "from=2021-06-25"]
        let answer = try store.run(planned, as: "monika.norling").requireSuccess()
        #expect(answer.text.contains("Midsommar"))
        for warning in ["utanför perioden", "midsommarafton"] {
            #expect(answer.errors.lowercased().contains(warning), "\(answer.errors)")
        }
        let calm = ["do", "occasion.add", "kind=course-day", "title=Vardag", "from=2020-09-10"]
        let quiet = try store.run(calm, as: "monika.norling").requireSuccess().errors
        #expect(!quiet.contains("utanför") && !quiet.contains("afton"), "\(quiet)")
    }
}
