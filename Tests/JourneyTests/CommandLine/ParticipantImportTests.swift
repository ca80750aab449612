import Domain
import TestSupport
import Testing

/// A personnel list read into an obligatory programme, on the real program (S2-1).
@Suite struct ParticipantImportTests {
    private let store: JourneyStore
    private static let programme = "vimmerby-2013"
    private static let list = """
        Förnamn;Efternamn;E-post;Förvaltning;Befattning;Skyddade personuppgifter\r
        Åsa;Öberg;asa.oberg@vimmerby.example;Socialnämnden;Enhetschef;nej\r
        Björn;Ek;bjorn.ek@vimmerby.example;Kommunstyrelsen;Ekonomichef;nej\r
        Greta;Skydd;greta.skydd@vimmerby.example;Socialnämnden;Enhetschef;ja\r

        """

    init() throws {
        store = try JourneyStore()
        try store.run([
            "init", store.path, "--from", JourneyStore.samples + "/vimmerby-2013/programme.json", "--test",
            "gunilla.sandahl", "--now", "2013-01-15T10:00",
        ]).requireSuccess()
    }

    private func importing(_ text: String, _ options: String...) throws -> FinishedProcess {
        try store.run(["import", "participants", try store.write(text.utf8, to: "list.csv")] + options)
    }

    private func people() throws -> [Participant] {
        try store.programme(Self.programme, as: nil).participants
    }

    @Test func `a dry run shows what a run does, and a run enrols everybody from the start`() throws {
        let shown = try importing(Self.list, "--dry-run").requireSuccess()
        #expect(shown.text.contains("3 nya"))
        #expect(try people().isEmpty)
        let done = try importing(Self.list).requireSuccess()
        #expect(shown.lines.dropLast() == done.lines.dropLast())
        let programme = try store.programme(Self.programme, as: nil)
        #expect(programme.participants.count == 3)
        let start = programme.settings.cohorts.map(\.period.lowerBound).min()
        #expect(programme.participants.allSatisfy { $0.since == start })
        let names = programme.participants.compactMap { programme.applicant($0.applicant)?.application.fullName }
        #expect(Set(names) == ["Åsa Öberg", "Björn Ek", "Greta Skydd"])
    }

    @Test func `the same list again adds nothing, and a changed post is shown as a change`() throws {
        try importing(Self.list).requireSuccess()
        let again = try importing(Self.list).requireSuccess()
        #expect(again.text.contains("0 nya, 0 ändrade, 3 oförändrade"), "\(again.text)")
        let changed = try importing(Self.list.replacing("Ekonomichef", with: "Kommunchef")).requireSuccess()
        #expect(changed.text.contains("0 nya, 1 ändrad, 2 oförändrade"), "\(changed.text)")
        #expect(changed.text.contains("Ekonomichef") && changed.text.contains("Kommunchef"))
        #expect(try people().count == 3)
    }

    @Test func `somebody new begins on a day that is said, and the others stay as they were`() throws {
        try importing(Self.list).requireSuccess()
        let more = Self.list + "Nils;Ny;nils.ny@vimmerby.example;Socialnämnden;Enhetschef;nej\r\n"
        try importing(more, "--since", "2013-09-02").requireSuccess()
        let days = try people().map(\.since)
        #expect(days.count == 4)
        #expect(days.count { $0 == Day(2013, 9, 2) } == 1)
    }

    @Test func `a bad row is told by its place, and holds back the others only when asked to`() throws {
        let bad = Self.list + "Dan;Dahl;dan(at)x;Socialnämnden;Chef;kanske\r\n"
        let held = try importing(bad, "--all-or-nothing")
        #expect(held.status == .exited(65))
        #expect(try people().isEmpty)
        let answer = try importing(bad)
        #expect(answer.status == .exited(65))
        #expect(answer.text.contains("5:"), "\(answer.text)")
        #expect(try people().count == 3)
    }

    @Test func `a programme with a selection has no personnel list`() throws {
        let falun = try JourneyStore(actingAs: "lena.grahn")
        let file = try falun.write(Self.list.utf8, to: "list.csv")
        let refused = try falun.run(["import", "participants", file])
        #expect(refused.status != .exited(0))
        #expect(!refused.errors.isEmpty || !refused.text.isEmpty)
        #expect(try falun.programme().municipalities.values.allSatisfy { $0.applicants.isEmpty })
    }
}
