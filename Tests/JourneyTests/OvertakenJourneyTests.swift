import Domain
import Terminal
import TestSupport
import Testing

/// Two real sessions that change the same thing at once: what was, what is and what was wanted, to choose from.
@Suite struct OvertakenJourneyTests {
    private let store: JourneyStore

    init() throws {
        store = try JourneyStore()
        try store.run(["sample", "--no-open", "--store", store.path]).requireSuccess()
    }

    // MARK: A draft

    @Test func `a decision that was being written tells in the next session what was, what is and what was wanted`()
        throws
    {
        let first = try store.open(as: "monika.norling")
        try first.press("3AGp<Tab><Ctrl-U>5<Tab>KS 7")
        try first.waitFor("KS 7")
        #expect(try first.hangUp() == .exited(0))
        try store.run(
            ["do", "quota.set", "municipality=Gagnef", "seats=3", "reference=KS 6"], as: "birgitta.holm"
        ).requireSuccess()
        let second = try store.open(as: "monika.norling")
        try second.press("3AGp")
        try second.waitUntil("the conflict") { screen in
            [
                "Birgitta Holm", "Före: Gagnef: 2 platser (enligt programmets inställningar)",
                "Nu: Gagnef: 3 platser (KS 6)", "Ditt: Gagnef: 5 platser (KS 7)",
            ].allSatisfy(screen.prose.contains)
        }
        try second.press("<Ctrl-S>")
        try second.waitFor("Sparat")
    }

    // MARK: An occasion

    /// The form of the last occasion, the cursor in a field counted from 0.
    private func planning(field: Int) throws -> PtySession {
        let session = try store.open(as: "anna.bergstrom")
        try session.press("4<End>e")
        try session.waitFor("Ändra Avslut tillsammans")
        try session.press(String(repeating: "<Tab>", count: field))
        try session.waitFor("fält \(field + 1) av")
        return session
    }

    private var occasion: Occasion {
        get throws {
            let entries = try store.programme().calendar.entries.values
            return try #require(entries.first { $0.occasion.title.hasPrefix("Avslut tillsammans") }?.occasion)
        }
    }

    @Test func `the same field of an occasion is shown as old, theirs and mine, and mine is saved having seen it`()
        throws
    {
        let (one, other) = (try planning(field: 5), try planning(field: 5))
        try one.press("<Ctrl-U>Falun<Ctrl-S>")
        try one.waitFor("Sparat")
        try other.press("<Ctrl-U>Gagnef<Ctrl-S>")
        try other.waitUntil("the conflict") { screen in
            [
                "Du själv, i ett annat fönster", "har ändrat ”Plats”", "Före: ”Tällberg”", "Nu: ”Falun”",
                "Ditt: ”Gagnef”",
                "Inte sparat än", "Ctrl-T tar det som står nu",
            ].allSatisfy(
                screen.prose.contains)
        }
        #expect(try occasion.place == "Falun")
        try other.press("<Ctrl-S>")
        try other.waitFor("Sparat")
        #expect(try occasion.place == "Gagnef")
    }

    @Test func `different fields of an occasion are both kept without a word`() throws {
        let (one, other) = (try planning(field: 5), try planning(field: 7))
        try one.press("<Ctrl-U>Falun<Ctrl-S>")
        try one.waitFor("Sparat")
        try other.press("<Ctrl-U>Karin Holst<Ctrl-S>")
        try other.waitFor("Sparat")
        #expect(try occasion.place == "Falun" && occasion.lecturer == "Karin Holst")
    }

    // MARK: A note on one's own card, open in two windows

    private func noting() throws -> PtySession {
        let session = try store.open(as: "mikael.sandell")
        try session.press("2<Enter>n")
        try session.waitFor("Belägg")
        return session
    }

    @Test func `the same note in two windows is shown before it is overwritten, and theirs can be taken`() throws {
        let (one, other) = (try noting(), try noting())
        try one.press("Ledde omorganisationen")
        try one.waitFor("Ledde omorganisationen")
        try other.press("Byggde upp teamet")
        try other.waitFor("Byggde upp teamet")
        try one.press("<Enter>")
        try one.waitFor("Sparat")
        try other.press("<Enter>")
        try other.waitUntil("both") { screen in
            screen.prose.contains("Ledde omorganisationen") && screen.prose.contains("Byggde upp teamet")
                && screen.prose.contains("under tiden")
        }
        try other.press("<Ctrl-T>")
        try other.waitUntil("theirs to go on from") {
            $0.prose.contains("Ledde omorganisationen") && !$0.prose.contains("Byggde upp teamet")
        }
        try other.press("<End> helt själv<Enter>")
        try other.waitFor("Sparat")
        #expect(
            try store.facts(in: .municipality("falun")).contains {
                $0.contains("evidence.noted") && $0.contains("Ledde omorganisationen helt själv")
            })
    }

    // MARK: A decision

    @Test func `a first selection that somebody else has made meanwhile is told with who and why`() throws {
        let store = try JourneyStore.withApplications()
        let one = try store.open(as: "birgitta.holm")
        try one.press("1/Alm<Enter>fGod motivering")
        try one.waitFor("God motivering")
        let other = try store.open(as: "helena.wiik")
        try other.press("1/Alm<Enter>xSaknar tid<Enter>")
        try other.waitFor("Sparat")
        try one.press("<Enter>")
        try one.waitUntil("theirs and mine") { screen in
            ["Helena Wiik", "har ändrat samma sak", "Nu: bortvald – Saknar tid", "Ditt: utvald – God motivering"]
                .allSatisfy(screen.prose.contains)
        }
        #expect(try store.facts(in: .municipality("falun")).count { $0.contains("selection.made") } == 1)
    }
}
