import Domain
import TestSupport
import Testing
import Workflow

@Suite("Erasing and disclosing by keys")
struct ErasureDialogsTests {
    private let admitted: Scenario
    private let id: ApplicantID

    init() throws {
        admitted = try Scenario.admitted()
        id = admitted.holder(SeatID("sater", 1))
    }

    private func player(_ keys: String, as person: PersonID = "petra.lind") throws -> Player {
        var player = Player(admitted, as: person)
        try player.press("1/anna säter<Enter>" + keys)
        return player
    }

    private func code(_ player: Player) throws -> String {
        try player.world.programme.erasureNotice(
            of: id, on: .request(reference: "KS 2020/41"), by: player.world.actor, at: player.world.today
        ).code
    }

    @Test("No comes first, and Enter on it erases nobody")
    func noFirst() throws {
        let player = try player(":erase<Enter><Enter>")
        #expect(player.state.dialog == nil)
        #expect(player.effects.isEmpty)
    }

    @Test("on request: reference and code, then the person is gone from the lists and stays in the seats")
    func request() throws {
        var player = try player(":erase<Enter><Down><Enter>")
        let code = try code(player)
        try player.press("KS 2020/41<Ctrl-S>")
        #expect(player.text().contains("Skriv \(code) för att radera"))
        try player.press("\(code)<Enter>")
        #expect(player.scenario.programme.applicant(id) == nil)
        #expect(player.world.name(id) == "raderad person 1")
        #expect(player.state.dialog == nil)
        #expect(player.scenario.holder(SeatID("sater", 1)) == id)
        try player.press("u")
        #expect(player.scenario.programme.applicant(id) == nil)
    }

    @Test("a wrong code leaves the question open, and a reference that names the person the form")
    func wrongCode() throws {
        var player = try player(":erase<Enter><Down><Enter>")
        let name = try #require(player.scenario.programme.applicant(id)).application.lastName
        try player.press("Begäran av \(name)<Ctrl-S>")
        guard case .form(let form) = player.state.dialog else { return #expect(Bool(false), "the form is gone") }
        #expect(form.problem == .refused(.erasure(.referenceNamesPerson)))
        try player.press("<Ctrl-U>KS 2020/41<Ctrl-S>000000<Enter>")
        #expect(player.scenario.programme.applicant(id) != nil)
        guard case .prompt(let prompt) = player.state.dialog else {
            return #expect(Bool(false), "the question is gone")
        }
        #expect(prompt.refusal == .erasure(.wrongCode))
        #expect(!prompt.draftKey.contains(name), "what is noted of a save outlives the person")
    }

    @Test("who may not is told so before anything is asked")
    func refused() throws {
        let player = try player(":erase<Enter>", as: "rut.alm")
        #expect(player.state.dialog == nil)
        #expect(
            player.state.notice
                == .refused(.notPermitted(needed: [.projectLeader, .personnelChief], municipality: "sater")))
    }

    @Test("drafts about somebody whom others erase go, and so does the dialog that is open")
    func drafts() throws {
        var player = try player("")
        try player.press(":applicant.withdraw<Enter>Flyttar")
        #expect(!player.state.drafts.isEmpty)
        let name = try #require(player.scenario.programme.applicant(id)).application.lastName
        #expect(player.state.drafts.keys.allSatisfy { !$0.contains(name) }, "the name of a draft's file says who")
        let erased = Event.erasure(
            .decided(id, Erasure(number: 1, municipality: "sater", ground: .request(reference: "KS 2020/41"))))
        let signature = Signature(by: "eva.strom", at: player.scenario.now)
        player.handle(.othersChanged([ForeignChange(signature: signature, events: [Scoped(.programme, erased)])]))
        #expect(player.state.drafts.isEmpty)
        #expect(player.state.dialog == nil)
    }

    @Test("what is disclosed is written as a file once it is recorded")
    func disclosed() throws {
        var player = try player(":disclose<Enter>")
        try player.press("Revisorerna<Tab>12 kap. 9 § KL<Ctrl-S>")
        let disclosure = Disclosure(
            applicants: [id], recipient: "Revisorerna", basis: "12 kap. 9 § KL", classes: Disclosure.maskedClasses)
        #expect(player.scenario.programme.disclosures(of: id).map(\.value) == [disclosure])
        #expect(player.effects.last == .export(.disclosure(disclosure)))
    }
}
