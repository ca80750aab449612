import Domain
import Exchange
import TestSupport
import Testing

@Suite("The budget as files")
struct BudgetExportTests {
    private func export(_ scenario: Scenario = .vimmerby(), _ language: Language = .swedish) throws -> BudgetExport {
        try #require(
            BudgetExport(
                ExportAccess(to: scenario.programme, actor: scenario.actor("petra.lind"), language: language)))
    }

    @Test("An unknown amount is an empty cell, and a sum with one in it is at least so much")
    func csv() throws {
        let rows = String(decoding: try export().csv.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
        #expect(
            rows == [
                "Slag;Rad;Läge;Kronor;À kronor;Antal;Uppgivet;Skillnad;Betalas av;Anteckning",
                "kostnad;Ledarutbildning;känt;1310400;6240;70 deltagare × 3 år;1310000;400;nämnderna;",
                "kostnad;\"Logi, lokaler och måltider\";okänt;;;;;;nämnderna;Inte upphandlat än",
                "kostnad;Ytterligare avrop;option;428000;;;;;inte beslutat;", "summa;Kostnader;minst;1310400",
                "summa;Optioner;känt;428000", "summa;Per deltagare (70);minst;18720",
                "summa;Per kursdag (12);minst;109200", "Vem som betalar;Socialnämnden;minst;580320",
                "Vem som betalar;Barn- och utbildningsnämnden;minst;505440",
                "Vem som betalar;Kommunstyrelsen;minst;224640",
            ])
    }

    @Test("As JSON null is unknown, and the lines that make a sum uncertain are named")
    func json() throws {
        let text = String(decoding: try export(.vimmerby(), .english).json, as: UTF8.self)
        for part in [
            "\"format\": \"aspirant-budget\"", "\"kronor\": null", "\"difference\": 400", "\"funding\": null",
            "\"balance\": null", "\"each\": 18720", "\"isLeast\": true", "\"possibleParticipants\": null",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        let funded = String(decoding: try export(.falun { $0.budget = .preStudy }).json, as: UTF8.self)
        #expect(funded.contains("\"bound\": \"exact\""))
        #expect(funded.contains("\"withOneMore\": 16"), "87 976 on 24")
    }

    @Test("There is nothing to write of a programme without a budget")
    func none() {
        let scenario = Scenario.falun()
        let access = ExportAccess(to: scenario.programme, actor: scenario.actor("petra.lind"), language: .swedish)
        #expect(BudgetExport(access) == nil)
    }
}
