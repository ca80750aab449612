import Domain
import Screens
import TestSupport
import Testing
import Workflow

@Suite("The budget on the screen")
struct BudgetScreenTests {
    private func text(
        _ keys: String, _ scenario: Scenario = .vimmerby(), _ columns: Int = 80, _ rows: Int = 24,
        as person: PersonID = "petra.lind", language: Language = .swedish, plain: Bool = false
    ) throws -> String {
        var player = Player(scenario, as: person, language: language)
        player.resize(columns, rows)
        try player.press(keys)
        return player.text(ascii: plain, mono: plain)
    }

    @Test("An obligatory programme whose lodging is not procured")
    func vimmerby() throws {
        let screen = try text("9j")
        #expect(
            screen == """
                """)
    }

    @Test("The same at the smallest size, in English, in plain letters")
    func small() throws {
        let screen = try text("9G", .vimmerby(), 60, 16, language: .english, plain: true)
        #expect(
            screen == """
                """)
    }

    @Test("A wide window; a pre-study whose grant is the budget")
    func wide() throws {
        let screen = try text("9jjjj", .falun { $0.budget = .preStudy }, 120, 40)
        #expect(
            screen == """
                """)
    }

    @Test("Why a line is what it is: reckoned, stated, shared, changed")
    func whyLine() throws {
        var scenario = Scenario.vimmerby()
        var line = try #require(scenario.programme.budgetLine("training"))
        let seen = line
        line.note = "Avtal 2013-01-15"
        try scenario.budget(.change("training", seen: seen, to: line, reason: "Avtalet undertecknat"))
        let screen = try text("9j<Enter>", scenario, 80, 32)
        #expect(
            screen == """
                """)
    }

    @Test("Why a sum is what it is")
    func whySum() throws {
        let screen = try text("9<Enter>")
        #expect(
            screen == """
                """)
    }

    @Test("All of it, with how each line was reckoned")
    func whole() throws {
        let screen = try text("9V", .vimmerby(), 80, 40)
        #expect(
            screen == """
                """)
    }

    @Test("The form for a line")
    func form() throws {
        let screen = try text("9je<Tab><Tab>")
        #expect(
            screen == """
                """)
    }

    @Test("An amount beside a mark that it must be whole kronor")
    func fault() throws {
        let screen = try text("9jjf12,50<Ctrl-S>", .vimmerby(), 60, 16)
        #expect(
            screen == """
                """)
    }

    @Test("What each municipality pays, and the fees seat by seat")
    func municipalities() throws {
        let screen = try text("9GGG", try fees(), 80, 30)
        #expect(
            screen == """
                """)
        let claims = try text("9jjjjjjj<Enter>", try fees())
        #expect(
            claims == """
                """)
    }

    /// Four seats, one of which somebody has left and another has taken over, and a course that the fees pay.
    private func fees() throws -> Scenario {
        var scenario = try Scenario.admitted { falun in
            falun.fee = 12_000
            falun.budget = BudgetSettings(lines: [
                ListedBudgetLine(
                    "course", BudgetLine("Kurs", standing: .estimated, amount: .sum(50_000), bearer: .fee)),
                ListedBudgetLine(
                    "books",
                    BudgetLine("Böcker", standing: .known, amount: .sum(1000), bearer: .municipalities(.seats))),
                ListedBudgetLine(
                    "fees", BudgetLine("Avgifter", side: .funding, standing: .known, amount: .fee, bearer: .fee)),
            ])
        }
        let seat = SeatID("sater", 1)
        if let day = Day(2020, 9, 10) { scenario.wake(on: day) }
        try scenario.leave(scenario.holder(seat))
        try scenario.seat(.offer(seat, to: nil, note: ""))
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        return scenario
    }

    @Test("Facts and refusals read as sentences")
    func sentences() throws {
        let scenario = Scenario.vimmerby()
        let world = Player(scenario, as: "petra.lind").world
        let (swedish, english) = (Texts(.swedish), Texts(.english))
        let seen = try #require(scenario.programme.budgetLine("training"))
        var line = seen
        line.amount = .sum(1_300_000)
        line.standing = .estimated
        let change = Event.budget(
            .lineSet("training", Change(from: BudgetVersion(seen, reason: ""), to: BudgetVersion(line, reason: "§ 4"))))
        #expect(
            swedish.describe(change, in: world).replacing("\u{A0}", with: " ")
                == "budgetraden Ledarutbildning: läget känt → uppskattat, beloppet 6 240 kr per deltagare och år → 1 300 000 kr – § 4"
        )
        let added = Event.budget(
            .lineSet("x", Change(from: nil, to: BudgetVersion(BudgetLine("Mat", standing: .unknown), reason: "§ 5"))))
        #expect(english.describe(added, in: world) == "line of the budget Mat added: unknown – § 5")
        let removed = Event.budget(
            .lineSet("x", Change(from: BudgetVersion(seen, reason: ""), to: BudgetVersion(nil, reason: "Fel"))))
        #expect(swedish.describe(removed, in: world) == "budgetraden Ledarutbildning borttagen – Fel")
        let faults: [BudgetFault] = [
            .nameMissing, .nameTooLong, .amountMissing, .amountOfUnknown, .amountOutside(-1), .nothingToMultiply,
            .unitTwice(.day), .countMissing(.piece), .countOutside(-1), .optionalFunding, .bearerWithoutName,
            .noSuchMunicipality("mora"), .noCommittees, .tooLarge,
        ]
        var texts = faults.map { Refusal.budget(.line($0)) }
        texts += [.budget(.noSuchLine("x")), .budget(.tooManyLines)]
        for texts in [texts.map { swedish.refusal($0, in: world) }, texts.map { english.refusal($0, in: world) }] {
            #expect(Set(texts).count == faults.count + 2)
            #expect(texts.allSatisfy { !$0.isEmpty })
        }
    }
}
