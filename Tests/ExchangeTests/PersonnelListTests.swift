import Domain
import Exchange
import TestSupport
import Testing

@Suite("Personnel lists")
struct PersonnelListTests {
    private var scenario: Scenario

    init() throws {
        scenario = try .plannedCalendar {
            $0.hasSelection = false
            $0.seats = [("sater", 0)]
        }
    }

    private static let list = """
        Förnamn;Efternamn;E-post;Förvaltning;Befattning;Skyddade personuppgifter
        Åsa;Öberg;asa@sater.example;Socialnämnden;Enhetschef;
        Björn;Ek;bjorn@sater.example;Barn- och utbildningsnämnden;Rektor;
        Greta;Skydd;greta@sater.example;Socialnämnden;Enhetschef;ja
        """

    private func plan(
        _ source: String = list, as purpose: ImportPurpose = .participants(since: nil, cohort: nil)
    ) throws -> ImportPlan {
        var planned = ApplicantImport(
            into: scenario.programme, by: scenario.actor("eva.strom"), on: scenario.today, as: purpose)
        for (number, row) in try ApplicantFile(Array(source.utf8), hasOneMunicipality: true).enumerated() {
            planned.consider(row, id: ApplicantID(rawValue: UInt64(9000 + scenario.history.count + number)))
        }
        return planned.plan
    }

    private mutating func carryOut(_ plan: ImportPlan) throws {
        for command in plan.commands() { try scenario.perform(command, as: "eva.strom") }
    }

    @Test("A list of one municipality need not name it, and its people take part")
    mutating func imports() throws {
        let plan = try plan()
        #expect(plan.added == 3 && plan.isWhole)
        try carryOut(plan)
        #expect(scenario.programme.participants.count == 3)
        #expect(scenario[scenario.id("Björn Ek")].application[.department] == "Barn- och utbildningsnämnden")
        #expect(scenario[scenario.id("Greta Skydd")].isProtected)
    }

    @Test("The same list again adds nothing; a changed post is changed")
    mutating func again() throws {
        try carryOut(try plan())
        #expect(try plan().unchanged == 3)
        let plan = try plan(Self.list.replacing("Rektor", with: "Skolchef"))
        #expect(plan.changed == 1 && plan.added == 0)
        try carryOut(plan)
        #expect(scenario[scenario.id("Björn Ek")].application[.position] == "Skolchef")
    }

    @Test("The day and the cohort of the new ones are the list's to say")
    mutating func since() throws {
        let day = try #require(Day(2021, 1, 7))
        try carryOut(try plan(as: .participants(since: day, cohort: "2020")))
        #expect(scenario.programme.participants.allSatisfy { $0.since == day && $0.ground == .enrolment("2020") })
    }

    @Test("Nobody takes part twice: a row about the same person is held back")
    mutating func twins() throws {
        let twice = Self.list + "\nÅsa;Öberg-Lund;asa@sater.example;Kommunstyrelsen;Chef;"
        // The same address in the same municipality is the same person on a second row.
        let plan = try plan(twice)
        #expect(plan.held == 1)
        #expect(plan.lines.last?.problems.first?.reason == .repeated(.row(line: 2)))
        #expect(plan.lines.last?.problems.first?.text.swedish == "samma person som på rad 2; ta bort den ena raden")
    }

    @Test("A programme of several municipalities must be told which")
    func place() {
        #expect(throws: ApplicantHeaderProblem.self) { try ApplicantFile(Array(Self.list.utf8)) }
    }
}
