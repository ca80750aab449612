import Domain
import Screens
import Terminal
import TestSupport
import Testing
import Workflow

/// The plan of a programme that does not exist yet (S1-5).
extension ReportTextTests {
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
                Framtida chefer 2020–21
                Plan, 6 april 2020

                  Tid       1 september 2020 – 31 maj 2021
                  Kommuner  Borlänge, Falun, Ludvika, Säter och Gagnef

                Planen
                  Möjliga deltagare      saknas
                  Längd                  saknas
                  Innehåll               saknas
                  Metod                  saknas
                  Kostnad per deltagare  saknas: ingen budget är inskriven
                  Insatser för kvinnor   saknas
                  Insatser för män       saknas

                Mål
                  Inga mål är angivna.

                Kostnad
                  Okänd: ingen budget är inskriven.

                Framtagen 6 april 2020 av Petra Lind.
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
                Framtida chefer 2020–21
                Plan, 6 april 2020

                  Tid       1 september 2020 – 31 maj 2021
                  Kommuner  34 kommuner

                Planen
                  Möjliga deltagare      planerat för 40
                  Längd                  11 dagar vid 9 tillfällen
                                         1 september 2020 – 31 maj 2021
                                         omkring 10 % av heltid
                  Innehåll               Ledarskap; Ekonomi
                  Metod                  på distans, på lärcentrum
                                         Dialog med kursledaren.
                  Kostnad per deltagare  2 199–2 200 kr
                                         kostnaden 87 976 kr på 40 deltagare
                  Insatser för kvinnor   Mentorer
                  Insatser för män       Inbjudan till vård och omsorg

                Mål
                  Inga mål är angivna.

                Kostnad
                  Kostnad        87 976 kr
                  Per deltagare  2 199–2 200 kr (40 deltagare)
                  Per kursdag    7 997–7 998 kr (11 kursdagar)
                  Finansiering   87 976 kr
                  Går jämnt ut   0 kr

                Framtagen 6 april 2020 av Petra Lind.
                """)
    }
}
