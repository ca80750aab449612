import Domain
import TestSupport
import Testing
import Workflow

@Suite("The outcomes by keys")
struct OutcomesFeatureTests {
    private static let end = Day(2021, 5, 31) ?? Day(number: 0)
    private var player: Player
    private let ids: [ApplicantID]
    private var feature: OutcomesFeature { player.state.outcomes }
    private var form: Form? { if case .form(let form) = player.state.dialog { form } else { nil } }
    private var career: Career { player.scenario[ids[0]].progress.after.career }

    init() throws {
        var course = try Scenario.heldCourse(of: [("sater", 6), ("falun", 5)])
        course.scenario.wake(on: OutcomesFeatureTests.end)
        ids = course.ids
        player = Player(course.scenario, as: "petra.lind")
        try player.press("8")
    }

    @Test("Eight shows those who took part to the end")
    func list() {
        #expect(player.state.view == .outcomes)
        #expect(feature.alumni.map(\.applicant) == ids)
        #expect(feature.summary?.participants == 11)
    }

    @Test("The palette finds it by name and by a Swedish word", arguments: [":outcomes<Enter>", ":utfallet<Enter>"])
    mutating func palette(_ keys: String) throws {
        try player.press("0" + keys)
        #expect(player.state.view == .outcomes)
    }

    @Test("What is unknown leads here from the overview")
    mutating func overview() throws {
        try player.press("0")
        let tasks = player.state.overview.tasks
        #expect(tasks.contains(.outcomes(11)))
        for _ in tasks.prefix(while: { $0 != .outcomes(11) }) { try player.press("j") }
        try player.press("<Enter>")
        #expect(player.state.view == .outcomes)
    }

    @Test("Enter records a post with its day as people write it")
    mutating func record() throws {
        try player.press("<Enter><Ctrl-U>1 mars<Tab>j<Tab>k<Tab>enhetschef<Tab>Hemtjänsten<Enter>")
        #expect(player.state.dialog == nil)
        let since = try #require(Day(2021, 3, 1))
        #expect(
            career.notes[since]?.value
                == CareerNote(isManager: true, employer: .own, place: "Hemtjänsten", post: "enhetschef"))
        try player.press("u")
        #expect(career.notes.isEmpty)
    }

    @Test("A manager without a post, and nothing at all, are refused in the form")
    mutating func refused() throws {
        try player.press("e<Ctrl-S>")
        #expect(form?.problem == .refused(.outcome(.nothingSaid)))
        try player.press("<Tab>j<Ctrl-S>")
        #expect(form?.problem == .refused(.missing(.post)))
        try player.press("<Esc>e<Ctrl-R><Ctrl-U>igår kväll<Ctrl-S>")
        guard case .field("day", _)? = form?.problem else {
            Issue.record("a day that is none was taken")
            return
        }
    }

    @Test("Somebody else's note on the same day is seen before it is overwritten")
    mutating func overtaken() throws {
        try player.press("e<Tab>n")
        try player.scenario.note(ids[0], Self.end, manager: true, post: "rektor", as: "eva.strom")
        try player.press("<Ctrl-S>")
        guard case .form? = player.state.dialog else {
            Issue.record("overwritten unseen")
            return
        }
        #expect(career.notes[Self.end]?.value.isManager == true)
        try player.press("<Ctrl-S>")
        #expect(career.notes[Self.end]?.value.isManager == false)
    }

    @Test("n asks about the network, v sums up, E writes")
    mutating func others() throws {
        try player.press("n<Enter>")
        #expect(career.network?.value == NetworkAnswer(wants: true, day: Self.end))
        try player.press("nj<Enter>")
        #expect(career.network?.value.wants == false)
        try player.press("v")
        #expect(player.state.dialog == .reader(Reader(.outcomes(nil))))
        try player.press("<Esc>E")
        #expect(player.effects.contains(.export(.outcomes(nil))))
        try player.press(":export.alumni<Enter>")
        #expect(player.effects.contains(.export(.alumni(nil))))
    }

    @Test("x removes something wrong, with the reason")
    mutating func remove() throws {
        try player.press("x")
        #expect(player.state.dialog == nil)
        try player.scenario.note(ids[0], Self.end, manager: true)
        player.handle(.othersChanged([]))
        try player.press("x<Enter>Fel person<Enter>")
        #expect(player.state.dialog == nil)
        #expect(career.notes.isEmpty)
    }

    @Test("d shows the unknown only, K one municipality")
    mutating func narrowed() throws {
        try player.scenario.note(ids[0], Self.end, manager: true)
        player.handle(.othersChanged([]))
        try player.press("d")
        #expect(feature.alumni.count == 10)
        try player.press("d")
        #expect(feature.alumni.count == 11)
        try player.press("K<Down><Down><Enter>")
        #expect(Set(feature.alumni.map(\.municipality)) == ["falun"])
        #expect(feature.summary?.participants == 5)
    }

    @Test("Who follows nobody sees nobody")
    mutating func nobody() throws {
        player = Player(player.scenario, as: "vera.gast")
        try player.press("8<Enter>n")
        #expect(feature.alumni.isEmpty)
        #expect(player.state.dialog == nil)
    }
}
