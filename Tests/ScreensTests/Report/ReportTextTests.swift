import Domain
import Screens
import Terminal
import TestSupport
import Testing
import Workflow

@Suite("The report as text")
struct ReportTextTests {
    private func text(
        _ scenario: Scenario, _ extent: ProgrammeReport.Extent = .whole, as person: PersonID = "petra.lind",
        in language: Language = .swedish, width: Int = 80, ascii: Bool = false
    ) -> String {
        let world = Player(scenario, as: person, language: language).world
        let report = scenario.programme.report(extent, for: world.actor, on: scenario.today)
        return ReaderText.lines(
            of: .report(report), in: world, width: width,
            capabilities: Capabilities(colors: .none, usesUnicode: !ascii)
        ).joined(separator: "\n")
    }

    @Test("All that a report can tell")
    func whole() throws {
        let report = text(try .reported())
        #expect(
            report == """
                TODO
                """)
    }

    @Test("The same in English, narrow and in ASCII")
    func narrow() throws {
        let report = text(try .reported(), in: .english, width: 56, ascii: true)
        #expect(
            report == """
                TODO
                """)
    }

    @Test("An obligatory programme on its first days")
    func obligatory() throws {
        let report = text(try .obligatory())
        #expect(
            report == """
                TODO
                """)
    }

    @Test("S1-5: a plan of a programme that has said nothing yet")
    func emptyPlan() throws {
        let scenario = Scenario.falun {
            ($0.hasSelection, $0.cohortSeats) = (false, 0)
            $0.course = CourseSettings(
                days: 0, occasions: 0, residential: .none, loadPercent: nil, taskDaysPerMonth: 0)
        }
        let report = text(scenario, .plan)
        #expect(
            report == """
                TODO
                """)
    }

    @Test("S1-5: a plan that states all it must, of 34 municipalities")
    func wholePlan() throws {
        func both(_ text: String) -> LocalizedText { LocalizedText(sv: text, en: text) }
        let scenario = Scenario.falun { falun in
            falun.hasSelection = false
            falun.seats = (1...34).map { (MunicipalityCode("kommun-\($0)"), 0) }
            falun.cohortSeats = 40
            let course = falun.course
            falun.course = CourseSettings(
                days: course.days, occasions: course.occasions, residential: .none, loadPercent: course.loadPercent,
                taskDaysPerMonth: course.taskDaysPerMonth)
            falun.card = ProgrammeCard(
                modes: [.remote, .learningCentre], method: both("Dialog med kursledaren."),
                contents: [both("Ledarskap"), both("Ekonomi")], measuresForWomen: both("Mentorer"),
                measuresForMen: both("Inbjudan till vård och omsorg"))
            falun.budget = BudgetSettings(lines: [
                ListedBudgetLine("pre-study", BudgetLine("Förprojektering", standing: .known, amount: .sum(87_976))),
                ListedBudgetLine(
                    "grant",
                    BudgetLine("Bidrag", side: .funding, standing: .known, amount: .sum(87_976), bearer: .fund("ESF"))),
            ])
        }
        let report = text(scenario, .plan)
        #expect(
            report == """
                TODO
                """)
    }

    @Test("Nobody is named, and nothing speaks of a selection where there is none")
    func words() throws {
        let told = text(try .reported())
        for name in ["Alm", "Järv", "Namnsson", "Eva Ström"] { #expect(!told.contains(name), "\(name)") }
        let obligatory = text(try .obligatory(), as: "vera.gast").lowercased()
        for word in ["sökand", "sökt", "urval", "rangord", "antag", "reserv", "intervju", "kvot"] {
            #expect(!obligatory.contains(word), "\(word)")
        }
    }

    @Test("Who may see nobody is told so; who may not read evaluations is told who does")
    func others() throws {
        let told = text(try .reported(), as: "sten.hed")
        #expect(told.contains("den som har tagit fram rapporten ser inga personer"), "\(told)")
        let mentor = text(try .reported(), as: "mia.vass")
        #expect(mentor.contains("Utvärderingarna läses av"), "\(mentor)")
    }

    @Test("On the screen: r reads it, :report.plan the plan, R writes the file")
    func keys() throws {
        var player = Player(try .reported(), as: "petra.lind")
        player.resize(60, 16)
        try player.press("r")
        let screen = player.text()
        #expect(
            screen == """
                TODO
                """)
        try player.press("<End>")
        #expect(player.text().contains("Rapporten nämner ingen"))
        try player.press("<Esc>:report.plan<Enter>")
        #expect(player.text().contains("Planen"))
        try player.press("<Esc>R:report.export-plan<Enter>")
        #expect(player.effects == [.export(.report(.whole, nil)), .export(.report(.plan, nil))])
    }
}
