import Domain
import Exchange
import TestSupport
import Testing

/// Seats shared by a method, and settings corrected before and after it, are judged by what stood when it was done (H 1, H 5).
struct AllocationTamperingTests {
    private static let all: [MunicipalityCode] = ["borlange", "falun", "ludvika", "sater", "gagnef"]
    private static let employees: [MunicipalityCode: Int] = [
        "borlange": 6000, "falun": 5700, "ludvika": 5400, "sater": 4200, "gagnef": 1400,
    ]

    private static var claims: [SeatClaim] { all.map { SeatClaim($0, employees: employees[$0] ?? 0) } }

    private static func decision(_ method: AllocationMethod = .largestRemainder) -> AllocationDecision {
        AllocationDecision(method, claims: claims, reference: "Styrgruppen § 4")
    }

    /// The cohort is corrected from 24 to 25 seats, and these are shared: 7, 6, 6, 5 and 1 (requirements G).
    private static func shared() throws -> Scenario {
        var scenario = Scenario.withEmployees()
        try scenario.perform(
            .settings(.correct([correction(of: scenario, to: 25)], reason: "En plats till")), as: "petra.lind")
        try scenario.perform(.seat(.allocate(decision())), as: "petra.lind")
        return scenario
    }

    private static func correction(of scenario: Scenario, to seats: Int) -> SettingsChange {
        let cohort = scenario.programme.settings.cohorts[0]
        let corrected = Cohort(id: cohort.id, name: cohort.name, seats: seats, period: cohort.period)
        return SettingsChange(
            SettingsPart.Key(.cohort, cohort.id.rawValue), Change(from: .cohort(cohort), to: .cohort(corrected)))
    }

    private static func flaw(of scenario: Scenario) -> ProtocolFault? {
        fault(in: scenario.decisionProtocol(of: all).bytes)
    }

    /// The fault after a text in the n:th line of a kind has been replaced and the chain made anew.
    private func forged(_ kind: String, line nth: Int = 0, _ old: String, _ new: String) throws -> ProtocolFault {
        var lines = ProtocolLines(try Self.shared().decisionProtocol(of: Self.all).bytes)
        let number = try #require(lines.number(ofKind: kind, nth))
        let before = lines.lines[number - 1]
        lines.replace(old, with: new, in: number)
        #expect(lines.lines[number - 1] != before, "\(String(decoding: before, as: UTF8.self))")
        return try #require(fault(in: lines.relocked))
    }

    @Test func `seats shared after a correction hold, and the answer tells of the correction`() throws {
        let verified = try ProtocolVerifier.verify(Self.shared().decisionProtocol(of: Self.all).bytes)
        #expect(verified.corrections == 1)
    }

    @Test func `a correction that says something else than the seats that were shared`() throws {
        let found = try forged("settings.corrected", "\"seats\":25", "\"seats\":24")
        #expect(found.kind == "quota.set")
        #expect(found.expected.hasSuffix("as largest-remainder gives of 24"), "\(found)")
    }

    @Test func `a quota that the method does not give`() throws {
        let found = try forged("quota.set", "\"seats\":7", "\"seats\":8")
        #expect(found.kind == "quota.set")
        #expect(found.expected == "7 seats of borlange, as largest-remainder gives of 25" && found.found == "8")
    }

    @Test func `another number of employees than the quotas were reckoned from`() throws {
        #expect(try forged("seat.allocated", "\"employees\":1400", "\"employees\":2400").kind == "quota.set")
    }

    @Test func `an allocation whose quotas were never set`() throws {
        var scenario = Scenario.withEmployees()
        scenario.record(
            [Scoped(.programme, .seat(.allocated(Change(from: nil, to: Self.decision()))))], by: "petra.lind")
        try scenario.apply("Anna", "Ek", in: "sater")
        let found = try #require(Self.flaw(of: scenario))
        #expect(found.found == "other quotas")
    }

    @Test func `an allocation that leaves a municipality out, or a tie open`() throws {
        var incomplete = Scenario.withEmployees()
        let without = AllocationDecision(.sainteLague, claims: Self.claims.dropLast(), reference: "§ 4")
        incomplete.record([Scoped(.programme, .seat(.allocated(Change(from: nil, to: without))))], by: "petra.lind")
        #expect(try #require(Self.flaw(of: incomplete)).expected == "the number of employees of gagnef")
        var tied = Scenario.withEmployees()
        let alike = AllocationDecision(
            .sainteLague, claims: Self.all.map { SeatClaim($0, employees: 100) }, reference: "§ 4")
        tied.record([Scoped(.programme, .seat(.allocated(Change(from: nil, to: alike))))], by: "petra.lind")
        #expect(try #require(Self.flaw(of: tied)).found == "no order")
    }

    @Test func `a quota decided by hand afterwards is a decision of its own`() throws {
        var scenario = try Self.shared()
        try scenario.perform(.setQuota("borlange", seats: 6, reference: "Styrgruppen § 4"), as: "petra.lind")
        #expect(Self.flaw(of: scenario) == nil)
    }

    @Test func `an allocation that is taken back and made again holds`() throws {
        var scenario = Scenario.withEmployees()
        let facts = try scenario.perform(.seat(.allocate(Self.decision())), as: "petra.lind")
        try scenario.undo(facts, as: "petra.lind")
        try scenario.perform(.seat(.allocate(Self.decision(.dHondt))), as: "petra.lind")
        #expect(Self.flaw(of: scenario) == nil)
    }

    @Test func `a correction of what the admission rests on is named`() throws {
        var scenario = try Self.shared()
        for code in Self.all { try scenario.perform(.submitRanking(code), as: scenario.chief(of: code)) }
        try scenario.perform(.decideAdmission(reference: "Styrgruppen § 8"), as: "petra.lind")
        #expect(Self.flaw(of: scenario) == nil)
        let correction = Self.correction(of: scenario, to: 26)
        scenario.record([Scoped(.programme, .settings(.corrected(correction, reason: "Sent")))], by: "petra.lind")
        let found = try #require(Self.flaw(of: scenario))
        #expect(found.kind == "settings.corrected")
        #expect(found.expected == "\"cohort 2020\" as it was, since something decided (admission) rests on it")
    }

    @Test func `what no correction may change is named`() throws {
        var scenario = Scenario.withEmployees()
        let falun = try #require(scenario.programme.settings.municipality("falun"))
        let other = Municipality(
            code: falun.code, name: falun.name, aliases: falun.aliases, employees: falun.employees, seats: 9)
        let correction = SettingsChange(
            SettingsPart.Key(.municipality, "falun"), Change(from: .municipality(falun), to: .municipality(other)))
        scenario.record([Scoped(.programme, .settings(.corrected(correction, reason: "")))], by: "petra.lind")
        #expect(
            try #require(Self.flaw(of: scenario)).expected == "\"municipality falun\" as the programme was founded")
    }
}
