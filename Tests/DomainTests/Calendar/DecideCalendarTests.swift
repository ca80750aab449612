import Domain
import TestSupport
import Testing

@Suite struct DecideCalendarTests {
    private let id = OccasionID(rawValue: 700)
    private let first: Occasion
    private var scenario = Scenario.falun()

    init() throws {
        let day = try #require(Day("2020-10-06"))
        first = Occasion(kind: .courseDay, title: "Leda sig själv", days: day...day, place: "Borlänge")
        try scenario.perform(.addOccasion(id, first), as: "tove.kron")
    }

    @Test func addingTrimsTheTitle() throws {
        var scenario = scenario
        let id = scenario.drawID(Occasion.self)
        var untidy = first
        untidy.title = "  Internat \n"
        try scenario.perform(.addOccasion(id, untidy), as: "petra.lind")
        #expect(scenario.programme.calendar.entries[id]?.occasion.title == "Internat")
    }

    @Test func addingIsRefused() {
        var nameless = first
        nameless.title = " \n"
        var backwards = first
        backwards.starts = ClockTime(13, 0)
        backwards.ends = ClockTime(9, 0)
        let endless = first.lengthened(to: 367)
        let new = OccasionID(rawValue: 701)
        #expect(scenario.refusal(of: .addOccasion(id, first), as: "tove.kron") == .alreadyExists)
        #expect(scenario.refusal(of: .addOccasion(new, nameless), as: "tove.kron") == .missing(.title))
        #expect(scenario.refusal(of: .addOccasion(new, backwards), as: "tove.kron") == .invalid(.field, "13:00–09:00"))
        #expect(scenario.refusal(of: .addOccasion(new, endless), as: "tove.kron") == .invalid(.day, "2021-10-07"))
        #expect(scenario.refusal(of: .addOccasion(new, first.lengthened(to: 366)), as: "tove.kron") == nil)
    }

    @Test func changesOfDifferentFieldsMerge() throws {
        var scenario = scenario
        var theirs = first
        theirs.place = "Tällberg"
        var mine = first
        mine.title = "Leda andra"
        mine.overnight = true
        try scenario.perform(.changeOccasion(id, seen: first, to: theirs), as: "tove.kron")
        try scenario.perform(.changeOccasion(id, seen: first, to: mine), as: "petra.lind")
        let entry = try #require(scenario.programme.calendar.entries[id])
        #expect(entry.occasion.place == "Tällberg")
        #expect(entry.occasion.title == "Leda andra")
        #expect(entry.occasion.overnight)
        #expect(entry.revision == 2)
        #expect(entry.signature.by == "petra.lind")
    }

    /// One change per field, so that no field is forgotten in the merge.
    static let changes: [(field: String, change: @Sendable (inout Occasion, Int) -> Void)] = [
        ("kind", { $0.kind = [.information, .other][$1] }), ("title", { $0.title = "Titel \($1)" }),
        ("days", { $0 = $0.moved(by: $1 + 1) }), ("starts", { $0.starts = ClockTime(8 + $1, 0) }),
        ("ends", { $0.ends = ClockTime(15 + $1, 0) }), ("place", { $0.place = "Plats \($1)" }),
        ("lecturer", { $0.lecturer = "Namn \($1)" }), ("theme", { $0.theme = "Tema \($1)" }),
        ("module", { $0.module = "Modul \($1)" }), ("audience", { $0.audience = "Grupp \($1)" }),
    ]

    @Test(arguments: changes.indices)
    func theSameFieldChangedBothWaysIsAConflict(index: Int) throws {
        let (field, change) = DecideCalendarTests.changes[index]
        var scenario = scenario
        var (theirs, mine) = (first, first)
        change(&theirs, 0)
        change(&mine, 1)
        try scenario.perform(.changeOccasion(id, seen: first, to: theirs), as: "tove.kron")
        let refusal = scenario.refusal(of: .changeOccasion(id, seen: first, to: mine), as: "petra.lind")
        guard case .conflict(let conflict) = refusal else {
            Issue.record("no conflict on \(field) but \(String(describing: refusal))")
            return
        }
        #expect(conflict.field == field)
        #expect(Set([conflict.old, conflict.theirs, conflict.mine]).count == 3)
    }

    @Test func theSameChangeByTwoIsNothingNew() throws {
        var scenario = scenario
        var wanted = first
        wanted.overnight = true
        try scenario.perform(.changeOccasion(id, seen: first, to: wanted), as: "tove.kron")
        #expect(
            scenario.refusal(of: .changeOccasion(id, seen: first, to: wanted), as: "petra.lind") == .nothingToChange)
    }

    @Test func cancellingAndRestoring() throws {
        var scenario = scenario
        let unknown = OccasionID(rawValue: 1)
        #expect(scenario.refusal(of: .restoreOccasion(id), as: "tove.kron") == .occasionNotCancelled)
        #expect(scenario.refusal(of: .cancelOccasion(id, reason: " "), as: "tove.kron") == .missing(.reason))
        #expect(
            scenario.refusal(of: .cancelOccasion(unknown, reason: "Snö"), as: "tove.kron") == .noSuchOccasion(unknown))
        try scenario.perform(.cancelOccasion(id, reason: "Snö"), as: "tove.kron")
        #expect(scenario.programme.calendar.standing == [])
        #expect(scenario.programme.calendar.sorted.map(\.cancelled?.value) == ["Snö"])
        #expect(scenario.refusal(of: .cancelOccasion(id, reason: "Is"), as: "tove.kron") == .occasionCancelled)
        #expect(
            scenario.refusal(of: .changeOccasion(id, seen: first, to: first.moved(by: 1)), as: "tove.kron")
                == .occasionCancelled)
        try scenario.perform(.restoreOccasion(id), as: "tove.kron")
        #expect(scenario.programme.calendar.standing.count == 1)
        #expect(scenario.refusal(of: .restoreOccasion(unknown), as: "tove.kron") == .noSuchOccasion(unknown))
        #expect(
            scenario.refusal(of: .changeOccasion(unknown, seen: first, to: first), as: "tove.kron")
                == .noSuchOccasion(unknown))
        #expect(scenario.refusal(of: .changeOccasion(id, seen: first, to: first), as: "tove.kron") == .nothingToChange)
    }

    @Test func undoOfWhatIsCancelledIsRefused() throws {
        // Taking back the occasion or its last change would silently take the cancellation with it.
        var scenario = scenario
        let added = [scenario.history[scenario.history.count - 1].fact]
        let changed = try scenario.perform(.changeOccasion(id, seen: first, to: first.moved(by: 7)), as: "tove.kron")
        let cancelled = try scenario.perform(.cancelOccasion(id, reason: "Snö"), as: "petra.lind")
        #expect(scenario.refusal(ofUndoing: changed, as: "tove.kron") == .occasionCancelled)
        #expect(scenario.refusal(ofUndoing: added + changed, as: "tove.kron") == .occasionCancelled)
        try scenario.undo(cancelled, as: "petra.lind")
        try scenario.undo(added + changed, as: "tove.kron")
        #expect(scenario.programme.calendar.entries.isEmpty)
    }
}
