import Codec
import Domain
import JSON
import TestSupport
import Testing

@Suite("A budget in a programme file")
struct CodecBudgetSettingsTests {
    private func read(_ budget: String) throws -> BudgetSettings? {
        let text = """
            {"format": 1, "id": "falun", "name": {"sv": "F", "en": "F"}, "short": "F", "language": "sv",
             "period": {"from": "2020-09-01", "to": "2021-05-31"}, "host": "falun", "cohorts": [{"id": "1",
             "name": {"sv": "F", "en": "F"}, "seats": 7, "period": {"from": "2020-09-01", "to": "2021-05-31"}}],
             "municipalities": [{"code": "falun", "name": "Falun", "seats": 7}], "deadlines": [], "selection": null,
             "course": {"days": 12, "occasions": 6, "residential": "all", "load": {"percent": 1}}, \(budget)
             "decisions": [{"settings": ["budget"], "reference": "§ 1", "day": null}], "people": []}
            """
        return try ProgrammeFile.read(Array(text.utf8), path: "programme.json").budget
    }

    private func line(_ rest: String, id: String = "a") -> String {
        #""budget": {"lines": [{"id": "\#(id)", "name": "A", \#(rest)}]},"#
    }

    @Test("Older files have none, and it is not written where there is none")
    func absent() throws {
        #expect(try read("") == nil)
        #expect(try read(#""budget": null,"#) == nil)
        let written = String(decoding: ProgrammeFile.write(FalunProgramme().settings), as: UTF8.self)
        #expect(!written.contains("\"budget\""))
    }

    @Test("What is set is read, and written again as it was")
    func whole() throws {
        var falun = FalunProgramme()
        let bearers: [BudgetBearer] = [
            .municipality("falun"), .municipalities(.employees), .committee("A"), .committees, .fund("B"), .fee,
        ]
        falun.budget = BudgetSettings(
            counts: [.year: 3, .night: 0], tolerancePercent: 2, committees: BudgetSettings.vimmerby.committees,
            feeRule: .latestHolder,
            lines: BudgetSettings.vimmerby.lines + BudgetSettings.preStudy.lines
                + bearers.enumerated().map {
                    ListedBudgetLine(
                        BudgetLineID("b\($0)"),
                        BudgetLine(
                            "B", side: .funding, standing: .estimated,
                            amount: $0 == 0 ? .fee : .each(5, per: [BudgetMeasure(.piece, 4), BudgetMeasure(.day)]),
                            stated: 20, bearer: $1, note: "\"n\""))
                })
        let settings = falun.settings
        #expect(try ProgrammeFile.read(ProgrammeFile.write(settings), path: "again") == settings)
    }

    @Test("A line says as little as it has to")
    func least() throws {
        #expect(
            try read(line(#""standing": "unknown""#))
                == BudgetSettings(lines: [ListedBudgetLine("a", BudgetLine("A", standing: .unknown))]))
        let amount = #""standing": "known", "amount": {"kind": "sum", "kronor": 5}, "bearer": null"#
        #expect(try read(line(amount))?.lines.first?.line.amount == .sum(5))
    }

    @Test(
        "What cannot be is refused, with its place",
        arguments: [
            #""standing": "known""#, #""standing": "sure""#, #""name": "B""#,
            #""standing": "unknown", "amount": {"kind": "sum", "kronor": 5}"#,
            #""standing": "known", "amount": {"kind": "sum", "kronor": -5}"#,
            #""standing": "known", "amount": {"kind": "sum", "kronor": 5.5}"#,
            #""standing": "known", "amount": {"kind": "sum", "kronor": 1000000000001}"#,
            #""standing": "known", "amount": {"kind": "sum"}"#,
            #""standing": "known", "amount": {"kind": "each", "kronor": 5}"#,
            #""standing": "known", "amount": {"kind": "each", "kronor": 5, "per": []}"#,
            #""standing": "known", "amount": {"kind": "each", "kronor": 5, "per": [{"unit": "week"}]}"#,
            #""standing": "known", "amount": {"kind": "each", "kronor": 5, "per": [{"unit": "piece"}]}"#,
            #""standing": "known", "amount": {"kind": "fee", "kronor": 5}"#,
            #""side": "funding", "standing": "option", "amount": {"kind": "sum", "kronor": 5}"#,
            #""standing": "unknown", "bearer": {"kind": "municipality", "municipality": "mora"}"#,
            #""standing": "unknown", "bearer": {"kind": "committees"}"#,
            #""standing": "unknown", "bearer": {"kind": "fund"}"#,
            #""standing": "unknown", "bearer": {"kind": "fee", "name": "A"}"#,
        ])
    func faults(_ rest: String) {
        #expect(throws: ProgrammeFileError.self) { try read(line(rest)) }
    }

    @Test(
        "The budget as a whole is checked too",
        arguments: [
            #""budget": {},"#, #""budget": {"lines": [], "counts": [{"unit": "year"}]},"#,
            #""budget": {"lines": [], "counts": [{"unit": "piece", "count": 2}]},"#,
            #""budget": {"lines": [], "counts": [{"unit": "day", "count": 2}, {"unit": "day", "count": 2}]},"#,
            #""budget": {"lines": [], "tolerancePercent": 101},"#,
            #""budget": {"lines": [], "committees": [{"name": "A"}, {"name": "A"}]},"#,
            #""budget": {"lines": [], "feeOfReplacedSeat": "both"},"#,
            #""budget": {"lines": [{"id": "A b", "name": "A", "standing": "unknown"}]},"#,
        ])
    func whole(_ budget: String) {
        #expect(throws: ProgrammeFileError.self) { try read(budget) }
    }
}
