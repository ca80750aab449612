import Domain
import TestSupport
import Testing

struct SelectionStatisticsTests {
    private func women(_ count: Int, _ name: String, at stage: Stage, in scenario: inout Scenario) throws {
        for number in 0..<count {
            try scenario.applicant(
                name, "Nummer \(number)", in: "sater", at: stage, [.gender: "kvinna", .department: "Omsorgen"])
        }
    }

    @Test func `Each step counts everybody who came at least so far`() throws {
        var scenario = Scenario.falun()
        try women(6, "Ny", at: .new, in: &scenario)
        try women(7, "Utvald", at: .test, in: &scenario)
        try women(8, "Rangordnad", at: .ranking, in: &scenario)
        let statistics = scenario.programme.statistics(of: ["sater"])
        #expect(statistics.stages.map(\.name).suffix(2) == ["meetsDemands", "ranked"])
        #expect(statistics.totals == [21, 15, 15, 8, 8, 8, 8])
        #expect(!statistics.isAnythingHidden)
    }

    @Test func `Who withdraws is still counted as far as the application came`() throws {
        var scenario = Scenario.falun()
        try women(8, "Rangordnad", at: .ranking, in: &scenario)
        let id = try #require(scenario.programme.record("sater").applicants.first?.id)
        try scenario.perform(.withdraw(id, reason: "Flyttar"), as: "eva.strom")
        #expect(scenario.programme.statistics(of: ["sater"]).totals.first == 8)
        #expect(scenario.programme.statistics(of: ["sater"]).totals[4] == 8)
    }

    @Test func `Groups too small to be named stand together, and the genders in the order of the alphabet`() throws {
        var scenario = Scenario.falun()
        try women(9, "Anna", at: .new, in: &scenario)
        for number in 0..<7 {
            let department = number < 5 ? "Teknik" : "Kök \(number)"
            try scenario.apply("Bo", "Nummer \(number)", in: "sater", [.gender: "Man", .department: department])
        }
        let tables = scenario.programme.statistics(of: ["sater"]).tables
        let gender = try #require(tables.first { $0.dimension == .gender })
        #expect(gender.rows.map(\.group) == [.text("kvinna"), .text("Man")])
        let department = try #require(tables.first { $0.dimension == .department })
        #expect(department.rows.map(\.group) == [.text("Omsorgen"), .text("Teknik"), .small])
        #expect(
            department.rows.map { $0.counts[0] } == [nil, 5, nil]
                || department.rows.map { $0.counts[0] } == [9, nil, nil])
    }

    @Test func `A protected identity is never why the name of a department stands there`() throws {
        var scenario = Scenario.falun()
        try women(20, "Anna", at: .new, in: &scenario)
        for number in 0..<5 {
            try scenario.apply(
                "Bo", "Nummer \(number)", in: "sater",
                [.department: "Kyrkogården", .protected: number == 0 ? "yes" : "no"])
        }
        let tables = scenario.programme.statistics(of: ["sater"]).tables
        let names = tables.flatMap(\.rows).map(\.group)
        #expect(!names.contains(.text("Kyrkogården")))
    }

    @Test func `Seats are told once they have been decided`() throws {
        var scenario = Scenario.falun()
        #expect(!scenario.programme.statistics(of: ["falun"]).stages.contains(.admitted))
        try scenario.fillSeats()
        try scenario.perform(.decideAdmission(reference: "§ 1"), as: "petra.lind")
        let all = scenario.programme.settings.municipalities.map(\.code)
        let statistics = scenario.programme.statistics(of: all)
        #expect(statistics.stages.suffix(2) == [.admitted, .reserve])
        #expect(statistics.totals.suffix(2) == [24, 5])
    }

    @Test func `The least figure is a setting of the programme`() throws {
        var scenario = Scenario.falun { $0.leastStatisticsCell = 2 }
        try women(3, "Anna", at: .new, in: &scenario)
        #expect(scenario.programme.statistics(of: ["sater"]).totals.first == 3)
    }

    @Test func `Nobody can be counted in a programme without applicants`() {
        let statistics = Scenario.falun().programme.statistics(of: ["sater"])
        #expect(statistics.totals.allSatisfy { $0 == 0 })
        #expect(statistics.tables.allSatisfy { $0.rows.isEmpty })
    }
}
