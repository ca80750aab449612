import Domain
import Exchange
import TestSupport
import Testing

@Suite("Evaluations, outcomes and alumni as files")
struct OutcomeExportTests {
    private static let end = Day(2021, 5, 31) ?? Day(number: 0)

    private func access(_ scenario: Scenario, _ person: PersonID = "petra.lind") -> ExportAccess {
        ExportAccess(to: scenario.programme, actor: scenario.actor(person), language: .swedish)
    }

    private func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    private func evaluated(_ levels: [Int]) throws -> Scenario {
        var (scenario, _, occasion) = try Scenario.heldCourse()
        scenario.wake(on: try #require(Day(2020, 9, 7)))
        for level in levels { try scenario.answer(.occasion(occasion), ["useful": level]) }
        return scenario
    }

    @Test("An evaluation is a row per level with how many chose it")
    func evaluation() throws {
        var scenario = try evaluated([4, 4, 1])
        let occasion = try #require(scenario.programme.calendar.sorted.first?.id)
        try scenario.answer(.occasion(occasion), [:], ["best": "=Samtalen"])
        let rows = lines(EvaluationExport(access(scenario), on: scenario.today).csv)
        let question = "Start;2020-09-07;4;6;Hur stor nytta har du av det här?"
        #expect(
            rows == [
                "Tillfälle;Dag;Inlämnade;Av;Fråga;Nivå;Text;Antal;Svar på frågan", "\(question);1;Inte alls;1;3",
                "\(question);2;Lite;0;3", "\(question);3;Ganska mycket;0;3", "\(question);4;Mycket;2;3",
                "Start;2020-09-07;4;6;Vad tar du med dig?;;'=Samtalen;;1",
            ])
    }

    @Test("Too few answers are kept back, in both formats")
    func keptBack() throws {
        let scenario = try evaluated([4, 1])
        let rows = lines(EvaluationExport(access(scenario), on: scenario.today).csv)
        #expect(rows.contains("Start;2020-09-07;2;6;Hur stor nytta har du av det här?;4;Mycket;;2"))
        let json = String(decoding: EvaluationExport(access(scenario), on: scenario.today).json, as: UTF8.self)
        #expect(json.contains("\"levels\": null") && !json.contains("\"count\""))
        #expect(lines(EvaluationExport(access(scenario, "bo.ek"), on: scenario.today).csv).count == 1)
    }

    @Test("Outcomes stand with their denominators, small municipalities together")
    func outcomes() throws {
        var (scenario, ids, _) = try Scenario.heldCourse(of: [
            ("falun", 6), ("borlange", 5), ("sater", 4), ("gagnef", 2),
        ]) {
            $0.outcomes = OutcomeSettings(needs: [RecruitmentNeed(municipality: "falun", perYear: 12)])
        }
        scenario.wake(on: Self.end)
        for id in ids.prefix(2) { try scenario.note(id, Self.end, manager: true) }
        let export = OutcomeExport(access(scenario), on: scenario.today)
        #expect(
            lines(export.csv).dropFirst() == [
                "0;2021-05-31;Alla;17;2;15;2;0;0;15", "0;2021-05-31;Falun;6;2;4;2;0;0;4",
                "0;2021-05-31;Borlänge;5;0;5;0;0;0;5", "0;2021-05-31;\"Säter, Gagnef\";6;0;6;0;0;0;6",
            ])
        let json = String(decoding: export.json, as: UTF8.self)
        #expect(json.contains("\"managersUnknown\": 15"))
        #expect(json.contains("\"perYear\": null"))
        let sater = OutcomeExport(access(scenario), only: "sater", on: scenario.today)
        #expect(lines(sater.csv).dropFirst() == ["0;2021-05-31;Alla;;;;;;;"])
    }

    @Test("The alumni list holds those who said yes, and no protected identity")
    func alumni() throws {
        var (scenario, ids, _) = try Scenario.heldCourse(of: [("sater", 5)], protectsLast: true)
        scenario.wake(on: Self.end)
        for (number, id) in ids.enumerated() where number != 1 {
            let answer = NetworkAnswer(wants: number != 2, day: scenario.today)
            try scenario.perform(.outcome(.answerNetwork(id, seen: nil, answer)), as: "eva.strom")
        }
        try scenario.note(ids[3], Self.end - 30, manager: true, post: "enhetschef", place: "Hemtjänsten")
        let rows = lines(AlumniExport(access(scenario)).csv)
        #expect(rows.count == 3)
        #expect(rows[1].hasPrefix("Deltagare Alm;d0@sater.example;Säter;"))
        #expect(rows[2].hasPrefix("Deltagare Dahl;") && rows[2].hasSuffix(";2021-05-01;enhetschef;Hemtjänsten"))
        for person: PersonID in ["petra.lind", "eva.strom"] {
            let text = String(decoding: AlumniExport(access(scenario, person)).json, as: UTF8.self)
            #expect(!text.contains("Deltagare Ek") && text.contains("Deltagare Alm"))
        }
        #expect(lines(AlumniExport(access(scenario, "karin.dahl")).csv).count == 1)
    }
}
