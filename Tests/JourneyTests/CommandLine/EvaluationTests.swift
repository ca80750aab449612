import Domain
import TestSupport
import Testing

/// Answers to an evaluation, from a form service's file to the journal and out again, with the real program.
@Suite struct EvaluationTests {
    private let store: JourneyStore
    private static let file = """
        Tidpunkt;Namn;Nytta;Upplägg;Bäst
        2020-09-08 15:01;Åsa Öberg;4;Stämmer väl;Samtalen i par
        2020-09-08 15:02;Bo Ek;5;5;"Övningen; den om återkoppling"
        2020-09-08 15:02;Cia Ask;5;5;
        2020-09-08 15:03;Dan Zorn;3;Stämmer helt;
        2020-09-08 15:04;Eva Alm;2;4;Lunchen

        """

    init() throws {
        store = try JourneyStore()
        try store.run([
            "init", store.path, "--from", JourneyStore.programme, "--test", "monika.norling", "--now",
            "2020-09-08T16:00",
        ]).requireSuccess()
        try store.run([
            "do", "occasion.add", "kind=course-day", "title=Start", "from=2020-09-07", "to=2020-09-08", "overnight=yes",
        ]).requireSuccess()
    }

    private func importing(_ text: String, _ options: String...) throws -> FinishedProcess {
        let file = try store.write(text.utf8, to: "svar.csv")
        return try store.run(["import", "evaluation", file] + options)
    }

    private func answers() throws -> [EvaluationAnswer] { Array(try store.programme().evaluations.answers.values) }

    @Test func `a file is read once, and no name comes with it`() throws {
        let dry = try importing(Self.file, "--occasion", "Start", "--dry-run").requireSuccess()
        #expect(dry.text.contains("5 nya svar"))
        #expect(dry.text.contains("svar.csv:1:10: kolumnen ”Namn” är ingen fråga"))
        #expect(try answers().isEmpty)
        try importing(Self.file, "--occasion", "2020-09-07").requireSuccess()
        #expect(try answers().count == 5)
        let again = try importing(Self.file, "--occasion", "Start").requireSuccess()
        #expect(again.text.contains("0 nya svar, 5 fanns redan"))
        #expect(try answers().count == 5)
        let journal = try TemporaryFile.read(store.directory(of: .programme) + "/journal.jsonl")
        let text = String(decoding: journal, as: UTF8.self)
        #expect(!text.contains("Öberg") && !text.contains("15:01") && text.contains("Samtalen i par"))
    }

    @Test func `a wrong cell is told with its place and the rest is read`() throws {
        let text = Self.file.replacing(";3;Stämmer helt;", with: ";9;Stämmer helt;")
        let answer = try importing(text, "--occasion", "Start")
        #expect(answer.status == .exited(65))
        #expect(answer.text.contains("svar.csv:5:27: Nytta: ”9” är ingen nivå"))
        #expect(try answers().count == 4)
    }

    @Test func `what cannot be evaluated is refused`() throws {
        #expect(try importing(Self.file).status == .exited(64))
        #expect(try importing(Self.file, "--occasion", "Slutet").status == .exited(64))
        #expect(try importing("Namn\nÅsa\n", "--occasion", "Start").status == .exited(65))
        let early = try importing("ready\n4\n", "--end", "2020-21")
        #expect(early.status == .exited(65), "one occasion of nine is planned: the end is that of the cohort's time")
        #expect(early.errors.contains("2021") || early.text.contains("2021"), "\(early.text)\(early.errors)")
        let answer = try store.run(
            ["do", "evaluation.enter", "occasion=Start", "answers=useful=9"])
        #expect(answer.status == .exited(65) || answer.status == .exited(77), "\(answer.errors)")
        #expect(answer.errors.contains("välj 1–5"))
    }

    @Test func `distributions come out in both formats, and one sheet can be entered and taken out by words`() throws {
        try importing(Self.file, "--occasion", "Start").requireSuccess()
        try store.run(["do", "evaluation.enter", "occasion=Start", "answers=useful=5; best=Allt"]).requireSuccess()
        let table = try store.run(["export", "evaluation", "--format", "csv"]).requireSuccess().text
        #expect(table.contains(";5;Mycket stor nytta;3;6"))
        #expect(
            try store.run(["export", "evaluation", "--format", "json"]).requireSuccess().text.contains(
                "\"handedIn\": 6"))
        let wrong = try #require(try answers().first { $0.sheet.texts["best"] == "Allt" })
        try store.run(["do", "evaluation.withdraw", "answer=\(wrong.id)", "reason=Provsvar"]).requireSuccess()
        let after = try store.run(["export", "evaluation", "--format", "csv"]).requireSuccess().text
        #expect(after.contains(";5;Mycket stor nytta;2;5"))
        #expect(try store.run(["verify"]).requireSuccess().status == .exited(0))
    }
}
