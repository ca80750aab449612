import Domain
import TestSupport
import Testing

/// Settings put right after the founding, on the real program: written out, changed, compared, recorded, undone.
@Suite struct SettingsTests {
    private let store: JourneyStore

    init() throws { store = try JourneyStore(actingAs: "monika.norling") }

    private func exported(_ name: String) throws -> String {
        try store.run(["export", "settings", "--output", name]).requireSuccess()
        return String(decoding: try TemporaryFile.read(store.workplace + "/" + name), as: UTF8.self)
    }

    private func settings() throws -> ProgrammeSettings { try store.programme(as: nil).settings }

    @Test func `what is written out says what stands, and changes nothing when it is read`() throws {
        _ = try exported("settings.json")
        let before = try store.facts(in: .programme).count
        let answer = try store.run(["settings", "settings.json"]).requireSuccess()
        #expect(answer.text.contains("filen säger det som gäller"))
        #expect(try store.facts(in: .programme).count == before)
    }

    @Test func `a dry run shows the differences, a run records them with the reason, and an undo takes them back`()
        throws
    {
        let text = try exported("settings.json")
        let before = try settings()
        let decision = try #require(before.deadline(.decision))
        let moved = text.replacing("\"\(decision.day)\"", with: "\"2020-05-20\"")
        try store.write(moved.utf8, to: "settings.json")
        let shown = try store.run(["settings", "settings.json", "--dry-run"]).requireSuccess()
        #expect(shown.text.contains("20 maj"), "\(shown.text)")
        #expect(shown.text.contains("day: \"\(decision.day)\" → \"2020-05-20\""), "\(shown.text)")
        #expect(try settings() == before)
        let silent = try store.run(["settings", "settings.json"])
        #expect(silent.status == .exited(65))
        #expect(silent.errors.contains("skäl"), "\(silent.errors)")
        try store.run(["settings", "settings.json", "--reason", "Styrgruppen flyttade mötet"]).requireSuccess()
        #expect(try settings().deadline(.decision)?.day == Day(2020, 5, 20))
        let log = try store.run(["log"]).requireSuccess()
        #expect(log.text.contains("Styrgruppen flyttade mötet"), "\(log.text)")
        try store.run(["verify"]).requireSuccess()
        try store.run(["do", "undo"]).requireSuccess()
        #expect(try settings().deadline(.decision)?.day == decision.day)
    }

    @Test func `with the file it was made from, what others have corrected meanwhile is kept`() throws {
        let text = try exported("base.json")
        try store.run(["do", "settings.correct", "field=fee", "value=21000", "reason=Avtalet"]).requireSuccess()
        let decision = try #require(try settings().deadline(.decision))
        try store.write(text.replacing("\"\(decision.day)\"", with: "\"2020-05-20\"").utf8, to: "mine.json")
        try store.run(["settings", "mine.json", "--base", "base.json", "--reason", "Flyttat"]).requireSuccess()
        let after = try settings()
        #expect(after.fee == 21_000)
        #expect(after.deadline(.decision)?.day == Day(2020, 5, 20))
        // The same again rests on a base that is gone.
        try store.write(text.replacing("\"\(decision.day)\"", with: "\"2020-05-21\"").utf8, to: "mine.json")
        let late = try store.run(["settings", "mine.json", "--base", "base.json", "--reason", "Flyttat"])
        #expect(late.status == .exited(65))
        #expect(late.errors.contains("2020-05-20"), "\(late.errors)")
    }

    @Test func `another programme's file, and what the programme is kept by, are refused`() throws {
        let text = try exported("settings.json")
        try store.write(text.replacing("\"falun-2020\"", with: "\"mora-2020\"").utf8, to: "other.json")
        let other = try store.run(["settings", "other.json", "--reason", "x"])
        #expect(other.status == .exited(65) && other.errors.contains("mora-2020"), "\(other.errors)")
        let refused = try store.run(
            ["do", "settings.correct", "field=period.first", "value=2031-01-01", "reason=x"])
        #expect(refused.status == .exited(65), "\(refused.errors)")
    }

    @Test func `a deadline is corrected on the screen, in three steps`() throws {
        let session = try store.open()
        try session.press(":settings.correct<Enter>")
        try session.waitFor("Rätta en inställning")
        try session.press("<Enter>")
        try session.waitFor("Tidsgränser och datum")
        try session.press("<Enter>")
        try session.waitFor("Ska vara")
        // Without a year it is the one nearest to what stood there, though the course itself is held the year after.
        try session.press("<Ctrl-U>31 mars<Tab>Fel i annonsen<Ctrl-S>")
        try session.waitFor("Sparat")
        #expect(try settings().deadlines.contains { $0.day == Day(2020, 3, 31) })
    }
}
