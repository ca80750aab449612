import Domain
import TestSupport
import Testing
import Workflow

/// Every field that others have changed is asked about before it may be written over, also in a draft that is taken up again.
struct OvertakenChoiceTests {
    private let id: ApplicantID
    private let scenario: Scenario

    init() throws {
        var scenario = Scenario.falun()
        id = try scenario.apply("Cecilia", "Åberg", in: "sater")
        self.scenario = scenario
    }

    /// Eva has written another first name and another phone in the application's form.
    private func writing() throws -> Player {
        var player = Player(scenario, as: "eva.strom")
        try player.press("1e<Ctrl-U>Cilla<Tab><Tab><Tab><Ctrl-U>0225-1")
        return player
    }

    private func change(_ field: ApplicationField, to text: String, in player: inout Player, told: Bool = false) throws
    {
        let old = player.scenario[id].application[field]
        try player.scenario.perform(
            .editApplication(id, [FieldChange(field, Change(from: old, to: text))]), as: "rut.alm")
        if told { player.tellOthersLatest() }
    }

    private func form(_ player: Player) throws -> Form {
        guard case .form(let form) = player.state.dialog else { throw NoForm() }
        return form
    }
    private struct NoForm: Error {}

    @Test(arguments: [true, false])
    func `two fields in conflict are asked about one at a time before either is saved over`(isTold: Bool) throws {
        var player = try writing()
        try change(.firstName, to: "Cecily", in: &player, told: isTold)
        try change(.phone, to: "0225-9", in: &player, told: isTold)
        try player.press("<Ctrl-S>")
        #expect(try form(player).question == Form.Question(field: "first-name", number: 1, count: 2))
        try player.press("<Ctrl-S>")
        #expect(try form(player).question == Form.Question(field: "phone", number: 2, count: 2))
        #expect(try form(player).index == 3)
        #expect(player.scenario[id].application[.firstName] == "Cecily")
        #expect(player.scenario[id].application[.phone] == "0225-9")
        try player.press("<Ctrl-S>")
        #expect(player.state.dialog == nil)
        #expect(player.scenario[id].application[.firstName] == "Cilla")
        #expect(player.scenario[id].application[.phone] == "0225-1")
    }

    @Test func `each field has its own answer, and Ctrl-T goes on to the next`() throws {
        var player = try writing()
        try change(.firstName, to: "Cecily", in: &player)
        try change(.phone, to: "0225-9", in: &player)
        try player.press("<Ctrl-S><Ctrl-T>")
        #expect(try form(player).question?.number == 2)
        try player.press("<Ctrl-S>")
        #expect(player.state.dialog == nil)
        #expect(player.scenario[id].application[.firstName] == "Cecily")
        #expect(player.scenario[id].application[.phone] == "0225-1")
    }

    @Test func `taking the last of theirs saves nothing by itself`() throws {
        var player = try writing()
        try change(.firstName, to: "Cecily", in: &player)
        try player.press("<Ctrl-S><Ctrl-T>")
        #expect(try form(player).question == nil && form(player).overtaken.isEmpty)
        #expect(player.scenario[id].application[.phone] != "0225-1")
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].application[.phone] == "0225-1")
    }

    @Test func `a field changed a third time while it is asked about is asked about once more`() throws {
        var player = try writing()
        try change(.firstName, to: "Cecily", in: &player)
        try player.press("<Ctrl-S>")
        try change(.firstName, to: "Sissela", in: &player, told: true)
        try player.press("<Ctrl-S>")
        #expect(try form(player).overtaken["first-name"] == Change(from: "Cecilia", to: "Sissela"))
        #expect(player.scenario[id].application[.firstName] == "Sissela")
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].application[.firstName] == "Cilla")
    }

    @Test func `who changed a field is known where the news tells it`() throws {
        var player = try writing()
        try change(.firstName, to: "Cecily", in: &player, told: true)
        #expect(try form(player).overtakers["first-name"]?.by == "rut.alm")
    }

    @Test func `the field that the person stands in is not changed under the hands`() throws {
        var player = Player(scenario, as: "eva.strom")
        try player.press("1e")
        try change(.firstName, to: "Cecily", in: &player, told: true)
        #expect(try form(player).texts["first-name"] == "Cecilia")
        try player.press("<Ctrl-U>Cilla<Ctrl-S>")
        #expect(try form(player).overtaken == ["first-name": Change(from: "Cecilia", to: "Cecily")])
        #expect(try form(player).overtakers["first-name"]?.by == "rut.alm")
        #expect(player.scenario[id].application[.firstName] == "Cecily")
    }

    // MARK: Drafts

    @Test func `a conflict that was shown is shown again when the draft is taken up after typing on`() throws {
        var player = try writing()
        try change(.firstName, to: "Cecily", in: &player)
        try player.press("<Ctrl-S>x<Esc>e")
        #expect(try form(player).overtaken == ["first-name": Change(from: "Cecilia", to: "Cecily")])
        #expect(try form(player).texts["first-name"] == "Cillax")
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].application[.firstName] == "Cecily")
        try player.press("<Ctrl-S>")
        #expect(player.scenario[id].application[.firstName] == "Cillax")
    }

    @Test func `a new session keeps what the person saw, also where typing goes on and somebody changes a third time`()
        throws
    {
        var player = try writing()
        try player.press("<Esc>")
        try change(.firstName, to: "Cecily", in: &player)
        var second = Player(player.scenario, as: "eva.strom", drafts: Array(player.state.drafts.values))
        try second.press("1ez<Esc>")
        #expect(second.state.drafts.values.first?.seen["first-name"] == "Cecilia")
        try change(.firstName, to: "Sissela", in: &second)
        var third = Player(second.scenario, as: "eva.strom", drafts: Array(second.state.drafts.values))
        try third.press("1e")
        #expect(try form(third).overtaken == ["first-name": Change(from: "Cecilia", to: "Sissela")])
        try third.press("<Ctrl-S>")
        #expect(third.scenario[id].application[.firstName] == "Sissela")
    }

    @Test func `what has been chosen is not asked again in the draft, what has not is`() throws {
        var player = try writing()
        try change(.firstName, to: "Cecily", in: &player)
        try change(.phone, to: "0225-9", in: &player)
        try player.press("<Ctrl-S><Ctrl-S><Esc>e")
        #expect(try form(player).overtaken.keys.sorted() == ["phone"])
        #expect(try form(player).texts["first-name"] == "Cilla")
    }

    @Test func `beginning anew shows what stands now`() throws {
        var player = try writing()
        try change(.firstName, to: "Cecily", in: &player, told: true)
        try player.press("<Ctrl-R>")
        #expect(try form(player).texts["first-name"] == "Cecily" && form(player).overtaken.isEmpty)
        try player.press("<Esc>")
        #expect(player.state.drafts.isEmpty)
    }

    @Test func `a draft says whom it is about`() throws {
        var player = try writing()
        try player.press("<Esc>")
        #expect(player.state.drafts.values.map(\.subject) == [.applicant(id)])
    }

    @Test func `a draft of a decision tells what has been decided since it was written`() throws {
        var player = Player(try Scenario.rankingsIn(), as: "petra.lind")
        try player.press("3AGp")
        let code = MunicipalityCode(try form(player).texts["municipality"] ?? "")
        let seats = player.scenario.programme.seats(of: code)
        try player.press("<Tab><Ctrl-U>3<Tab>KS 7<Esc>")
        let drafts = Array(player.state.drafts.values)
        try player.scenario.perform(.setQuota(code, seats: 5, reference: "KS 6"), as: "sten.hed")

        var later = Player(player.scenario, as: "petra.lind", drafts: drafts)
        try later.press("3AGp")
        #expect(try form(later).isOvertaken)
        #expect(try before(later).seats == seats, "what stood when the draft was begun")
        // Typing on does not take the news away; Esc and once more shows it again.
        try later.press("<Tab><Tab>8<Esc>p")
        #expect(try form(later).isOvertaken)
        #expect(later.scenario.programme.seats(of: code) == 5)
        try later.press("<Ctrl-S>")
        #expect(later.scenario.programme.seats(of: code) == 3)
    }

    /// The quota that a conflict tells as what stood before.
    private func before(_ player: Player) throws -> Quota {
        guard case .refused(.overtaken(let overtaken)) = try form(player).problem,
            case .fact(.quotaSet(_, let before)) = overtaken.before, let quota = before.new
        else { throw NothingTold() }
        return quota
    }

    private struct NothingTold: Error {}

    @Test func `what stood in the programme's settings is told as what stood before`() throws {
        var player = Player(try Scenario.rankingsIn(), as: "petra.lind")
        try player.press("3AGp")
        let code = MunicipalityCode(try form(player).texts["municipality"] ?? "")
        let seats = try #require(player.scenario.programme.settings.municipality(code)?.seats)
        try player.press("<Tab><Ctrl-U>3<Tab>KS 7")
        try player.scenario.perform(.setQuota(code, seats: 5, reference: "KS 6"), as: "sten.hed")
        try player.press("<Ctrl-S>")
        #expect(try before(player) == Quota(seats: seats, reference: ""))
    }
}

extension Player {
    /// Brings the latest change of somebody else to the session, as the run loop does.
    mutating func tellOthersLatest() {
        guard let latest = scenario.history.last else { return }
        handle(.othersChanged([ForeignChange(signature: latest.signature, events: [latest.fact])]))
    }
}
